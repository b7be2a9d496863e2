import fc from "fast-check";
import type { Ledger, LedgerAccount, LedgerEvent } from "../../src/money/tracing/ledger.ts";
import { missingOpenings } from "../../src/money/tracing/opening-balances.ts";

const ACCOUNTS = ["A", "B", "C", "D"];
const SINKS = ["flat", "car", "shop"];
const ORIGINS = ["X", "Y"];

interface Shape {
  /** Fees, exchanges and revaluations as well; without them taint is conserved. */
  readonly exchange: boolean;
  readonly overdrafts: boolean;
}

const accountId = fc.constantFrom(...ACCOUNTS);
const amounts = fc.bigInt({ min: 0n, max: 60n });

function eventOf(seq: number, exchange: boolean): fc.Arbitrary<LedgerEvent> {
  // Few instants: many events are simultaneous, and only seq tells them apart.
  const at = `2025-01-0${1 + Math.floor(seq / 6)}T00:00:00.000000000Z`;
  const happening = { id: `e${seq}`, at, seq };
  const inflow = fc
    .tuple(accountId, amounts, fc.option(fc.constantFrom(...ORIGINS), { nil: undefined }))
    .map(([to, amount, origin]): LedgerEvent => ({ ...happening, kind: "in", to, amount, origin }));
  const payment = fc
    .tuple(accountId, accountId, amounts, exchange ? fc.option(amounts) : fc.constant(null))
    .map(([from, to, amount, other]): LedgerEvent => ({
      ...happening,
      kind: "pay",
      from,
      to,
      amount,
      credited: other ?? amount,
    }));
  const outflow = fc
    .tuple(accountId, amounts, fc.constantFrom(...SINKS))
    .map(([from, amount, sink]): LedgerEvent => ({ ...happening, kind: "out", from, amount, sink }));
  const revaluation = fc
    .tuple(accountId, fc.bigInt({ min: 0n, max: 7n }), fc.bigInt({ min: 1n, max: 7n }))
    .map(([account, numerator, denominator]): LedgerEvent => ({
      ...happening,
      kind: "reval",
      account,
      factor: { numerator, denominator },
    }));
  const usual = [
    { arbitrary: inflow, weight: 3 },
    { arbitrary: payment, weight: 5 },
    { arbitrary: outflow, weight: 1 },
  ];
  return fc.oneof(...usual, ...(exchange ? [{ arbitrary: revaluation, weight: 1 }] : []));
}

/** Ledgers of four accounts with cycles, parallel and simultaneous payments, payments to oneself and of zero; in their order. */
export function incompleteLedgers({ exchange, overdrafts }: Shape): fc.Arbitrary<Ledger> {
  const accounts = ACCOUNTS.map((id) =>
    fc
      .tuple(amounts, overdrafts ? amounts : fc.constant(0n))
      .map(([opening, overdraft]): LedgerAccount => ({ id, opening, overdraft })),
  );
  const events = Array.from({ length: 24 }, (_, seq) => eventOf(seq, exchange));
  return fc
    .record({ accounts: fc.tuple(...accounts), events: fc.tuple(...events), length: fc.integer({ min: 0, max: 24 }) })
    .map(({ accounts, events, length }) => ({ accounts, events: events.slice(0, length) }));
}

/** The same, with opening balances that let every payment be made. */
export function ledgers(shape: Shape): fc.Arbitrary<Ledger> {
  return incompleteLedgers(shape)
    .filter((ledger) => completed(ledger) !== undefined)
    .map((ledger) => completed(ledger) ?? ledger);
}

function completed({ accounts, events }: Ledger): Ledger | undefined {
  // A revaluation by zero can leave an account that no opening balance helps.
  try {
    const missing = missingOpenings(accounts, events);
    return {
      accounts: accounts.map((each) => ({ ...each, opening: each.opening + (missing.get(each.id) ?? 0n) })),
      events,
    };
  } catch {
    return undefined;
  }
}
