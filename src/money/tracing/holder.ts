import { ExactBalance } from "./exact-balance.ts";
import type { Kind } from "./lots.ts";

/** What an overdraft lent: a debt of its account, and the kind of the money that left with it. */
export interface Debt {
  readonly kind: Kind;
  rest: bigint;
}

/** An account or a sink while a ledger is traced. Nothing is held while something is owed. */
export interface Holder<Lots> {
  readonly id: string;
  readonly limit: bigint;
  /** Of an account: what it holds less what it owes. Lots are brought to it at each revaluation. */
  readonly balance: ExactBalance;
  held: Lots;
  owed: bigint;
  /** Oldest first. */
  readonly debts: Debt[];
  /** Every kind of borrowed money that may be among the lots. */
  readonly borrowed: Set<Kind>;
}

export function holder<Lots>(id: string, held: Lots, opening = 0n, limit = 0n): Holder<Lots> {
  return { id, limit, balance: new ExactBalance(opening), held, owed: 0n, debts: [], borrowed: new Set() };
}
