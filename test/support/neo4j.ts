import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createLogger } from "../../src/platform/log.ts";
import { openDatabase, type ConnectionSettings, type Database } from "../../src/platform/neo4j/driver.ts";
import { startManagedNeo4j, type ManagedNeo4j } from "../../src/platform/neo4j/managed-neo4j.ts";

export interface TestNeo4j {
  readonly neo4j: ManagedNeo4j;
  readonly folder: string;
}

/** The Neo4j of this test run, as global-setup.ts started it or NEO4J_TEST_URI names it. */
export function testConnection(): ConnectionSettings {
  const { env } = process;
  const own = env["NEO4J_TEST_URI"];
  if (own !== undefined && own !== "") {
    return {
      uri: own,
      user: env["NEO4J_TEST_USER"] ?? "neo4j",
      password: env["NEO4J_TEST_PASSWORD"] ?? "",
      database: env["NEO4J_TEST_DATABASE"],
    };
  }
  const uri = env["POWERTRAIL_TEST_BOLT"];
  const password = env["POWERTRAIL_TEST_PASSWORD"];
  if (uri === undefined || password === undefined) {
    throw new Error("No Neo4j runs for the tests; jest must be run with test/support/global-setup.ts.");
  }
  return { uri, user: "neo4j", password };
}

/** Opens the Neo4j of this test run; close its driver in afterAll. */
export async function openTestDatabase(): Promise<Database> {
  return openDatabase(testConnection());
}

/** Starts a Neo4j in a temporary folder, for the test run. */
export async function startTestNeo4j(): Promise<TestNeo4j> {
  const folder = await mkdtemp(join(tmpdir(), "powertrail-test-"));
  const neo4j = await startManagedNeo4j(folder, {
    environment: process.env,
    log: createLogger("warn"),
    mode: "suite",
    progress: (line) => process.stderr.write(`${line}\n`),
  });
  return { neo4j, folder };
}

export async function stopTestNeo4j({ neo4j, folder }: TestNeo4j): Promise<void> {
  await neo4j.stop();
  await rm(folder, { recursive: true, force: true });
}
