import { explain, readRaw } from "../../src/platform/neo4j/statements.ts";
import type { Database } from "../../src/platform/neo4j/driver.ts";
import { StatementTimeout } from "../../src/platform/neo4j/store-errors.ts";
import { readView } from "../../src/views/load-views.ts";
import { runView, type ViewScope } from "../../src/views/run-view.ts";
import type { View } from "../../src/views/view.ts";
import { model } from "../support/ask.ts";
import { openTestDatabase } from "../support/neo4j.ts";

// What the database itself is asked before a view runs, with views that no file could hold: the guard of files is passed by.
const scope: ViewScope = {
  today: "2025-10-02",
  asOf: "2025-10-02",
  knownAt: "2025-10-02T00:00:00Z",
  cases: [],
  seesIdentifiers: true,
};
const column = { name: "x", type: "Int", list: false, masked: false, description: "" } as const;
const options = { operation: "test" };

let db: Database;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(async () => {
  await db.driver.close();
});

function viewOf(statement: string, more: Partial<View> = {}): View {
  const about = { id: "probe", title: "", description: "", parameters: [], file: "probe.cypher", hash: "" };
  return { ...about, columns: [column], statement, limit: 10, ...more };
}

const run = (view: View, first = 10) => runView(db, view, { given: [], first, scope }, options);

it.each([
  ["writes", "CREATE (n:ViewProbe) RETURN 1 AS x"],
  ["writes in a subquery", "UNWIND [1] AS i CALL (i) { MERGE (n:ViewProbe {id: i}) } RETURN i AS x"],
  ["reads files", "LOAD CSV FROM 'file:///nothing.csv' AS row RETURN 1 AS x"],
  ["calls a procedure that reads", "CALL db.labels() YIELD label RETURN 1 AS x"],
  ["calls a procedure in backticks", "CALL `db`.`ping`() YIELD success RETURN 1 AS x"],
  ["lists functions", "SHOW FUNCTIONS YIELD name RETURN 1 AS x"],
  ["lists transactions", "SHOW TRANSACTIONS YIELD username RETURN 1 AS x"],
])("is refused by its plan when it %s", async (_, statement) => {
  await expect(run(viewOf(statement))).rejects.toThrow("the database would do more than read");
});

it("is refused by the database too: the transaction only reads", async () => {
  const raw = { name: "probe", text: "CREATE (n:ViewProbe) RETURN 1 AS x", params: {} };
  await expect(readRaw(db, raw, options)).rejects.toThrow(/read access mode/u);
});

it("leaves nothing behind", async () => {
  const raw = { name: "probe", text: "MATCH (n) WHERE 'ViewProbe' IN labels(n) RETURN count(n) AS n", params: {} };
  expect(await readRaw(db, raw, options)).toEqual([{ n: 0n }]);
});

it("cuts rows and says so, by `first` and by its own limit", async () => {
  const view = viewOf("UNWIND range(1, 20) AS x RETURN x ORDER BY x LIMIT 10");
  expect(await run(view, 3)).toMatchObject({ rows: [["1"], ["2"], ["3"]], truncated: true });
  expect(await run(view, 10)).toMatchObject({ truncated: true });
  expect(await run(viewOf("UNWIND range(1, 9) AS x RETURN x ORDER BY x LIMIT 10"), 9)).toMatchObject({
    truncated: false,
  });
});

it.each([
  ["a whole node", "MATCH (x:Entity) RETURN x LIMIT 1", "a thing or a map"],
  ["a map", "RETURN {a: 1} AS x LIMIT 1", "a thing or a map"],
  ["a list", "RETURN [1] AS x LIMIT 1", "a list"],
  ["another type", "RETURN 'one' AS x LIMIT 1", "string"],
  ["a fraction", "RETURN 1.5 AS x LIMIT 1", "number"],
])("is refused when it answers with %s", async (_, statement, found) => {
  await expect(run(viewOf(statement))).rejects.toThrow(`answered in the column "x" with ${found}; it declares Int`);
});

it("writes each type as text, exactly", async () => {
  const types = ["Int", "Float", "Boolean", "Date", "DateTime", "Decimal", "ID"] as const;
  const columns = types.map((type) => ({ ...column, name: type.toLowerCase(), type }));
  const lists = [
    { ...column, name: "list", list: true },
    { ...column, name: "amount", type: "Decimal" as const, currencyFrom: "id" },
  ];
  const statement = `RETURN 9007199254740993 AS int, 0.1 AS float, true AS boolean, date('2024-02-29') AS date,
    datetime('2025-10-02T09:30:00.123456789Z') AS datetime, '0.10' AS decimal, 'BTC' AS id, [1, null, 2] AS list, 5 AS amount LIMIT 1`;
  const { rows } = await run(viewOf(statement, { columns: [...columns, ...lists] }));
  expect(rows).toEqual([
    [
      "9007199254740993",
      "0.1",
      "true",
      "2024-02-29",
      "2025-10-02T09:30:00.123456789Z",
      "0.10",
      "BTC",
      '["1",null,"2"]',
      "0.00000005",
    ],
  ]);
});

it("is stopped in the database when its time is up", async () => {
  const endless = viewOf(
    "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a WHERE a < 0 RETURN count(a) AS x LIMIT 10",
  );
  const running = runView(db, endless, { given: [], first: 1, scope }, { ...options, timeoutMs: 200 });
  await expect(running).rejects.toThrow(StatementTimeout);
});

it("is explained as it will be run: reading alone for a lawful view", async () => {
  const content = `// Probe
// ---
// id: probe
// description: A probe.
// columns: [{name: x, type: ID, description: The id.}]
// ---
MATCH (a:Account) WHERE all(x IN [a] WHERE x.recordedAt <= $knownAt AND (x.retractedAt IS NULL OR x.retractedAt > $knownAt)
  AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $cases))) RETURN a.id AS x ORDER BY x LIMIT 1`;
  const view = readView("cypher/views/probe.cypher", content, model);
  if ("faults" in view) throw new Error(JSON.stringify(view.faults));
  const { readsOnly, operators } = await explain(
    db,
    { name: "probe", text: view.statement, params: { cases: [], knownAt: null } },
    options,
  );
  expect({ readsOnly, operators }).toEqual({ readsOnly: true, operators: expect.arrayContaining(["ProduceResults"]) });
});
