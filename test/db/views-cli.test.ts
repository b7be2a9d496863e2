import { Output } from "../../src/cli/output.ts";
import { runCommandLine } from "../../src/cli/program.ts";
import { registerView } from "../../src/cli/view.ts";
import { testConnection } from "../support/neo4j.ts";

interface Ran {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

async function powertrail(...argv: string[]): Promise<Ran> {
  let [stdout, stderr] = ["", ""];
  const output = new Output(
    { write: (text: string) => (stdout += text) },
    { write: (text: string) => (stderr += text) },
    argv.includes("--json"),
  );
  const { uri, user, password, database } = testConnection();
  const env = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database };
  const exitCode = await runCommandLine(argv, { env, output }, [registerView], "0.0.0");
  return { exitCode, stdout, stderr };
}

const spouse = ["--param", "firmId=ek:firm:altyn-hash", "--param", "insidersOnly=true"];

it("lists the views with their parameters, without a database", async () => {
  const { exitCode, stdout } = await powertrail("view", "list", "--json");
  expect(exitCode).toBe(0);
  const { views } = JSON.parse(stdout) as { views: { id: string }[] };
  expect(views.map(({ id }) => id)).toContain("payments-before-contract");
  expect((await powertrail("view", "list")).stdout).toContain("partyId: ID (required).");
});

it("runs a view: as one JSON value, as CSV, as a table", async () => {
  const json = await powertrail("view", "run", "firms-owners-insiders", ...spouse, "--as-of", "2025-10-02", "--json");
  expect(json).toMatchObject({ exitCode: 0, stderr: "" });
  const answer: unknown = JSON.parse(json.stdout);
  expect(answer).toMatchObject({ view: "firms-owners-insiders", rowCount: 1, truncated: false });
  const csv = await powertrail("view", "run", "firms-owners-insiders", ...spouse, "--csv");
  expect(csv.stdout).toMatch(
    /^firmId,firmName,ownerId[^\r]*\r\nek:firm:altyn-hash,Altyn Hash LLP,ek:person:ospanova-aigul/u,
  );
  const table = await powertrail("view", "run", "firms-owners-insiders", ...spouse);
  expect(table.stdout).toMatch(/^firmId +firmName[\s\S]*Aigul Ospanova[\s\S]*1 row; data version \d+/u);
});

it("sees all cases as the operator of the machine, and those of an officer as that officer", async () => {
  const casesOf = async (...as: string[]): Promise<unknown> => {
    const { stdout } = await powertrail("view", "run", "firms-owners-insiders", ...spouse, ...as, "--json");
    const { parameters } = JSON.parse(stdout) as { parameters: { name: string; values: unknown }[] };
    return parameters.find(({ name }) => name === "cases")?.values;
  };
  expect(await casesOf()).toContain("ek:case:founding");
  expect(await casesOf("--as", "investigator")).toEqual(["ek:case:founding"]);
  expect(await casesOf("--as", "stranger")).toEqual([]);
});

it.each([
  ["an unknown view", ["view", "run", "nope"], 1, 'There is no view "nope".'],
  ["an unknown parameter", ["view", "run", "firms-owners-insiders", "--param", "x=1"], 2, 'has no parameter "x"'],
  ["a parameter of ours", ["view", "run", "firms-owners-insiders", "--param", "cases=x"], 2, "bound by Powertrail"],
  ["a bare word", ["view", "run", "firms-owners-insiders", "--param", "firmId"], 2, "write --param name=value"],
  ["no number of rows", ["view", "run", "firms-owners-insiders", "--first", "many"], 2, "give --first 1 to 1000"],
  ["too many rows", ["view", "run", "firms-owners-insiders", "--first", "1001"], 2, "the cap on rows"],
  ["no day", ["view", "run", "firms-owners-insiders", "--as-of", "today"], 2, '"today" is no day'],
  ["two forms at once", ["view", "run", "firms-owners-insiders", "--csv", "--json"], 2, "exclude each other"],
])("refuses %s", async (_, argv, code, message) => {
  const { exitCode, stderr } = await powertrail(...argv);
  expect({ exitCode, stderr }).toEqual({ exitCode: code, stderr: expect.stringContaining(message) });
});
