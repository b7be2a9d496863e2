import neo4j, { type DateTime } from "neo4j-driver";
import { z } from "zod";
import type { Database } from "../../platform/neo4j/driver.ts";
import { defineStatement, readMany, type ReadOptions } from "../../platform/neo4j/statements.ts";
import { instantKey } from "../instant-key.ts";
import type {
  CutReason,
  LedgerTransfer,
  MoneyHolder,
  ProceedsFacts,
  Purchase,
  TaintedPayment,
} from "./proceeds-facts.ts";

export interface ProceedsScope {
  readonly asOf: string;
  readonly knownAt: string;
  readonly cases: readonly string[];
}

/** The most accounts and transfers of one ledger. */
const ACCOUNTS_CAP = 2_000;
const TRANSFERS_CAP = 50_000;

const ids = z.array(z.string());
const scope = { asOf: z.iso.date(), knownAt: z.string(), cases: ids };
const given = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.object({ given: z.strictObject({ ...shape, ...scope }) });
const instant = z
  .custom<DateTime>((value) => neo4j.isDateTime(value as object))
  .transform((value) => instantKey(value.toString()));

const transferShape = z.object({
  id: z.string(),
  fromId: z.string(),
  toId: z.string(),
  at: instant,
  seq: z
    .bigint()
    .nullable()
    .transform((seq) => Number(seq ?? 0n)),
  amountMinor: z.bigint(),
  currency: z.string(),
  creditedMinor: z.bigint().nullable(),
  creditedCurrency: z.string().nullable(),
  purpose: z.string().nullable(),
});

const transfersById = defineStatement({
  file: "cypher/money/transfers-by-id.cypher",
  params: given({ transferIds: ids }),
  row: transferShape,
});

const transfersOfAccounts = defineStatement({
  file: "cypher/money/transfers-of-accounts.cypher",
  params: given({ accountIds: ids, before: z.string(), rows: z.bigint() }),
  row: z.object({ accountId: z.string(), transfers: z.array(transferShape) }),
});

const purchasesOfAccounts = defineStatement({
  file: "cypher/money/purchases-of-accounts.cypher",
  params: given({ accountIds: ids }),
  row: z.object({
    accountId: z.string(),
    assetId: z.string(),
    assetName: z.string(),
    priceMinor: z.bigint().nullable(),
    priceCurrency: z.string().nullable(),
    paymentId: z.string(),
    transferId: z.string().nullable(),
    at: instant.nullable(),
    amountMinor: z.bigint(),
    currency: z.string(),
  }),
});

const holdersOfMoney = defineStatement({
  file: "cypher/money/holders-of-money.cypher",
  params: given({ ids }),
  row: z.object({
    id: z.string(),
    openingMinor: z.bigint().nullable(),
    currency: z.string().nullable(),
    holderIds: ids,
  }),
});

/** Reads what a trace of proceeds needs, in one scope. */
export class ProceedsReader {
  readonly #db: Database;
  readonly #options: ReadOptions;
  readonly #scope: z.output<z.ZodObject<typeof scope>>;

  constructor(db: Database, options: ReadOptions, { asOf, knownAt, cases }: ProceedsScope) {
    this.#db = db;
    this.#options = options;
    this.#scope = { asOf, knownAt, cases: [...cases] };
  }

