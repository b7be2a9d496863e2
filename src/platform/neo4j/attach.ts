import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import type { DataDirectory } from "./data-directory.ts";
import { ServiceFault, startFailed, wrongManagedPassword } from "./faults.ts";
import type { ManagedNeo4j } from "./managed-handle.ts";
import { awaitAnswer, managedUser, uriOf } from "./ping.ts";
import { isRunning } from "./process-identity.ts";
import { readRuntime, removeRuntime, type Runtime } from "./runtime-file.ts";

const answerWithinMs = 30_000;
const leaveWithinMs = 10_000;
const pollMs = 100;

/**
 * Attaches to the Neo4j that a living program runs for the data directory; undefined when none does. One that is just being
 * started again is waited for, one whose owner died is waited out (it stops itself).
 */
export async function attachToRunning(layout: DataDirectory): Promise<ManagedNeo4j | undefined> {
  const deadline = Date.now() + answerWithinMs;
  for (;;) {
    const runtime = readRuntime(layout.runtimeFile);
    if (!runtime) return undefined;
    if (!isRunning(runtime.owner)) {
      await waitOut(runtime, layout);
      return undefined;
    }
    const attached = await tryAttach(runtime);
    if (attached) return attached;
    if (Date.now() > deadline) {
      const owner = String(runtime.owner.pid);
      throw startFailed(
        `process ${owner} owns the data directory "${layout.root}", and its Neo4j does not answer.`,
        `End process ${owner}, then start again.`,
      );
    }
    await sleep(pollMs);
  }
}

async function tryAttach(runtime: Runtime): Promise<ManagedNeo4j | undefined> {
  try {
    const password = readFileSync(runtime.passwordFile, "utf8").trim();
    await awaitAnswer(runtime.boltPort, password, 0);
    return {
      uri: uriOf(runtime.boltPort),
      user: managedUser,
      password,
      pid: runtime.neo4j.pid,
      attached: true,
      stop: () => Promise.resolve(),
    };
  } catch (error) {
    if (error instanceof ServiceFault && error.code === "WRONG_PASSWORD") {
      throw wrongManagedPassword(runtime.passwordFile, "does not hold the password of the Neo4j that runs");
    }
    return undefined;
  }
}

async function waitOut(runtime: Runtime, layout: DataDirectory): Promise<void> {
  const deadline = Date.now() + leaveWithinMs;
  while (isRunning(runtime.neo4j)) {
    if (Date.now() > deadline) {
      const pid = String(runtime.neo4j.pid);
      throw startFailed(
        `a Neo4j of an earlier run, process ${pid}, still uses "${layout.neo4jHome}".`,
        `End process ${pid}, then start again.`,
      );
    }
    await sleep(pollMs);
  }
  removeRuntime(layout.runtimeFile);
}
