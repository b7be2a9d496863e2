import { spawn, type ChildProcess } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from "node:fs";
import { createInterface } from "node:readline";
import { delimiter, join } from "node:path";
import type { DataDirectory } from "./data-directory.ts";
import { dataDirectoryUnwritable, diskFull, javaTooOld, portTaken, startFailed } from "./faults.ts";
import type { Neo4jJars } from "./jars.ts";
import type { Environment, Java } from "./java.ts";
import { identify, type ProcessIdentity } from "./process-identity.ts";

/**
 * How the Java process runs: `serve` for long runs; `suite` for a run of tests, small; `test` for the few statements of one
 * test, small and without the optimizing compiler, whose work would outlast it.
 */
export type LaunchMode = "serve" | "suite" | "test";

export interface LaunchSettings {
  readonly java: Java;
  readonly jars: Neo4jJars;
  readonly layout: DataDirectory;
  readonly environment: Environment;
  readonly mode: LaunchMode;
  readonly heapMb: number;
  readonly boltPort: number;
  readonly startTimeoutMs: number;
  readonly stopWithinMs: number;
  /** Where to leave a class archive at the end, instead of using one. */
  readonly writeArchive?: string;
  /** Aborting it gives the start up. */
  readonly signal?: AbortSignal;
}

/** One running Java process with a Neo4j that has said it is ready. */
export interface LaunchedNeo4j {
  readonly identity: ProcessIdentity;
  /** Fulfilled when the process has ended, whoever ended it. */
  readonly ended: Promise<void>;
  /** Closes its standard input and waits; ends it by force after `stopWithinMs`. */
  stop(): Promise<void>;
}

/** Starts the launcher and waits for READY. Throws a ServiceFault that says why it did not come. */
export async function launchNeo4j(settings: LaunchSettings): Promise<LaunchedNeo4j> {
  const child = spawnLauncher(settings);
  const ended = new Promise<void>((resolve) => {
    child.once("close", () => {
      resolve();
    });
    child.once("error", () => {
      resolve();
    });
  });
  const stop = async (): Promise<void> => {
    child.stdin?.end();
    const force = setTimeout(() => child.kill("SIGKILL"), settings.stopWithinMs);
    await ended;
    clearTimeout(force);
  };
  // Writing to a Java that died must not end this process.
  child.stdin?.on("error", () => undefined);
  settings.signal?.addEventListener("abort", () => child.stdin?.end(), { once: true });
  if (!(await readyLine(child, ended, settings.startTimeoutMs))) {
    await stop();
    throw startFault(settings);
  }
  const identity = child.pid === undefined ? undefined : identify(child.pid);
  if (!identity) throw startFault(settings);
  return { identity, ended, stop };
}

/** The class archive of a Java version: a start with it takes half the time. */
export function archiveFile(jars: Neo4jJars, java: Java): string {
  return join(jars.archiveFolder, `classes-${java.version}.jsa`);
}

function spawnLauncher(settings: LaunchSettings): ChildProcess {
  const { java, layout } = settings;
  if (existsSync(layout.launcherLog)) renameSync(layout.launcherLog, `${layout.launcherLog}.1`);
  const log = openSync(layout.launcherLog, "w", 0o600);
  try {
    return spawn(java.command, javaArguments(settings), {
      cwd: layout.neo4jHome,
      // Its own process group: Ctrl-C in the terminal reaches this program only, which then stops Neo4j in order.
      detached: true,
      env: pick(settings.environment, ["PATH", "HOME", "LANG", "TZ", "TMPDIR", "JAVA_TOOL_OPTIONS"]),
      stdio: ["pipe", "pipe", log],
    });
  } finally {
    closeSync(log);
  }
}

function javaArguments(settings: LaunchSettings): string[] {
  const { jars, layout, mode, heapMb } = settings;
  const opened = ["java.nio", "java.io", "sun.nio.ch"].map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`);
  return [
    `-Xms${String(Math.min(heapMb, 256))}m`,
    `-Xmx${String(heapMb)}m`,
    mode === "serve" ? "-XX:+UseG1GC" : "-XX:+UseSerialGC",
    ...(mode === "test" ? ["-XX:TieredStopAtLevel=1"] : []),
    ...archiveArguments(settings),
    "-Xlog:cds=off",
    "-Xlog:cds+dynamic=off",
    "-XX:+ExitOnOutOfMemoryError",
    "-Dfile.encoding=UTF-8",
    ...opened,
    "-cp",
    jars.classPath.join(delimiter),
    "powertrail.Launcher",
    layout.neo4jHome,
    layout.confFolder,
    layout.passwordFile,
    String(settings.stopWithinMs),
  ];
}

function archiveArguments({ java, jars, writeArchive }: LaunchSettings): string[] {
  if (writeArchive !== undefined) return [`-XX:ArchiveClassesAtExit=${writeArchive}`];
  const archive = archiveFile(jars, java);
  const usable = (statSync(archive, { throwIfNoEntry: false })?.size ?? 0) > 0;
  return usable ? [`-XX:SharedArchiveFile=${archive}`] : [];
}

async function readyLine(child: ChildProcess, ended: Promise<void>, timeoutMs: number): Promise<boolean> {
  const { stdout } = child;
  if (!stdout) return false;
  let timer: NodeJS.Timeout | undefined;
  const ready = new Promise<boolean>((resolve) => {
    createInterface({ input: stdout }).on("line", (line) => {
      if (line === "READY") resolve(true);
    });
    timer = setTimeout(() => {
      resolve(false);
    }, timeoutMs);
  });
  const answer = await Promise.race([ready, ended.then(() => false)]);
  clearTimeout(timer);
  return answer;
}

function startFault(settings: LaunchSettings): Error {
  const { java, layout, boltPort } = settings;
  const said = existsSync(layout.launcherLog) ? readFileSync(layout.launcherLog, "utf8") : "";
  if (said.includes("UnsupportedClassVersionError")) return javaTooOld(java.command, java.version);
  if (/Address already in use|BindException|PortBindException/u.test(said)) return portTaken(boltPort);
  if (said.includes("No space left on device")) return diskFull(layout.root, undefined, 1);
  if (/Permission denied|AccessDeniedException|Read-only file system/u.test(said)) {
    return dataDirectoryUnwritable(layout.root, "permission denied");
  }
  if (/FileLockException|already in use by another process|has been locked/u.test(said)) {
    return startFailed(
      `another process uses the store in "${layout.neo4jHome}".`,
      "End the other Powertrail or Neo4j on this data directory, then start again.",
    );
  }
  const failed = /FAILED (.+)/u.exec(said)?.[1] ?? said.trim().split("\n").at(-1) ?? "";
  return startFailed(
    failed === "" ? "it ended or kept silent without a word." : failed,
    `Read "${layout.launcherLog}" and the debug.log beside it; they tell what Neo4j met.`,
  );
}

function pick(environment: Environment, names: readonly string[]): Record<string, string> {
  const picked: Record<string, string> = {};
  for (const name of names) {
    const value = environment[name];
    if (value !== undefined) picked[name] = value;
  }
  return picked;
}
