import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { openDatabase, withObserver, type Database } from "../../src/platform/neo4j/driver.ts";
import { observedBy } from "../../src/platform/neo4j/observation.ts";
import { ping } from "../../src/platform/neo4j/ping.ts";
import {
  defineStatement,
  explain,
  inWriteTransaction,
  readEachRaw,
  readMany,
  readRaw,
  writeRawIn,
  type RawStatement,
  type StatementPlan,
} from "../../src/platform/neo4j/statements.ts";
import { openTestDatabase, testConnection } from "../support/neo4j.ts";

const endless: RawStatement = {
  name: "test/endless",
  text: "UNWIND range(1, 1000000000) AS x UNWIND range(1, 1000) AS y WITH x, y WHERE x * y = -1 RETURN count(*) AS n",
  params: {},
};
const operation = "statements-test";
let db: Database;

beforeAll(async () => {
  db = await openTestDatabase();
});

afterAll(async () => {
  await db.driver.close();
});

async function raw(text: string, params: Record<string, unknown> = {}): Promise<Record<string, unknown>[]> {
  return readRaw(db, { name: "test/raw", text, params }, { operation });
}

async function endlessTransactions(): Promise<Record<string, unknown>[]> {
  return raw(
    "SHOW TRANSACTIONS YIELD metaData, status WHERE metaData.statement = 'test/endless' AND status STARTS WITH 'Running' RETURN metaData",
  );
}

describe("a statement of cypher/", () => {
  const params = z.object({});
  const row = z.object({ found: z.bigint() });

  it("carries its text, whole, and its name", async () => {
    const statement = defineStatement({ file: "cypher/platform/ping.cypher", params, row });
    expect(statement.name).toBe("platform/ping");
    expect(statement.text).toMatch(/^\/\/ Tells whether/u);
    const [answer] = await readMany(db, statement, {}, { operation });
    expect(typeof answer?.found).toBe("bigint");
  });

  it("stops the start when its file is missing or misplaced", () => {
    expect(() => defineStatement({ file: "cypher/platform/none.cypher", params, row })).toThrow(
      'The statement file "cypher/platform/none.cypher" cannot be read',
    );
    expect(() => defineStatement({ file: "ping.cypher", params, row })).toThrow("must be a path like");
  });

  it("refuses undeclared parameters and undeclared or wrong columns", async () => {
    const file = "cypher/platform/ping.cypher";
    const statement = defineStatement({ file, params, row });
    const surplus: Record<string, unknown> = { undeclared: 1 };
    await expect(readMany(db, statement, surplus as Record<string, never>, { operation })).rejects.toMatchObject({
      name: "StatementShapeError",
      statement: "platform/ping",
      part: "parameters",
    });
    const without = defineStatement({ file, params, row: z.object({}) });
    await expect(readMany(db, without, {}, { operation })).rejects.toMatchObject({ part: "row" });
    const otherwise = defineStatement({ file, params, row: z.object({ found: z.string() }) });
    await expect(readMany(db, otherwise, {}, { operation })).rejects.toMatchObject({ part: "row" });
  });
});

describe("a read", () => {
  it("keeps integers beyond 2^53 and returns plain records", async () => {
    expect(await raw("RETURN $n AS n, {a: [$n]} AS m", { n: 9_007_199_254_740_993n })).toEqual([
      { n: 9_007_199_254_740_993n, m: { a: [9_007_199_254_740_993n] } },
    ]);
  });

  it("refuses to write", async () => {
    await expect(raw("CREATE (:Never)")).rejects.toMatchObject({ code: "Neo.ClientError.Statement.AccessMode" });
  });

  it("tells the database its operation, user and statement", async () => {
    const text = "SHOW TRANSACTIONS YIELD metaData WHERE metaData.statement = 'test/metadata' RETURN metaData";
    const rows = await readRaw(
      db,
      { name: "test/metadata", text, params: {} },
      { operation: "who asks", user: "aigerim" },
    );
    expect(rows).toEqual([{ metaData: { operation: "who asks", user: "aigerim", statement: "test/metadata" } }]);
  });

  it("is stopped by the database when its time is up", async () => {
    await expect(readRaw(db, endless, { operation, timeoutMs: 300 })).rejects.toMatchObject({
      name: "StatementTimeout",
      statement: "test/endless",
      timeoutMs: 300,
    });
    expect(await endlessTransactions()).toEqual([]);
  });

  it("is stopped in the database when its caller gives it up", async () => {
    const caller = new AbortController();
    const asked = readRaw(db, endless, { operation, signal: caller.signal });
    const outcome = expect(asked).rejects.toMatchObject({ name: "StatementAborted" });
    while ((await endlessTransactions()).length === 0) await sleep(20);
    caller.abort();
    await outcome;
    while ((await endlessTransactions()).length > 0) await sleep(20);
    await expect(readRaw(db, endless, { operation, signal: caller.signal })).rejects.toMatchObject({
      name: "StatementAborted",
    });
  });

  it("hands over rows one by one, and can be left in the midst of them", async () => {
    const numbers: unknown[] = [];
    const many = { name: "test/many", text: "UNWIND range(1, 200000) AS n RETURN n", params: {} };
    await readEachRaw(db, many, { operation }, ({ n }) => numbers.push(n));
    expect(numbers).toHaveLength(200_000);

    const narrow = await openDatabase({ ...testConnection(), maxConnections: 1 });
    const refuse = (): void => {
      throw new RangeError("enough");
    };
    await expect(readEachRaw(narrow, many, { operation }, refuse)).rejects.toThrow("enough");
    await ping(narrow);

    const caller = new AbortController();
    const leave = (): void => {
      caller.abort();
    };
    await expect(readEachRaw(narrow, many, { operation, signal: caller.signal }, leave)).rejects.toMatchObject({
      name: "StatementAborted",
    });
    await ping(narrow);
    await narrow.driver.close();
  });

  it("shows its observer what was sent", async () => {
    const seen: RawStatement[] = [];
    await ping(withObserver(db, (sent) => seen.push(sent)));
    expect(seen.map(({ name, params }) => ({ name, params }))).toEqual([{ name: "platform/ping", params: {} }]);
  });

  it("says that the store is unavailable when it cannot be reached", async () => {
    const closed = await openTestDatabase();
    await closed.driver.close();
    await expect(ping(closed)).rejects.toMatchObject({ name: "StoreUnavailable", outcomeUnknown: false });
  });
});

