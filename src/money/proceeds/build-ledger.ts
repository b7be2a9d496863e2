import type { Ledger, LedgerEvent } from "../tracing/ledger.ts";
import type { LedgerTransfer, ProceedsFacts, Purchase } from "./proceeds-facts.ts";

/** What one payment in the graph became in the ledger. */
export interface Movement {
  readonly transferId: string;
  readonly from: string;
  /** The account paid, or the asset bought. */
  readonly to: string;
  readonly at: string;
  readonly amountMinor: bigint;
  readonly currency: string;
  /** The event whose taint is that of the payment: for a tainted payment what it brings in. */
  readonly eventId: string;
  readonly isOrigin: boolean;
}

export interface ProceedsLedger {
  readonly ledger: Ledger;
  /** In the order of time. */
  readonly movements: readonly Movement[];
  readonly simultaneous: number;
}

/** Events of one payment follow each other at once: so many places each. */
const PLACES = 4;

/**
 * The ledger of the accounts that were followed. A tainted payment comes from outside: its tainted part as an origin, then the rest,
 * clean. A payment for an asset goes into the asset; one to an account that was not followed leaves for a sink of its id. Of
 * payments with the same instant and place the ids decide.
 */
export function buildLedger(facts: ProceedsFacts): ProceedsLedger {
  const origins = new Map(facts.origins.map((origin) => [origin.transfer.id, origin]));
  const bought = purchasesOf(facts.purchases);
  const ordered = [...facts.transfers, ...bought.untold].sort(inTime);
  const events: LedgerEvent[] = [];
  const movements: Movement[] = [];
  let simultaneous = 0;
  for (const [index, transfer] of ordered.entries()) {
    const before = ordered[index - 1];
    if (before?.at === transfer.at && before.seq === transfer.seq) simultaneous++;
    const { id, fromId: from, at, amountMinor, currency } = transfer;
    const place = (offset: number): { at: string; seq: number } => ({ at, seq: index * PLACES + offset });
    const [paying, paid] = [facts.followed.has(from), facts.followed.has(transfer.toId)];
    const origin = paid ? origins.get(id) : undefined;
    const asset = bought.assets.get(id);
    if (!paying && !paid) continue;
    const to = origin ? transfer.toId : (asset ?? transfer.toId);
    movements.push({
      transferId: id,
      from,
      to,
      at,
      amountMinor,
      currency,
      eventId: id,
      isOrigin: origin !== undefined,
    });
    if (origin) {
      const clean = transfer.creditedMinor - origin.taintedMinor;
      if (paying)
        events.push({ ...place(0), id: `${id} paid`, kind: "out", from, amount: amountMinor, sink: `origin:${id}` });
      events.push({ ...place(1), id, kind: "in", to, amount: origin.taintedMinor, origin: id });
      events.push({ ...place(2), id: `${id} clean`, kind: "in", to, amount: clean });
    } else if (paying && (asset !== undefined || !paid))
      events.push({ ...place(0), id, kind: "out", from, amount: amountMinor, sink: to });
    else if (paying)
      events.push({ ...place(0), id, kind: "pay", from, to, amount: amountMinor, credited: transfer.creditedMinor });
    else events.push({ ...place(0), id, kind: "in", to: transfer.toId, amount: transfer.creditedMinor });
  }
  const accounts = [...facts.followed].sort().map((id) => {
    const opening = facts.holders.get(id)?.openingMinor ?? 0n;
    return { id, opening: opening > 0n ? opening : 0n, overdraft: 0n };
  });
  return { ledger: { accounts, events }, movements, simultaneous };
}

/** Which transfer bought which asset, and payments for assets that no transfer carries. */
function purchasesOf(purchases: readonly Purchase[]): {
  readonly assets: ReadonlyMap<string, string>;
  readonly untold: readonly LedgerTransfer[];
} {
  const assets = new Map<string, string>();
  const untold: LedgerTransfer[] = [];
  for (const { accountId, assetId, paymentId, transferId, at, amountMinor, currency } of purchases) {
    assets.set(transferId ?? paymentId, assetId);
    if (transferId !== null || at === null) continue;
    const sums = { amountMinor, currency, creditedMinor: amountMinor, creditedCurrency: currency };
    untold.push({ id: paymentId, fromId: accountId, toId: assetId, at, seq: 0, ...sums });
  }
  return { assets, untold };
}

function inTime(a: LedgerTransfer, b: LedgerTransfer): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  return a.seq - b.seq || (a.id < b.id ? -1 : 1);
}
