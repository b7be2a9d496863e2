import { ServiceFault } from "../platform/neo4j/faults.ts";
import type { RegisterCommand } from "./command.ts";
import { CommandFailure } from "./failure.ts";
import { Output } from "./output.ts";
import { runCommandLine } from "./program.ts";

interface Run {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

async function run(argv: readonly string[], action: (output: Output) => unknown): Promise<Run> {
  let [stdout, stderr] = ["", ""];
  const sink = (write: (text: string) => void): { write: typeof write } => ({ write });
  const output = new Output(
    sink((text) => (stdout += text)),
    sink((text) => (stderr += text)),
    argv.includes("--json"),
  );
  const command: RegisterCommand = (program, context) => {
    program
      .command("weigh")
      .requiredOption("--scale <name>", "which scale")
      .action(async () => {
        await action(context.output);
      });
  };
  const exitCode = await runCommandLine(argv, { env: {}, output }, [command], "1.2.3");
  return { exitCode, stdout, stderr };
}

describe("the command line", () => {
  it("writes data to stdout and words to stderr", async () => {
    const result = await run(["weigh", "--scale", "a", "--json"], (output) => {
      output.say("weighing");
      output.data({ energyWh: 12n });
    });
    expect(result).toEqual({ exitCode: 0, stdout: '{"energyWh":"12"}\n', stderr: "weighing\n" });
  });

  it("ends with 1 and one JSON value when the data are at fault", async () => {
    const result = await run(["weigh", "--scale", "a", "--json"], () => {
      throw new CommandFailure("NOT_FOUND", 'There is no scale "a".', 1, { scale: "a" });
    });
    expect(result.exitCode).toBe(1);
    expect(JSON.parse(result.stdout)).toEqual({ error: "NOT_FOUND", message: 'There is no scale "a".', scale: "a" });
    expect(result.stderr).toBe('powertrail: There is no scale "a".\n');
  });

  it("does not add a second JSON value to data already told", async () => {
    const result = await run(["weigh", "--scale", "a", "--json"], (output) => {
      output.data({ refused: 1 });
      throw new CommandFailure("CONFLICT", "One row was refused.");
    });
    expect(result).toEqual({ exitCode: 1, stdout: '{"refused":1}\n', stderr: "powertrail: One row was refused.\n" });
  });

  it("takes the exit code of a command whose data say what is at fault", async () => {
    const result = await run(["weigh", "--scale", "a"], (output) => output.endWith(1));
    expect(result.exitCode).toBe(1);
  });

  it("ends with 2 on wrong usage and names the option", async () => {
    const result = await run(["weigh", "--json"], () => undefined);
    expect(result.exitCode).toBe(2);
    expect(JSON.parse(result.stdout)).toMatchObject({
      error: "BAD_USER_INPUT",
      message: expect.stringContaining("--scale"),
    });
  });

  it("suggests the command that was meant", async () => {
    const result = await run(["wiegh"], () => undefined);
    expect(result.exitCode).toBe(2);
    expect(result.stderr).toContain("Did you mean weigh?");
  });

  it("ends with 3 when a service is missing and tells the remedy", async () => {
    const result = await run(["weigh", "--scale", "a", "--json"], () => {
      throw new ServiceFault("JAVA_MISSING", "No Java was found.", "Install Java 17.");
    });
    expect(result.exitCode).toBe(3);
    expect(JSON.parse(result.stdout)).toEqual({
      error: "JAVA_MISSING",
      message: "No Java was found. Install Java 17.",
      remedy: "Install Java 17.",
    });
  });

  it("calls any other error INTERNAL", async () => {
    const result = await run(["weigh", "--scale", "a", "--json"], () => {
      throw new TypeError("x is not a function");
    });
    expect(result.exitCode).toBe(1);
    expect(JSON.parse(result.stdout)).toMatchObject({ error: "INTERNAL" });
  });

  it("prints help and version to stdout only", async () => {
    const action = (): undefined => undefined;
    expect(await run(["weigh", "--help"], action)).toMatchObject({ exitCode: 0, stderr: "" });
    expect(await run(["--version"], action)).toEqual({ exitCode: 0, stdout: "1.2.3\n", stderr: "" });
  });
});
