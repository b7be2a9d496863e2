// Events a second of every method of tracing, by shape and size of the ledger. `npm run bench:tracing`
import type { Ledger, LedgerAccount, LedgerEvent } from "../src/money/tracing/ledger.ts";
import { METHODS } from "../src/money/tracing/method.ts";
import { traceLedger } from "../src/money/tracing/trace-ledger.ts";
import { machine } from "./support/measure.ts";

const SIZES = [1_000, 10_000, 100_000];
const ORIGINS = 8;

type Happening = {
  readonly [Kind in LedgerEvent["kind"]]: Omit<Extract<LedgerEvent, { kind: Kind }>, "id" | "at" | "seq">;
};

function ledgerOf(accounts: number, happenings: readonly Happening[LedgerEvent["kind"]][]): Ledger {
  const accountList = Array.from({ length: accounts }, (_, n): LedgerAccount => ({
    id: `a${n}`,
    opening: 0n,
    overdraft: 0n,
  }));
  const events = happenings.map((happening, seq) => ({
    ...happening,
    id: `e${seq}`,
    at: "2025-01-01T00:00:00.000000000Z",
    seq,
  }));
  return { accounts: accountList, events };
}

function inflow(n: number, to: string): Happening["in"] {
  return {
    kind: "in",
    to,
    amount: 1_000n + BigInt(n % 977),
    origin: n % 3 === 0 ? `origin ${n % ORIGINS}` : undefined,
  };
}

/** A tenth of the events fills one account; the rest hands all but a little of it on, account by account. */
function chain(size: number): Ledger {
  const lots = size / 10;
  const filled = Array.from({ length: lots }, (_, n) => inflow(n, "a0"));
  let rest = filled.reduce((sum, { amount }) => sum + amount, 0n);
  const hops = Array.from({ length: size - lots }, (_, n): Happening["pay"] => {
    rest -= 1n;
    return { kind: "pay", from: `a${n % 1000}`, to: `a${(n + 1) % 1000}`, amount: rest, credited: rest };
  });
  return ledgerOf(1000, [...filled, ...hops]);
}

/** Half of the events pay into one hub, alternately clean and tainted; half pay out of it. */
function hub(size: number): Ledger {
  const half = size / 2;
  const filled = Array.from({ length: half }, (_, n) => inflow(n, "a0"));
  const paid = Array.from({ length: half }, (_, n): Happening["pay"] => {
    return { kind: "pay", from: "a0", to: `a${1 + (n % 999)}`, amount: 700n, credited: 700n };
  });
  return ledgerOf(1000, [...filled, ...paid]);
}

/** A third fills ten accounts; the rest goes round among them in large parts, so that long runs of lots move each time. */
function cycle(size: number): Ledger {
  const third = Math.floor(size / 3);
  const balances = Array.from({ length: 10 }, () => 0n);
  const events: Happening[LedgerEvent["kind"]][] = Array.from({ length: third }, (_, n) => {
    const filled = inflow(n, `a${n % 10}`);
    balances[n % 10] = (balances[n % 10] ?? 0n) + filled.amount;
    return filled;
  });
  for (let n = 0; events.length < size; n++) {
    const [from, to] = [n % 10, (n * 7 + 3) % 10];
    const amount = ((balances[from] ?? 0n) * 3n) / 5n + 1n;
    if (from === to || amount > (balances[from] ?? 0n)) continue;
    balances[from] = (balances[from] ?? 0n) - amount;
    balances[to] = (balances[to] ?? 0n) + amount;
    events.push({ kind: "pay", from: `a${from}`, to: `a${to}`, amount, credited: amount });
  }
  return ledgerOf(10, events);
}

const collect = globalThis.gc;
console.log(machine());
console.log(
  `${ORIGINS} origins; events a second of CPU time, which other jobs do not stretch so much; memory is the heap above that before the trace, its result still held`,
);
console.log("shape   method   events     ms  CPU ms   events/s   MiB");
for (const [shape, make] of Object.entries({ chain, hub, cycle }))
  for (const size of SIZES) {
    const ledger = make(size);
    for (const method of METHODS) {
      collect?.();
      const before = process.memoryUsage().heapUsed;
      const [start, cpu] = [performance.now(), process.cpuUsage()];
      const traced = traceLedger(ledger, { method });
      const ms = performance.now() - start;
      const used = process.cpuUsage(cpu);
      const cpuMs = (used.user + used.system) / 1000;
      collect?.();
      const heldMib = (process.memoryUsage().heapUsed - before) / 2 ** 20;
      const rate = Math.round((traced.events.size / cpuMs) * 1000);
      console.log(
        `${shape.padEnd(7)} ${method.padEnd(8)} ${String(size).padStart(6)} ${ms.toFixed(0).padStart(6)} ${cpuMs.toFixed(0).padStart(7)} ${String(rate).padStart(10)} ${heldMib.toFixed(1).padStart(5)}`,
      );
    }
  }
