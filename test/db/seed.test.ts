import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Output } from "../../src/cli/output.ts";
import { runCommandLine } from "../../src/cli/program.ts";
import { registerSeed } from "../../src/cli/seed.ts";
import { runImport } from "../../src/intake/import-run.ts";
import { planPowertrail } from "../../src/intake/powertrail-format.ts";
import type { ImportReport } from "../../src/intake/report.ts";
import type { Database } from "../../src/platform/neo4j/driver.ts";
import { readRaw } from "../../src/platform/neo4j/statements.ts";
import { model } from "../support/ask.ts";
import { openTestDatabase, testConnection } from "../support/neo4j.ts";

// The demo region, written as files and imported beside the one that the test run loaded straight.

let db: Database;
let folder: string;
let kinds: Readonly<Record<string, number>>;
let report: ImportReport;
const namespace = `seedrt-${Date.now().toString(36)}`;

interface Ran {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

async function seed(...argv: string[]): Promise<Ran> {
  let [stdout, stderr] = ["", ""];
  const output = new Output(
    { write: (text: string) => (stdout += text) },
    { write: (text: string) => (stderr += text) },
    true,
  );
  const { uri, user, password, database } = testConnection();
  const env = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database };
  const exitCode = await runCommandLine(["seed", "--json", ...argv], { env, output }, [registerSeed], "0.0.0");
  return { exitCode, stdout, stderr };
}

beforeAll(async () => {
  db = await openTestDatabase();
  folder = await mkdtemp(join(tmpdir(), "powertrail-seed-"));
  const { stdout } = await seed("--out", join(folder, "demo"));
  ({ kinds } = JSON.parse(stdout) as { kinds: Readonly<Record<string, number>> });
  const plan = await planPowertrail(model, join(folder, "demo"), { namespace });
  report = await runImport(db, model, plan, { recordedAt: new Date().toISOString() });
}, 240_000);

afterAll(async () => {
  await rm(folder, { recursive: true });
  await db.driver.close();
});

async function read(text: string): Promise<readonly Record<string, unknown>[]> {
  return readRaw(db, { name: "test", text, params: { namespace } }, { operation: "test", timeoutMs: 60_000 });
}

it("imports every row, as many of each kind as were told, and passes truth.json over", () => {
  expect(report.refused).toEqual([]);
  expect(report.warnings).toEqual([]);
  const created = Object.entries(report.kinds).map(([kind, counts]) => [kind, counts.created]);
  expect(Object.fromEntries(created)).toEqual(kinds);
});

// Times of recording differ, and hashes and ids hold the namespace.
const apart = "['id', 'key', 'recordedAt', 'hash', 'sourceIds', 'restrictedTo']";
const inDemo = (ids: string): string => `[x IN coalesce(${ids}, []) | 'ek' + substring(x, size($namespace))]`;
const differs = (one: string, other: string): string =>
  `${other} IS NULL OR any(k IN keys(${one}) + keys(${other}) WHERE NOT k IN ${apart} AND coalesce(${one}[k] <> ${other}[k], true))
   OR ${inDemo(`${one}.sourceIds`)} <> ${other}.sourceIds OR ${inDemo(`${one}.restrictedTo`)} <> coalesce(${other}.restrictedTo, [])`;

it("makes the things that the straight load made", async () => {
  const different = await read(
    // The import makes a source for rows that name none, of which there are none here.
    `MATCH (n:Entity) WHERE n.id STARTS WITH $namespace + ':' AND n.id <> $namespace + ':source:demo'
     OPTIONAL MATCH (d:Entity {id: 'ek' + substring(n.id, size($namespace))})
     WITH n, d WHERE d IS NULL OR labels(n) <> labels(d) OR ${differs("n", "d")}
     RETURN n.id AS id, properties(n) AS imported, properties(d) AS loaded LIMIT 3`,
  );
  expect(different).toEqual([]);
});

it("makes the relationships that the straight load made", async () => {
  const different = await read(
    `MATCH (n:Entity) WHERE n.id STARTS WITH $namespace + ':'
     MATCH (d:Entity {id: 'ek' + substring(n.id, size($namespace))})
     MATCH (n)-[r]->(m:Entity)
     OPTIONAL MATCH (d)-[s]->(e:Entity) WHERE type(s) = type(r) AND s.key = 'ek' + substring(r.key, size($namespace))
     WITH r, s, m, e WHERE e IS NULL OR e.id <> 'ek' + substring(m.id, size($namespace)) OR ${differs("r", "s")}
     RETURN type(r) AS type, properties(r) AS imported, properties(s) AS loaded LIMIT 3`,
  );
  expect(different).toEqual([]);
});

it("does nothing where the same region was loaded before, and refuses a graph that holds another", async () => {
  const again = await seed("--load");
  expect(again.exitCode).toBe(0);
  expect(JSON.parse(again.stdout)).toEqual({ scale: "demo", seed: 1, loaded: false, nodes: 0, edges: 0, kinds: {} });
  const other = await seed("--load", "--seed", "2");
  expect(other.exitCode).toBe(1);
  expect(JSON.parse(other.stdout)).toMatchObject({
    error: "CONFLICT",
    message: expect.stringContaining("The graph is not empty"),
  });
});
