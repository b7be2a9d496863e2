import { execFile } from "node:child_process";
import { accessSync, constants, statSync } from "node:fs";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import { javaMissing, javaTooOld } from "./faults.ts";

/** The environment variables of the program, handed on by main.ts. */
export type Environment = Readonly<Record<string, string | undefined>>;

export interface Java {
  readonly command: string;
  readonly version: string;
  /** The folder to use as JAVA_HOME. */
  readonly home: string;
}

const leastMajor = 17;
const run = promisify(execFile);

/**
 * The first Java of version 17 or later, of JAVA_HOME and then of PATH.
 * Throws JAVA_MISSING when there is none at all, JAVA_TOO_OLD when only older ones are found.
 */
export async function findJava(environment: Environment): Promise<Java> {
  const home = environment["JAVA_HOME"];
  const candidates = [home ? join(home, "bin", "java") : undefined, findOnPath("java", environment)];
  let tooOld: Java | undefined;
  for (const command of candidates) {
    const java = command === undefined ? undefined : await describeJava(command);
    if (java === undefined) continue;
    if (majorOf(java.version) >= leastMajor) return java;
    tooOld ??= java;
  }
  if (tooOld) throw javaTooOld(tooOld.command, tooOld.version);
  throw javaMissing([...(home ? [join(home, "bin", "java")] : []), "java on PATH"]);
}

/** The full path of a program on PATH; undefined when it is not there. */
export function findOnPath(program: string, environment: Environment): string | undefined {
  for (const folder of (environment["PATH"] ?? "").split(delimiter)) {
    if (folder === "") continue;
    const file = join(folder, program);
    try {
      accessSync(file, constants.X_OK);
      if (statSync(file).isFile()) return file;
    } catch {
      continue;
    }
  }
  return undefined;
}

async function describeJava(command: string): Promise<Java | undefined> {
  try {
    const { stderr, stdout } = await run(command, ["-XshowSettings:properties", "-version"], { timeout: 20_000 });
    const text = stderr + stdout;
    const version = /java\.version = (\S+)/u.exec(text)?.[1] ?? /version "([^"]+)"/u.exec(text)?.[1];
    if (version === undefined) return undefined;
    return { command, version, home: /java\.home = (.+)/u.exec(text)?.[1]?.trim() ?? join(command, "..", "..") };
  } catch {
    return undefined;
  }
}

// Until Java 8 the major version came second: 1.8.0_402.
function majorOf(version: string): number {
  const [first = "0", second = "0"] = version.split(/[._+-]/u);
  return Number(first === "1" ? second : first);
}
