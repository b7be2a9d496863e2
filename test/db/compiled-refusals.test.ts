import type { Role } from "../../src/access/viewer.ts";
import type { Database } from "../../src/platform/neo4j/driver.ts";
import { ask } from "../support/ask.ts";
import { Namespace } from "../support/namespace.ts";
import { openTestDatabase } from "../support/neo4j.ts";

let db: Database;
let ns: Namespace;
let account: string;
let person: string;

beforeAll(async () => {
  db = await openTestDatabase();
  ns = new Namespace(db, "refusals");
  account = ns.id("account", "a");
  person = ns.id("person", "p");
  await ns.tell({
    nodes: [
      ns.node("account", "a", { number: "KZ00REFUSALS00000001", currency: "KZT" }),
      ns.node("account", "b", { number: "KZ00REFUSALS00000002", currency: "KZT" }),
      ns.node("person", "p", { name: "P", names: ["P"], iin: "850101300123", birthDate: "1985-01-01" }),
      ns.node("contract", "c1", { number: "1", category: "SOCIAL" }),
      ns.node("contract", "c2", { number: "2", category: "SOCIAL", priceMinor: 7, priceCurrency: "KZT" }),
    ],
    edges: [
      ns.edge("TRANSFERRED", "t1", account, ns.id("account", "b"), {
        at: "2024-01-01T00:00:00Z",
        amountMinor: 1,
        currency: "KZT",
      }),
      ns.edge("TRANSFERRED", "t2", account, account, { at: "2024-01-02T00:00:00Z", amountMinor: 1, currency: "KZT" }),
      ns.edge("HOLDS_ACCOUNT", "h", person, account),
    ],
  });
});

afterAll(async () => {
  await db.driver.close();
});

interface Refused {
  readonly code: unknown;
  readonly message: string;
  readonly statements: number;
}

async function refusal(
  query: string,
  variables: Record<string, unknown> = {},
  roles: Role[] = ["investigator"],
): Promise<Refused> {
  const { result, statements } = await ask(db, query, { subject: "anybody", roles }, variables);
  const [error] = result.errors ?? [];
  if (!error) throw new Error(`Nothing was refused: ${JSON.stringify(result.data)}`);
  return { code: error.extensions["code"], message: error.message, statements: statements.length };
}

async function answer(query: string, variables: Record<string, unknown> = {}): Promise<Record<string, unknown>> {
  const { result } = await ask(db, query, { subject: "anybody" }, variables);
  if (result.errors) throw result.errors[0] ?? new Error("no data");
  return JSON.parse(JSON.stringify(result.data)) as Record<string, unknown>;
}

describe("a page size out of bounds", () => {
  test.each([0, -1, 201, 2_147_483_647])(
    "of %s is refused, naming the field and the cap, and nothing is read",
    async (first) => {
      for (const [query, field] of [
        ["query ($first: Int!) { contracts(first: $first) { nodes { id } } }", "contracts"],
        ["query ($first: Int!) { contracts(first: $first) { totalCount } }", "contracts"],
        [
          "query ($first: Int!) { contracts(first: 1) { nodes { p: parties(first: $first) { nodes { id } } } } }",
          "parties",
        ],
      ] as const) {
        const refused = await refusal(query, { first });
        expect(refused).toMatchObject({ code: "BAD_USER_INPUT", statements: 0 });
        expect(refused.message).toContain(`"first" of "${field}" is ${String(first)}; it must be from 1 to 200.`);
      }
    },
  );

  test("is refused where pages within pages multiply beyond the cap on records", async () => {
    const refused = await refusal(
      "{ contracts(first: 200) { nodes { parties(first: 200) { nodes { contracts(first: 200) { nodes { id } } } } } } }",
    );
    expect(refused).toMatchObject({ code: "LIMIT_EXCEEDED", statements: 0 });
  });

  test("holds for the number of ids as well", async () => {
    const ids = Array.from({ length: 201 }, (_, index) => `x:contract:${String(index)}`);
    expect(await refusal("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", { ids })).toMatchObject({
      code: "BAD_USER_INPUT",
    });
  });
});

