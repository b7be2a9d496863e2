import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadSdl } from "../graphql/assembly/load-sdl.ts";
import { readModel } from "../model/read-model.ts";
import { projectRoot } from "../platform/files.ts";
import { loadViews, readView } from "./load-views.ts";

const model = readModel(loadSdl(join(projectRoot(), "schema")));

const uniform = (
  names: string,
): string => `all(x IN [${names}] WHERE x.recordedAt <= $knownAt AND (x.retractedAt IS NULL OR x.retractedAt > $knownAt)
  AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $cases)))`;

const plain = `MATCH (a:Account) WHERE ${uniform("a")} RETURN a.id AS id ORDER BY id LIMIT 10`;

function file(statement: string, header = "columns: [{name: id, type: ID, description: The id.}]"): string {
  const yaml = ["id: probe", "description: A probe.", ...header.split("\n")].map((line) => `// ${line}`);
  return ["// A probe", "// ---", ...yaml, "// ---", statement].join("\n");
}

/** The faults of a view, as "line message"; those of the statement count from its first line. */
function faults(statement: string, header?: string): string[] {
  const content = file(statement, header);
  const above = content.split("\n").length - statement.split("\n").length;
  const read = readView("cypher/views/probe.cypher", content, model);
  return "faults" in read ? read.faults.map(({ line, message }) => `${String(line - above)} ${message}`) : [];
}

const wrap = (inside: string): string => plain.replace(" RETURN", `\n${inside}\nRETURN`);

describe("a view that only reads", () => {
  it("is taken, whatever the casing of its keywords and the names in its test", () => {
    expect(faults(plain)).toEqual([]);
    expect(faults(plain.replaceAll("x", "thing").replaceAll("c IN", "k IN").replace("AND", "and"))).toEqual([]);
    expect(faults(`/* CREATE */ ${plain}; // DELETE`)).toEqual([]);
    expect(faults(plain.replace("RETURN", "AND a.keeper <> 'CREATE (n) // LOAD CSV' RETURN"))).toEqual([]);
  });

  it("may order on the way, and have a property called order", () => {
    expect(
      faults(plain.replace("RETURN", "WITH a ORDER BY a.id LIMIT 5 WITH a, {order: 1} AS m WHERE m.order > 0 RETURN")),
    ).toEqual([]);
  });

  it("may name properties as clauses are named", () => {
    expect(faults(plain.replace("RETURN", "WITH a, {load: a.keeper} AS m WHERE m.load <> '' RETURN"))).toEqual([]);
  });
});

