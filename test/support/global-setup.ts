import { loadTestGraph } from "./demo.ts";
import { startTestNeo4j, testConnection, type TestNeo4j } from "./neo4j.ts";

const started = globalThis as typeof globalThis & { powertrailTestNeo4j?: TestNeo4j };

/** Starts one Neo4j for the whole test run and tells the suites where it is. NEO4J_URI is never looked at. */
export default async function globalSetup(): Promise<void> {
  if ((process.env["NEO4J_TEST_URI"] ?? "") !== "") {
    await loadTestGraph(testConnection());
    return;
  }
  const test = await startTestNeo4j();
  started.powertrailTestNeo4j = test;
  process.env["POWERTRAIL_TEST_BOLT"] = test.neo4j.uri;
  process.env["POWERTRAIL_TEST_PASSWORD"] = test.neo4j.password;
  await loadTestGraph(test.neo4j);
}
