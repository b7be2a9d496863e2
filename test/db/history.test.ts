import type { Database } from "../../src/platform/neo4j/driver.ts";
import { ask } from "../support/ask.ts";
import { Namespace } from "../support/namespace.ts";
import { openTestDatabase } from "../support/neo4j.ts";

// The register tells a contract RESIDENTIAL; a month later COMMERCIAL from a day on; another source disagrees; the change
// is taken back. Every read is held against the same tellings resolved in TypeScript.
const T1 = "2025-01-10T08:00:00Z";
const T2 = "2025-02-10T08:00:00Z";
const DAY = "2025-03-01";
const T3 = "2025-03-10T08:00:00.500Z";
const T4 = "2025-04-10T08:00:00Z";
const justBefore = (instant: string): string => new Date(Date.parse(instant) - 1).toISOString();

interface Telling {
  readonly source: string;
  readonly grade: string;
  readonly recordedAt: string;
  readonly retractedAt: string | null;
  readonly validFrom: string | null;
  readonly category: string;
}
const GRADES: Readonly<Record<string, string>> = { register: "B2", court: "A1", rumour: "E5" };
const telling = (source: string, recordedAt: string, category: string, more: Partial<Telling> = {}): Telling => ({
  source,
  grade: GRADES[source] ?? "F6",
  recordedAt,
  retractedAt: null,
  validFrom: null,
  category,
  ...more,
});
const CHANGED = [
  telling("register", T1, "RESIDENTIAL"),
  telling("register", T2, "COMMERCIAL", { validFrom: DAY, retractedAt: T4 }),
];
const CONTRACTS: Readonly<Record<string, readonly Telling[]>> = {
  "against-better": [...CHANGED, telling("court", T3, "CRITICAL")],
  "against-worse": [...CHANGED, telling("rumour", T3, "SOCIAL")],
  "in-one-batch": [telling("register", T2, "SOCIAL"), telling("register", T2, "INDUSTRIAL", { validFrom: DAY })],
  "told-once": [telling("register", T1, "AGRICULTURAL")],
};
const KEYS = Object.keys(CONTRACTS);
const DAYS = ["2024-06-01", "2025-02-28", DAY, "2025-10-03"];
const INSTANTS = [justBefore(T1), T1, justBefore(T2), T2, justBefore(T3), T3, justBefore(T4), T4, null];
const TODAY = "2025-10-03";

let db: Database;
let ns: Namespace;

beforeAll(async () => {
  db = await openTestDatabase();
  ns = new Namespace(db, "history");
  const source = (key: string, grade: string) =>
    ns.node("source", key, { title: key, reliability: grade.charAt(0), credibility: Number(grade.charAt(1)) });
  const contract = (key: string, category: string, more = {}) =>
    ns.node("contract", key, { number: key, category }, more);
  await ns.tell(
    { nodes: Object.entries(GRADES).map(([key, grade]) => source(key, grade)) },
    { recordedAt: "2024-01-01T00:00:00Z" },
  );
  const points = KEYS.map((key) => ns.node("delivery-point", key, { name: key }));
  await ns.tell({ nodes: points }, { recordedAt: "2024-01-01T00:00:00Z" });
  const supplies = (key: string) =>
    ns.edge("SUPPLIES", `supplies-${key}`, ns.id("contract", key), ns.id("delivery-point", key));
  for (const at of [T1, T2, T3]) {
    const told = Object.entries(CONTRACTS).flatMap(([key, all]) => all.map((one) => ({ key, ...one })));
    for (const name of Object.keys(GRADES)) {
      const now = told.filter((one) => one.recordedAt === at && one.source === name);
      const first = now.filter(({ key }) => CONTRACTS[key]?.[0]?.recordedAt === at);
      const nodes = now.map(({ key, category, validFrom }) =>
        contract(key, category, validFrom === null ? {} : { validFrom }),
      );
      const edges = [...new Set(first.map(({ key }) => key))].map(supplies);
      if (nodes.length > 0) await ns.tell({ nodes, edges }, { source: name, recordedAt: at });
    }
  }
  const back = ["against-better", "against-worse"].map((key) =>
    contract(key, "COMMERCIAL", { validFrom: DAY, retracted: true }),
  );
  await ns.tell({ nodes: back }, { recordedAt: T4 });
});

afterAll(async () => {
  await db.driver.close();
});