  async transfers(transferIds: readonly string[]): Promise<readonly LedgerTransfer[]> {
    if (transferIds.length === 0) return [];
    const rows = await readMany(
      this.#db,
      transfersById,
      { given: { transferIds: [...transferIds], ...this.#scope } },
      this.#options,
    );
    return rows.map(toTransfer);
  }

  /** All transfers of some accounts before an instant; of a hub none. */
  async ofAccounts(
    accountIds: readonly string[],
    before: string,
    hubSize: number,
  ): Promise<
    readonly { readonly accountId: string; readonly isHub: boolean; readonly transfers: readonly LedgerTransfer[] }[]
  > {
    if (accountIds.length === 0) return [];
    const limits = { before, rows: BigInt(hubSize + 1) };
    const request = { given: { accountIds: [...accountIds], ...limits, ...this.#scope } };
    const rows = await readMany(this.#db, transfersOfAccounts, request, this.#options);
    return rows.map(({ accountId, transfers }) => {
      const isHub = transfers.length > hubSize;
      return { accountId, isHub, transfers: isHub ? [] : transfers.map(toTransfer) };
    });
  }

  /**
   * Follows tainted payments hop by hop: each account that they can have reached in time, with its whole ledger. One pair
   * of statements a hop; it stops at hubs, at `maxHops` and at the size that a ledger may have, and tells where.
   */
  async follow(
    origins: readonly TaintedPayment[],
    { before, maxHops, hubSize }: { readonly before: string; readonly maxHops: number; readonly hubSize: number },
  ): Promise<ProceedsFacts> {
    const followed = new Map<string, string>();
    const transfers = new Map<string, LedgerTransfer>();
    const purchases: Purchase[] = [];
    const cut = new Map<string, CutReason>();
    let next = earliest(origins.map(({ transfer }) => [transfer.toId, transfer.at] as const));
    for (let hop = 0; next.size > 0; hop++) {
      const wanted = [...next.keys()].sort();
      const isFull = transfers.size >= TRANSFERS_CAP || followed.size + wanted.length > ACCOUNTS_CAP;
      if (hop >= maxHops || isFull) {
        for (const id of wanted) cut.set(id, isFull ? "SIZE" : "HOPS");
        break;
      }
      const bought = await this.#purchases(wanted);
      const paidForAssets = new Set(bought.map(({ transferId }) => transferId));
      const onward: (readonly [string, string])[] = [];
      for (const { accountId, isHub, transfers: all } of await this.ofAccounts(wanted, before, hubSize)) {
        if (isHub) {
          cut.set(accountId, "HUB");
          continue;
        }
        const since = next.get(accountId) ?? "";
        followed.set(accountId, since);
        for (const transfer of all) {
          transfers.set(transfer.id, transfer);
          const goesOn = transfer.fromId === accountId && transfer.at >= since && !paidForAssets.has(transfer.id);
          if (goesOn) onward.push([transfer.toId, transfer.at]);
        }
      }
      purchases.push(...bought.filter(({ accountId }) => followed.has(accountId)));
      next = earliest(onward.filter(([id]) => !followed.has(id) && !cut.has(id)));
    }
    const held = [
      ...new Set([...followed.keys(), ...ends(transfers.values()), ...purchases.map(({ assetId }) => assetId)]),
    ];
    return {
      origins,
      followed: new Set(followed.keys()),
      transfers: [...transfers.values()],
      purchases: purchases.filter(({ at }) => at === null || at < before),
      holders: await this.#holders(held),
      cut: [...cut].map(([account, reason]) => ({ account, reason })).sort((a, b) => (a.account < b.account ? -1 : 1)),
    };
  }

  async #purchases(accountIds: readonly string[]): Promise<readonly Purchase[]> {
    const request = { given: { accountIds: [...accountIds], ...this.#scope } };
    return readMany(this.#db, purchasesOfAccounts, request, this.#options);
  }

  async #holders(held: readonly string[]): Promise<ReadonlyMap<string, MoneyHolder>> {
    const request = { given: { ids: [...held], ...this.#scope } };
    const rows = await readMany(this.#db, holdersOfMoney, request, this.#options);
    return new Map(rows.map(({ id, ...holder }) => [id, holder]));
  }
}

/** The earliest instant at which each account was reached. */
function earliest(arrivals: readonly (readonly [account: string, at: string])[]): ReadonlyMap<string, string> {
  const first = new Map<string, string>();
  for (const [account, at] of arrivals) {
    const known = first.get(account);
    if (known === undefined || at < known) first.set(account, at);
  }
  return first;
}

function* ends(transfers: Iterable<LedgerTransfer>): Generator<string> {
  for (const { toId } of transfers) yield toId;
}

function toTransfer({
  purpose: _,
  creditedMinor,
  creditedCurrency,
  ...row
}: z.output<typeof transferShape>): LedgerTransfer {
  return {
    ...row,
    creditedMinor: creditedMinor ?? row.amountMinor,
    creditedCurrency: creditedCurrency ?? row.currency,
  };
}
