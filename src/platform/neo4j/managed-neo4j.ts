import { totalmem } from "node:os";
import type { Logger } from "../log.ts";
import { attachToRunning } from "./attach.ts";
import { ensureClassArchive } from "./class-archive.ts";
import { layoutOf, prepareFolders, readOrCreatePassword, writeConf, type DataDirectory } from "./data-directory.ts";
import { ServiceFault } from "./faults.ts";
import { withFileLock } from "./file-lock.ts";
import { resolveJars } from "./jars.ts";
import { findJava, type Environment } from "./java.ts";
import { launchAnswering } from "./launch-answering.ts";
import type { LaunchedNeo4j, LaunchMode, LaunchSettings } from "./launch.ts";
import type { ManagedNeo4j } from "./managed-handle.ts";
import { freePort } from "./ports.ts";
import { supervise } from "./supervise.ts";

export type { ManagedNeo4j } from "./managed-handle.ts";

export interface ManagedNeo4jOptions {
  /** The environment of the program: PATH, JAVA_HOME, HOME, JAVA_TOOL_OPTIONS; Maven gets all of it, Neo4j hardly any. */
  readonly environment: Environment;
  readonly log: Logger;
  /** `serve` when left out. */
  readonly mode?: LaunchMode;
  /** The Bolt port; a free one when left out. */
  readonly port?: number;
  /** Heap and page cache; an eighth of the machine's memory each, within 512 to 2,048 MB, when left out. */
  readonly heapMb?: number;
  readonly pageCacheMb?: number;
  /** The least free space on the disk; 300 MB when left out. */
  readonly minFreeMb?: number;
  readonly startTimeoutMs?: number;
  /** After this an orderly stop is cut short, which costs a recovery at the next start; 2,300 ms when left out. */
  readonly stopWithinMs?: number;
  /** Told what takes long; to the log when left out. */
  readonly progress?: (line: string) => void;
}

const lockWaitMs = 180_000;
const portAttempts = 3;
const startTimeoutMs = 120_000;

/**
 * Starts the Neo4j of a data directory, or attaches to the one that runs there, and returns once a query was answered.
 * It stops with this program, however this program ends, and is started again when it dies. Throws a ServiceFault.
 */
export async function startManagedNeo4j(dataDirectory: string, options: ManagedNeo4jOptions): Promise<ManagedNeo4j> {
  const layout = layoutOf(dataDirectory);
  prepareFolders(layout, options.minFreeMb ?? 300);
  return withFileLock(layout.lockFile, lockWaitMs, async () => {
    const running = await attachToRunning(layout);
    return running ?? startOwned(layout, options);
  });
}

/**
 * Makes what a first start would make: the jars of Neo4j and the archive of its classes. For images, and for machines that will
 * be offline. Throws a ServiceFault.
 */
export async function prepareManagedNeo4j(environment: Environment, progress: (line: string) => void): Promise<void> {
  await groundwork(environment, progress, startTimeoutMs);
}

async function groundwork(
  environment: Environment,
  progress: (line: string) => void,
  withinMs: number,
): Promise<Pick<LaunchSettings, "java" | "jars" | "environment" | "startTimeoutMs">> {
  const java = await findJava(environment);
  const jars = await resolveJars(java, environment, progress);
  const base = { java, jars, environment, startTimeoutMs: withinMs };
  await ensureClassArchive(base, progress);
  return base;
}

async function startOwned(layout: DataDirectory, options: ManagedNeo4jOptions): Promise<ManagedNeo4j> {
  const { environment, log } = options;
  const progress =
    options.progress ??
    ((line: string) => {
      log.info(line);
    });
  const base = await groundwork(environment, progress, options.startTimeoutMs ?? startTimeoutMs);
  const mode = options.mode ?? "serve";
  const settings = {
    ...base,
    layout,
    mode,
    heapMb: options.heapMb ?? (mode === "serve" ? shareOfMemory() : 512),
    stopWithinMs: options.stopWithinMs ?? 2_300,
  };
  const password = readOrCreatePassword(layout);
  const { launched, boltPort } = await launchOnPort(settings, options, password);
  return supervise({ ...settings, boltPort }, launched, password, log);
}

// Between finding a port free and taking it another program may take it: then another port does as well.
async function launchOnPort(
  settings: Omit<LaunchSettings, "boltPort">,
  options: ManagedNeo4jOptions,
  password: string,
): Promise<{ launched: LaunchedNeo4j; boltPort: number }> {
  const pageCacheMb = options.pageCacheMb ?? (settings.mode === "serve" ? shareOfMemory() : 128);
  for (let attempt = 1; ; attempt += 1) {
    const boltPort = await freePort(options.port);
    writeConf(settings.layout, boltPort, pageCacheMb);
    try {
      return { launched: await launchAnswering({ ...settings, boltPort }, password), boltPort };
    } catch (error) {
      const lostRace = error instanceof ServiceFault && error.code === "PORT_TAKEN" && options.port === undefined;
      if (!lostRace || attempt >= portAttempts) throw error;
    }
  }
}

function shareOfMemory(): number {
  // A container may have less than the machine; without a limit Node answers 0 or more than there is.
  const allowed = process.constrainedMemory();
  const bytes = allowed > 0 ? Math.min(allowed, totalmem()) : totalmem();
  const eighthMb = Math.round(bytes / 8 / 1_000_000);
  return Math.min(Math.max(eighthMb, 512), 2_048);
}
