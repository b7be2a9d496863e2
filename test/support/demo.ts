import { loadDemoRegion } from "../../src/cli/demo-load.ts";
import { loadModel } from "../../src/cli/graph.ts";
import { openDatabase, type ConnectionSettings } from "../../src/platform/neo4j/driver.ts";
import { migrate } from "../../src/record/migrate.ts";

/** Gives the Neo4j of the test run its schema and the demo region, namespace "ek"; suites that write use other namespaces. */
export async function loadTestGraph(connection: ConnectionSettings): Promise<void> {
  const db = await openDatabase(connection);
  try {
    const model = loadModel();
    await migrate(db, model);
    await loadDemoRegion({ db, model, close: () => Promise.resolve() }, () => undefined, new AbortController().signal);
  } finally {
    await db.driver.close();
  }
}
