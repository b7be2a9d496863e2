import type { FastifyInstance } from "fastify";
import { setTimeout as sleep } from "node:timers/promises";
import type { Database } from "../platform/neo4j/driver.ts";
import { ping } from "../platform/neo4j/ping.ts";

const answerWithinMs = 2_000;

/**
 * `/health/live`: the process answers. `/health/ready`: the graph store answers a real query and the server is not stopping;
 * 503 otherwise. Neither needs a token, and neither tells why.
 * `onReady` is told of each time it was ready.
 */
export function addHealth(
  app: FastifyInstance,
  db: Database,
  stopping: () => boolean,
  onReady: () => void = () => undefined,
): void {
  app.get("/health/live", () => ({ status: "live" }));
  app.get("/health/ready", async (_request, reply) => {
    const ready = !stopping() && (await withinProbe((timeoutMs) => ping(db, timeoutMs).then(() => true), false));
    if (ready) onReady();
    return reply.code(ready ? 200 : 503).send({ status: ready ? "ready" : "unavailable" });
  });
}

/** The answer of a question to the store, or `otherwise` when it fails or takes longer than two seconds. */
export async function withinProbe<T>(question: (timeoutMs: number) => Promise<T>, otherwise: T): Promise<T> {
  // Connecting to a host that swallows packets takes longer than any probe waits.
  const late = sleep(answerWithinMs, otherwise, { ref: false });
  return Promise.race([question(answerWithinMs).catch(() => otherwise), late]);
}
