import { readFileSync } from "node:fs";
import { join } from "node:path";
import { repositoryFiles } from "../../scripts/repository-files.ts";
import { projectRoot } from "../../src/platform/files.ts";
import type { Database } from "../../src/platform/neo4j/driver.ts";
import { type CypherFault, faultsOf, modelNames } from "../support/explained.ts";
import { openTestDatabase } from "../support/neo4j.ts";

// The lint of Cypher: the database that runs the statements plans every file of cypher/ and says what is wrong with it.

const read = (file: string): string => readFileSync(join(projectRoot(), file), "utf8");
const names = modelNames.parse(JSON.parse(read("schema/model.generated.json")));
const files = repositoryFiles().filter((file) => /^cypher\/.*\.cypher$/u.test(file));

let db: Database;

beforeAll(async () => {
  db = await openTestDatabase();
});

afterAll(async () => {
  await db.driver.close();
});

/** Faults of a text, line and message in one. */
async function messages(text: string): Promise<string[]> {
  const faults = await faultsOf(db, text, names);
  return faults.map(({ line, message }) => `${String(line)} ${message}`);
}

describe("every statement of cypher/", () => {
  it("is understood by Neo4j and uses names of the model alone", async () => {
    const faults: Record<string, CypherFault[]> = {};
    for (const file of files) {
      // The types of a model take the place of EDGE_TYPE; any does for the plan.
      const found = await faultsOf(db, read(file).replaceAll(":EDGE_TYPE", ":OWNS"), names);
      if (found.length > 0) faults[file] = found;
    }
    expect(faults).toEqual({});
    expect(files.length).toBeGreaterThan(80);
  }, 240_000);
});

describe("the lint of Cypher", () => {
  it("passes a statement of the model, with its parameters and the server's own functions and procedures", async () => {
    const text = [
      "// Feeders of a meter. Parameters: id (string). Columns: name (string).",
      'CALL db.index.fulltext.queryNodes("names", $text) YIELD node',
      "MATCH (m:Meter {id: $id})-[:FED_BY]->(f:Feeder) WHERE toLower(f.name) <> $other AND f <> node",
      "RETURN f.name AS name LIMIT 1",
    ].join("\n");
    expect(await messages(text)).toEqual([]);
  });

  it.each([
    ["a label", "MATCH (m)\nMATCH (m:Metre) RETURN m", /^2 "Metre" is neither a label/u],
    ["a type", "MATCH (m:Meter)\n-[:SINGS_TO]->(f) RETURN f", /^2 "SINGS_TO" is neither a label/u],
    ["a label that is written", "MERGE (m:Metre {id: $id})", /^1 "Metre" is neither a label/u],
    ["a type that is written", "MATCH (m:Meter)\nCREATE (m)-[:SINGS_TO]->(m)", /^2 "SINGS_TO" is neither/u],
    ["a property", "MATCH (m:Meter)\nWHERE m.plumage = $colour RETURN m", /^2 .*`plumage` does not exist/u],
    ["a function", "MATCH (m:Meter)\nRETURN lowercase(m.name) AS name", /^2 Unknown function 'lowercase'/u],
    ["a function of a plugin", "RETURN apoc.version() AS version", /^1 Unknown function 'apoc.version'/u],
    ["a procedure", "CALL db.noSuchThing() YIELD x RETURN x", /^1 There is no procedure/u],
    ["a variable", "MATCH (m:Meter)\nRETURN y", /^2 Variable `y` not defined/u],
    ["a type of value", "MATCH (m:Meter)\nRETURN m.name + size(1) AS name", /^2 Type mismatch/u],
    ["a word of the language", "MATCH (m:Meter)\nRETRUN m", /^2 Invalid input 'RETRUN'/u],
    [
      "an index of a hint",
      "MATCH (m:Meter)\nUSING INDEX m:Meter(lastSeenBy)\nWHERE m.lastSeenBy = 1 RETURN m",
      /index/u,
    ],
  ])("names %s that does not exist, with its line", async (_, text, expected) => {
    expect((await messages(text)).join("\n")).toMatch(expected);
  });

  it("takes the keys of rows that came in a parameter for no properties, and no word of an expression for a label", async () => {
    const rows = "UNWIND $rows AS row\nMATCH (m:Meter {id: row.meter})\n";
    expect(await messages(`${rows}RETURN [x IN [m.name] | CASE x WHEN row.kindOfRow THEN x END] AS y`)).toEqual([]);
    const pairs =
      "UNWIND $given.pairs AS pair MATCH (m:Meter {id: pair.plumage}) WHERE m.id <> $given.plumage RETURN m.id";
    expect(await messages(pairs)).toEqual([]);
    expect(await messages(`${rows}RETURN m.plumage`)).toHaveLength(1);
  });

  it("takes no name from a string or a comment", async () => {
    expect(await messages('// A :Thing\nRETURN "b:Other" AS name')).toEqual([]);
  });
});
