import { registerDetect } from "./detect.ts";
import { Output } from "./output.ts";
import { runCommandLine } from "./program.ts";

async function runDetect(...argv: string[]): Promise<{ exitCode: number; stdout: string }> {
  let stdout = "";
  const output = new Output({ write: (text: string) => (stdout += text) }, { write: () => true }, true);
  const exitCode = await runCommandLine(["detect", ...argv, "--json"], { env: {}, output }, [registerDetect], "0.0.0");
  return { exitCode, stdout };
}

it.each([
  [[], "Name the folder of meters, bills and readings with --input."],
  [["--input", ".", "--from", "2024-02-30"], '"2024-02-30" of --from is no day; write it like 2024-10-01.'],
  [["--input", ".", "--bills-only", "--to", "2025-01-01"], "leave them out with --bills-only"],
  [["--input", "no-such-folder"], '"no-such-folder" is no folder. Name the folder that holds meters.csv.'],
])("tells wrong usage apart: %j", async (argv, message) => {
  const { exitCode, stdout } = await runDetect(...argv);
  expect(exitCode).toBe(2);
  expect(JSON.parse(stdout)).toMatchObject({ error: "BAD_USER_INPUT", message: expect.stringContaining(message) });
});

it("ends with 1 where a file is missing, and names it", async () => {
  const { exitCode, stdout } = await runDetect("--input", "docs");
  expect(exitCode).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({ error: "FILE_MISSING", message: expect.stringContaining("meters.csv") });
});
