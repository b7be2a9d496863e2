import type { Database } from "../../src/platform/neo4j/driver.ts";
import { ask } from "../support/ask.ts";
import { answered, investigator } from "../support/founding-case.ts";
import { openTestDatabase } from "../support/neo4j.ts";

const CASE = "ek:case:founding";
let db: Database;

beforeAll(async () => {
  db = await openTestDatabase();
});

afterAll(async () => {
  await db.driver.close();
});

interface Page {
  readonly totalCount: number;
  readonly nodes: readonly unknown[];
  readonly edges: readonly { readonly cursor: string; readonly node: unknown }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

const LISTS = [
  ["contracts", "deliveryPoint { id } diversion contract { id }", 3],
  ["employees", "employee { id } energyKwh", 2],
  ["ties", "kind employee { id } path { edgeIds sentence }", 4],
  ["payments", "at amount { amount } path { edgeIds }", 25],
  ["assets", "asset { id }", 5],
] as const;

async function page(list: string, fields: string, first: number, after: string | null): Promise<Page> {
  const query = `query ($from: ID!, $first: Int!, $after: String) { powerTrail(input: {from: $from}) { ${list}(first: $first, after: $after) {
    totalCount nodes { ${fields} } edges { cursor node { ${fields} } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } }`;
  const { powerTrail } = await answered(db, query, { from: CASE, first, after });
  return (powerTrail as Record<string, Page>)[list] as Page;
}

describe.each(LISTS)("the %s of a trail", (list, fields, first) => {
  test("add up over small pages, without gap or double, in the order of one large page", async () => {
    const whole = await page(list, fields, 200, null);
    const seen: unknown[] = [];
    let after: string | null = null;
    for (;;) {
      const { nodes, edges, pageInfo, totalCount }: Page = await page(list, fields, first, after);
      expect(totalCount).toBe(whole.totalCount);
      expect(edges.map(({ node }) => node)).toEqual(nodes);
      expect([pageInfo.startCursor, pageInfo.endCursor]).toEqual([edges[0]?.cursor, edges.at(-1)?.cursor]);
      expect(pageInfo.hasPreviousPage).toBe(after !== null);
      seen.push(...nodes);
      if (!pageInfo.hasNextPage) break;
      expect(nodes).toHaveLength(first);
      after = pageInfo.endCursor;
    }
    expect(seen).toEqual(whole.nodes);
    expect(seen).toHaveLength(whole.totalCount);
    expect(new Set(seen.map((line) => JSON.stringify(line))).size).toBe(seen.length);
  });
});

async function refusal(
  query: string,
  variables: Record<string, unknown> = {},
): Promise<{ code: unknown; message: string }> {
  const { result } = await ask(db, query, investigator, variables);
  const [error] = result.errors ?? [];
  if (!error) throw new Error(`Nothing was refused: ${JSON.stringify(result.data)}`);
  return { code: error.extensions["code"], message: error.message };
}

describe("a trail is refused", () => {
  const from = `query ($from: ID!) { powerTrail(input: {from: $from}) { periodFrom } }`;

  test.each(["ek:case:none", "", "'; MATCH (n) DETACH DELETE n //", "ek:contract:AZ-0000-0000"])(
    "from %j, which is not there",
    async (id) => {
      const { code, message } = await refusal(from, { from: id });
      expect(code).toBe("NOT_FOUND");
      expect(message).toContain(`"${id}"`);
    },
  );

  test.each(["ek:agency:afm", "ek:source:press-report", "ek:person:ospanova-aigul", "ek:company:saryarqa-invest"])(
    "from %s, which is of another kind, naming those at which one can begin",
    async (id) => {
      const { code, message } = await refusal(from, { from: id });
      expect(code).toBe("BAD_USER_INPUT");
      expect(message).toContain(`A trail cannot begin at "${id}"`);
      expect(message).toContain("a case, a mining firm, a meter, a contract or an employee of a utility");
    },
  );

  test.each([
    ["perHeadKwhYear: 0", "perHeadKwhYear"],
    ["perHeadKwhYear: -7300", "perHeadKwhYear"],
    ["technicalLossShare: 1", "technicalLossShare"],
    ["technicalLossShare: -0.1", "technicalLossShare"],
    ['periodFrom: "2025-01-01", periodTo: "2025-01-01"', "periodTo"],
    ['periodFrom: "2025-01-01", periodTo: "2024-01-01"', "periodTo"],
    ['periodFrom: "2025-09-01"', "periodFrom"],
    ['periodTo: "2023-09-01"', "periodTo"],
    ['periodFrom: "2999-01-01"', "periodFrom"],
  ])("with %s, naming it", async (input, name) => {
    const { code, message } = await refusal(`{ powerTrail(input: {from: "${CASE}", ${input}}) { periodFrom } }`);
    expect({ code, named: message.includes(name) }).toEqual({ code: "BAD_USER_INPUT", named: true });
  });

  test.each([
    ["contracts", 0],
    ["employees", 201],
    ["ties", -5],
    ["payments", 201],
    ["assets", 0],
  ])("where the page of its %s is of the size %s, naming the cap", async (list, first) => {
    const query = `query ($first: Int!) { powerTrail(input: {from: "${CASE}"}) { ${list}(first: $first) { totalCount } } }`;
    expect(await refusal(query, { first })).toEqual({
      code: "BAD_USER_INPUT",
      message: `"first" of "${list}" is ${String(first)}; it must be from 1 to 200.`,
    });
  });

  test("where a cursor is of another list, of the same list but no line of it, or none at all", async () => {
    const foreign = (await page("assets", "asset { id }", 1, null)).pageInfo.endCursor;
    const gone = Buffer.from(JSON.stringify(["payments", "gone"])).toString("base64url");
    for (const after of [foreign, gone, "", "garbage"]) {
      const query = `query ($after: String) { powerTrail(input: {from: "${CASE}"}) { payments(after: $after) { totalCount } } }`;
      const { code, message } = await refusal(query, { after });
      expect({ code, named: message.includes('is not a cursor of "payments"') }).toEqual({
        code: "BAD_USER_INPUT",
        named: true,
      });
    }
  });
});

test("a trail runs the same statements whether much or little is asked of it, and names them", async () => {
  const query = `{ powerTrail(input: {from: "${CASE}"}) { statements } }`;
  const { result, statements } = await ask(db, query, investigator);
  const named = (result.data as unknown as { powerTrail: { statements: string[] } }).powerTrail.statements;
  expect(statements.map(({ name }) => `cypher/${name}.cypher`).sort()).toEqual([...named].sort());
});
