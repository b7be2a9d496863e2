import type { Database } from "../../src/platform/neo4j/driver.ts";
import { ask } from "../support/ask.ts";
import { Namespace } from "../support/namespace.ts";
import { openTestDatabase } from "../support/neo4j.ts";

// Lists of every type of property, with ties and missing values, held against sorting and filtering in TypeScript.
interface Value {
  readonly id: string;
  readonly value: string | number | null;
}
interface Listed {
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const COUNT = 23;
const pick = <T>(values: readonly T[], index: number, step: number): T | undefined =>
  values[(index * step + 3) % values.length];

const TEXTS = ["Альфа", "beta", "alpha", "Beta", "қала", "", null, "al", "alpha2"];
const KW = [10, 2.5, 100, null, -3.25, 10, 0];
const DAYS = ["2024-01-31", "2023-12-31", null, "2024-02-29", "2024-01-31"];
const CATEGORIES = ["SOCIAL", "RESIDENTIAL", "CRITICAL", "COMMERCIAL"];
const MINOR = [5, 12345, 1000, null, 99, 5];
const YEARS = [2020, 1999, null, 2020, 2024];
const INSTANTS = ["2024-01-01T00:00:00Z", "2024-01-01T00:00:00.5Z", null, "2023-12-31T23:59:59.999Z"];
const DECIMALS = ["10", "9.5", "-1.25", null, "9.50", "100"];

interface Kind {
  readonly plural: string;
  readonly by: string;
  readonly field: string;
  /** What an operand is written like; a string is quoted. */
  readonly operands: readonly (string | number)[];
  readonly values: readonly Value[];
  readonly operators: readonly string[];
}

let db: Database;
let ns: Namespace;
const kinds: Record<string, Kind> = {};
const COMPARED = ["eq", "in", "lt", "lte", "gt", "gte"];

beforeAll(async () => {
  db = await openTestDatabase();
  ns = new Namespace(db, "reads");
  const keys = Array.from({ length: COUNT }, (_, index) => String(index * 7).padStart(3, "0"));
  const contracts = keys.map((key, index) =>
    ns.node("contract", key, {
      number: pick(TEXTS, index, 1) ?? "none",
      category: pick(CATEGORIES, index, 1) ?? "SOCIAL",
      contractedKw: pick(KW, index, 1),
      signedOn: pick(DAYS, index, 2),
      priceMinor: pick(MINOR, index, 1),
      priceCurrency: "KZT",
    }),
  );
  const vehicles = keys.map((key, index) =>
    ns.node("vehicle", key, { name: `v${key}`, year: pick(YEARS, index, 1), plate: pick(TEXTS, index, 2) }),
  );
  const notes = keys.map((key, index) => ns.node("note", key, { text: key, at: pick(INSTANTS, index, 1) }));
  const claims = keys.map((key, index) =>
    ns.node("claim", key, { topic: "t", statement: key, low: pick(DECIMALS, index, 1) }),
  );
  await ns.tell({ nodes: [...contracts, ...vehicles, ...notes, ...claims] });
  const of = (nodes: typeof contracts, property: string): Value[] =>
    nodes.map(({ id, properties }) => ({ id, value: (properties[property] ?? null) as string | number | null }));
  Object.assign(kinds, {
    string: {
      plural: "vehicles",
      by: "PLATE",
      field: "plate",
      operands: ["alpha", "Beta", "қала"],
      values: of(vehicles, "plate"),
      operators: [...COMPARED, "contains", "startsWith"],
    },
    int: {
      plural: "vehicles",
      by: "YEAR",
      field: "year",
      operands: [2020, 1999, 2021],
      values: of(vehicles, "year"),
      operators: COMPARED,
    },
    float: {
      plural: "contracts",
      by: "CONTRACTED_KW",
      field: "contractedKw",
      operands: [10, -3.25, 2.6],
      values: of(contracts, "contractedKw"),
      operators: COMPARED,
    },
    date: {
      plural: "contracts",
      by: "SIGNED_ON",
      field: "signedOn",
      operands: ["2024-01-31", "2023-12-31", "2024-02-01"],
      values: of(contracts, "signedOn"),
      operators: COMPARED,
    },
    datetime: {
      plural: "notes",
      by: "AT",
      field: "at",
      operands: ["2024-01-01T00:00:00.5Z", "2024-01-01T00:00:00Z", "2024-06-01T00:00:00Z"],
      values: of(notes, "at"),
      operators: COMPARED,
    },
    decimal: {
      plural: "claims",
      by: "LOW",
      field: "low",
      operands: ["9.5", "-1.25", "20"],
      values: of(claims, "low"),
      operators: COMPARED,
    },
    enum: {
      plural: "contracts",
      by: "CATEGORY",
      field: "category",
      operands: ["SOCIAL", "CRITICAL"],
      values: of(contracts, "category"),
      operators: ["eq", "in"],
    },
    money: {
      plural: "contracts",
      by: "PRICE",
      field: "price",
      operands: ["0.99", "123.45", "0.06"],
      values: of(contracts, "priceMinor").map(({ id, value }) => ({
        id,
        value: value === null ? null : Number(value),
      })),
      operators: ["eq", "lt", "lte", "gt", "gte"],
    },
  } satisfies Record<string, Kind>);
});

afterAll(async () => {
  await db.driver.close();
});

async function data(query: string, variables: Record<string, unknown> = {}): Promise<Record<string, unknown>> {
  const { result } = await ask(db, query, { subject: "anybody" }, variables);
  if (result.errors) throw result.errors[0] ?? new Error("no data");
  return result.data ?? {};
}

const mine = (): string => `{id: {startsWith: "${ns.name}:"}}`;

/** Every id of a list, page by page. */
async function allPages(plural: string, sort: string, first: number, from = "", inner = ""): Promise<string[]> {
  const ids: string[] = [];
  let after: string | null = null;
  for (let pages = 0; pages <= COUNT; pages += 1) {
    const list = `${plural}(first: ${String(first)}, after: $after, filter: ${mine()}, sort: [${sort}]) {
      edges { cursor ${inner} node { id } } pageInfo { hasNextPage endCursor } }`;
    const query = `query ($after: String) { ${from === "" ? list : `${from} { ${list} }`} }`;
    const answer: Record<string, unknown> = await data(query, { after });
    const holder = from === "" ? answer : (Object.values(answer)[0] as Record<string, unknown>);
    const page = holder[plural] as Listed;
    ids.push(...page.edges.map((edge) => (inner === "" ? edge.node.id : (edge as unknown as { id: string }).id)));
    expect(page.pageInfo.endCursor).toBe(page.edges.at(-1)?.cursor ?? null);
    if (!page.pageInfo.hasNextPage) return ids;
    after = page.pageInfo.endCursor;
  }
  throw new Error(`The pages of "${plural}" do not end.`);
}

const scalar = (value: string | number): string | number =>
  typeof value === "number" ? value : /^-?\d+(\.\d+)?$/u.test(value) ? Number(value) : instant(value);

function instant(value: string): string | number {
  return /T.*Z$/u.test(value) ? Date.parse(value) : value;
}

/** Missing values are the greatest, as in Cypher. */
function compared(a: Value["value"], b: Value["value"]): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const [x, y] = [scalar(a), scalar(b)];
  return x < y ? -1 : x > y ? 1 : 0;
}

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);
const TYPES = ["string", "int", "float", "date", "datetime", "decimal", "enum", "money"];

