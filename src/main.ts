import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseEnv } from "node:util";
import type { Environment } from "./cli/command.ts";
import { commands } from "./cli/commands.ts";
import { Output } from "./cli/output.ts";
import { runCommandLine } from "./cli/program.ts";
import { projectRoot, projectVersion } from "./platform/files.ts";

/**
 * Runs one command line and returns its exit code: 0 done, 1 the data are at fault, 2 wrong usage, 3 a service is
 * missing. This is the only reader of process.env; what it finds is handed down as a plain object.
 */
export async function main(argv: readonly string[], env: Environment = process.env): Promise<number> {
  const settings = { ...environmentFile(env), ...env };
  const output = new Output(process.stdout, process.stderr, argv.includes("--json"));
  process.stdout.on("error", endQuietlyOnClosedPipe);
  return runCommandLine(argv, { env: settings, output }, commands, projectVersion());
}

/** The settings of .env in the project, or of the file that POWERTRAIL_ENV_FILE names; empty, it names none. */
function environmentFile(env: Environment): Environment {
  const path = env["POWERTRAIL_ENV_FILE"] ?? join(projectRoot(), ".env");
  return path !== "" && existsSync(path) ? parseEnv(readFileSync(path, "utf8")) : {};
}

function endQuietlyOnClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
}
