/** A transfer as a ledger needs it; instants as instantKey writes them. */
export interface LedgerTransfer {
  readonly id: string;
  readonly fromId: string;
  readonly toId: string;
  readonly at: string;
  readonly seq: number;
  readonly amountMinor: bigint;
  readonly currency: string;
  readonly creditedMinor: bigint;
  readonly creditedCurrency: string;
}

/** A payment for an asset; by a transfer of the ledger where `transferId` says so. */
export interface Purchase {
  readonly accountId: string;
  readonly assetId: string;
  readonly priceMinor: bigint | null;
  readonly priceCurrency: string | null;
  readonly paymentId: string;
  readonly transferId: string | null;
  readonly at: string | null;
  readonly amountMinor: bigint;
  readonly currency: string;
}

export interface TaintedPayment {
  readonly transfer: LedgerTransfer;
  /** Minor units of what reached the payee; null for all of it. */
  readonly taintedMinor: bigint;
  readonly reason: string | null;
}

export interface MoneyHolder {
  readonly openingMinor: bigint | null;
  readonly currency: string | null;
  readonly holderIds: readonly string[];
}

export type CutReason = "HUB" | "HOPS" | "SIZE";

/** Everything that a trace of proceeds is made of. */
export interface ProceedsFacts {
  readonly origins: readonly TaintedPayment[];
  /** The accounts that were followed: all their transfers are there. */
  readonly followed: ReadonlySet<string>;
  readonly transfers: readonly LedgerTransfer[];
  readonly purchases: readonly Purchase[];
  readonly holders: ReadonlyMap<string, MoneyHolder>;
  readonly cut: readonly { readonly account: string; readonly reason: CutReason }[];
}
