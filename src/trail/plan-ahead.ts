import type { Database } from "../platform/neo4j/driver.ts";
import { explain } from "../platform/neo4j/statements.ts";
import * as queries from "./trail.queries.ts";

/**
 * Has the database plan the statements of a trail before someone waits for them: planning all of them takes seconds, the
 * run of a planned one milliseconds. One after the other; a fault here costs nothing but the time saved.
 */
export async function planTrailAhead(db: Database, signal: AbortSignal): Promise<void> {
  for (const { name, text } of Object.values(queries)) {
    if (signal.aborted) return;
    try {
      await explain(db, { name, text, params: { given: {} } }, { operation: "plan ahead", timeoutMs: 60_000, signal });
    } catch {
      return;
    }
  }
}
