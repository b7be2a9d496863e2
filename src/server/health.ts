import type { FastifyInstance } from "fastify";
import { setTimeout as sleep } from "node:timers/promises";
import type { Database } from "../platform/neo4j/driver.ts";
import { ping } from "../platform/neo4j/ping.ts";

const answerWithinMs = 2_000;

/**
 * `/health/live`: the process answers. `/health/ready`: the graph store answers a real query and the server is not stopping;
 * 503 otherwise. Neither needs a token, and neither tells why.
 */
export function addHealth(app: FastifyInstance, db: Database, stopping: () => boolean): void {
  app.get("/health/live", () => ({ status: "live" }));
  app.get("/health/ready", async (_request, reply) => {
    const ready = !stopping() && (await storeAnswers(db));
    return reply.code(ready ? 200 : 503).send({ status: ready ? "ready" : "unavailable" });
  });
}

async function storeAnswers(db: Database): Promise<boolean> {
  const answered = ping(db, answerWithinMs).then(
    () => true,
    () => false,
  );
  // Connecting to a host that swallows packets takes longer than any probe waits.
  return Promise.race([answered, sleep(answerWithinMs, false, { ref: false })]);
}
