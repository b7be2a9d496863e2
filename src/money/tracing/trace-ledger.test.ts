import fc from "fast-check";
import { exactTracing, sumOf, taintOf } from "../../../test/support/exact-tracing.ts";
import { incompleteLedgers, ledgers } from "../../../test/support/ledgers.ts";
import { halfEven, ONE } from "./fixed-point.ts";
import type { Ledger, LedgerEvent } from "./ledger.ts";
import { LedgerFault } from "./ledger-fault.ts";
import { METHODS } from "./method.ts";
import { traceLedger, type TracedHolder, type TracedLedger } from "./trace-ledger.ts";

const PROVING = METHODS.filter((method) => method !== "POISON");
const runs = { numRuns: 25 };
/** Roundings of 10^-18 minor units, a few an event. */
const ROUNDING = 1_000n;

const plain = ledgers({ exchange: false, overdrafts: true });
const exchanging = ledgers({ exchange: true, overdrafts: true });

function close(one: bigint, other: bigint, tolerance = ROUNDING): boolean {
  const gap = one - other;
  return gap <= tolerance && -gap <= tolerance;
}

function holders({ accounts, sinks }: TracedLedger): readonly (readonly [string, TracedHolder])[] {
  return [...[...accounts].map(([id, each]) => [`account ${id}`, each] as const), ...sinks];
}

function sameTaint(one: TracedLedger, other: TracedLedger, times = 1n): void {
  const others = new Map(holders(other));
  for (const [id, { balance, tainted }] of holders(one)) {
    expect([id, close(balance * times, others.get(id)?.balance ?? 0n)]).toEqual([id, true]);
    expect([id, close(tainted * times, others.get(id)?.tainted ?? 0n)]).toEqual([id, true]);
  }
}

describe.each(METHODS)("tracing by %s", (method) => {
  test("what is tainted is at least zero and at most the balance, and the sum over origins", () => {
    fc.assert(
      fc.property(exchanging, (ledger) => {
        for (const [, { balance, tainted, byOrigin }] of holders(traceLedger(ledger, { method }))) {
          expect(tainted >= 0n && tainted <= (balance > 0n ? balance : 0n)).toBe(true);
          if (method === "POISON") for (const amount of byOrigin.values()) expect(amount).toBe(balance);
          else expect([...byOrigin.values()].reduce((sum, amount) => sum + amount, 0n)).toBe(tainted);
        }
      }),
      runs,
    );
  });

  test("balances are those of plain addition", () => {
    fc.assert(
      fc.property(plain, (ledger) => {
        const balances = new Map(ledger.accounts.map(({ id, opening }) => [id, opening]));
        const change = (id: string, amount: bigint): unknown => balances.set(id, (balances.get(id) ?? 0n) + amount);
        for (const event of ledger.events) {
          if (event.kind === "reval") continue;
          if (event.kind !== "in") change(event.from, -event.amount);
          if (event.kind !== "out") change(event.to, event.amount);
        }
        for (const [id, { balance }] of traceLedger(ledger, { method }).accounts)
          expect([id, balance]).toEqual([id, (balances.get(id) ?? 0n) * ONE]);
      }),
      runs,
    );
  });

  test("without a path of payments in ascending time there is no taint", () => {
    fc.assert(
      fc.property(exchanging, (ledger) => {
        const reached = new Set<string>();
        for (const event of ledger.events) {
          if (event.kind === "in" && event.origin !== undefined) reached.add(`account ${event.to}`);
          if ((event.kind === "pay" || event.kind === "out") && reached.has(`account ${event.from}`))
            reached.add(event.kind === "pay" ? `account ${event.to}` : event.sink);
        }
        for (const id of [...reached]) reached.add(id.replace("account ", "overdraft:"));
        for (const [id, { tainted }] of holders(traceLedger(ledger, { method })))
          expect([id, tainted > 0n && !reached.has(id)]).toEqual([id, false]);
      }),
      runs,
    );
  });

  test("splitting every payment, after scaling the ledger by two, changes nothing but the scale", () => {
    fc.assert(
      fc.property(exchanging, (ledger) => {
        const whole = traceLedger(ledger, { method });
        const doubled = scaledLedger(ledger, 2n);
        sameTaint(whole, traceLedger(doubled, { method }), 2n);
        sameTaint(whole, traceLedger({ ...doubled, events: doubled.events.flatMap(halves) }, { method }), 2n);
      }),
      runs,
    );
  });

  test("the order of the file means nothing", () => {
    fc.assert(
      fc.property(exchanging, (ledger) => {
        const mixed = { accounts: ledger.accounts, events: [...ledger.events].reverse() };
        expect(traceLedger(mixed, { method })).toEqual(traceLedger(ledger, { method }));
      }),
      runs,
    );
  });

  test("the option BACKWARD moves taint, never money", () => {
    fc.assert(
      fc.property(exchanging, (ledger) => {
        const [forward, backward] = [false, true].map((option) => traceLedger(ledger, { method, backward: option }));
        const balancesOf = (traced: TracedLedger | undefined): unknown =>
          traced && holders(traced).map(([id, { balance }]) => [id, balance]);
        expect(balancesOf(backward)).toEqual(balancesOf(forward));
      }),
      runs,
    );
  });
});

