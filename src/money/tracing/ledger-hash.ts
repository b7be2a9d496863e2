import { createHash } from "node:crypto";
import type { Ledger } from "./ledger.ts";
import { inOrder } from "./event-order.ts";

/**
 * SHA-256 of what a ledger says, in hexadecimal: accounts by id, events in their order. How a file writes it (order, spaces,
 * numbers as texts, offsets of instants) does not matter; any change of an account, an amount or the order does.
 */
export function ledgerHash(ledger: Ledger): string {
  const hash = createHash("sha256");
  const tell = (fields: readonly unknown[]): void => {
    hash.update(
      `${JSON.stringify(fields, (_key, value: unknown) => (typeof value === "bigint" ? String(value) : value))}\n`,
    );
  };
  const accounts = [...ledger.accounts].sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const { id, opening, overdraft } of accounts) tell([id, opening, overdraft]);
  for (const event of inOrder(ledger.events)) {
    const happening = [event.id, event.at, event.seq, event.kind];
    if (event.kind === "in") tell([...happening, event.to, event.amount, event.origin ?? null]);
    else if (event.kind === "pay") tell([...happening, event.from, event.to, event.amount, event.credited]);
    else if (event.kind === "out") tell([...happening, event.from, event.amount, event.sink]);
    else tell([...happening, event.account, event.factor.numerator, event.factor.denominator]);
  }
  return hash.digest("hex");
}
