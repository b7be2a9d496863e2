import type { Database } from "../platform/neo4j/driver.ts";
import type { ReadOptions } from "../platform/neo4j/statements.ts";
import { suppliesOf } from "./facts.ts";
import { judgeMiner, judgePurchase, judgeSupply } from "./judges.ts";
import { NotJudged } from "./judge-things.queries.ts";
import * as queries from "./law.queries.ts";
import { localDay } from "./local-day.ts";
import { FactsReader, type RecordScope } from "./read-facts.queries.ts";
import { rulePackOf } from "./rule-packs.queries.ts";
import { gravestFirst, type Verdict, VERDICT_KINDS, type VerdictKind, type WeighedVerdict } from "./verdict.ts";

export interface CheckRequest {
  /** The day on which supplies and miners are judged; purchases are judged on their own days, up to this one. */
  readonly on: string;
  /** The utility whose supplies, sales and supplied miners to judge; null: all. */
  readonly utilityId: string | null;
  readonly jurisdiction: string;
}

export interface CheckProgress {
  readonly done: number;
  /** What is counted. */
  readonly unit: "supplies" | "purchases" | "miners";
}

/** How often a rule came to a verdict. */
export interface VerdictCount {
  readonly rule: string;
  readonly verdict: VerdictKind;
  readonly count: number;
}

/** What the rules say of everything in the graph that they speak of. */
export interface CheckedSupplies {
  readonly on: string;
  readonly jurisdiction: string;
  /** How many of each were judged. A supply is a contract at a delivery point, or a farm that takes power without one. */
  readonly judged: { readonly supplies: number; readonly purchases: number; readonly miners: number };
  /** By rule as it stands in its pack, then the gravest first. */
  readonly counts: readonly VerdictCount[];
  /** The gravest first. */
  readonly verdicts: readonly WeighedVerdict[];
}

const PAGE = 250;

/**
 * Judges every supply at a mine, every purchase on the platform and every miner that the caller may see, page by page. Stops
 * where `options.signal` is aborted. Throws NotJudged where the utility is none, JurisdictionUnknown.
 */
export async function checkAllSupplies(
  db: Database,
  options: ReadOptions,
  scope: RecordScope,
  request: CheckRequest,
  progress: (progress: CheckProgress) => void = () => undefined,
): Promise<CheckedSupplies> {
  const pack = rulePackOf(request.jurisdiction);
  const reader = new FactsReader(db, options, scope);
  const { on, utilityId } = request;
  if (utilityId !== null) await requireUtility(reader, utilityId);
  const verdicts: Verdict[] = [];
  const judged = { supplies: 0, purchases: 0, miners: 0 };
  const count = (unit: CheckProgress["unit"], more: number): void => {
    judged[unit] += more;
    progress({ done: judged[unit], unit });
  };

  const pointsAfter = (after: string) => reader.rows(queries.pointsAtMines, { after, on, utilityId, first: PAGE });
  for await (const page of pages(pointsAfter, ({ pointId }) => pointId)) {
    const facts = await reader.supplies(page.map(({ pointId }) => ({ pointId, on })));
    const supplies = facts.flatMap(suppliesOf);
    verdicts.push(...supplies.flatMap((supply) => judgeSupply(pack, supply)));
    count("supplies", supplies.length);
  }
  const toInstant = new Date(Date.parse(on) + 38 * 3_600_000).toISOString();
  const purchasesAfter = (after: string) =>
    reader.rows(queries.purchasesToJudge, { after, toInstant, utilityId, first: PAGE });
  for await (const page of pages(purchasesAfter, ({ purchaseId }) => purchaseId)) {
    const due = page.filter(({ deliveryHour }) => localDay(deliveryHour, pack.timeZone) <= on);
    const ids = new Set(due.map(({ purchaseId }) => purchaseId));
    const hours = due.map(({ deliveryHour }) => deliveryHour);
    const purchases = await reader.purchases(ids, hours, pack.timeZone);
    verdicts.push(...purchases.flatMap((purchase) => judgePurchase(pack, purchase)));
    count("purchases", purchases.length);
  }
  const minersAfter = (after: string) => reader.rows(queries.minersToJudge, { after, on, utilityId, first: PAGE });
  for await (const page of pages(minersAfter, ({ firmId }) => firmId)) {
    const miners = await reader.miners(page.map(({ firmId }) => ({ firmId, on })));
    verdicts.push(...miners.flatMap((miner) => judgeMiner(pack, miner)));
    count("miners", miners.length);
  }
  const codes = pack.rules.map(({ code }) => code);
  return {
    on,
    jurisdiction: pack.jurisdiction,
    judged,
    counts: countsByRule(codes, verdicts),
    verdicts: gravestFirst(pack, await reader.weighed(verdicts)),
  };
}

/** How often each rule came to each verdict, rules in the order given. */
export function countsByRule(codes: readonly string[], verdicts: readonly Verdict[]): readonly VerdictCount[] {
  return codes.flatMap((rule) =>
    VERDICT_KINDS.map((verdict) => ({
      rule,
      verdict,
      count: verdicts.filter((one) => one.rule === rule && one.verdict === verdict).length,
    })).filter(({ count }) => count > 0),
  );
}

async function requireUtility(reader: FactsReader, id: string): Promise<void> {
  const [row] = await reader.rows(queries.thingsToJudge, { ids: [id] });
  if (!row)
    throw new NotJudged(
      "NOT_FOUND",
      `There is nothing with the id "${id}" that you may see; check the id of the utility.`,
    );
  if (!row.labels.includes("Utility"))
    throw new NotJudged("BAD_USER_INPUT", `"${id}" is no utility; name one whose supplies to judge, or leave it out.`);
}

/** Pages by key until one is not full. */
async function* pages<Row>(
  after: (key: string) => Promise<readonly Row[]>,
  keyOf: (row: Row) => string,
): AsyncGenerator<readonly Row[]> {
  for (let key = ""; ;) {
    const page = await after(key);
    if (page.length > 0) yield page;
    const last = page.at(-1);
    if (page.length < PAGE || last === undefined) return;
    key = keyOf(last);
  }
}
