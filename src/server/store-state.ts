import type { StoreState } from "../platform/metrics.ts";
import type { Database } from "../platform/neo4j/driver.ts";
import { readMany } from "../platform/neo4j/statements.ts";
import { lastCommit } from "../record/last-commit.queries.ts";
import { withinProbe } from "./health.ts";

/** Whether the store answers, and how many commits it has, for the metrics; within two seconds. */
export async function storeState(db: Database): Promise<StoreState> {
  return withinProbe<StoreState>(
    async (timeoutMs) => {
      const [found] = await readMany(db, lastCommit, {}, { operation: "metrics", timeoutMs });
      return { answers: true, lastCommit: found && Number(found.number) };
    },
    { answers: false },
  );
}
