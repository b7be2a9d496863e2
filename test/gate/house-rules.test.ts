import { breachesOf } from "../../scripts/house-rules.ts";

function linesOf(path: string, text: string): number[] {
  return breachesOf(path, text).map((breach) => breach.line);
}

describe("house rules", () => {
  it("allows 300 lines a file and not one more", () => {
    expect(breachesOf("src/a.ts", "const a = 1;\n".repeat(300))).toEqual([]);
    expect(breachesOf("src/a.ts", "const a = 1;\n".repeat(301))).toEqual([
      expect.objectContaining({
        path: "src/a.ts",
        line: 301,
        message: "The file has 301 lines; at most 300 are allowed.",
      }),
    ]);
    expect(breachesOf("src/graphql/generated.ts", "export {};\n".repeat(900))).toEqual([]);
  });

  it("finds the hosts of package registries anywhere", () => {
    expect(linesOf("neo4j/pom.xml", `<a/>\n<url>https://${["repo1", "maven", "org"].join(".")}/maven2</url>`)).toEqual([
      2,
    ]);
    expect(linesOf("neo4j/pom.xml", '<project xmlns="http://maven.apache.org/POM/4.0.0">')).toEqual([]);
  });

  it.each(["home/ann/project", "Users/ann/project", "root/.m2", "work/main/src"])(
    "finds the machine path %s",
    (path) => {
      expect(linesOf("README.md", `first\nsee /${path} for it`)).toEqual([2]);
    },
  );

  it.each(["https://example.org/home/page", "docs/work/list.md", "`/work` hours", "../home/x"])(
    "leaves %s alone",
    (text) => {
      expect(linesOf("README.md", text)).toEqual([]);
    },
  );

  it("lets only src/main.ts read the environment", () => {
    const text = `const port = process.env["PORT"];`;
    expect(linesOf("src/main.ts", text)).toEqual([]);
    expect(linesOf("src/platform/a.ts", text)).toEqual([1]);
    expect(linesOf("scripts/gate.ts", text)).toEqual([]);
  });

  it.each([
    "const q = `MATCH (n:Meter {id: $id}) RETURN n.id AS id`;",
    'const q = "MERGE (n:Meter)";',
    "const q = `\n  UNWIND $rows AS row\n  MERGE (m:Meter {id: row.id})\n`;",
    'run("MATCH (a)-[:FED_BY]->(b) RETURN b");',
  ])("finds Cypher in TypeScript: %s", (text) => {
    expect(linesOf("src/grid/meter.ts", text)).toEqual([1]);
    expect(linesOf("src/graphql/compiler/select.ts", text)).toEqual([]);
  });

  it.each([
    'throw new Error("A MATCH is not allowed here.");',
    'const code = "CREATE";',
    "// MATCH (n) RETURN n",
    '/** `MATCH (n:Meter) RETURN n` */ const a = "RETURN";',
  ])("takes words for words: %s", (text) => {
    expect(linesOf("src/grid/meter.ts", text)).toEqual([]);
  });

  it("wants a header comment on every statement", () => {
    expect(linesOf("cypher/grid/meter.cypher", "MATCH (n) RETURN n.id AS id")).toEqual([1]);
    expect(linesOf("cypher/grid/meter.cypher", "// One meter.\nMATCH (n) RETURN n.id AS id")).toEqual([]);
  });
});
