import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../../src/platform/files.ts";
import type { Database } from "../../src/platform/neo4j/driver.ts";
import { inWriteTransaction, writeRawIn } from "../../src/platform/neo4j/statements.ts";
import { migrate } from "../../src/record/migrate.ts";
import { ask, model } from "../support/ask.ts";
import { openTestDatabase } from "../support/neo4j.ts";

// Traces over LDBC FinBench against a walk over the rows of its file. How the snapshot is imported is tested elsewhere:
// here its accounts and transfers are written as the import leaves them.
const folder = join(projectRoot(), "..", "shared", "data", "finbench");
const here = existsSync(join(folder, "AccountTransferAccount.csv"));
const ns = `fbtrace${String(Date.now())}`;
const maxHops = 3;

interface Row {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly at: string;
}

interface Direction {
  readonly name: "FORWARD" | "BACKWARD";
  readonly of: ReadonlyMap<string, readonly Row[]>;
  readonly end: (row: Row) => string;
  readonly follows: (row: Row, last: Row) => boolean;
}

let db: Database;
let accounts: string[] = [];
let transfers: Row[] = [];

beforeAll(async () => {
  if (!here) process.stderr.write("FinBench is not beside the project; traces over it are not tested.\n");
  else {
    db = await openTestDatabase();
    await migrate(db, model);
    accounts = lines("Account.csv").map(([key = ""]) => key);
    transfers = lines("AccountTransferAccount.csv").map(([from = "", to = "", , at = ""], index) => ({
      id: `${ns}:transfer:${String(index)}`,
      from,
      to,
      at: `${at.replace(" ", "T")}Z`,
    }));
    await write(
      accountsText,
      accounts.map((key) => ({ key })),
    );
    await write(transfersText, transfers);
  }
}, 180_000);

afterAll(async () => {
  if (here) await db.driver.close();
});

const accountsText = `UNWIND $rows AS row CREATE (a:Entity:Account {id: $ns + ':account:' + row.key, sourceKey: row.key,
  number: row.key, currency: 'XXX', recordedAt: datetime('2025-01-01T00:00:00Z'), sourceIds: ['s'], hash: 'h'})`;
const transfersText = `UNWIND $rows AS row
MATCH (a:Entity {id: $ns + ':account:' + row.from}), (b:Entity {id: $ns + ':account:' + row.to})
CREATE (a)-[:TRANSFERRED {id: row.id, key: row.id, at: datetime(row.at), amountMinor: 100, currency: 'XXX',
  recordedAt: datetime('2025-01-01T00:00:00Z'), sourceIds: ['s']}]->(b)`;

async function write(text: string, rows: readonly unknown[]): Promise<void> {
  for (let start = 0; start < rows.length; start += 5_000)
    await inWriteTransaction(db, { operation: "test" }, (tx) =>
      writeRawIn(tx, { name: "test", text, params: { ns, rows: rows.slice(start, start + 5_000) } }),
    );
}

function lines(file: string): string[][] {
  const [, ...rows] = readFileSync(join(folder, file), "utf8").trim().split("\n");
  return rows.map((row) => row.split("|"));
}

function grouped(keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of transfers) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

function forward(): Direction {
  return {
    name: "FORWARD",
    of: grouped(({ from }) => from),
    end: ({ to }) => to,
    follows: (row, last) => row.at > last.at,
  };
}

function backward(): Direction {
  return {
    name: "BACKWARD",
    of: grouped(({ to }) => to),
    end: ({ from }) => from,
    follows: (row, last) => row.at < last.at,
  };
}

/** The paths from an account as lists of ids, in the order of an answer. Instants of the file have one width. */
function walked(start: string, { of, end, follows }: Direction): string[] {
  const paths: Row[][] = [];
  const walk = (account: string, seen: readonly string[], path: readonly Row[]): void => {
    for (const row of of.get(account) ?? []) {
      const last = path.at(-1);
      if ((last && !follows(row, last)) || seen.includes(end(row))) continue;
      const longer = [...path, row];
      paths.push(longer);
      if (longer.length < maxHops) walk(end(row), [...seen, end(row)], longer);
    }
  };
  walk(start, [start], []);
  return paths
    .sort((a, b) => a.length - b.length || compare(a.at(-1)?.at, b.at(-1)?.at) || compareIds(a, b))
    .map((path) => path.map(({ id }) => id).join(" "));
}

function compare(a = "", b = ""): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function compareIds(a: readonly Row[], b: readonly Row[]): number {
  return a.map(({ id }, i) => compare(id, b[i]?.id)).find((result) => result !== 0) ?? 0;
}

const question = `query ($from: [ID!]!, $maxHops: Int!, $direction: TraceDirection!) {
  transferTrace(input: { from: $from, maxHops: $maxHops, direction: $direction, first: 10000 }) {
    paths { transfers { id } } totalPaths truncated { hop } cut { message }
  }
}`;

async function traced(key: string, direction: string): Promise<Record<string, unknown>> {
  const variables = { from: [`${ns}:account:${key}`], maxHops, direction };
  const { result } = await ask(db, question, { subject: "nobody", roles: ["analyst"] }, variables);
  expect(result.errors).toBeUndefined();
  const trace = result.data?.["transferTrace"] as { paths: { transfers: { id: string }[] }[] };
  return { ...trace, paths: trace.paths.map((path) => path.transfers.map(({ id }) => id).join(" ")) };
}

/** The accounts with the most transfers, and every 60th of all. */
function sample({ of }: Direction): string[] {
  const hubs = [...of].sort((a, b) => b[1].length - a[1].length).slice(0, 10);
  return [...new Set([...hubs.map(([key]) => key), ...accounts.filter((_, index) => index % 60 === 0)])];
}

(here ? test : test.skip).each([
  ["forward", forward],
  ["backward", backward],
])(
  "three hops %s are the paths that a walk over the file finds, none left out",
  async (_, make) => {
    const direction = make();
    for (const key of sample(direction)) {
      const paths = walked(key, direction);
      expect(await traced(key, direction.name)).toEqual({ paths, totalPaths: paths.length, truncated: [], cut: null });
    }
  },
  180_000,
);