function kindOf(type: string): Kind {
  const kind = kinds[type];
  if (!kind) throw new Error(`"${type}" is no type of this suite.`);
  return kind;
}

describe.each(TYPES)("a list sorted by a property of type %s", (type) => {
  test.each(["ASC", "DESC"] as const)("goes on without gap or double in the order of TypeScript, %s", async (way) => {
    const { plural, by, values } = kindOf(type);
    const sign = way === "ASC" ? 1 : -1;
    const expected = [...values].sort((a, b) => sign * compared(a.value, b.value) || byId(a, b)).map(({ id }) => id);
    expect(await allPages(plural, `{by: ${by}, direction: ${way}}`, 4)).toEqual(expected);
  });
});

test("a list sorted by several keys with missing values in each goes on without gap or double", async () => {
  const kw = new Map(kindOf("float").values.map(({ id, value }) => [id, value]));
  const price = new Map(kindOf("money").values.map(({ id, value }) => [id, value]));
  for (const [first, second] of [
    ["ASC", "ASC"],
    ["DESC", "ASC"],
    ["ASC", "DESC"],
    ["DESC", "DESC"],
  ] as const) {
    const signs = [first, second].map((way) => (way === "ASC" ? 1 : -1));
    const expected = [...kindOf("date").values]
      .sort(
        (a, b) =>
          (signs[0] ?? 1) * compared(a.value, b.value) ||
          (signs[1] ?? 1) * compared(kw.get(a.id) ?? null, kw.get(b.id) ?? null) ||
          compared(price.get(a.id) ?? null, price.get(b.id) ?? null) ||
          byId(a, b),
      )
      .map(({ id }) => id);
    const sort = `{by: SIGNED_ON, direction: ${first}}, {by: CONTRACTED_KW, direction: ${second}}, {by: PRICE}`;
    expect(await allPages("contracts", sort, 3)).toEqual(expected);
  }
});

