import { setTimeout as sleep } from "node:timers/promises";
import type { Logger } from "../log.ts";
import { launchAnswering } from "./launch-answering.ts";
import type { LaunchedNeo4j, LaunchSettings } from "./launch.ts";
import type { ManagedNeo4j } from "./managed-handle.ts";
import { managedUser, uriOf } from "./ping.ts";
import { identify } from "./process-identity.ts";
import { removeRuntime, writeRuntime } from "./runtime-file.ts";

const firstDelayMs = 250;
const longestDelayMs = 30_000;
const steadyAfterMs = 60_000;

/**
 * Keeps a started Neo4j running: when it dies it is started again on the same port, at once and then after pauses that double
 * up to half a minute, until `stop`. Keeps the runtime file true.
 */
export function supervise(settings: LaunchSettings, first: LaunchedNeo4j, password: string, log: Logger): ManagedNeo4j {
  const stopping = new AbortController();
  const isStopping = (): boolean => stopping.signal.aborted;
  let current = first;
  let stopped: Promise<void> | undefined;
  record(settings, current);
  const watching = watch();

  async function watch(): Promise<void> {
    let failures = 0;
    while (!isStopping()) {
      const since = Date.now();
      await current.ended;
      if (isStopping()) return;
      if (Date.now() - since > steadyAfterMs) failures = 0;
      log.warn({ pid: current.identity.pid }, "Neo4j ended unexpectedly; it is started again.");
      const next = await startAgain(failures);
      if (!next) return;
      failures += 1;
      current = next;
      record(settings, current);
      log.info({ pid: current.identity.pid }, "Neo4j answers again.");
    }
  }

  async function startAgain(failuresBefore: number): Promise<LaunchedNeo4j | undefined> {
    for (let failures = failuresBefore; !isStopping(); failures += 1) {
      if (failures > 0) await pause(Math.min(firstDelayMs * 2 ** failures, longestDelayMs), stopping.signal);
      if (isStopping()) return undefined;
      try {
        return await launchAnswering({ ...settings, signal: stopping.signal }, password);
      } catch (error) {
        if (!isStopping()) log.error({ err: error }, "Neo4j could not be started again; another attempt follows.");
      }
    }
    return undefined;
  }

  async function stop(): Promise<void> {
    stopping.abort();
    await current.stop();
    await watching;
    // A start that was just under way has been waited for: it may have become the current one.
    await current.stop();
    removeRuntime(settings.layout.runtimeFile);
  }

  return {
    uri: uriOf(settings.boltPort),
    user: managedUser,
    password,
    get pid() {
      return current.identity.pid;
    },
    attached: false,
    stop: () => (stopped ??= stop()),
  };
}

function record(settings: LaunchSettings, launched: LaunchedNeo4j): void {
  const owner = identify(process.pid);
  if (!owner) throw new Error("This process cannot read its own start time.");
  writeRuntime(settings.layout.runtimeFile, {
    neo4j: launched.identity,
    owner,
    boltPort: settings.boltPort,
    passwordFile: settings.layout.passwordFile,
  });
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch(() => undefined);
}
