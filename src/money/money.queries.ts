import neo4j, { type DateTime } from "neo4j-driver";
import { z } from "zod";
import type { Database } from "../platform/neo4j/driver.ts";
import { defineStatement, readMany, type ReadOptions, readRaw } from "../platform/neo4j/statements.ts";
import { dayOf, instantOf } from "../record/temporals.ts";
import { instantKey } from "./instant-key.ts";
import type { LeastMinor } from "./least-amount.ts";
import { transfersOfHop } from "./trace.statements.ts";
import {
  advance,
  type Arrival,
  arrivalsOf,
  beginSearch,
  type Expansion,
  type PathSearch,
  type SearchState,
} from "./transfer-paths.ts";

/** The day, instant and cases of a read; `knownAt` is null for what is known by now. */
export interface MoneyScope {
  readonly asOf: string;
  readonly knownAt: string | null;
  readonly historical: boolean;
  readonly now: string;
  readonly cases: readonly string[];
}

/** The most transfers that one hop may read. */
export const TRANSFERS_A_HOP = 50_000;

const accountsThatExist = defineStatement({
  file: "cypher/money/accounts-that-exist.cypher",
  params: z.object({
    accountIds: z.array(z.string()),
    historical: z.boolean(),
    asOf: z.iso.date(),
    knownAt: z.string(),
    cases: z.array(z.string()),
  }),
  row: z.object({ accountId: z.string() }),
});

const instant = z
  .custom<DateTime>((value) => neo4j.isDateTime(value as object))
  .transform((value) => instantKey(value.toString()));

const transferRow = z.strictObject({
  accountId: z.string(),
  eligible: z.bigint().transform(Number),
  id: z.string(),
  otherId: z.string(),
  at: instant,
  amountMinor: z.bigint(),
  currency: z.string(),
  creditedMinor: z.bigint().nullable(),
  creditedCurrency: z.string().nullable(),
  purpose: z.string().nullable(),
  sourceIds: z.array(z.string()),
});

/** A transfer as a trace shows it. */
export type TracedTransfer = Omit<z.output<typeof transferRow>, "accountId" | "eligible" | "otherId"> & {
  readonly from: string;
  readonly to: string;
};

/** Those of some accounts that do not exist for the caller, in the order given. */
export async function missingAccounts(
  db: Database,
  options: ReadOptions,
  { asOf, knownAt, historical, now, cases }: MoneyScope,
  accountIds: readonly string[],
): Promise<readonly string[]> {
  const scope = { historical, asOf, knownAt: knownAt ?? now, cases: [...cases] };
  const rows = await readMany(db, accountsThatExist, { accountIds: [...accountIds], ...scope }, options);
  const existing = new Set(rows.map((row) => row.accountId));
  return accountIds.filter((id) => !existing.has(id));
}

/** Every path of transfers from some accounts, one statement a hop. */
export async function searchPaths(
  db: Database,
  options: ReadOptions,
  scope: MoneyScope,
  search: PathSearch,
  least: LeastMinor | null,
): Promise<SearchState<TracedTransfer>> {
  let state = beginSearch<TracedTransfer>(search);
  for (;;) {
    const arrivals = arrivalsOf(search, state);
    if (arrivals.length === 0) return state;
    state = advance(search, state, await expand(db, options, scope, search, least, arrivals));
  }
}

async function expand(
  db: Database,
  options: ReadOptions,
  { asOf, knownAt, historical, cases }: MoneyScope,
  { direction, after, before, perHop }: PathSearch,
  least: LeastMinor | null,
  arrivals: readonly Arrival[],
): Promise<readonly Expansion<TracedTransfer>[] | null> {
  const shape = { direction, historical, known: knownAt !== null, least: least !== null };
  const params = {
    arrivals,
    after,
    before,
    perHop: BigInt(perHop),
    rows: BigInt(TRANSFERS_A_HOP + 1),
    cases,
    asOf: dayOf(asOf),
    ...(knownAt === null ? {} : { knownAt: instantOf(knownAt) }),
    ...(least === null ? {} : { leastMinor: least }),
  };
  const raw = { name: "money/transfers-of-hop", text: transfersOfHop(shape), params };
  const rows = z.array(transferRow).parse(await readRaw(db, raw, options));
  if (rows.length > TRANSFERS_A_HOP) return null;
  const byAccount = new Map<string, { accountId: string; eligible: number; transfers: TracedTransfer[] }>();
  for (const { accountId, eligible, otherId, ...transfer } of rows) {
    let expansion = byAccount.get(accountId);
    if (!expansion) byAccount.set(accountId, (expansion = { accountId, eligible, transfers: [] }));
    const [from, to] = direction === "FORWARD" ? [accountId, otherId] : [otherId, accountId];
    expansion.transfers.push({ ...transfer, from, to });
  }
  return [...byAccount.values()];
}