describe("a cursor", () => {
  const list = (sort: string): string =>
    `query ($after: String) { contracts(first: 1, after: $after, filter: {id: {startsWith: "${ns.name}:"}}, sort: [${sort}]) {
      nodes { number } pageInfo { endCursor } } }`;
  const cursorOf = async (query: string, field = "contracts"): Promise<string> => {
    const data = (await answer(query, { id: account })) as Record<string, { pageInfo: { endCursor: string } }>;
    return data[field]?.pageInfo.endCursor ?? "";
  };
  const transfers = (field: string): string =>
    `query ($id: ID!, $after: String) { account(id: $id) { ${field}(first: 1, after: $after) { nodes { id } pageInfo { endCursor } } } }`;

  test.each(["", "garbage", "e30", "bnVsbA", "W10", "WyJ4Il0", "'; MATCH (n) DETACH DELETE n //", "💥"])(
    "that is none (%j) is refused",
    async (after) => {
      const refused = await refusal(list("{by: NUMBER}"), { after });
      expect(refused).toMatchObject({ code: "BAD_USER_INPUT", statements: 0 });
      expect(refused.message).toContain("is not a cursor of this list in this order");
    },
  );

  test("of another order, direction or list is refused", async () => {
    const byNumber = await cursorOf(list("{by: NUMBER}"));
    const meters = await cursorOf("{ meters(first: 1, sort: [{by: SERIAL}]) { pageInfo { endCursor } } }", "meters");
    for (const [sort, after] of [
      ["{by: NUMBER, direction: DESC}", byNumber],
      ["{by: CATEGORY}", byNumber],
      ["{by: NUMBER}, {by: CATEGORY}", byNumber],
      ["", byNumber],
      ["{by: NUMBER}", meters],
    ] as const)
      expect(await refusal(list(sort), { after })).toMatchObject({ code: "BAD_USER_INPUT", statements: 0 });
  });

  test("of a relation the other way round is refused, and so is one by the node's instant where the edge's is meant", async () => {
    const outward = (await answer(transfers("transfersOut"), { id: account })) as {
      account: { transfersOut: { pageInfo: { endCursor: string } } };
    };
    const after = outward.account.transfersOut.pageInfo.endCursor;
    expect(await refusal(transfers("transfersIn"), { id: account, after })).toMatchObject({ code: "BAD_USER_INPUT" });
    const sorted = (by: string): string =>
      transfers("transfersOut").replace("first: 1,", `first: 1, sort: [{by: ${by}}],`);
    const byNode = (await answer(sorted("RECORDED_AT"), { id: account })) as typeof outward;
    const nodeCursor = byNode.account.transfersOut.pageInfo.endCursor;
    expect(await refusal(sorted("EDGE_RECORDED_AT"), { id: account, after: nodeCursor })).toMatchObject({
      code: "BAD_USER_INPUT",
    });
  });

  test.each([
    ["PRICE", "abc"],
    ["PRICE", "99999999999999999999"],
    ["SIGNED_ON", "2024-02-30"],
    ["SIGNED_ON", "today') OR true //"],
    ["RECORDED_AT", "soon"],
    ["CONTRACTED_KW", "NaN"],
    ["CONTRACTED_KW", ""],
  ])("forged for %s with the value %j is refused", async (by, value) => {
    const parts = JSON.parse(Buffer.from(await cursorOf(list(`{by: ${by}}`)), "base64url").toString()) as unknown[];
    parts[1] = value;
    const after = Buffer.from(JSON.stringify(parts)).toString("base64url");
    expect(await refusal(list(`{by: ${by}}`), { after })).toMatchObject({ code: "BAD_USER_INPUT", statements: 0 });
  });
});

describe("an amount in a filter", () => {
  test.each([
    ["0.001", /more than the 2 digits/u],
    ["99999999999999999999.00", /beyond 64 bits/u],
  ])("of %s KZT is refused", async (amount, message) => {
    const query = `query ($amount: Decimal!) { contracts(filter: {price: {currency: "KZT", gt: $amount}}) { totalCount } }`;
    const refused = await refusal(query, { amount });
    expect(refused).toMatchObject({ code: "BAD_USER_INPUT", statements: 0 });
    expect(refused.message).toMatch(message);
  });
});

