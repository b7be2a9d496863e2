import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { demoRegion } from "../../seed/demo-region.ts";
import { commands } from "../../src/cli/commands.ts";
import { Output } from "../../src/cli/output.ts";
import { runCommandLine } from "../../src/cli/program.ts";
import { projectRoot } from "../../src/platform/files.ts";
import { layoutOf } from "../../src/platform/neo4j/data-directory.ts";
import { readRuntime } from "../../src/platform/neo4j/runtime-file.ts";
import { exampleProgram, refusedInTheBackground } from "../support/example-program.ts";

const startsWithinMs = 240_000;
let home: string;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "powertrail-serve-"));
});

afterAll(async () => {
  await Promise.all(programs.map((program) => program.end("SIGKILL")));
  await rm(home, { recursive: true, force: true });
});

const programs: Program[] = [];

class Program {
  readonly child: ChildProcess;
  stdout = "";
  stderr = "";

  constructor(args: readonly string[]) {
    const { PATH = "", HOME = "", JAVA_HOME = "" } = process.env;
    const env = {
      PATH,
      HOME,
      JAVA_HOME,
      POWERTRAIL_ENV_FILE: "",
      POWERTRAIL_HOME: home,
      POWERTRAIL_PORT: "0",
      // A cold Neo4j beside other suites plans for seconds.
      POWERTRAIL_STATEMENT_TIMEOUT_MS: "60000",
      POWERTRAIL_OPERATION_TIMEOUT_MS: "180000",
      // The optimizing compiler of Java would be busy longer than the program runs here.
      JAVA_TOOL_OPTIONS: "-XX:TieredStopAtLevel=1",
    };
    const command = ["--import", "./scripts/typescript.mjs", "scripts/dev.ts", ...args];
    this.child = spawn(process.execPath, command, { cwd: projectRoot(), env, stdio: ["ignore", "pipe", "pipe"] });
    programs.push(this);
    this.child.stdout?.on("data", (text: Buffer) => (this.stdout += text.toString()));
    this.child.stderr?.on("data", (text: Buffer) => (this.stderr += text.toString()));
  }

  async says(words: string): Promise<void> {
    await this.#until(() => this.stderr.includes(words));
  }

  async answersAt(): Promise<{ readonly url: string; readonly token?: string | undefined }> {
    await this.#until(() => this.stdout.endsWith("\n"));
    return z.looseObject({ url: z.string(), token: z.string().optional() }).parse(JSON.parse(this.stdout));
  }

  async end(signal: NodeJS.Signals): Promise<number | null> {
    this.child.kill(signal);
    return this.ended();
  }

  async ended(): Promise<number | null> {
    if (this.child.exitCode === null && this.child.signalCode === null) await once(this.child, "exit");
    return this.child.exitCode;
  }

  async #until(met: () => boolean): Promise<void> {
    while (!met()) {
      if (this.child.exitCode !== null) throw new Error(`The program ended early: ${this.stderr}${this.stdout}`);
      await sleep(50);
    }
  }
}

function neo4jPid(): number {
  const pid = readRuntime(layoutOf(home).runtimeFile)?.neo4j.pid;
  if (pid === undefined) throw new Error("No Neo4j is noted in the runtime file.");
  return pid;
}

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  const state = `/proc/${String(pid)}/stat`;
  return !existsSync(state) || !/\) Z /u.test(readFileSync(state, "utf8"));
}

async function ask(url: string, token: string, query: string): Promise<unknown> {
  const headers = { "content-type": "application/json", authorization: `Bearer ${token}` };
  const response = await fetch(url, { method: "POST", headers, body: JSON.stringify({ query }) });
  return response.json();
}

