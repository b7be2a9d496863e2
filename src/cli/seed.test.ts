import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Output } from "./output.ts";
import { runCommandLine } from "./program.ts";
import { registerSeed } from "./seed.ts";

interface Ran {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

async function seed(...argv: string[]): Promise<Ran> {
  let [stdout, stderr] = ["", ""];
  const output = new Output(
    { write: (text: string) => (stdout += text) },
    { write: (text: string) => (stderr += text) },
    argv.includes("--json"),
  );
  const exitCode = await runCommandLine(["seed", ...argv], { env: {}, output }, [registerSeed], "0.0.0");
  return { exitCode, stdout, stderr };
}

let root: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "powertrail-seed-"));
});

afterAll(() => {
  rmSync(root, { recursive: true });
});

async function bytesOf(name: string, ...options: string[]): Promise<ReadonlyMap<string, string>> {
  const folder = join(root, name);
  expect(await seed("--out", folder, ...options)).toMatchObject({ exitCode: 0, stderr: "" });
  const digest = (file: string): string =>
    createHash("sha256")
      .update(readFileSync(join(folder, file)))
      .digest("hex");
  return new Map(readdirSync(folder).map((file) => [file, digest(file)]));
}

it("writes the same bytes for the same seed, others for another", async () => {
  const first = await bytesOf("first");
  expect(first.size).toBeGreaterThan(100);
  expect(await bytesOf("again", "--seed", "1", "--scale", "demo")).toEqual(first);
  const other = await bytesOf("other", "--seed", "2");
  expect(other.get("contract.csv")).not.toBe(first.get("contract.csv"));
  expect(other.get("truth.json")).not.toBe(first.get("truth.json"));
});

it("tells what it wrote as one JSON value, as truth.json has it", async () => {
  const folder = join(root, "told");
  const { stdout } = await seed("--out", folder, "--seed", "3", "--json");
  const told = JSON.parse(stdout) as { nodes: number; edges: number; kinds: Readonly<Record<string, number>> };
  const truth = JSON.parse(readFileSync(join(folder, "truth.json"), "utf8")) as { size: unknown };
  expect(told).toMatchObject({ folder, scale: "demo", seed: 3 });
  expect(truth.size).toEqual({ nodes: told.nodes, edges: told.edges });
  expect(told.kinds).toMatchObject({ case: 1, "party-to": 350 });
});

it.each([
  ["neither way", [], "Give either --out or --load."],
  ["both ways", ["--load", "--out", "x"], "Give either --out or --load."],
  ["an unknown scale", ["--out", "x", "--scale", "10k"], "Allowed choices are demo, 100k, 1m."],
  ["no seed", ["--out", "x", "--seed", "one"], '"one" is no seed: it must be a whole number'],
])("refuses %s as wrong usage", async (_, argv, message) => {
  expect(await seed(...argv)).toEqual({ exitCode: 2, stdout: "", stderr: expect.stringContaining(message) });
});

it("leaves a folder alone that holds something, and a file that is no folder", async () => {
  const taken = mkdtempSync(join(root, "taken-"));
  writeFileSync(join(taken, "person.csv"), "id\n");
  expect(await seed("--out", taken)).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining('is not empty: it holds "person.csv"'),
  });
  expect(readdirSync(taken)).toEqual(["person.csv"]);
  const file = await seed("--out", join(taken, "person.csv"), "--json");
  expect(file).toMatchObject({ exitCode: 2, stderr: expect.stringContaining("it is no folder") });
  expect(JSON.parse(file.stdout)).toMatchObject({ error: "BAD_USER_INPUT" });
});
