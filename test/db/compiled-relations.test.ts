import type { Database } from "../../src/platform/neo4j/driver.ts";
import { ask } from "../support/ask.ts";
import { Namespace } from "../support/namespace.ts";
import { openTestDatabase } from "../support/neo4j.ts";

interface Transfer {
  readonly id: string;
  readonly to: string;
  readonly at: string;
  readonly seq: number | null;
  readonly minor: number;
  readonly purpose: string | null;
}
interface Page {
  readonly edges: readonly { readonly id: string; readonly cursor: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount: number;
}

// One account pays three others, many times each: parallel edges whose own properties tie and are missing.
const SEQS = [1, null, 2, 1, null];
const MINORS = [500, 20_000, 500, 3];
const PURPOSES = ["rent", null, "Rent", "loan", "rent"];
const transfers: Transfer[] = [];
let db: Database;
let ns: Namespace;
let from: string;

beforeAll(async () => {
  db = await openTestDatabase();
  ns = new Namespace(db, "relations");
  from = ns.id("account", "payer");
  const account = (key: string, currency = "KZT") => ns.node("account", key, { number: key, currency });
  for (let index = 0; index < 21; index += 1) {
    transfers.push({
      id: ns.id("edge", String(index).padStart(2, "0")),
      to: ns.id("account", `payee-${String(index % 3)}`),
      at: `2024-02-0${String(1 + (index % 4))}T00:00:00Z`,
      seq: SEQS[index % SEQS.length] ?? null,
      minor: MINORS[index % MINORS.length] ?? 0,
      purpose: PURPOSES[index % PURPOSES.length] ?? null,
    });
  }
  const edges = transfers.map(({ id, to, at, seq, minor, purpose }) => {
    const properties = { at, seq, amountMinor: minor, currency: "KZT", purpose };
    return ns.edge("TRANSFERRED", id.split(":").at(-1) ?? "", from, to, properties);
  });
  await ns.tell({
    nodes: [account("payer"), account("payee-0"), account("payee-1", "USD"), account("payee-2")],
    edges,
  });
});

afterAll(async () => {
  await db.driver.close();
});

async function page(args: string, variables: Record<string, unknown> = {}): Promise<Page> {
  const query = `query ($id: ID!, $after: String) { account(id: $id) { transfersOut(after: $after, ${args}) {
    edges { id cursor } pageInfo { hasNextPage endCursor } totalCount } } }`;
  const { result } = await ask(db, query, { subject: "anybody" }, { id: from, after: null, ...variables });
  if (result.errors) throw result.errors[0] ?? new Error("no data");
  return (result.data as unknown as { account: { transfersOut: Page } }).account.transfersOut;
}

async function allPages(sort: string): Promise<string[]> {
  const ids: string[] = [];
  let after: string | null = null;
  for (let pages = 0; pages <= transfers.length; pages += 1) {
    const found: Page = await page(`first: 4, sort: [${sort}]`, { after });
    expect(found.totalCount).toBe(transfers.length);
    ids.push(...found.edges.map(({ id }) => id));
    if (!found.pageInfo.hasNextPage) return ids;
    after = found.pageInfo.endCursor;
  }
  throw new Error("The pages do not end.");
}

type Key = (transfer: Transfer) => string | number | null;

function compared(a: string | number | null, b: string | number | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a < b ? -1 : a > b ? 1 : 0;
}

function sorted(...keys: readonly (readonly [Key, 1 | -1])[]): string[] {
  const order = [...keys, [(one: Transfer) => one.to, 1] as const, [(one: Transfer) => one.id, 1] as const];
  const compare = (a: Transfer, b: Transfer): number =>
    order.reduce((found, [key, sign]) => (found !== 0 ? found : sign * compared(key(a), key(b))), 0);
  return [...transfers].sort(compare).map(({ id }) => id);
}

describe("parallel relationships", () => {
  const keys: readonly (readonly [string, Key])[] = [
    ["EDGE_AT", (one) => one.at],
    ["EDGE_SEQ", (one) => one.seq],
    ["EDGE_AMOUNT", (one) => one.minor],
    ["EDGE_PURPOSE", (one) => one.purpose],
    ["NUMBER", (one) => one.to.split(":").at(-1) ?? ""],
  ];

  test.each(keys)("are each listed once in the order of TypeScript by %s, in both directions", async (by, key) => {
    expect(await allPages(`{by: ${by}}`)).toEqual(sorted([key, 1]));
    expect(await allPages(`{by: ${by}, direction: DESC}`)).toEqual(sorted([key, -1]));
  });

  test("are listed in order by several keys of edge and node at once", async () => {
    const sort = "{by: EDGE_SEQ, direction: DESC}, {by: EDGE_PURPOSE}, {by: NUMBER, direction: DESC}";
    const expected = sorted(
      [(one) => one.seq, -1],
      [(one) => one.purpose, 1],
      [(one) => one.to.split(":").at(-1) ?? "", -1],
    );
    expect(await allPages(sort)).toEqual(expected);
  });

  test("keep ids of their own", async () => {
    const { edges } = await page("first: 200");
    expect(new Set(edges.map(({ id }) => id)).size).toBe(transfers.length);
  });

  const filters: readonly (readonly [string, (one: Transfer) => boolean])[] = [
    ['at: {gte: "2024-02-02T05:00:00+05:00", lt: "2024-02-04T00:00:00Z"}', (one) => /0[23]T/u.test(one.at)],
    ["seq: {eq: null}", (one) => one.seq === null],
    ["seq: {in: [1, 7]}", (one) => one.seq === 1],
    ["not: {seq: {eq: 1}}", (one) => one.seq !== 1],
    ['amount: {currency: "KZT", gt: "0.03", lte: "5"}', (one) => one.minor === 500],
    ['amount: {currency: "USD"}', () => false],
    ['purpose: {contains: "ent", startsWith: "R"}', (one) => one.purpose === "Rent"],
    [
      'or: [{purpose: {eq: "loan"}}, {and: [{seq: {lt: 2}}, {purpose: {eq: null}}]}]',
      (one) => one.purpose === "loan" || (one.seq === 1 && one.purpose === null),
    ],
    ["or: []", () => false],
    ["and: []", () => true],
  ];

  test.each(filters)("are filtered by their own properties: %s", async (filter, holds) => {
    const found = await page(`first: 200, edgeFilter: {${filter}}`);
    const expected = transfers.filter(holds).map(({ id }) => id);
    expect(found.edges.map(({ id }) => id).sort()).toEqual([...expected].sort());
    expect(found.totalCount).toBe(expected.length);
  });

  test("are filtered by what is at the other end", async () => {
    const found = await page('first: 200, filter: {currency: {eq: "USD"}}');
    expect(found.totalCount).toBe(7);
  });
});

describe("a filter by relation", () => {
  const accounts = async (filter: string): Promise<string[]> => {
    const query = `{ accounts(filter: {and: [{id: {startsWith: "${ns.name}:"}}, {${filter}}]}) { nodes { id } } }`;
    const { result } = await ask(db, query, { subject: "anybody" });
    if (result.errors) throw result.errors[0] ?? new Error("no data");
    const { nodes } = (result.data as unknown as { accounts: { nodes: { id: string }[] } }).accounts;
    return nodes.map(({ id }) => id.split(":").at(-1) ?? "");
  };
  const payees = ["payee-0", "payee-1", "payee-2"];

  test.each<[string, string[]]>([
    ['transfersOut: {some: {currency: {eq: "USD"}}}', ["payer"]],
    ['transfersOut: {none: {currency: {eq: "USD"}}}', payees],
    ['transfersOut: {every: {currency: {eq: "USD"}}}', payees],
    ['transfersOut: {every: {currency: {in: ["USD", "KZT"]}}}', [...payees, "payer"]],
    ["transfersOut: {some: {}}", ["payer"]],
    ["transfersOut: {none: {}}", payees],
    ["transfersIn: {some: {}, edge: {seq: {eq: 2}, purpose: {eq: null}}}", []],
    ['transfersIn: {some: {}, edge: {seq: {eq: 2}, purpose: {eq: "Rent"}}}', payees],
    ["transfersIn: {some: {transfersOut: {some: {transfersIn: {some: {}}}}}}", payees],
    ['not: {transfersIn: {some: {keeper: {eq: "nobody"}}}}', [...payees, "payer"]],
  ])("%s finds what TypeScript would", async (filter, expected) => {
    expect(await accounts(filter)).toEqual(expected);
  });
});
