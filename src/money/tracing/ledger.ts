/** A factor of revaluation, exact: numerator / denominator, the denominator above zero. */
export interface Factor {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export interface LedgerAccount {
  readonly id: string;
  /** What it held before the first event, in minor units: the oldest lot, clean. */
  readonly opening: bigint;
  /** How far it may be overdrawn, in minor units. */
  readonly overdraft: bigint;
}

interface Happening {
  readonly id: string;
  /** An instant in UTC with nine digits of fraction, so that the order of texts is that of instants. */
  readonly at: string;
  /** The order among events of the same instant. */
  readonly seq: number;
}

/** Money from outside the ledger; tainted if it has an origin. */
export interface Inflow extends Happening {
  readonly kind: "in";
  readonly to: string;
  readonly amount: bigint;
  readonly origin?: string | undefined;
}

/** A payment between two accounts. `credited` reaches the payee: less by a fee, or an amount in another currency. */
export interface Payment extends Happening {
  readonly kind: "pay";
  readonly from: string;
  readonly to: string;
  readonly amount: bigint;
  readonly credited: bigint;
}

/** Money that leaves the ledger for a sink: a flat, a shop, cash. */
export interface Outflow extends Happening {
  readonly kind: "out";
  readonly from: string;
  readonly amount: bigint;
  readonly sink: string;
}

/** What an account holds is worth another sum from now on. */
export interface Revaluation extends Happening {
  readonly kind: "reval";
  readonly account: string;
  readonly factor: Factor;
}

export type LedgerEvent = Inflow | Payment | Outflow | Revaluation;

/** Accounts and events; amounts are integers of minor units. The order of `events` says nothing: time and seq do. */
export interface Ledger {
  readonly accounts: readonly LedgerAccount[];
  readonly events: readonly LedgerEvent[];
}
