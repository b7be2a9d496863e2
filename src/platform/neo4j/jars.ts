import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { z } from "zod";
import { projectRoot } from "../files.ts";
import { jarsUnresolved, mavenMissing } from "./faults.ts";
import { withFileLock } from "./file-lock.ts";
import { findOnPath, type Environment, type Java } from "./java.ts";

/** The resolved jars, launcher first, and where the class archive of the running Java is kept. */
export interface Neo4jJars {
  readonly classPath: readonly string[];
  readonly archiveFolder: string;
}

const resolvedShape = z.object({ inputs: z.string(), jars: z.array(z.object({ name: z.string(), size: z.number() })) });
const lockWaitMs = 15 * 60_000;

/**
 * The jars of the pinned Neo4j and the launcher, resolved by Maven with strict checksums when they are not all there.
 * One process resolves at a time. Throws MAVEN_MISSING or JARS_UNRESOLVED.
 */
export async function resolveJars(
  java: Java,
  environment: Environment,
  progress: (line: string) => void,
  folder: string = join(projectRoot(), "neo4j"),
): Promise<Neo4jJars> {
  const inputs = hashOfInputs(folder);
  const complete = completeJars(folder, inputs);
  if (complete) return complete;
  mkdirSync(join(folder, "target"), { recursive: true });
  return withFileLock(join(folder, "target", "resolve.lock"), lockWaitMs, async () => {
    const byAnother = completeJars(folder, inputs);
    if (byAnother) return byAnother;
    await runMaven(folder, java, environment, progress);
    recordJars(folder, inputs);
    const resolved = completeJars(folder, inputs);
    if (!resolved) throw jarsUnresolved("it ended well and left no jars.");
    return resolved;
  });
}

function hashOfInputs(folder: string): string {
  const hash = createHash("sha256");
  for (const file of ["pom.xml", "src/main/java/powertrail/Launcher.java"])
    hash.update(readFileSync(join(folder, file)));
  return hash.digest("hex");
}

function completeJars(folder: string, inputs: string): Neo4jJars | undefined {
  const target = join(folder, "target");
  try {
    const resolved = resolvedShape.parse(JSON.parse(readFileSync(join(target, "resolved.json"), "utf8")));
    if (resolved.inputs !== inputs) return undefined;
    if (!resolved.jars.every(({ name, size }) => statSync(join(target, name)).size === size)) return undefined;
    return { classPath: resolved.jars.map(({ name }) => join(target, name)), archiveFolder: target };
  } catch {
    return undefined;
  }
}

function recordJars(folder: string, inputs: string): void {
  const target = join(folder, "target");
  const names = [
    "launcher.jar",
    ...readdirSync(join(target, "lib"))
      .sort()
      .map((name) => join("lib", name)),
  ];
  const jars = names.map((name) => ({ name, size: statSync(join(target, name)).size }));
  writeFileSync(join(target, "resolved.json"), JSON.stringify({ inputs, jars }));
}

async function runMaven(
  folder: string,
  java: Java,
  environment: Environment,
  progress: (line: string) => void,
): Promise<void> {
  const maven = findOnPath("mvn", environment);
  if (maven === undefined) throw mavenMissing();
  // Jars of an earlier pin must not stay on the class path.
  rmSync(join(folder, "target", "lib"), { recursive: true, force: true });
  for (const name of readdirSync(join(folder, "target"))) {
    if (name.endsWith(".jsa") || name === "resolved.json") rmSync(join(folder, "target", name), { force: true });
  }
  progress("Resolving the jars of Neo4j with Maven (some 125 MB the first time).");
  const child = spawn(maven, ["--batch-mode", "--strict-checksums", "--file", join(folder, "pom.xml"), "package"], {
    cwd: folder,
    env: { ...environment, JAVA_HOME: java.home },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  const report = watchMaven(progress);
  createInterface({ input: child.stdout }).on("line", report.line);
  createInterface({ input: child.stderr }).on("line", report.line);
  const exitCode = await ended;
  if (exitCode !== 0) throw jarsUnresolved(report.firstError() ?? `it ended with exit code ${String(exitCode)}.`);
  progress("The jars of Neo4j are complete.");
}

function watchMaven(progress: (line: string) => void): {
  line: (text: string) => void;
  firstError: () => string | undefined;
} {
  let jars = 0;
  let firstError: string | undefined;
  return {
    line: (text) => {
      if (text.includes("Downloaded from") && text.includes(".jar ")) {
        jars += 1;
        if (jars % 20 === 0) progress(`${String(jars)} jars fetched.`);
      }
      const error = /(?:\[ERROR\]|^Error:) *(.+)/u.exec(text)?.[1];
      firstError ??= error?.replaceAll(/https?:\/\/\S+/gu, "the repository");
    },
    firstError: () => firstError,
  };
}
