import { stopTestNeo4j, type TestNeo4j } from "./neo4j.ts";

const started = globalThis as typeof globalThis & { powertrailTestNeo4j?: TestNeo4j };

/** Stops the Neo4j of the test run and removes its folder. */
export default async function globalTeardown(): Promise<void> {
  if (started.powertrailTestNeo4j) await stopTestNeo4j(started.powertrailTestNeo4j);
}