describe("a filter", () => {
  const testing = (count: number): string => {
    const one = `{parties: {none: {name: {eq: "x"}}}}`;
    return `{ contracts(first: 1, filter: {id: {eq: "none"}, and: [${Array(count).fill(one).join(", ")}]}) { totalCount } }`;
  };

  test("that tests more relations than a statement may is refused before anything is read", async () => {
    expect(await refusal(testing(21))).toMatchObject({ code: "LIMIT_EXCEEDED", statements: 0 });
  });

  test("of relationships that says nothing of what must be true of them is refused, not passed over", async () => {
    const refused = await refusal(`{ contracts(filter: {parties: {edge: {role: {eq: CUSTOMER}}}}) { totalCount } }`);
    expect(refused).toMatchObject({ code: "BAD_USER_INPUT", statements: 0 });
    expect(refused.message).toContain('In the filter by "parties", "edge" says which relationships are meant');
  });

  test("that tests as many as a statement may is answered", async () => {
    expect(await answer(testing(20))).toEqual({ contracts: { totalCount: 0 } });
  });
});

describe("a viewer, who sees identifiers masked", () => {
  test.each([
    ["a filter", `accounts(filter: {number: {startsWith: "KZ"}}) { totalCount }`],
    ["a filter by a missing value", `persons(filter: {iin: {eq: null}}) { totalCount }`],
    [
      "a filter within and, or, not",
      `persons(filter: {or: [{and: [{not: {birthDate: {lt: "1990-01-01"}}}]}]}) { totalCount }`,
    ],
    ["a filter of a relation", `persons(filter: {accounts: {some: {number: {eq: "KZ00"}}}}) { totalCount }`],
    [
      "a filter of a relation of a relation",
      `cases(filter: {participants: {none: {accounts: {every: {number: {eq: "x"}}}}}}) { totalCount }`,
    ],
    [
      "a filter of a nested list",
      `persons(first: 1) { nodes { accounts(filter: {number: {eq: "KZ00"}}) { totalCount } } }`,
    ],
    ["a sort", `accounts(sort: [{by: NUMBER}]) { nodes { id } }`],
    ["a sort of a nested list", `persons(first: 1) { nodes { accounts(sort: [{by: NUMBER}]) { nodes { id } } } }`],
  ])("may not use one in %s", async (_, root) => {
    const refused = await refusal(`{ ${root} }`, {}, ["viewer"]);
    expect(refused).toMatchObject({ code: "FORBIDDEN", statements: 0 });
  });

  test("sees their first six characters alone, on roots, relations and narrower types", async () => {
    const query = `query ($account: ID!, $person: ID!) {
      account(id: $account) { number holders { nodes { ... on NaturalPerson { iin birthDate } } } }
      node(id: $person) { ... on Person { iin accounts { nodes { number } } } } }`;
    const { result } = await ask(db, query, { subject: "v", roles: ["viewer"] }, { account, person });
    expect(result).toEqual({
      data: {
        account: {
          number: "KZ00RE**************",
          holders: { nodes: [{ iin: "850101******", birthDate: null }] },
        },
        node: { iin: "850101******", accounts: { nodes: [{ number: "KZ00RE**************" }] } },
      },
    });
  });
});

describe("text that looks like Cypher", () => {
  const evil = [
    "' OR 1=1 //",
    '"}) RETURN 1 //',
    "\\' OR true //",
    "`) DETACH DELETE n //",
    "$p99 RETURN 1",
    "\u0000\u2028}",
  ];

  test.each(evil)("is a value in ids, filters and lists: %j", async (text) => {
    const query = `query ($text: String!, $id: ID!) {
      contracts(filter: {or: [{number: {eq: $text}}, {number: {in: [$text]}}, {number: {contains: $text}}, {id: {eq: $id}}]}) { totalCount }
      contract(id: $id) { id } node(id: $id) { id } nodes(ids: [$id]) { id } }`;
    const { result, statements } = await ask(
      db,
      query,
      { subject: text, agency: text, roles: ["supervisor"] },
      { text, id: text },
    );
    expect(result).toEqual({ data: { contracts: { totalCount: 0 }, contract: null, node: null, nodes: [null] } });
    for (const statement of statements) expect(statement.text).not.toContain(text);
  });

  test("is refused where a name is meant", async () => {
    const sort = [{ by: "NUMBER} DETACH DELETE n //" }];
    const query = "query ($sort: [SupplyContractSort!]) { contracts(sort: $sort) { totalCount } }";
    const { result, statements } = await ask(db, query, { subject: "anybody" }, { sort });
    expect(result.errors?.[0]?.message).toContain("SupplyContractSortField");
    expect(statements).toHaveLength(0);
  });
});
