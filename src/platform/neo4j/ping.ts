import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { openDatabase, type Database } from "./driver.ts";
import { ServiceFault } from "./faults.ts";
import { defineStatement, readMany } from "./statements.ts";

export const managedUser = "neo4j";
const pollMs = 100;

const pingStatement = defineStatement({
  file: "cypher/platform/ping.cypher",
  params: z.object({}),
  row: z.object({ found: z.bigint() }),
});

/** Asks the store a real query; rejects when it does not answer, for readiness. */
export async function ping(db: Database, timeoutMs = 2_000): Promise<void> {
  await readMany(db, pingStatement, {}, { operation: "ping", timeoutMs });
}

/** The Bolt address of a managed Neo4j. */
export function uriOf(boltPort: number): string {
  return `bolt://127.0.0.1:${String(boltPort)}`;
}

/** Waits until the managed Neo4j on a port has answered a query. Throws the last fault after `withinMs`. */
export async function awaitAnswer(
  boltPort: number,
  password: string,
  withinMs: number,
  signal?: AbortSignal,
): Promise<void> {
  const deadline = Date.now() + withinMs;
  for (;;) {
    try {
      await answerOnce(boltPort, password);
      return;
    } catch (error) {
      const final = error instanceof ServiceFault && error.code !== "NEO4J_UNREACHABLE";
      if (final || signal?.aborted === true || Date.now() > deadline) throw error;
      await sleep(pollMs);
    }
  }
}

async function answerOnce(boltPort: number, password: string): Promise<void> {
  const db = await openDatabase({ uri: uriOf(boltPort), user: managedUser, password, maxConnections: 1 });
  try {
    await ping(db);
  } finally {
    await db.driver.close();
  }
}