describe("an observer", () => {
  const heard: string[] = [];
  const listening = (database: Database): Database =>
    observedBy(database, {
      connectionTaken: () => {
        heard.push("taken");
        return () => heard.push("given back");
      },
      statementSent: ({ name, operation: doing }) => {
        heard.push(`${doing}: ${name}`);
        return ({ ms, rows, failed }) =>
          heard.push(`${rows} rows${failed ? ", failed" : ""}${ms > 0 ? "" : ", no time"}`);
      },
      transactionMetadata: () => ({ requestId: "request-7" }),
    });

  beforeEach(() => {
    heard.length = 0;
  });

  it("hears how reads and writes go, without text and values", async () => {
    await readRaw(
      listening(db),
      { name: "test/three", text: "UNWIND $list AS n RETURN n", params: { list: [1, 2, 3] } },
      { operation },
    );
    await inWriteTransaction(listening(db), { operation }, async (tx) => {
      await writeRawIn(tx, { name: "test/one", text: "RETURN 1 AS n", params: {} });
      await writeRawIn(tx, { name: "test/none", text: "UNWIND [] AS n RETURN n", params: {} });
    });
    expect(heard).toEqual([
      ...["taken", "statements-test: test/three", "3 rows", "given back"],
      ...["taken", "statements-test: test/one", "1 rows", "statements-test: test/none", "0 rows", "given back"],
    ]);
  });

  it("hears of failures", async () => {
    const broken = { name: "test/broken", text: "RETURN 1 / 0 AS n", params: {} };
    await expect(readRaw(listening(db), broken, { operation })).rejects.toThrow();
    expect(heard).toEqual(["taken", "statements-test: test/broken", "0 rows, failed", "given back"]);
  });

  it("names the request to the database", async () => {
    const text =
      "SHOW TRANSACTIONS YIELD metaData WHERE metaData.requestId = 'request-7' RETURN metaData.statement AS s";
    const own = { name: "test/own", text, params: {} };
    expect(await readRaw(listening(db), own, { operation })).toEqual([{ s: "test/own" }]);
  });
});

describe("a plan", () => {
  it("tells reads from writes and names its operators", async () => {
    const plan = async (text: string): Promise<StatementPlan> =>
      explain(db, { name: "test/plan", text, params: {} }, { operation });
    expect(await plan("MATCH (n:Meter) RETURN n.id AS id")).toMatchObject({
      readsOnly: true,
      operators: ["ProduceResults", "Projection", "NodeByLabelScan"],
    });
    expect(await plan("CREATE (n:Never) RETURN n.id AS id")).toMatchObject({ readsOnly: false });
    const load = await plan("LOAD CSV FROM 'file:///x' AS line RETURN line");
    expect(load.operators).toContain("LoadCSV");
  });
});

describe("a write transaction", () => {
  const label = "StatementsTestNode";

  afterAll(async () => {
    await inWriteTransaction(db, { operation }, (tx) =>
      writeRawIn(tx, { name: "test/clean", text: `MATCH (n:${label}) DETACH DELETE n`, params: {} }),
    );
  });

  it("commits all of its work or none, and is seen by the next read", async () => {
    const create = {
      name: "test/create",
      text: `CREATE (n:${label} {key: $key}) RETURN n.key AS key`,
      params: { key: 1n },
    };
    const made = await inWriteTransaction(db, { operation }, (tx) => writeRawIn(tx, create));
    expect(made).toEqual([{ key: 1n }]);
    const failing = inWriteTransaction(db, { operation }, async (tx) => {
      await writeRawIn(tx, create);
      throw new Error("changed my mind");
    });
    await expect(failing).rejects.toThrow("changed my mind");
    expect(await raw(`MATCH (n:${label}) RETURN count(*) AS n`)).toEqual([{ n: 1n }]);
  });

  it("is ended by its timeout", async () => {
    const slow = inWriteTransaction(db, { operation, timeoutMs: 300 }, (tx) => writeRawIn(tx, endless));
    await expect(slow).rejects.toMatchObject({ name: "StatementTimeout" });
  });
});

describe("the managed server's settings", () => {
  it("let no statement load a file or an address", async () => {
    await expect(raw("LOAD CSV FROM 'file:///etc/hostname' AS line RETURN line")).rejects.toThrow();
    await expect(raw("LOAD CSV FROM 'http://127.0.0.1:9/x' AS line RETURN line")).rejects.toThrow(
      /blocked|blocklist/iu,
    );
  });
});