describe("the guard of statements", () => {
  it.each([
    ["a write", wrap("CREATE (b:Account)"), "CREATE"],
    ["a write in lower case", wrap("set a.number = 'x'"), "set"],
    ["a write after a comment that ends", wrap("/* harmless */ MERGE /* } */ (b:Account)"), "MERGE"],
    ["a write after a line comment", wrap("// harmless\nDETACH DELETE a"), "DETACH"],
    ["a write after a text with an escaped quote", wrap("WITH a, 'it\\'s' AS s\nREMOVE a.number"), "REMOVE"],
    ["a write after a text that looks like a comment", wrap("WITH a, '/*' AS s\nDELETE a WITH a, '*/' AS t"), "DELETE"],
    ["a write in a loop", wrap("FOREACH (i IN [1] | SET a.number = 'x')"), "FOREACH"],
    ["a write after a number and a full stop", wrap("WITH a, 1.CREATE (b)"), "CREATE"],
    ["LOAD CSV", wrap("LOAD CSV FROM 'file:///etc/passwd' AS row"), "LOAD"],
    ["LOAD CSV over lines", wrap("Load\n/* */\ncsv FROM 'http://x' AS row"), "Load"],
    ["another graph", `USE other ${plain}`, "USE"],
    ["administration", `SHOW USERS ${plain}`, "SHOW"],
    ["a subquery in transactions", wrap("CALL (a) { RETURN 1 AS b } IN TRANSACTIONS"), "TRANSACTIONS"],
    ["a planner option", `CYPHER runtime=slotted ${plain}`, "CYPHER"],
    ["a profile", `PROFILE ${plain}`, "PROFILE"],
  ])("refuses %s", (_, statement, word) => {
    expect(faults(statement).join("\n")).toContain(`"${word}" is refused`);
  });

  it.each([
    ["a procedure", wrap("CALL db.labels() YIELD label"), "Procedures are refused"],
    ["a procedure without brackets", wrap("CALL db.labels"), "Procedures are refused"],
    ["a procedure after a comment", wrap("CALL /* ( */ dbms.components()"), "Procedures are refused"],
    ["a procedure in backticks", wrap("CALL `db`.`labels`()"), "backticks"],
    ["a function of a plugin", wrap("WITH a, apoc.load.json('x') AS j"), "Functions of plugins"],
    ["a unicode escape", wrap("\\u0043REATE (b)"), "Unicode escapes"],
    [
      "a unicode escape that ends a text",
      plain.replace("RETURN", "AND a.keeper <> '\\u0027 CREATE (b) //' RETURN"),
      "Unicode escapes",
    ],
    ["a unicode escape in a comment", wrap("// \\u000a CREATE (b)"), "Unicode escapes"],
    ["a carriage return in a comment", wrap("// harmless\rCREATE (b)"), "control character"],
    ["a line separator in a comment", wrap("// harmless\u2028CREATE (b)"), "control character"],
    ["an invisible character", wrap("CRE\u200bATE (b)"), "invisible"],
    ["letters of another script", wrap("СREATE (b)"), "ASCII"],
    ["a second statement", `${plain}; MATCH (b) RETURN b`, "one statement"],
    ["a text that never ends", wrap("WITH a, 'x AS s"), "never closed"],
    ["a bracket that never closes", `${plain} (`, "never closed"],
    ["a computed label", wrap("WITH a WHERE a:$(a.keeper)"), "$ must begin the name"],
    ["ids of the database", plain.replace("a.id AS", "elementId(a) AS"), "elementId"],
    ["the clock", wrap("WITH a WHERE a.openedOn < date()"), "reads the clock"],
    ["another clock", wrap("WITH a WHERE a.openedOn < date.realtime()"), "reads the clock"],
    ["chance", wrap("WITH a WHERE rand() < 0.5"), "same answer"],
    ["every property", plain.replace("a.id AS id", "a {.*} AS id"), ".*"],
    ["an undeclared parameter", wrap("WITH a WHERE a.id = $who"), "$who is not declared"],
    ["no limit", plain.replace("LIMIT 10", ""), "ends with LIMIT"],
    ["a limit beyond the cap", plain.replace("LIMIT 10", "LIMIT 10001"), "ends with LIMIT"],
    ["no order", plain.replace("ORDER BY id", ""), "no order"],
    ["nothing", "", "missing"],
  ])("refuses %s", (_, statement, message) => {
    expect(faults(statement).join("\n")).toContain(message);
  });

  it("names the line", () => {
    expect(faults(wrap("// fine\nCREATE (b)"))).toEqual([expect.stringMatching(/^4 "CREATE" is refused/u)]);
  });
});

