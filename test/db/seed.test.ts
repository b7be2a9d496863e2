import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Output } from "../../src/cli/output.ts";
import { runCommandLine } from "../../src/cli/program.ts";
import { registerSeed } from "../../src/cli/seed.ts";
import { runImport } from "../../src/intake/import-run.ts";
import { planPowertrail } from "../../src/intake/powertrail-format.ts";
import type { ConnectionSettings, Database } from "../../src/platform/neo4j/driver.ts";
import { model } from "../support/ask.ts";
import { openTestDatabase, testConnection } from "../support/neo4j.ts";

// The demo region, written as files and imported: over the demo of the test run, which it must leave as it is, and in part under
// another namespace.

// What the second import holds: closed in itself, with money, secrecy, validity, and ends of several kinds. Nobody is put on its case,
// for the same officers are on that of the demo.
const SAMPLE = [
  ...["source", "utility", "company", "firm", "person", "employee", "contract", "delivery-point", "farm", "account"],
  ...["case", "finding", "declaration"],
  ...["party-to", "supplies", "owns", "employed-by", "stands-at", "holds-account", "transferred", "declared"],
];

interface Ran {
  readonly exitCode: number;
  readonly stdout: string;
}

let shared: Database;
let folder: string;
let told: Readonly<Record<string, number>>;

beforeAll(async () => {
  shared = await openTestDatabase();
  const root = await mkdtemp(join(tmpdir(), "powertrail-seed-"));
  folder = join(root, "demo");
  const { stdout } = await seed(testConnection(), "--out", folder);
  ({ kinds: told } = JSON.parse(stdout) as { kinds: Readonly<Record<string, number>> });
}, 120_000);

afterAll(async () => {
  await rm(dirname(folder), { recursive: true });
  await shared.driver.close();
});

async function seed({ uri, user, password, database }: ConnectionSettings, ...argv: string[]): Promise<Ran> {
  let stdout = "";
  const output = new Output({ write: (text: string) => (stdout += text) }, { write: () => undefined }, true);
  const env = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database };
  const exitCode = await runCommandLine(["seed", "--json", ...argv], { env, output }, [registerSeed], "0.0.0");
  return { exitCode, stdout };
}

/** Imports the folder; the counts of one kind of outcome, by kind of row. */
async function imported(db: Database, namespace: string, outcome: "created" | "unchanged"): Promise<unknown> {
  const plan = await planPowertrail(model, folder, { namespace, source: "case-file" });
  const { kinds, refused, warnings } = await runImport(db, model, plan, { recordedAt: new Date().toISOString() });
  expect({ refused, warnings }).toEqual({ refused: [], warnings: [] });
  return Object.fromEntries(Object.entries(kinds).map(([kind, counts]) => [kind, counts[outcome]]));
}

it("tells in the namespace ek, row by row, what the straight load told", async () => {
  expect(await imported(shared, "ek", "unchanged")).toEqual(told);
}, 180_000);

it("is imported under another namespace, as many of each kind as were told", async () => {
  const sample = Object.entries(told).filter(([kind]) => SAMPLE.includes(kind));
  expect(sample).toHaveLength(SAMPLE.length);
  for (const kind of Object.keys(told)) if (!SAMPLE.includes(kind)) await rm(join(folder, `${kind}.csv`));
  expect(await imported(shared, `seedrt${String(Date.now())}`, "created")).toEqual(Object.fromEntries(sample));
}, 180_000);

it("is not loaded twice, and not over another region", async () => {
  const again = await seed(testConnection(), "--load");
  expect(again.exitCode).toBe(0);
  expect(JSON.parse(again.stdout)).toEqual({ scale: "demo", seed: 1, loaded: false, nodes: 0, edges: 0, kinds: {} });
  const other = await seed(testConnection(), "--load", "--seed", "2");
  expect(other.exitCode).toBe(1);
  expect(JSON.parse(other.stdout)).toMatchObject({
    error: "CONFLICT",
    message: expect.stringContaining("The graph is not empty"),
  });
});
