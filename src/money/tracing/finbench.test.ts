import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../../platform/files.ts";
import { eventInstant } from "./event-instant.ts";
import { ONE } from "./fixed-point.ts";
import type { Ledger, LedgerEvent } from "./ledger.ts";
import { traceLedger } from "./trace-ledger.ts";

// LDBC FinBench: 37,861 transfers among 6,200 accounts, without opening balances. Its amounts are rounded to hundredths here.
const file = join(projectRoot(), "..", "shared", "data", "finbench", "AccountTransferAccount.csv");
const here = existsSync(file);
if (!here) process.stderr.write("FinBench is not beside the project; tracing over it is not tested.\n");

let ledger: Ledger;
const brought = new Map<string, bigint>();

beforeAll(() => {
  if (!here) return;
  const transfers = readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .slice(1)
    .map((line, seq): LedgerEvent & { kind: "pay" } => {
      const [from = "", to = "", text = "", time = ""] = line.split("|");
      const amount = BigInt(Math.round(Number(text) * 100));
      const at = eventInstant(`${time.replace(" ", "T")}Z`) ?? "";
      return { id: `t${seq}`, at, seq, kind: "pay", from, to, amount, credited: amount };
    });
  const payers = [...new Set(transfers.map(({ from }) => from))].sort();
  // Ten payers from all over, each given beforehand, as an origin of its own, what it pays in all.
  const origins = payers.filter((_, index) => index % Math.ceil(payers.length / 10) === 0);
  for (const { from, amount } of transfers)
    if (origins.includes(from)) brought.set(from, (brought.get(from) ?? 0n) + amount);
  const inflows = origins.map((to, index): LedgerEvent => {
    const amount = brought.get(to) ?? 0n;
    return { id: `in ${to}`, at: "2000-01-01T00:00:00.000000000Z", seq: index, kind: "in", to, amount, origin: to };
  });
  const accounts = [...new Set(transfers.flatMap(({ from, to }) => [from, to]))];
  ledger = {
    accounts: accounts.map((id) => ({ id, opening: 0n, overdraft: 0n })),
    events: [...inflows, ...transfers],
  };
});

const onFinBench = here ? test.each : test.skip.each;
onFinBench(["FIFO", "LIFO", "PRORATA", "LIBR", "OATWAY"] as const)(
  "%s conserves the taint of ten accounts of FinBench to the last minor unit",
  (method) => {
    const traced = traceLedger(ledger, { method, missingFunds: "ASSUME_CLEAN" });
    const found = new Map<string, bigint>();
    for (const { byOrigin } of [...traced.accounts.values(), ...traced.sinks.values()])
      for (const [origin, amount] of byOrigin) found.set(origin, (found.get(origin) ?? 0n) + amount);
    for (const [origin, amount] of brought) expect([origin, found.get(origin)]).toEqual([origin, amount * ONE]);
    expect(traced.assumedOpenings.size).toBeGreaterThan(0);
    expect(traced.accounts.size).toBe(ledger.accounts.length);
  },
);