describe("powertrail serve", () => {
  test(
    "goes on with a demo region whose load was killed, answers, and stops in order",
    async () => {
      const killed = new Program(["serve", "--start", "--json"]);
      await killed.says("things and relationships");
      const firstNeo4j = neo4jPid();
      await killed.end("SIGKILL");
      while (runs(firstNeo4j)) await sleep(50);

      const program = new Program(["serve", "--start", "--json"]);
      await program.says("Going on with the demo region");
      const { url, token = "" } = await program.answersAt();
      let contracts = 0;
      for (const { nodes } of demoRegion()) contracts += nodes.filter((telling) => telling.kind === "contract").length;
      expect(await ask(url, token, "{ contracts { totalCount } }")).toEqual({
        data: { contracts: { totalCount: contracts } },
      });
      expect(await ask(url, token, "{ cases { nodes { id } } }")).toEqual({
        data: { cases: { nodes: [{ id: "ek:case:founding" }] } },
      });

      const lines = await exampleProgram(url, token);
      expect(lines).toContain("From 2023-09-01 to 2025-09-01 408.5 GWh were diverted, for 9,019,999,985.70 KZT.");
      expect(lines.filter((line) => line.includes(" terminal") && line.includes(" received "))).toHaveLength(6);
      expect(lines.filter((line) => line.includes("weakest source "))).toHaveLength(10);
      expect(lines.filter((line) => line.includes(" KZT  ")).length).toBeGreaterThan(1);

      expect(await refusedInTheBackground(url, token)).toMatchObject({
        status: "FAILED",
        userErrors: [{ code: "NOT_FOUND", field: "input.utility" }],
      });

      const stranger = await run(["token", "--role", "investigator", "--sub", "stranger", "--json"]);
      const other = z.object({ token: z.string() }).parse(JSON.parse(stranger.stdout));
      expect(await ask(url, other.token, "{ cases { nodes { id } } }")).toEqual({ data: { cases: { nodes: [] } } });

      const secondNeo4j = neo4jPid();
      expect(await program.end("SIGTERM")).toBe(0);
      expect(runs(secondNeo4j)).toBe(false);
      expect(existsSync(layoutOf(home).runtimeFile)).toBe(false);
      await expect(fetch(url)).rejects.toThrow();
    },
    startsWithinMs,
  );
});

interface Ended {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command that ends by itself, in this process. */
async function run(argv: readonly string[], settings: Readonly<Record<string, string>> = {}): Promise<Ended> {
  let stdout = "";
  let stderr = "";
  const output = new Output(
    { write: (text: string) => (stdout += text) },
    { write: (text: string) => (stderr += text) },
    argv.includes("--json"),
  );
  const env = { POWERTRAIL_HOME: home, POWERTRAIL_PORT: "0", ...settings };
  const exitCode = await runCommandLine(argv, { env, output }, commands, "0.0.0");
  return { exitCode, stdout, stderr };
}

describe("powertrail serve that cannot begin", () => {
  test("says that the port is taken, what to do, and starts nothing", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const port = String((other.address() as AddressInfo).port);
    const { exitCode, stdout } = await run(["serve", "--json"], { POWERTRAIL_PORT: port });
    expect(exitCode).toBe(3);
    expect(JSON.parse(stdout)).toEqual({
      error: "PORT_TAKEN",
      message: `Port ${port} on 127.0.0.1 is taken by another program. Stop that program (it may be another Powertrail), or choose another port with POWERTRAIL_PORT.`,
    });
    expect(existsSync(layoutOf(home).runtimeFile)).toBe(false);
    other.close();
  });

  test.each([
    ["POWERTRAIL_PORT", "70000", "a whole number from 0 to 65535"],
    ["POWERTRAIL_HOST", "not a host", "an IP address of this machine, or localhost"],
    ["NEO4J_URI", "http://localhost:7474", "an address as bolt://host:7687"],
    ["POWERTRAIL_JWKS_URI", "http://keys.example/jwks", "an https address"],
    ["POWERTRAIL_CORS_ORIGINS", "*", "origins separated by commas"],
    ["POWERTRAIL_LOG_LEVEL", "loud", "one of trace"],
  ])("names %s when its value is no good", async (name, value, wanted) => {
    const { exitCode, stderr } = await run(["serve"], { [name]: value });
    expect(exitCode).toBe(2);
    expect(stderr).toContain(`"${value}" is no value for ${name}: it must be ${wanted}`);
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });

  test("says that no Neo4j answers at the address it was given", async () => {
    const { exitCode, stderr } = await run(["serve"], { NEO4J_URI: "bolt://127.0.0.1:9" });
    expect(exitCode).toBe(3);
    expect(stderr).toMatch(/^powertrail: No Neo4j answers at bolt:\/\/127\.0\.0\.1:9\. See that the server runs/u);
  });
});

test("powertrail token refuses roles that do not exist", async () => {
  const { exitCode, stderr } = await run(["token", "--role", "king", "--sub", "x"]);
  expect(exitCode).toBe(2);
  expect(stderr).toContain('There is no role "king". Choose from: viewer, investigator, analyst, supervisor, auditor.');
});
