import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Output } from "./output.ts";
import { runCommandLine } from "./program.ts";
import { registerTrace } from "./trace.ts";

const home = mkdtempSync(join(tmpdir(), "powertrail-trace-"));
afterAll(() => rmSync(home, { recursive: true }));

interface Run {
  readonly exitCode: number;
  readonly data: unknown;
  readonly words: string;
}

async function trace(ledger: unknown, ...options: readonly string[]): Promise<Run> {
  const file = join(home, "ledger.json");
  writeFileSync(file, typeof ledger === "string" ? ledger : JSON.stringify(ledger));
  return run("trace", "--ledger", file, ...options);
}

async function run(...argv: readonly string[]): Promise<Run> {
  let [stdout, words] = ["", ""];
  const output = new Output({ write: (text) => (stdout += text) }, { write: (text) => (words += text) }, true);
  const exitCode = await runCommandLine([...argv, "--json"], { env: {}, output }, [registerTrace], "1.0.0");
  return { exitCode, data: JSON.parse(stdout), words };
}

const mixed = {
  accounts: [{ id: "A", opening: 100 }, { id: "B" }],
  events: [
    { id: "e2", ts: "2025-01-01T06:00:00+05:00", seq: 2, kind: "pay", from: "A", to: "B", amount: "90", credited: 45 },
    { id: "e1", ts: "2025-01-01", seq: 1, kind: "in", to: "A", amount: 50, origin: "bribe" },
    { id: "e3", ts: "2025-01-01T01:00:00Z", seq: 3, kind: "reval", account: "B", factor: "1/3" },
    { id: "e4", ts: "2025-01-01T01:00:00.5Z", seq: 3, kind: "out", from: "B", amount: 6, sink: "flat" },
    { id: "e5", ts: "2025-01-02", seq: 1, kind: "pay", from: "B", to: "B", amount: "99999999999999999999" },
    { id: "e6", ts: "2025-01-02", seq: 2, kind: "out", from: "A", amount: 0, sink: "nothing" },
  ],
};

test("it tells accounts, sinks and events in decimal texts, with method, version, order and hash", async () => {
  const { exitCode, data } = await trace(mixed, "--method", "PRORATA");
  expect(exitCode).toBe(0);
  expect(data).toEqual({
    method: "PRORATA",
    accounts: {
      A: { balance: "60", tainted: "20", byOrigin: { bribe: "20" } },
      B: { balance: "9", tainted: "3", byOrigin: { bribe: "3" } },
    },
    sinks: { flat: { balance: "6", tainted: "2", byOrigin: { bribe: "2" } } },
    events: { e1: "50", e2: "30", e3: "0", e4: "2", e5: "0", e6: "0" },
    version: "1",
    orderRule: expect.stringContaining("then by seq"),
    ledgerHash: expect.stringMatching(/^[0-9a-f]{64}$/u),
  });
});

test("POISON tells origins instead of sums", async () => {
  const { data } = await trace(mixed, "--method", "POISON");
  expect(data).toMatchObject({
    accounts: { A: { balance: "60", tainted: "60", origins: ["bribe"] } },
    events: { e2: "90" },
  });
});

test("an origin on an overdrawn account repays the overdraft first, and BACKWARD follows it", async () => {
  const ledger = {
    accounts: [{ id: "A", overdraft: 100 }],
    events: [
      { id: "e1", ts: "2025-01-01", seq: 1, kind: "out", from: "A", amount: 80, sink: "flat" },
      { id: "e2", ts: "2025-01-02", seq: 1, kind: "in", to: "A", amount: 100, origin: "bribe" },
    ],
  };
  expect((await trace(ledger, "--method", "LIBR")).data).toMatchObject({
    accounts: { A: { balance: "20", tainted: "20" } },
    sinks: { flat: { tainted: "0" }, "overdraft:A": { balance: "80", tainted: "80", byOrigin: { bribe: "80" } } },
    events: { e1: "0", e2: "100" },
  });
  expect((await trace(ledger, "--method", "LIBR", "--backward")).data).toMatchObject({
    sinks: { flat: { balance: "80", tainted: "80" }, "overdraft:A": { balance: "80", tainted: "0" } },
  });
});

test("ASSUME_CLEAN tells which opening balances it took", async () => {
  const ledger = {
    accounts: [{ id: "A" }],
    events: [{ id: "e1", ts: "2025-01-01", seq: 1, kind: "out", from: "A", amount: 7, sink: "shop" }],
  };
  const { data } = await trace(ledger, "--method", "FIFO", "--missing-funds", "ASSUME_CLEAN");
  expect(data).toMatchObject({ assumedOpenings: { A: "7" }, accounts: { A: { balance: "0" } } });
});