/** The tellings that hold on a day by what was known at an instant, the deciding one first. */
function holding(key: string, asOf: string, knownAt: string | null): Telling[] {
  const known = Date.parse(knownAt ?? "2025-10-03T09:00:00Z");
  return [...(CONTRACTS[key] ?? [])]
    .reverse()
    .filter((one) => Date.parse(one.recordedAt) <= known)
    .filter((one) => one.retractedAt === null || Date.parse(one.retractedAt) > known)
    .filter((one) => one.validFrom === null || one.validFrom <= asOf)
    .sort((a, b) => a.grade.localeCompare(b.grade) || b.recordedAt.localeCompare(a.recordedAt));
}

const categoryOf = (key: string, asOf: string, knownAt: string | null): string | null =>
  holding(key, asOf, knownAt)[0]?.category ?? null;

async function data(query: string, variables: Record<string, unknown> = {}): Promise<Record<string, unknown>> {
  const { result } = await ask(db, query, { subject: "anybody" }, variables);
  if (result.errors) throw result.errors[0] ?? new Error("no data");
  return JSON.parse(JSON.stringify(result.data)) as Record<string, unknown>;
}

const TIME = "asOf: $asOf, knownAt: $knownAt";
const ALL = `query ($asOf: Date, $knownAt: DateTime, $id: ID!, $ids: [ID!]!, $points: [ID!]!, $category: TariffCategory!) {
  contract(id: $id, ${TIME}) { category deliveryPoints { nodes { contracts(filter: {category: {eq: $category}}) { totalCount } } } }
  node(id: $id, ${TIME}) { ... on SupplyContract { category } }
  nodes(ids: $ids, ${TIME}) { ... on SupplyContract { category } }
  filtered: contracts(${TIME}, filter: {id: {in: $ids}, category: {eq: $category}}) { totalCount nodes { id } }
  sorted: contracts(${TIME}, filter: {id: {in: $ids}}, sort: [{by: CATEGORY, direction: DESC}]) { nodes { id category } }
  some: deliveryPoints(${TIME}, filter: {id: {in: $points}, contracts: {some: {category: {eq: $category}}}}) { totalCount nodes { id } }
  none: deliveryPoints(${TIME}, filter: {id: {in: $points}, contracts: {none: {category: {eq: $category}}}}) { nodes { id } }
  every: deliveryPoints(${TIME}, filter: {id: {in: $points}, contracts: {every: {category: {eq: $category}}}}) { nodes { id } } }`;

/** What ALL must answer, by the tellings alone. */
function expected(asOf: string, knownAt: string | null, category: string): Record<string, unknown> {
  const told = KEYS.map((key) => ({ key, id: ns.id("contract", key), category: categoryOf(key, asOf, knownAt) }));
  const there = told.filter((one) => one.category !== null).sort((a, b) => (a.id < b.id ? -1 : 1));
  const [first] = told;
  const has = there.filter((one) => one.category === category);
  const points = (keys: readonly string[]) =>
    keys.map((key) => ({ id: ns.id("delivery-point", key) })).sort((a, b) => (a.id < b.id ? -1 : 1));
  const own = first?.category === null ? null : { category: first?.category };
  return {
    contract: own && {
      ...own,
      deliveryPoints: { nodes: [{ contracts: { totalCount: Number(own.category === category) } }] },
    },
    node: own,
    nodes: told.map((one) => (one.category === null ? null : { category: one.category })),
    filtered: { totalCount: has.length, nodes: has.map(({ id }) => ({ id })) },
    sorted: {
      nodes: [...there]
        .sort((a, b) => (b.category ?? "").localeCompare(a.category ?? "") || (a.id < b.id ? -1 : 1))
        .map((one) => ({ id: one.id, category: one.category })),
    },
    some: { totalCount: has.length, nodes: points(has.map(({ key }) => key)) },
    none: { nodes: points(KEYS.filter((key) => !has.some((one) => one.key === key))) },
    every: {
      nodes: points(
        KEYS.filter((key) => has.some((one) => one.key === key) || categoryOf(key, asOf, knownAt) === null),
      ),
    },
  };
}

const variablesFor = (category: string) => ({
  id: ns.id("contract", KEYS[0] ?? ""),
  ids: KEYS.map((key) => ns.id("contract", key)),
  points: KEYS.map((key) => ns.id("delivery-point", key)),
  category,
});

