import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { projectRoot } from "../platform/files.ts";
import { registerImport } from "./import.ts";
import { Output } from "./output.ts";
import { runCommandLine } from "./program.ts";

interface Ran {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

async function runImport(...argv: string[]): Promise<Ran> {
  let [stdout, stderr] = ["", ""];
  const output = new Output(
    { write: (text: string) => (stdout += text) },
    { write: (text: string) => (stderr += text) },
    argv.includes("--json"),
  );
  const exitCode = await runCommandLine(["import", ...argv], { env: {}, output }, [registerImport], "0.0.0");
  return { exitCode, stdout, stderr };
}

const examples = join(projectRoot(), "examples", "mapping");
const statement = join(examples, "bank-statement", "irtysh-hash-2025-03.csv");
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "powertrail-import-"));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

it("prints a mapping that is used as it stands", async () => {
  const suggested = await runImport("--suggest", statement);
  expect(suggested).toMatchObject({ exitCode: 0, stderr: "" });
  const mapping = join(folder, "statement.yaml");
  writeFileSync(mapping, suggested.stdout);
  const tried = await runImport(statement, "--format", "mapping", "--mapping", mapping, "--dry-run", "--json");
  expect(tried).toMatchObject({ exitCode: 0, stderr: "" });
  expect(JSON.parse(tried.stdout)).toEqual({
    dryRun: true,
    kinds: {
      account: { read: 5, refused: 0 },
      company: { read: 4, refused: 0 },
      person: { read: 1, refused: 0 },
      "holds-account": { read: 5, refused: 0 },
      transferred: { read: 6, refused: 0 },
    },
    refused: [],
    warnings: [],
  });
});

it("gives the mapping and its doubts as one JSON value", async () => {
  const { stdout } = await runImport("--suggest", statement, "--json");
  const { mapping, unsure } = JSON.parse(stdout) as { mapping: string; unsure: string[] };
  expect(mapping).toContain("version: 1\n");
  expect(unsure).toEqual(["the clocks of the file are not named in it", "no currency is named"]);
});

it("shows what a dry run refuses, and ends with 1", async () => {
  const text = readFileSync(statement, "latin1").replace("450 000,00", "450.000,00");
  const file = join(folder, "wrong.csv");
  writeFileSync(file, text, "latin1");
  const mapping = join(examples, "bank-statement", "mapping.yaml");
  const { exitCode, stdout } = await runImport(file, "--format", "mapping", "--mapping", mapping, "--dry-run");
  expect(exitCode).toBe(1);
  expect(stdout).toContain("transferred       6        1\n\nNothing was written.\n");
  expect(stdout).toContain('refused wrong.csv:8 Дебет "450.000,00": "450.000,00" is no number.');
});

it("checks files of the other formats too", async () => {
  writeFileSync(join(folder, "region.csv"), "id,name\n1,Абай\n2,\n");
  const { exitCode, stdout } = await runImport(folder, "--format", "powertrail", "--dry-run");
  expect(exitCode).toBe(1);
  expect(stdout).toContain("region     2        1");
});

it.each([
  ["nothing to load", [], "Name the folder or file to load."],
  ["a path that is not there", ["nowhere", "--format", "mapping"], '"nowhere" is not there.'],
  ["a file in a format of folders", [statement, "--format", "powertrail"], "is no folder."],
  ["a file without a mapping", [statement, "--format", "mapping"], "Name the mapping by --mapping"],
  [
    "a mapping that is not there",
    [statement, "--format", "mapping", "--mapping", "no.yaml"],
    'There is no mapping "no.yaml"',
  ],
  [
    "a mapping for another format",
    [examples, "--format", "finbench", "--mapping", "m.yaml"],
    "--mapping belongs to --format mapping",
  ],
  ["a namespace that is none", [examples, "--format", "mapping", "--namespace", "Bad"], '"Bad" is no namespace'],
  ["a folder to suggest for", ["--suggest", examples], "is no file."],
])("refuses %s as wrong usage", async (_, argv, message) => {
  expect(await runImport(...argv)).toEqual({ exitCode: 2, stdout: "", stderr: expect.stringContaining(message) });
});

it("names every fault of a mapping with its line", async () => {
  const mapping = join(folder, "faulty.yaml");
  writeFileSync(mapping, "version: 1\nrows:\n  - kind: contarct\n    key: a\n");
  const { exitCode, stderr } = await runImport(statement, "--format", "mapping", "--mapping", mapping);
  expect(exitCode).toBe(2);
  expect(stderr).toBe(
    'powertrail: The mapping cannot be used.\nfaulty.yaml:3 rows[1].kind: The model has no kind "contarct". Did you mean "contract"?\n',
  );
});

it("says why no mapping can be proposed", async () => {
  const file = join(folder, "old.xls");
  writeFileSync(file, Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1));
  const { exitCode, stderr } = await runImport("--suggest", file);
  expect([exitCode, stderr]).toEqual([1, expect.stringContaining("old format (.xls)")]);
});
