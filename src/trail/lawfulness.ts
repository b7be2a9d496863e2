import { judgeThings } from "../law/judge-things.queries.ts";
import { FactsReader } from "../law/read-facts.queries.ts";
import { rulePackOf } from "../law/rule-packs.queries.ts";
import { shownCounts, shownLawfulness } from "../law/shown-law.ts";
import type { Database } from "../platform/neo4j/driver.ts";
import type { ReadOptions } from "../platform/neo4j/statements.ts";
import { addDays, nextMonth } from "./months.ts";
import type { TrailFacts, TrailScope } from "./read-trail.ts";
import type { Diversion, Supply } from "./supplies.ts";

/**
 * The last day on which a supply took power in a period: that of its last month of energy, where there is one, but no day on
 * which it was no longer held, and none after the day of the read.
 */
export function lastDayOf({ heldTo, parts }: Pick<Supply, "heldTo" | "parts">, periodTo: string, asOf: string): string {
  const last = parts
    .map(({ month }) => nextMonth(month))
    .sort()
    .at(-1);
  const ends = [periodTo, ...(heldTo === null ? [] : [heldTo]), ...(last === undefined ? [] : [last])];
  return [...ends.map((end) => addDays(end, -1)), asOf].sort()[0] ?? asOf;
}

/** A line of a trail by which its supply is found again. */
interface SupplyLine {
  readonly deliveryPoint: string;
  readonly contract: string | null;
  readonly farm: string;
  readonly firm: string;
  readonly diversion: Diversion;
}

const keyOf = ({ deliveryPoint, contract, farm, firm, diversion }: SupplyLine): string =>
  [deliveryPoint, contract ?? "", farm, firm, diversion].join("|");

/**
 * What the rules of a jurisdiction say of the supplies and firms of a trail, each on the last day on which it took power
 * in the period. It reads when first asked, all supplies and firms together, and keeps the answer. Throws JurisdictionUnknown.
 */
export class TrailLaw {
  readonly #read: (jurisdiction: string) => ReturnType<typeof judgeTrail>;
  readonly #kept = new Map<string, ReturnType<typeof judgeTrail>>();

  constructor(db: Database, options: ReadOptions, scope: TrailScope, facts: TrailFacts) {
    this.#read = (jurisdiction) => judgeTrail(new FactsReader(db, options, scope), scope.asOf, facts, jurisdiction);
  }

  async ofSupply(line: SupplyLine, jurisdiction: string) {
    return (await this.#judged(jurisdiction)).bySupply.get(keyOf(line));
  }

  async ofFirm(firm: string, jurisdiction: string) {
    return (await this.#judged(jurisdiction)).byFirm.get(firm);
  }

  async counts(jurisdiction: string) {
    return (await this.#judged(jurisdiction)).counts;
  }

  #judged(jurisdiction: string): ReturnType<typeof judgeTrail> {
    let found = this.#kept.get(jurisdiction);
    if (!found) this.#kept.set(jurisdiction, (found = this.#read(jurisdiction)));
    return found;
  }
}

async function judgeTrail(reader: FactsReader, asOf: string, { supplies, periodTo }: TrailFacts, jurisdiction: string) {
  const pack = rulePackOf(jurisdiction);
  const lines = supplies.map((supply) => {
    const { pointId, contractId, farmId: farm, firmId: firm, diversion } = supply;
    const id = diversion === "BYPASS" || contractId === null ? pointId : contractId;
    const key = keyOf({ deliveryPoint: pointId, contract: contractId, farm, firm, diversion });
    return { key, firm, id, on: lastDayOf(supply, periodTo, asOf) };
  });
  const days = new Map<string, string>();
  for (const { firm, on } of lines) if (on > (days.get(firm) ?? "")) days.set(firm, on);
  const firms = [...days].map(([id, on]) => ({ id, on }));
  const judged = await judgeThings(reader, pack, [...lines.map(({ id, on }) => ({ id, on })), ...firms]);
  const shown = judged.map(({ on, verdicts }) => shownLawfulness(pack, on, verdicts, []));
  return {
    bySupply: new Map(lines.map(({ key }, place) => [key, shown[place]])),
    byFirm: new Map(firms.map(({ id }, place) => [id, shown[lines.length + place]])),
    counts: shownCounts(judged.slice(0, lines.length).map(({ verdicts }) => verdicts)),
  };
}