describe.each(INSTANTS)("known at %s", (knownAt) => {
  test.each(DAYS)("the category as of %s reads right by id, filter, count, order and relation", async (asOf) => {
    const category = categoryOf("against-better", asOf, knownAt) ?? "RESIDENTIAL";
    expect(await data(ALL, { ...variablesFor(category), asOf, knownAt })).toEqual(expected(asOf, knownAt, category));
  });
});

test("a read that names neither day nor instant answers as one that names today", async () => {
  for (const category of ["CRITICAL", "RESIDENTIAL", "INDUSTRIAL"])
    expect(await data(ALL, variablesFor(category))).toEqual(expected(TODAY, null, category));
});

test("pages of a list read in the past go on in its order", async () => {
  const query = `query ($ids: [ID!]!, $after: String) { contracts(first: 1, after: $after, filter: {id: {in: $ids}}, asOf: "${DAY}",
    knownAt: "${T2}", sort: [{by: CATEGORY}]) { nodes { category } pageInfo { endCursor hasNextPage } } }`;
  const seen: unknown[] = [];
  let after: string | null = null;
  for (let pages = 0; pages < KEYS.length; pages += 1) {
    const answer = (await data(query, { ...variablesFor("SOCIAL"), after }))["contracts"] as {
      nodes: { category: string }[];
      pageInfo: { endCursor: string };
    };
    seen.push(answer.nodes[0]?.category);
    after = answer.pageInfo.endCursor;
  }
  expect(seen).toEqual(["AGRICULTURAL", "COMMERCIAL", "COMMERCIAL", "INDUSTRIAL"]);
});

describe("what a thing's tellings show", () => {
  const query = `query ($id: ID!, $asOf: Date, $knownAt: DateTime) { contract(id: $id, ${TIME}) {
    sourceIds retractedAt sources { title }
    records { sourceId recordedAt retractedAt validFrom told { name value } }
    conflicts { property resolved value sourceId recordedAt } } }`;

  test.each(INSTANTS.slice(1))(
    "known at %s are the tellings, sources and conflicts of then and nothing of later",
    async (knownAt) => {
      const known = knownAt ?? "2025-10-03T09:00:00Z";
      for (const key of ["against-better", "against-worse"]) {
        for (const asOf of [DAYS[1] ?? "", DAY]) {
          const { contract } = (await data(query, { id: ns.id("contract", key), asOf, knownAt })) as {
            contract: Record<string, unknown>;
          };
          const recorded = (CONTRACTS[key] ?? []).filter((one) => Date.parse(one.recordedAt) <= Date.parse(known));
          const ended = (one: Telling): string | null =>
            one.retractedAt !== null && Date.parse(one.retractedAt) <= Date.parse(known) ? one.retractedAt : null;
          const versions = CONTRACTS[key]?.length === 1 ? [] : [...recorded].reverse();
          const [first, ...others] = holding(key, asOf, knownAt);
          const sources = [
            ...new Set(recorded.filter((one) => holding(key, asOf, knownAt).includes(one)).map(({ source }) => source)),
          ];
          expect({ key, asOf, contract }).toEqual({
            key,
            asOf,
            contract: {
              sourceIds: sources.map((name) => ns.id("source", name)).sort(),
              sources: [...sources].sort().map((title) => ({ title })),
              retractedAt: null,
              records: versions.map((one) => ({
                sourceId: ns.id("source", one.source),
                recordedAt: one.recordedAt.replace(".500Z", ".5Z"),
                retractedAt: ended(one),
                validFrom: one.validFrom,
                told: [
                  { name: "category", value: one.category },
                  { name: "number", value: key },
                ],
              })),
              conflicts: others
                .filter(
                  (one, place) =>
                    one.source !== first?.source && others.findIndex(({ source }) => source === one.source) === place,
                )
                .map((one) => ({
                  property: "category",
                  resolved: first?.category,
                  value: one.category,
                  sourceId: ns.id("source", one.source),
                  recordedAt: one.recordedAt.replace(".500Z", ".5Z"),
                })),
            },
          });
        }
      }
    },
  );
});

test("an instant still to come is refused, for it would show what is not known yet", async () => {
  const { result } = await ask(
    db,
    'query ($id: ID!) { contract(id: $id, knownAt: "2999-01-01T00:00:00Z") { id } }',
    { subject: "anybody" },
    { id: "x" },
  );
  expect(result.errors?.[0]?.extensions["code"]).toBe("BAD_USER_INPUT");
});