describe("the lint of visibility", () => {
  const untested = (name: string): string => `"${name}" is matched without the record and visibility test`;
  const tail = "RETURN a.id AS id ORDER BY id LIMIT 10";

  it.each([
    ["a node", `MATCH (a:Account) ${tail}`, untested("a")],
    [
      "a relationship",
      `MATCH (a:Account)-[t:TRANSFERRED]->(b:Account) WHERE ${uniform("a, b")} ${tail}`,
      untested("t"),
    ],
    ["a test that may be passed by", `MATCH (a:Account) WHERE ${uniform("a")} OR a.blocked ${tail}`, untested("a")],
    ["a test that is turned round", `MATCH (a:Account) WHERE NOT ${uniform("a")} ${tail}`, untested("a")],
    ["a weaker test", `MATCH (a:Account) WHERE ${uniform("a").replace("c IN $cases", "true")} ${tail}`, untested("a")],
    ["a test of something else", `MATCH (a:Account), (b:Account) WHERE ${uniform("b")} ${tail}`, untested("a")],
    ["an optional match", wrap("OPTIONAL MATCH (a)<-[h:HOLDS_ACCOUNT]-(p:Party)"), untested("p")],
    ["a subquery", wrap("CALL (a) { MATCH (a)<-[h:HOLDS_ACCOUNT]-(p:Party) RETURN p }"), untested("h")],
    [
      "a subquery that was not handed the test",
      wrap(`CALL () { MATCH (a:Account) RETURN a.id AS other }`),
      untested("a"),
    ],
    [
      "one branch of a union",
      wrap(`CALL () { MATCH (p:Party) WHERE ${uniform("p")} RETURN p UNION MATCH (q:Party) RETURN q AS p }`),
      untested("q"),
    ],
    ["a condition", wrap("WITH a WHERE EXISTS { MATCH (a)<-[h:HOLDS_ACCOUNT]-(p:Party) }"), untested("p")],
    ["a count", plain.replace("a.id AS id", "COUNT { MATCH (a)<-[h:HOLDS_ACCOUNT]-(p:Party) } AS id"), untested("p")],
    ["a name used anew", wrap("WITH a.id AS id\nMATCH (a:Account)"), untested("a")],
    ["a list unwound", wrap("WITH collect(a) AS list UNWIND list AS a MATCH (a)"), untested("a")],
    [
      "a repeated path",
      wrap(`MATCH ((p:Party)-[o:OWNS]->(q:Company) WHERE ${uniform("p, q")}){1,3} (z:Company) WHERE ${uniform("z")}`),
      untested("o"),
    ],
    ["a nameless node", wrap("MATCH (a)<-[h:HOLDS_ACCOUNT]-() WHERE true"), "A node without a name"],
    ["a nameless relationship", wrap("MATCH (a)<-[:HOLDS_ACCOUNT]-(p:Party)"), "A relationship without a name"],
    ["a bare arrow", wrap("MATCH (a)<--(p:Party)"), "A relationship without a name"],
    ["all but the bookkeeping", wrap("MATCH (a)<-[:!DESCRIBES]-(p:Party)"), "A relationship without a name"],
    ["a variable length", wrap("MATCH (a)-[t:TRANSFERRED*1..3]->(b)"), '"*" passes untested nodes'],
    ["a repeated relationship", wrap("MATCH (a)-[t:TRANSFERRED]->{1,3}(b)"), "passes untested nodes"],
    [
      "a path without a bound",
      wrap(`MATCH ((p:Party)-[o:OWNS]->(q:Company) WHERE ${uniform("p, o, q")})+ (z:Company)`),
      "needs a bound",
    ],
    [
      "a path with too wide a bound",
      wrap(`MATCH ((p:Party)-[o:OWNS]->(q:Company) WHERE ${uniform("p, o, q")}){1,} (z:Company)`),
      "needs a bound",
    ],
    ["a pattern in a condition", wrap("WITH a WHERE (a)-[:TRANSFERRED]->(:Account)"), "write EXISTS"],
    ["a pattern comprehension", wrap("WITH a, [(a)<-[h]-(p) | p.name] AS names"), "write EXISTS"],
    ["a pattern without MATCH", wrap("WITH a WHERE EXISTS { (a)<-[h]-(p) }"), "Write a whole query"],
    ["a computed property", plain.replace("a.id AS", "a['id'] AS"), "computed text"],
  ])("refuses %s without it", (_, statement, message) => {
    expect(faults(statement).join("\n")).toContain(message);
  });

  it("keeps a test through WITH, renaming and subqueries", () => {
    expect(
      faults(`MATCH (z:Account) WHERE ${uniform("z")} WITH z AS a MATCH (a) CALL (a) { RETURN a AS b UNION MATCH (a)-[t:TRANSFERRED]->(b:Account) WHERE ${uniform("t, b")} RETURN b }
        MATCH (b) WHERE EXISTS { MATCH (b) } RETURN b.id AS id ORDER BY id LIMIT 10`),
    ).toEqual([]);
  });

  it("takes a repeated path with its test inside, and tellings of a tested thing", () => {
    expect(
      faults(
        wrap(`MATCH (p:Party) ((q:Party)-[o:OWNS]->(r:Company) WHERE ${uniform("q, o, r")}){1,3} (z:Company) WHERE ${uniform("p, z")}
        MATCH (a)<-[:DESCRIBES]-(told:Record) WHERE ${uniform("told")}`),
      ),
    ).toEqual([]);
  });
});

