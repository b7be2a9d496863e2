import { lintCypher } from "../../scripts/cypher-lint.ts";

const names = { labels: ["Meter", "Feeder"], relationshipTypes: ["FED_BY"], properties: ["id", "name"] };

function messagesOf(text: string): string[] {
  return lintCypher(text, names).map(({ line, message }) => `${String(line)} ${message}`);
}

describe("lint of Cypher", () => {
  it("passes a statement of the model, with its parameters and the server's own functions and procedures", () => {
    const text = [
      "// Feeders of a meter. Parameters: id (string). Columns: name (string).",
      'CALL db.index.fulltext.queryNodes("names", $text) YIELD node',
      "MATCH (m:Meter {id: $id})-[:FED_BY]->(f:Feeder) WHERE toLower(f.name) <> $other AND f <> node",
      "RETURN f.name AS name LIMIT 1",
    ].join("\n");
    expect(messagesOf(text)).toEqual([]);
  });

  it("names a label, a type, a property and a function that do not exist, each with its line", () => {
    const messages = messagesOf(
      "MATCH (m:Metre)\nMATCH (m)-[:FEEDS]->(f)\nWHERE m.nam = 1\nRETURN lowercase(f.name) AS name",
    ).join("\n");
    expect(messages).toMatch(/1 .*Metre/);
    expect(messages).toMatch(/2 .*FEEDS/);
    expect(messages).toMatch(/3 nam /);
    expect(messages).toMatch(/4 .*lowercase/);
  });

  it("sees the labels and types that a statement writes", () => {
    expect(messagesOf("MERGE (m:Metre {id: $id})\nCREATE (m)-[:FEEDS]->(m)")).toEqual([
      '1 "Metre" is neither a label nor a relationship type of the graph model.',
      '2 "FEEDS" is neither a label nor a relationship type of the graph model.',
    ]);
  });

  it("takes the keys of rows that came in a parameter for no properties, and no word of an expression for a label", () => {
    const text =
      "UNWIND $rows AS row\nMATCH (m:Meter {id: row.meter})\nRETURN [x IN [m.name] | CASE x WHEN row.kind THEN x END]";
    expect(messagesOf(text)).toEqual([]);
    expect(
      messagesOf("UNWIND $given.pairs AS pair MATCH (m:Meter {id: pair.meter}) WHERE m.id <> $given.other RETURN m.id"),
    ).toEqual([]);
    expect(messagesOf("UNWIND $rows AS row\nMATCH (m:Meter {id: row.meter})\nRETURN m.meter")).toHaveLength(1);
  });

  it("refuses functions of plugins", () => {
    expect(messagesOf("RETURN apoc.version() AS version")).toHaveLength(1);
  });

  it("takes no name from a string or a comment", () => {
    expect(messagesOf('// A :Thing\nRETURN "b:Other" AS name')).toEqual([]);
  });
});
