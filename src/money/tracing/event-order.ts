import type { LedgerEvent } from "./ledger.ts";
import { LedgerFault } from "./ledger-fault.ts";

/** The events by instant, then seq. Throws LedgerFault AMBIGUOUS_ORDER where two have both in common: the outcome would be chance. */
export function inOrder(events: readonly LedgerEvent[]): readonly LedgerEvent[] {
  const sorted = [...events].sort((a, b) => (a.at === b.at ? a.seq - b.seq : a.at < b.at ? -1 : 1));
  for (const [index, event] of sorted.entries()) {
    const before = sorted[index - 1];
    if (before?.at === event.at && before.seq === event.seq)
      throw new LedgerFault(
        "AMBIGUOUS_ORDER",
        `Events "${before.id}" and "${event.id}" have the same time ${event.at} and the same seq ${event.seq}; give each a seq of its own.`,
      );
  }
  return sorted;
}