describe("the lint of columns", () => {
  const two = (more: string): string =>
    `columns:\n- {name: id, type: ID, description: The id.}\n- {name: number, type: String, description: A number${more}}`;
  const returning = (expression: string): string => plain.replace("a.id AS id", `a.id AS id, ${expression} AS number`);

  it("wants the columns of the header, in order", () => {
    expect(faults(plain.replace("AS id", "AS key").replace("BY id", "BY key"))).toEqual([
      expect.stringContaining("returns key, and the header declares id"),
    ]);
  });

  it("wants identifiers masked, directly and on a way round", () => {
    expect(faults(returning("a.number"), two(""))).toEqual([expect.stringContaining('"number" is an identifier')]);
    expect(faults(returning("a.number"), two(", masked: true"))).toEqual([]);
    expect(faults(returning("n").replace("RETURN", "WITH a, a.number AS n RETURN"), two(""))).toHaveLength(1);
    const contract = `MATCH (a:SupplyContract) WHERE ${uniform("a")} RETURN a.id AS id, a.number AS number ORDER BY id LIMIT 10`;
    expect(faults(contract, two(""))).toEqual([]);
    expect(faults(contract.replace(":SupplyContract", ""), two(""))).toHaveLength(1);
  });
});

describe("the header of a view", () => {
  it.each([
    [
      "a parameter of ours",
      "params: [{name: cases, type: String, default: null, description: x}]",
      "bound by Powertrail itself",
    ],
    ["a parameter without default", "params: [{name: who, type: ID, description: x}]", "required: true or a default"],
    [
      "a default of another type",
      "params: [{name: n, type: Int, default: ten, description: x}]",
      'must be a whole number such as 90, not "ten"',
    ],
    ["an unknown type", "params: [{name: who, type: Text, default: null, description: x}]", "params.0.type"],
    ["an unknown key", "colour: red\nparams: []", "Unrecognized key"],
    ["broken YAML", "params: [", "not YAML"],
    ["a key twice", "id: again", "not YAML"],
  ])("refuses %s", (_, more, message) => {
    expect(faults(plain, `columns: [{name: id, type: ID, description: The id.}]\n${more}`).join("\n")).toContain(
      message,
    );
  });

  it("stops the start with file and line of every fault", () => {
    const root = mkdtempSync(join(tmpdir(), "powertrail-views-"));
    mkdirSync(join(root, "cypher/views"), { recursive: true });
    writeFileSync(join(root, "cypher/views/probe.cypher"), file(wrap("CREATE (b)")));
    writeFileSync(join(root, "cypher/views/other.cypher"), file(plain));
    writeFileSync(join(root, "cypher/views/bare.cypher"), plain);
    expect(() => loadViews(root, model)).toThrow(
      /bare\.cypher:1 A view begins with its title.*\n.*other\.cypher:3 The id is "probe".*\n.*probe\.cypher:9 "CREATE" is refused/u,
    );
    rmSync(root, { recursive: true });
  });

  it("is whole in every view of the project, with an order that ends in what is unique", () => {
    expect([...loadViews(projectRoot(), model).keys()]).toEqual([
      "assets-and-restraints",
      "firms-owners-insiders",
      "insiders-behind-protected-contracts",
      "money-from-miners-to-insiders",
      "payments-before-contract",
    ]);
  });
});
