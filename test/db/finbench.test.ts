import { existsSync } from "node:fs";
import { join } from "node:path";
import { loadSdl } from "../../src/graphql/assembly/load-sdl.ts";
import { planFinbench } from "../../src/intake/finbench-format.ts";
import { runImport } from "../../src/intake/import-run.ts";
import type { ImportReport } from "../../src/intake/report.ts";
import { readModel } from "../../src/model/read-model.ts";
import { projectRoot } from "../../src/platform/files.ts";
import type { Database } from "../../src/platform/neo4j/driver.ts";
import { readRaw } from "../../src/platform/neo4j/statements.ts";
import { migrate } from "../../src/record/migrate.ts";
import { ask } from "../support/ask.ts";
import { backward, type Direction, fileTransfers, forward, snapshotRows, walked } from "../support/finbench-walk.ts";
import { openTestDatabase } from "../support/neo4j.ts";

const snapshot = join(projectRoot(), "..", "shared", "data", "finbench");
const here = existsSync(join(snapshot, "Person.csv"));
const namespace = `fb${String(Date.now())}`;
const model = readModel(loadSdl(join(projectRoot(), "schema")));
const rows = {
  person: 1_957,
  company: 967,
  account: 6_200,
  loan: 3_465,
  medium: 1_464,
  "account-holder": 6_200,
  investment: 5_034,
  guarantee: 1_351,
  "loan-application": 3_465,
  deposit: 8_481,
  repayment: 8_398,
  transfer: 37_861,
  withdrawal: 42_069,
  "sign-in": 5_146,
};
// Holders that the snapshot's own Person.csv and Company.csv do not know.
const strangers = 173;
let db: Database;

beforeAll(async () => {
  if (!here)
    process.stderr.write(
      "The FinBench snapshot is not beside the project; neither its import nor traces over it are tested.\n",
    );
  db = await openTestDatabase();
  await migrate(db, model);
});

afterAll(async () => {
  await db.driver.close();
});

async function load(): Promise<ImportReport> {
  return runImport(db, model, await planFinbench(snapshot, { namespace }), { recordedAt: new Date().toISOString() });
}

async function graphCounts(): Promise<Record<string, bigint>> {
  const text = `CALL () {
      MATCH (n:Entity) WHERE n.id STARTS WITH $prefix AND NOT n:Source
      RETURN split(n.id, ':')[1] AS kind, count(n) AS n
      UNION ALL
      MATCH (a:Entity)-[r]->() WHERE a.id STARTS WITH $prefix AND r.retractedAt IS NULL
      RETURN split(r.id, ':')[1] AS kind, count(r) AS n
    } RETURN kind, n`;
  const found = await readRaw(
    db,
    { name: "test", text, params: { prefix: `${namespace}:` } },
    { operation: "test", timeoutMs: 30_000 },
  );
  return Object.fromEntries(found.map(({ kind, n }) => [String(kind), n as bigint]));
}

const maxHops = 3;
const question = `query ($from: [ID!]!, $maxHops: Int!, $direction: TraceDirection!) {
  transferTrace(input: { from: $from, maxHops: $maxHops, direction: $direction, first: 10000 }) {
    paths { transfers { id } } totalPaths truncated { hop } cut { message }
  }
}`;

async function traced(account: string, direction: string): Promise<Record<string, unknown>> {
  const variables = { from: [account], maxHops, direction };
  const asker = { subject: "nobody", roles: ["analyst"], now: new Date().toISOString() } as const;
  const { result } = await ask(db, question, asker, variables);
  expect(result.errors).toBeUndefined();
  const trace = result.data?.["transferTrace"] as { paths: { transfers: { id: string }[] }[] };
  return { ...trace, paths: trace.paths.map((path) => path.transfers.map(({ id }) => id).join(" ")) };
}

/** The accounts with the most transfers, and of all accounts one in `every`. */
function sample({ of }: Direction, hubCount: number, every: number): string[] {
  const hubs = [...of].sort((a, b) => b[1].length - a[1].length).slice(0, hubCount);
  const accounts = snapshotRows(snapshot, "Account.csv").map(([key = ""]) => `${namespace}:account:${key}`);
  return [...new Set([...hubs.map(([account]) => account), ...accounts.filter((_, index) => index % every === 0)])];
}

const inGraph = (kind: string, read: number): bigint => BigInt(kind === "account-holder" ? read - strangers : read);

(here ? describe : describe.skip)("the FinBench snapshot", () => {
  it("is loaded whole, and the graph holds what the report says", async () => {
    const report = await load();
    for (const [kind, read] of Object.entries(rows)) {
      const refused = kind === "account-holder" ? strangers : 0;
      expect([kind, report.kinds[kind]]).toEqual([
        kind,
        { read, created: read - refused, updated: 0, unchanged: 0, refused },
      ]);
    }
    expect(await graphCounts()).toEqual(
      Object.fromEntries(Object.entries(rows).map(([kind, read]) => [kind, inGraph(kind, read)])),
    );
    expect(report.refused[0]).toMatchObject({ file: "PersonOwnAccount.csv", line: 2749, field: "from" });
    expect(report.warnings.filter(({ field }) => field === "ratio")).toHaveLength(155);
    expect(report.warnings).toContainEqual(
      expect.objectContaining({ file: "AccountTransferAccount.csv", field: "amount" }),
    );
  }, 180_000);

  it("is not doubled by a second import", async () => {
    const report = await load();
    for (const [kind, read] of Object.entries(rows))
      expect([kind, report.kinds[kind]]).toEqual([
        kind,
        {
          read,
          created: 0,
          updated: 0,
          unchanged: Number(inGraph(kind, read)),
          refused: kind === "account-holder" ? strangers : 0,
        },
      ]);
    expect(await graphCounts()).toEqual(
      Object.fromEntries(Object.entries(rows).map(([kind, read]) => [kind, inGraph(kind, read)])),
    );
  }, 180_000);

  it("keeps amounts exact beside their rounding, times in UTC, and ids beyond 2^53", async () => {
    const text = `MATCH (a:Account {id: $from})-[r:TRANSFERRED]->(b:Account {id: $to}) WHERE r.at = datetime('2020-06-29T02:33:46.538Z')
      RETURN r.amountMinor AS minor, r.currency AS currency, r.sourceAmount AS text, a.sourceKey AS key`;
    const params = { from: `${namespace}:account:28710447624489049`, to: `${namespace}:account:48413695994234887` };
    expect(await readRaw(db, { name: "test", text, params }, { operation: "test" })).toEqual([
      { minor: 54459579n, currency: "XXX", text: "544595.7886430753", key: "28710447624489049" },
    ]);
  });

  it.each([
    ["forward", forward, 10, 60],
    ["backward", backward, 4, 180], // the same walk the other way round
  ])(
    "answers traces of three hops %s with the paths that a walk over the file finds, none left out",
    async (_, make, hubCount, every) => {
      const direction = make(fileTransfers(snapshot, namespace));
      for (const account of sample(direction, hubCount, every)) {
        const paths = walked(account, direction, maxHops);
        expect(await traced(account, direction.name)).toEqual({
          paths,
          totalPaths: paths.length,
          truncated: [],
          cut: null,
        });
      }
    },
    180_000,
  );
});
