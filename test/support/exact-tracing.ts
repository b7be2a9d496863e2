import type { Ledger, LedgerEvent } from "../../src/money/tracing/ledger.ts";
import type { TraceOptions } from "../../src/money/tracing/trace-ledger.ts";

/** A fraction; the denominator is above zero. */
interface Exact {
  readonly n: bigint;
  readonly d: bigint;
}

interface ExactLot {
  readonly origin: string | null;
  readonly amount: Exact;
}

export interface ExactHolder {
  lots: readonly ExactLot[];
  owed: bigint;
}

const ZERO: Exact = { n: 0n, d: 1n };
const exact = (n: bigint): Exact => ({ n, d: 1n });
const add = (a: Exact, b: Exact): Exact => reduced(a.n * b.d + b.n * a.d, a.d * b.d);
const minus = (a: Exact, b: Exact): Exact => add(a, { n: -b.n, d: b.d });
const times = (a: Exact, b: Exact): Exact => reduced(a.n * b.n, a.d * b.d);
const over = (a: Exact, b: Exact): Exact => times(a, { n: b.d, d: b.n });
const less = (a: Exact, b: Exact): boolean => a.n * b.d < b.n * a.d;
const least = (a: Exact, b: Exact): Exact => (less(a, b) ? a : b);

function reduced(n: bigint, d: bigint): Exact {
  let [a, b] = [n < 0n ? -n : n, d];
  while (b !== 0n) [a, b] = [b, a % b];
  return a === 0n ? ZERO : { n: n / a, d: d / a };
}

export const sumOf = (lots: readonly ExactLot[]): Exact => lots.reduce((sum, { amount }) => add(sum, amount), ZERO);
export const taintOf = (lots: readonly ExactLot[]): Exact => sumOf(lots.filter(({ origin }) => origin !== null));
const scaledBy = (lots: readonly ExactLot[], factor: Exact): readonly ExactLot[] =>
  lots.map((lot) => ({ ...lot, amount: times(lot.amount, factor) })).filter(({ amount }) => amount.n !== 0n);

function front(lots: readonly ExactLot[], amount: Exact): [ExactLot[], ExactLot[]] {
  const [taken, rest]: [ExactLot[], ExactLot[]] = [[], []];
  let left = amount;
  for (const lot of lots) {
    const part = least(left, lot.amount);
    left = minus(left, part);
    if (part.n > 0n) taken.push({ ...lot, amount: part });
    if (less(part, lot.amount)) rest.push({ ...lot, amount: minus(lot.amount, part) });
  }
  return [taken, rest];
}

/** What a debit takes, in the order of leaving: a list of lots and exact fractions, slow and plain. */
function leave(
  lots: readonly ExactLot[],
  amount: Exact,
  event: LedgerEvent,
  options: TraceOptions,
): [readonly ExactLot[], readonly ExactLot[]] {
  const pro = (part: readonly ExactLot[], of: Exact): [readonly ExactLot[], readonly ExactLot[]] => {
    const sum = sumOf(part);
    if (sum.n === 0n) return [[], []];
    const taken = scaledBy(part, over(of, sum));
    return [taken, scaledBy(part, over(minus(sum, of), sum))];
  };
  if (options.method === "FIFO") return front(lots, amount);
  if (options.method === "LIFO") {
    const [taken, rest] = front([...lots].reverse(), amount);
    return [taken, rest.reverse()];
  }
  if (options.method === "PRORATA") return pro(lots, amount);
  const clean = lots.filter(({ origin }) => origin === null);
  const tainted = lots.filter(({ origin }) => origin !== null);
  const dissipated = options.retained !== undefined && event.kind === "out" && !options.retained.has(event.sink);
  const parts = options.method === "LIBR" || dissipated ? [clean, tainted] : [tainted, clean];
  const [first = [], second = []] = parts;
  const ofFirst = least(amount, sumOf(first));
  const [takenFirst, restFirst] = pro(first, ofFirst);
  const [takenSecond, restSecond] = pro(second, minus(amount, ofFirst));
  return [
    [...takenFirst, ...takenSecond],
    [...restFirst, ...restSecond],
  ];
}

/** The ledger traced in exact fractions, for every method but POISON and without BACKWARD; events must be in their order. */
export function exactTracing(
  ledger: Ledger,
  options: TraceOptions,
): {
  readonly accounts: ReadonlyMap<string, ExactHolder>;
  readonly sinks: ReadonlyMap<string, ExactHolder>;
  readonly events: ReadonlyMap<string, Exact>;
} {
  const accounts = new Map<string, ExactHolder>();
  const sinks = new Map<string, ExactHolder>();
  const events = new Map<string, Exact>();
  for (const { id, opening } of ledger.accounts)
    accounts.set(id, { lots: opening === 0n ? [] : [{ origin: null, amount: exact(opening) }], owed: 0n });
  const account = (id: string): ExactHolder => accounts.get(id) ?? { lots: [], owed: 0n };
  const sink = (id: string, lots: readonly ExactLot[]): void => {
    if (lots.length > 0) sinks.set(id, { lots: [...(sinks.get(id)?.lots ?? []), ...lots], owed: 0n });
  };
  const credit = (id: string, lots: readonly ExactLot[]): void => {
    const payee = account(id);
    // With exchanges a debt is whole minor units as long as credits are; what repays it is cut off in front.
    const repaid = least(exact(payee.owed), sumOf(lots));
    const [first, rest] = options.method === "PRORATA" ? proFront(lots, repaid) : front(lots, repaid);
    payee.owed -= repaid.n;
    payee.lots = [...payee.lots, ...rest];
    sink(`overdraft:${id}`, first);
  };
  for (const event of ledger.events) {
    events.set(event.id, ZERO);
    if (event.kind === "reval") {
      const held = account(event.account);
      held.lots = scaledBy(held.lots, { n: event.factor.numerator, d: event.factor.denominator });
      continue;
    }
    if (event.amount === 0n || (event.kind === "pay" && event.from === event.to)) continue;
    if (event.kind === "in") {
      const lot = { origin: event.origin ?? null, amount: exact(event.amount) };
      events.set(event.id, taintOf([lot]));
      credit(event.to, [lot]);
      continue;
    }
    const payer = account(event.from);
    const own = least(exact(event.amount), sumOf(payer.lots));
    const [taken, kept] = leave(payer.lots, own, event, options);
    const lent = minus(exact(event.amount), own);
    payer.lots = kept;
    payer.owed += lent.n;
    events.set(event.id, taintOf(taken));
    const borrowed: ExactLot[] = lent.n === 0n ? [] : [{ origin: null, amount: lent }];
    if (event.kind === "out") sink(event.sink, [...taken, ...borrowed]);
    else {
      const factor = { n: event.credited, d: event.amount };
      credit(event.to, scaledBy(taken, factor));
      credit(event.to, scaledBy(borrowed, factor));
    }
  }
  return { accounts, sinks, events };
}

function proFront(lots: readonly ExactLot[], amount: Exact): [readonly ExactLot[], readonly ExactLot[]] {
  const sum = sumOf(lots);
  if (sum.n === 0n) return [[], []];
  return [scaledBy(lots, over(amount, sum)), scaledBy(lots, over(minus(sum, amount), sum))];
}