test("rows that come in between pages show after the cursor and not before it", async () => {
  const late = new Namespace(db, "reads-late");
  const note = (key: string, at: string) => late.node("note", key, { text: key, at });
  await late.tell({ nodes: ["2", "4", "6", "8"].map((day) => note(day, `2024-01-0${day}T00:00:00Z`)) });
  const page = async (after: string | null): Promise<Listed> => {
    const answer = await data(
      `query ($after: String) { notes(first: 2, after: $after, filter: {id: {startsWith: "${late.name}:"}}, sort: [{by: AT}]) {
        edges { cursor node { id } } pageInfo { hasNextPage endCursor } } }`,
      { after },
    );
    return answer["notes"] as Listed;
  };
  const keysOf = (listed: Listed): string[] => listed.edges.map(({ node }) => node.id.split(":").at(-1) ?? "");
  const first = await page(null);
  await late.tell({ nodes: [note("3", "2024-01-03T00:00:00Z"), note("5", "2024-01-05T00:00:00Z")] });
  const second = await page(first.pageInfo.endCursor);
  const third = await page(second.pageInfo.endCursor);
  expect([first, second, third].map(keysOf)).toEqual([["2", "4"], ["5", "6"], ["8"]]);
});

const HOLDS: Readonly<Record<string, (value: string | number, operand: string | number) => boolean>> = {
  eq: (value, operand) => compared(value, operand) === 0,
  in: (value, operand) => compared(value, operand) === 0,
  lt: (value, operand) => compared(value, operand) < 0,
  lte: (value, operand) => compared(value, operand) <= 0,
  gt: (value, operand) => compared(value, operand) > 0,
  gte: (value, operand) => compared(value, operand) >= 0,
  contains: (value, operand) => String(value).includes(String(operand)),
  startsWith: (value, operand) => String(value).startsWith(String(operand)),
};

test.each(TYPES)("every operator on a property of type %s answers as the same test in TypeScript", async (type) => {
  const { plural, field, operands, values, operators } = kindOf(type);
  const written = (operand: string | number): string =>
    typeof operand === "number" || type === "enum" ? String(operand) : JSON.stringify(operand);
  const cases = operators.flatMap((operator) => operands.slice(0, 2).map((operand) => ({ operator, operand })));
  const list = (alias: string, condition: string): string =>
    `${alias}: ${plural}(first: 200, filter: {and: [${mine()}, {${condition}}]}) { nodes { id } }`;
  const roots = cases.map(({ operator, operand }, index) => {
    const value = operator === "in" ? `[${operands.map(written).join(", ")}]` : written(operand);
    const currency = type === "money" ? 'currency: "KZT", ' : "";
    return list(`c${String(index)}`, `${field}: {${currency}${operator}: ${value}}`);
  });
  const missing = type === "money" ? "" : list("missing", `${field}: {eq: null}`);
  const denied = list(
    "denied",
    `not: {${field}: {${type === "money" ? 'currency: "KZT", ' : ""}eq: ${written(operands[0] ?? "")}}}`,
  );
  const answer = await data(`{ ${roots.join(" ")} ${missing} ${denied} }`);
  const ids = (alias: string): string[] =>
    (answer[alias] as { nodes: readonly { id: string }[] }).nodes.map(({ id }) => id);
  const minor = (operand: string | number): string | number =>
    type === "money" ? Math.round(Number(operand) * 100) : operand;
  const matching = (holds: (value: string | number | null) => boolean): string[] =>
    values
      .filter(({ value }) => holds(value))
      .sort(byId)
      .map(({ id }) => id);
  for (const [index, { operator, operand }] of cases.entries()) {
    const tested = operator === "in" ? operands : [operand];
    const expected = matching(
      (value) => value !== null && tested.some((one) => HOLDS[operator]?.(value, minor(one)) === true),
    );
    expect({ operator, operand, ids: ids(`c${String(index)}`) }).toEqual({ operator, operand, ids: expected });
  }
  if (missing !== "") expect(ids("missing")).toEqual(matching((value) => value === null));
  expect(ids("denied")).toEqual(matching((value) => value === null || compared(value, minor(operands[0] ?? "")) !== 0));
});
