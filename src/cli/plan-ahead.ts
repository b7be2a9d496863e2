import * as law from "../law/law.queries.ts";
import { networkStatements } from "../network/network.queries.ts";
import type { Database } from "../platform/neo4j/driver.ts";
import { explain, type RawStatement } from "../platform/neo4j/statements.ts";
import * as trail from "../trail/trail.queries.ts";

/**
 * Has the database plan the statements of analytic answers before someone waits for them: planning all of them takes seconds,
 * the run of a planned one milliseconds. One after the other; a fault here costs nothing but the time saved.
 */
export async function planAhead(db: Database, signal: AbortSignal): Promise<void> {
  const statements: readonly Pick<RawStatement, "name" | "text">[] = [
    ...networkStatements,
    ...Object.values(trail),
    ...Object.values(law),
  ];
  for (const { name, text } of statements) {
    if (signal.aborted) return;
    try {
      await explain(db, { name, text, params: { given: {} } }, { operation: "plan ahead", timeoutMs: 60_000, signal });
    } catch {
      return;
    }
  }
}