describe.each(PROVING)("tracing by %s", (method) => {
  test("taint is conserved, origin by origin, to the last digit", () => {
    fc.assert(
      fc.property(plain, fc.boolean(), (ledger, retaining) => {
        const retained = retaining ? new Set(["flat"]) : undefined;
        const found = new Map<string, bigint>();
        for (const [, { byOrigin }] of holders(traceLedger(ledger, { method, retained })))
          for (const [origin, amount] of byOrigin) found.set(origin, (found.get(origin) ?? 0n) + amount);
        expect(found).toEqual(broughtIn(ledger));
      }),
      runs,
    );
  });

  test("taint is conserved by BACKWARD as well", () => {
    fc.assert(
      fc.property(plain, (ledger) => {
        const traced = traceLedger(ledger, { method, backward: true });
        const found = holders(traced).reduce((sum, [, { tainted }]) => sum + tainted, 0n);
        const brought = [...broughtIn(ledger).values()].reduce((sum, amount) => sum + amount, 0n);
        expect(close(found, brought)).toBe(true);
      }),
      runs,
    );
  });

  test("POISON reaches everything that it reaches, with at least as much", () => {
    fc.assert(
      fc.property(exchanging, fc.boolean(), (ledger, backward) => {
        const poison = traceLedger(ledger, { method: "POISON", backward });
        const traced = traceLedger(ledger, { method, backward });
        const poisoned = new Map(holders(poison));
        for (const [id, { tainted }] of holders(traced))
          expect([id, (poisoned.get(id)?.tainted ?? 0n) + ROUNDING >= tainted]).toEqual([id, true]);
        for (const [id, tainted] of traced.events)
          expect([id, (poison.events.get(id) ?? 0n) + ROUNDING >= tainted]).toEqual([id, true]);
      }),
      runs,
    );
  });

  test("it is within a minor unit of exact fractions, in every account, sink and event", () => {
    fc.assert(
      fc.property(ledgers({ exchange: false, overdrafts: true }), fc.boolean(), (ledger, retaining) => {
        const options = { method, retained: retaining ? new Set(["flat"]) : undefined };
        const traced = traceLedger(ledger, options);
        const exact = exactTracing(ledger, options);
        for (const [kind, held] of [
          ["accounts", traced.accounts],
          ["sinks", traced.sinks],
        ] as const) {
          expect([...held.keys()].sort()).toEqual([...exact[kind].keys()].sort());
          for (const [id, { balance, tainted }] of held) {
            const { lots, owed } = exact[kind].get(id) ?? { lots: [], owed: 0n };
            const [sum, taint] = [sumOf(lots), taintOf(lots)];
            expect([id, balance]).toEqual([id, (sum.n / sum.d - owed) * ONE]);
            expect([id, close(tainted, halfEven(taint.n * ONE, taint.d))]).toEqual([id, true]);
          }
        }
        for (const [id, tainted] of traced.events) {
          const taint = exact.events.get(id) ?? { n: 0n, d: 1n };
          expect([id, close(tainted, halfEven(taint.n * ONE, taint.d))]).toEqual([id, true]);
        }
      }),
      runs,
    );
  });

  test("with exchanges and revaluations it is as close to exact fractions", () => {
    fc.assert(
      fc.property(ledgers({ exchange: true, overdrafts: false }), (ledger) => {
        const exact = exactTracing(ledger, { method });
        for (const [id, { tainted }] of traceLedger(ledger, { method }).accounts) {
          const taint = taintOf(exact.accounts.get(id)?.lots ?? []);
          expect([id, close(tainted, halfEven(taint.n * ONE, taint.d), 1_000_000n)]).toEqual([id, true]);
        }
      }),
      runs,
    );
  });
});