test("an amount beyond 2^53 is exact, as a number as well as a text", async () => {
  const ledger = `{"accounts":[{"id":"A","opening":9007199254740993}],"events":[
    {"id":"e1","ts":"2025-01-01","seq":1,"kind":"in","to":"A","amount":"90071992547409930000","origin":"x"}]}`;
  expect((await trace(ledger, "--method", "FIFO")).data).toMatchObject({
    accounts: { A: { balance: "90080999746664670993", tainted: "90071992547409930000" } },
  });
});

test("a third of 100, times three, is 100 again and can be paid", async () => {
  const [at, account] = [{ ts: "2025-01-01" }, "A"];
  const ledger = {
    accounts: [{ id: "A" }],
    events: [
      { ...at, id: "e1", seq: 1, kind: "in", to: account, amount: 100, origin: "x" },
      { ...at, id: "e2", seq: 2, kind: "reval", account, factor: "1/3" },
      { ...at, id: "e3", seq: 3, kind: "reval", account, factor: 3 },
      { ...at, id: "e4", seq: 4, kind: "out", from: account, amount: 100, sink: "flat" },
    ],
  };
  expect((await trace(ledger, "--method", "FIFO")).data).toMatchObject({
    accounts: { A: { balance: "0", tainted: "0" } },
    sinks: { flat: { balance: "100", tainted: "100" } },
  });
});

test("how the file writes a ledger does not change its hash; a change of an amount does", async () => {
  const hashOf = async (ledger: unknown): Promise<unknown> => {
    const { data } = await trace(ledger, "--method", "FIFO", "--missing-funds", "ASSUME_CLEAN");
    return (data as { ledgerHash: string }).ledgerHash;
  };
  const written = JSON.stringify(mixed, null, 2).replace("2025-01-01T01:00:00Z", "2025-01-01T06:00+05");
  expect(await hashOf(written)).toBe(await hashOf(mixed));
  expect(await hashOf(written.replace('"amount": 50', '"amount": 51'))).not.toBe(await hashOf(mixed));
});

const event = { id: "e1", ts: "2025-01-01", seq: 1, kind: "pay", from: "A", to: "B", amount: 1 };

test.each<readonly [string, unknown]>([
  ["AMBIGUOUS_ORDER", [event, { ...event, id: "e2", ts: "2025-01-01T05:00:00.000+05:00" }]],
  ["INSUFFICIENT_FUNDS", [{ ...event, amount: 101 }]],
  ["NEGATIVE_AMOUNT", [{ ...event, amount: -1 }]],
  ["NEGATIVE_AMOUNT", [{ ...event, to: "A", amount: "-1" }]],
  ["NEGATIVE_AMOUNT", [{ ...event, credited: -1 }]],
  ["UNKNOWN_ACCOUNT", [{ ...event, to: "C" }]],
  ["DUPLICATE_ID", [event, { ...event, seq: 2 }]],
  ["BAD_AMOUNT", [{ ...event, amount: 1.5 }]],
  ["BAD_AMOUNT", [{ ...event, amount: "1e3" }]],
  ["BAD_AMOUNT", [{ ...event, amount: undefined }]],
  ["BAD_TIME", [{ ...event, ts: "2025-02-30" }]],
  ["BAD_TIME", [{ ...event, ts: "yesterday" }]],
  ["BAD_FACTOR", [{ ...event, kind: "reval", account: "A", factor: "1/0" }]],
  ["BAD_FACTOR", [{ ...event, kind: "reval", account: "A", factor: -2 }]],
  ["MALFORMED_LEDGER", [{ ...event, seq: 1.5 }]],
  ["MALFORMED_LEDGER", [{ ...event, kind: "steal" }]],
  ["MALFORMED_LEDGER", [{ ...event, kind: "out", sink: "" }]],
  ["MALFORMED_LEDGER", {}],
])("%s ends with 1 and names what is at fault", async (error, events) => {
  const { exitCode, data } = await trace(
    { accounts: [{ id: "A", opening: 100 }, { id: "B" }], events },
    "--method",
    "FIFO",
  );
  expect(exitCode).toBe(1);
  expect(data).toEqual({ error, message: expect.stringMatching(/".+"/u) });
});

test("a text that is no JSON ends with 1; an unknown method, or no file, with 2", async () => {
  expect(await trace("{", "--method", "FIFO")).toMatchObject({ exitCode: 1, data: { error: "MALFORMED_LEDGER" } });
  expect((await trace(mixed, "--method", "GUESS")).exitCode).toBe(2);
  expect((await run("trace", "--method", "FIFO", "--ledger", join(home, "no-such-file.json"))).exitCode).toBe(2);
});

test("a retained sink that the ledger does not have is told", async () => {
  const { words } = await trace(mixed, "--method", "OATWAY", "--retained", "flat", "yacht");
  expect(words).toBe('--retained names "yacht", which is no sink of this ledger.\n');
});
