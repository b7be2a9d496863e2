import { openDatabase, type Database } from "../../src/platform/neo4j/driver.ts";
import { layoutOf } from "../../src/platform/neo4j/data-directory.ts";
import { managedUser, uriOf } from "../../src/platform/neo4j/ping.ts";
import { readRuntime } from "../../src/platform/neo4j/runtime-file.ts";
import { readRaw } from "../../src/platform/neo4j/statements.ts";
import { readFileSync } from "node:fs";
import { edgeFileName } from "../../src/model/template.ts";

/** What the graph holds of one import. */
export interface Imported {
  readonly counts: Readonly<Record<string, number>>;
  /** Things told twice, and relationships of which two live versions hold at once. */
  readonly doubled: number;
}

/** What the graph holds of the jobs of one subject. */
export interface HeldJob {
  readonly subject: string;
  readonly id: string;
  readonly status: string;
}

/** Opens the graph that a program runs for a data directory, beside that program. */
export async function openBeside(home: string): Promise<Database> {
  const runtime = readRuntime(layoutOf(home).runtimeFile);
  if (!runtime) throw new Error(`Nothing runs for "${home}".`);
  const password = readFileSync(runtime.passwordFile, "utf8").trim();
  return openDatabase({ uri: uriOf(runtime.boltPort), user: managedUser, password });
}

/** The process of the Neo4j that runs for a data directory; undefined when none is noted. */
export function neo4jPid(home: string): number | undefined {
  return readRuntime(layoutOf(home).runtimeFile)?.neo4j.pid;
}

export async function importedInto(db: Database, namespace: string): Promise<Imported> {
  const prefix = `${namespace}:`;
  const things = await rows(
    db,
    `MATCH (n:Entity) WHERE n.id STARTS WITH $prefix AND n.retractedAt IS NULL
     RETURN split(n.id, ":")[1] AS kind, count(n) AS n, count(n) - count(DISTINCT n.id) AS again,
       sum(COUNT { (n)<-[:DESCRIBES]-(:Record) }) AS records`,
    { prefix },
  );
  const ties = await rows(
    db,
    `MATCH (n:Entity)-[r]->() WHERE n.id STARTS WITH $prefix AND r.id IS NOT NULL AND r.retractedAt IS NULL
     RETURN type(r) AS kind, count(r) AS n, count(r) - count(DISTINCT split(r.id, '@')[0]) AS again, 0 AS records`,
    { prefix },
  );
  const named = ties.map((row): Record<string, unknown> => ({ ...row, kind: edgeFileName(String(row["kind"])) }));
  const all = [...things, ...named];
  return {
    counts: Object.fromEntries(all.map((row) => [String(row["kind"]), Number(row["n"])])),
    doubled: all.reduce((sum, row) => sum + Number(row["again"]) + Number(row["records"]), 0),
  };
}

export async function jobsOf(db: Database, prefix: string): Promise<HeldJob[]> {
  const text = `MATCH (job:Job) WHERE job.subject STARTS WITH $prefix
    RETURN job.subject AS subject, job.id AS id, job.status AS status ORDER BY id LIMIT 100000`;
  const found = await rows(db, text, { prefix });
  return found.map((row) => ({
    subject: String(row["subject"]),
    id: String(row["id"]),
    status: String(row["status"]),
  }));
}

/** What is wrong with the commits: one without its number or outcome, a number twice or left out. */
export async function faultsOfCommits(db: Database): Promise<string[]> {
  const [row] = await rows(
    db,
    `MATCH (counter:CommitCounter {name: "commits"})
     OPTIONAL MATCH (c:Commit)
     RETURN counter.value AS counter, count(c) AS commits, count(DISTINCT c.number) AS numbers, max(c.number) AS last,
       count(CASE WHEN c.number IS NULL OR c.outcome IS NULL THEN 1 END) AS unfinished`,
    {},
  );
  const of = (name: string): number => Number(row?.[name]);
  const faults = [];
  if (of("unfinished") !== 0) faults.push(`${String(of("unfinished"))} commits lack their number or outcome`);
  if (of("commits") !== of("numbers") || of("numbers") !== of("counter") || of("last") !== of("counter"))
    faults.push(
      `the counter says ${String(of("counter"))}, and there are ${String(of("commits"))} commits with ${String(of("numbers"))} numbers up to ${String(of("last"))}`,
    );
  return faults;
}

async function rows(db: Database, text: string, params: Record<string, unknown>): Promise<Record<string, unknown>[]> {
  return readRaw(db, { name: "crash/check", text, params }, { operation: "crash test", timeoutMs: 60_000 });
}