test("at the first hop LIBR keeps the most taint in the account, and OATWAY the least", () => {
  fc.assert(
    fc.property(plain, (ledger) => {
      const events = ledger.events.filter((event) => event.kind === "in" || event.kind === "out");
      const traced = new Map(
        METHODS.map((method) => [method, traceLedger({ ...ledger, events }, { method, missingFunds: "ASSUME_CLEAN" })]),
      );
      for (const { id } of ledger.accounts) {
        const keptBy = (method: (typeof METHODS)[number]): bigint =>
          traced.get(method)?.accounts.get(id)?.tainted ?? 0n;
        for (const method of PROVING)
          expect([
            id,
            keptBy("OATWAY") <= keptBy(method) + ROUNDING,
            keptBy(method) <= keptBy("LIBR") + ROUNDING,
          ]).toEqual([id, true, true]);
      }
    }),
    runs,
  );
});

test("ASSUME_CLEAN adds as little as lets every payment be made, and tells of each account", () => {
  fc.assert(
    fc.property(incompleteLedgers({ exchange: true, overdrafts: true }), (ledger) => {
      let assumed: ReadonlyMap<string, bigint>;
      try {
        ({ assumedOpenings: assumed } = traceLedger(ledger, { method: "POISON", missingFunds: "ASSUME_CLEAN" }));
      } catch (error) {
        expect(error).toMatchObject({ code: "INSUFFICIENT_FUNDS", message: expect.stringContaining("by zero") });
        return;
      }
      const openedWith = (lessOf: string | undefined): Ledger => ({
        ...ledger,
        accounts: ledger.accounts.map((each) => ({
          ...each,
          opening: each.opening + (assumed.get(each.id) ?? 0n) - (each.id === lessOf ? 1n : 0n),
        })),
      });
      expect(() => traceLedger(openedWith(undefined), { method: "POISON" })).not.toThrow();
      for (const id of assumed.keys())
        expect(() => traceLedger(openedWith(id), { method: "POISON" })).toThrow(LedgerFault);
    }),
    runs,
  );
});

function broughtIn(ledger: Ledger): ReadonlyMap<string, bigint> {
  const brought = new Map<string, bigint>();
  for (const event of ledger.events)
    if (event.kind === "in" && event.origin !== undefined && event.amount > 0n)
      brought.set(event.origin, (brought.get(event.origin) ?? 0n) + event.amount * ONE);
  return brought;
}

function scaledLedger({ accounts, events }: Ledger, by: bigint): Ledger {
  return {
    accounts: accounts.map((each) => ({ ...each, opening: each.opening * by, overdraft: each.overdraft * by })),
    events: events.map((event): LedgerEvent => {
      if (event.kind === "reval") return event;
      if (event.kind === "pay") return { ...event, amount: event.amount * by, credited: event.credited * by };
      return { ...event, amount: event.amount * by };
    }),
  };
}

/** An event of an even amount as two of half the amount. */
function halves(event: LedgerEvent): readonly LedgerEvent[] {
  const [first, second] = [{ seq: event.seq * 2 }, { id: `${event.id}, second half`, seq: event.seq * 2 + 1 }];
  if (event.kind === "reval") return [{ ...event, ...first }];
  const half =
    event.kind === "pay"
      ? { ...event, amount: event.amount / 2n, credited: event.credited / 2n }
      : { ...event, amount: event.amount / 2n };
  return [
    { ...half, ...first },
    { ...half, ...second },
  ];
}
