import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { projectRoot } from "../../src/platform/files.ts";

const pollMs = 50;
const answered = z.looseObject({ url: z.string() });

/** What was waited for did not come about. */
export class NotInTime extends Error {
  constructor(what: string, ms: number) {
    super(`${what} did not come about within ${String(ms / 1_000)} s.`);
    this.name = "NotInTime";
  }
}

/** Waits until something is so. Throws NotInTime. */
export async function until(what: string, holds: () => boolean | Promise<boolean>, ms: number): Promise<void> {
  const deadline = Date.now() + ms;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new NotInTime(what, ms);
    await sleep(pollMs);
  }
}

/** A command of the real program, `node bootstrap.mjs …`, as a process of its own that can be killed. */
export class PowertrailProcess {
  readonly child: ChildProcess;
  stdout = "";
  stderr = "";

  constructor(home: string, args: readonly string[]) {
    const { PATH = "", HOME = "", JAVA_HOME, JAVA_TOOL_OPTIONS } = process.env;
    const env = {
      PATH,
      HOME,
      ...(JAVA_HOME === undefined ? {} : { JAVA_HOME }),
      ...(JAVA_TOOL_OPTIONS === undefined ? {} : { JAVA_TOOL_OPTIONS }),
      POWERTRAIL_ENV_FILE: "",
      POWERTRAIL_HOME: home,
      POWERTRAIL_PORT: "0",
      POWERTRAIL_RATE_PER_SUBJECT: "0",
      POWERTRAIL_RATE_PER_ADDRESS: "0",
    };
    const command = [join(projectRoot(), "bootstrap.mjs"), ...args];
    this.child = spawn(process.execPath, command, { cwd: projectRoot(), env, stdio: ["ignore", "pipe", "pipe"] });
    this.child.stdout?.on("data", (text: Buffer) => (this.stdout += text.toString()));
    this.child.stderr?.on("data", (text: Buffer) => (this.stderr += text.toString()));
  }

  get ended(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  /** Waits for the end; the exit code, null after a signal. Throws NotInTime. */
  async exitCode(withinMs: number): Promise<number | null> {
    await until("The end of a command", () => this.ended, withinMs);
    return this.child.exitCode;
  }

  async kill(): Promise<void> {
    if (this.ended) return;
    const exit = once(this.child, "exit");
    this.child.kill("SIGKILL");
    await exit;
  }

  /** Where a server answers, as it says itself. Throws where it ends instead. */
  async url(withinMs: number): Promise<string> {
    await until("The address of the server", () => this.ended || this.stdout.endsWith("\n"), withinMs);
    if (this.ended) throw new Error(`The server ended instead of answering: ${this.stderr}${this.stdout}`);
    return answered.parse(JSON.parse(this.stdout)).url;
  }
}

/** Processes whose command line names a folder, this one apart. */
export function processesNaming(folder: string): string[] {
  return execFileSync("ps", ["-A", "-ww", "-o", "pid=,args="], { encoding: "utf8" })
    .split("\n")
    .filter((line) => line.includes(folder) && Number.parseInt(line, 10) !== process.pid);
}
