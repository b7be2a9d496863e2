import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Output } from "../../src/cli/output.ts";
import { runCommandLine } from "../../src/cli/program.ts";
import { registerRules } from "../../src/cli/rules.ts";
import { testConnection } from "../support/neo4j.ts";

interface Ran {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

async function rules(...argv: string[]): Promise<Ran> {
  let [stdout, stderr] = ["", ""];
  const output = new Output(
    { write: (text: string) => (stdout += text) },
    { write: (text: string) => (stderr += text) },
    argv.includes("--json"),
  );
  const { uri, user, password, database } = testConnection();
  const env = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database };
  const exitCode = await runCommandLine(["rules", ...argv], { env, output }, [registerRules], "0.0.0");
  return { exitCode, stdout, stderr };
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "powertrail-rules-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function fileOf(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

test("lists the rules of a jurisdiction and shows one with its values", async () => {
  const listed = await rules("list");
  expect(listed).toMatchObject({ exitCode: 0, stderr: "" });
  expect(listed.stdout).toMatch(
    /^OFF_PLATFORM_SUPPLY +from 2023-04-01 on +SECONDARY +Supply off the state platform$/mu,
  );
  expect((await rules("list", "--on", "2022-01-01")).stdout).not.toContain("OFF_PLATFORM_SUPPLY");
  const shown = await rules("show", "cap_per_purchase");
  expect(shown.stdout).toContain("readings = MWh per purchase, MW per site (reading), without known bounds");
  const { rules: all } = JSON.parse((await rules("list", "--json")).stdout) as { rules: { code: string }[] };
  expect(all).toHaveLength(5);
});

test("judges one thing as one JSON value, the gravest verdict first", async () => {
  const { exitCode, stdout } = await rules("check", "--of", "ek:contract:AZ-2023-4188", "--on", "2025-08-31", "--json");
  expect(exitCode).toBe(0);
  const { overall, verdicts } = JSON.parse(stdout) as { overall: string; verdicts: Record<string, unknown>[] };
  expect(overall).toBe("UNLAWFUL");
  expect(verdicts[0]).toMatchObject({
    rule: "OFF_PLATFORM_SUPPLY",
    verdict: "UNLAWFUL",
    of: "ek:contract:AZ-2023-4188",
    on: "2025-08-31",
    weakestGrade: "B2",
  });
});

test("judges everything: a table by rule and verdict, then the unlawful with their sentences", async () => {
  const { exitCode, stdout, stderr } = await rules("check", "--on", "2025-08-31");
  expect(exitCode).toBe(0);
  expect(stderr).toContain("supplies judged");
  expect(stdout).toMatch(/^rule +UNLAWFUL +UNCERTAIN +LAWFUL +NOT_APPLICABLE$/mu);
  expect(stdout).toMatch(
    /^UNLAWFUL CAP_PER_PURCHASE ek:platform-purchase:altyn-hash-2024-05-18 on 2024-05-18 \(PRESS\)\n {2}Altyn Hash LLP bought/mu,
  );
  expect(stdout.indexOf("\nUNLAWFUL ")).toBeLessThan(stdout.indexOf("\nUNCERTAIN "));
  expect(stdout).toContain("a lawyer decides");
});

test("judges the facts of a file, without a database", async () => {
  const buyer = (id: string) => [{ id, name: id, miner: true }];
  const purchase = (id: string) => ({
    id,
    session: "2024-05-31",
    deliveryHour: "2024-06-01T03:00:00Z",
    energyMwh: 0.6,
    powerMw: 0.6,
    buyers: buyer(`firm-${id}`),
  });
  const facts = {
    supplies: [
      {
        on: "2024-06-01",
        deliveryPoint: { id: "point", name: "Yard" },
        contracts: [
          {
            id: "c",
            number: "C-1",
            category: "SOCIAL",
            sellers: [{ id: "u", name: "Utility", utilityKind: "SUPPLY" }],
          },
        ],
        farms: [{ id: "farm", name: "Farm", connection: "METERED" }],
      },
    ],
    miners: [{ on: "2024-06-01", firm: { id: "firm-a", name: "Firm" }, farms: [{ id: "farm", name: "Farm" }] }],
    purchases: [purchase("a"), purchase("b")],
    ties: [{ a: "firm-a", b: "firm-b", basis: "SAME_CONTROLLER", sentence: "One man controls both." }],
  };
  const { exitCode, stdout } = await rules("check", "--facts", fileOf("facts.json", JSON.stringify(facts)), "--json");
  expect(exitCode).toBe(0);
  const { verdicts } = JSON.parse(stdout) as { verdicts: { rule: string; of: string; verdict: string }[] };
  const unlawful = verdicts.filter(({ verdict }) => verdict === "UNLAWFUL").map(({ rule, of }) => `${rule} ${of}`);
  expect(unlawful).toEqual([
    "OFF_PLATFORM_SUPPLY c",
    "UNLICENSED_MINER firm-a",
    "SPLITTING a",
    "SPLITTING b",
    "PROTECTED_CONSUMER_DIVERSION c",
  ]);
});

test.each([
  ["an unknown rule", ["show", "TAX"], 2, '"TAX" is no rule of Kazakhstan; its rules are OFF_PLATFORM_SUPPLY'],
  ["an unknown jurisdiction", ["list", "--jurisdiction", "FR"], 2, 'No rules of the jurisdiction "FR"'],
  ["no day", ["check", "--on", "2025-02-30"], 2, '"2025-02-30" of --on is no day'],
  ["no instant", ["check", "--known-at", "yesterday"], 2, '"yesterday" of --known-at is no instant'],
  ["a thing and a utility", ["check", "--of", "a", "--utility", "b"], 2, "give one of them"],
  ["an unknown thing", ["check", "--of", "ek:contract:none"], 1, 'There is nothing with the id "ek:contract:none"'],
  ["a thing that no rule speaks of", ["check", "--of", "ek:utility:altai-zharyq"], 2, "No rule speaks of"],
  ["what is no utility", ["check", "--utility", "ek:firm:altyn-hash"], 2, "is no utility"],
  ["a file that is not there", ["check", "--facts", "/nowhere/facts.json"], 2, "cannot be read"],
  ["facts and a day", ["check", "--facts", "facts.json", "--on", "2024-01-01"], 2, "leave --on out"],
])("refuses %s", async (_, argv, code, message) => {
  const { exitCode, stderr } = await rules(...argv);
  expect({ exitCode, stderr }).toEqual({ exitCode: code, stderr: expect.stringContaining(message) });
});

test("names the field of a file of facts that is at fault", async () => {
  const refused = async (content: string): Promise<string> => {
    const { exitCode, stderr } = await rules("check", "--facts", fileOf("wrong.json", content));
    return `${String(exitCode)} ${stderr}`;
  };
  expect(await refused('{"miners": [{"on": "soon", "firm": {"id": "a", "name": "A"}}]}')).toMatch(
    /^1 .*field "miners\.0\.on": /u,
  );
  expect(await refused('{"supply": []}')).toMatch(/^1 .*supply/u);
  expect(await refused("{")).toMatch(/^1 .*is no JSON/u);
});
