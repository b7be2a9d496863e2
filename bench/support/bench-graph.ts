import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createLogger } from "../../src/platform/log.ts";
import { type Database, openDatabase } from "../../src/platform/neo4j/driver.ts";
import { type ManagedNeo4j, startManagedNeo4j } from "../../src/platform/neo4j/managed-neo4j.ts";

/** A Neo4j for one bench, started as `npm start` starts it, on an empty store that goes with it. */
export interface BenchGraph {
  readonly db: Database;
  readonly neo4j: ManagedNeo4j;
  readonly folder: string;
}

export async function openBenchGraph(): Promise<BenchGraph> {
  const folder = await mkdtemp(join(tmpdir(), "powertrail-bench-"));
  const neo4j = await startManagedNeo4j(folder, {
    environment: process.env,
    log: createLogger("silent"),
    mode: "serve",
  });
  return { db: await openDatabase(neo4j), neo4j, folder };
}

export async function closeBench({ db, neo4j, folder }: BenchGraph): Promise<void> {
  await db.driver.close();
  await neo4j.stop();
  await rm(folder, { recursive: true, force: true });
}
