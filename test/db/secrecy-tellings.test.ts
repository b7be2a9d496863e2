import type { Role } from "../../src/access/viewer.ts";
import type { Database } from "../../src/platform/neo4j/driver.ts";
import { ask } from "../support/ask.ts";
import { Namespace } from "../support/namespace.ts";
import { openTestDatabase } from "../support/neo4j.ts";

// Things that everyone may see and of which an informant, known to one case alone, tells more; and officers who come and go.
let db: Database;
let ns: Namespace;
let secret: string;
const REGISTER_AT = "2025-03-01T00:00:00Z";
const INFORMANT_AT = "2025-04-01T00:00:00Z";

beforeAll(async () => {
  db = await openTestDatabase();
  ns = new Namespace(db, "secrecy-tellings");
  secret = ns.id("case", "secret");
  const restrictedTo = [secret];
  const source = (key: string, reliability: string, more = {}) =>
    ns.node("source", key, { title: key, reliability, credibility: 1 }, more);
  const investigation = (key: string) =>
    ns.node("case", key, { registerNumber: key, title: key, status: "OPEN" }, { restrictedTo: [ns.id("case", key)] });
  const contract = (key: string, category: string, more = {}) =>
    ns.node("contract", key, { number: key, category }, more);
  const officers = ["member", "both", "leaver", "former", "future"];
  const joins = (key: string, of: string, more = {}) =>
    ns.edge("MEMBER_OF", `${key}-${of}`, ns.id("officer", key), ns.id("case", of), {}, more);
  await ns.tell(
    {
      nodes: [
        source("register", "B"),
        source("informant", "A", { restrictedTo }),
        ...["secret", "second"].map(investigation),
        ...officers.map((key) => ns.node("officer", key, { subject: ns.id("subject", key) })),
        contract("open", "COMMERCIAL"),
        contract("from-informant", "COMMERCIAL"),
        contract("shared", "INDUSTRIAL", { restrictedTo: [secret, ns.id("case", "second")] }),
      ],
      edges: [
        joins("member", "secret"),
        joins("both", "secret"),
        joins("both", "second"),
        joins("leaver", "secret"),
        joins("former", "secret", { validTo: "2025-10-03" }),
        joins("future", "secret", { validFrom: "2025-10-04" }),
      ],
    },
    { recordedAt: REGISTER_AT },
  );
  await ns.tell(
    { nodes: [contract("open", "AGRICULTURAL", { restrictedTo }), contract("from-informant", "AGRICULTURAL")] },
    { source: "informant", recordedAt: INFORMANT_AT },
  );
});

afterAll(async () => {
  await db.driver.close();
});

async function answer(
  subject: string,
  query: string,
  variables: Record<string, unknown> = {},
  roles: Role[] = ["investigator"],
): Promise<Record<string, unknown>> {
  const { result } = await ask(db, query, { subject: ns.id("subject", subject), roles }, variables);
  if (result.errors) throw result.errors[0] ?? new Error("no data");
  return JSON.parse(JSON.stringify(result.data)) as Record<string, unknown>;
}

const TOLD = `query ($id: ID!, $asOf: Date, $knownAt: DateTime) {
  contract(id: $id, asOf: $asOf, knownAt: $knownAt) { category sourceIds sources { title }
    records { sourceId told { name value } } conflicts { property resolved value sourceId } }
  hidden: contracts(filter: {id: {eq: $id}, category: {eq: AGRICULTURAL}}, asOf: $asOf, knownAt: $knownAt) { totalCount } }`;

const TIMES = [
  {},
  { asOf: "2025-10-03" },
  { knownAt: "2025-09-01T00:00:00Z" },
  { asOf: "2025-05-01", knownAt: INFORMANT_AT },
];
const told = (category: string, number: string) => [
  { name: "category", value: category },
  { name: "number", value: number },
];

describe("a hidden telling of a thing that everyone may see", () => {
  test.each(TIMES)("shows a stranger nothing of itself or its source, read at %j", async (time) => {
    const id = ns.id("contract", "open");
    expect(await answer("stranger", TOLD, { id, ...time })).toEqual({
      contract: {
        category: "COMMERCIAL",
        sourceIds: [ns.id("source", "register")],
        sources: [{ title: "register" }],
        records: [{ sourceId: ns.id("source", "register"), told: told("COMMERCIAL", "open") }],
        conflicts: [],
      },
      hidden: { totalCount: 0 },
    });
  });

  test.each(TIMES)(
    "is a conflict and a record to a member and leaves the value that all see, read at %j",
    async (time) => {
      const id = ns.id("contract", "open");
      expect(await answer("member", TOLD, { id, ...time })).toMatchObject({
        contract: {
          category: "COMMERCIAL",
          records: [
            { sourceId: ns.id("source", "informant"), told: told("AGRICULTURAL", "open") },
            { sourceId: ns.id("source", "register"), told: told("COMMERCIAL", "open") },
          ],
          conflicts: [
            {
              property: "category",
              resolved: "COMMERCIAL",
              value: "AGRICULTURAL",
              sourceId: ns.id("source", "informant"),
            },
          ],
        },
        hidden: { totalCount: 0 },
      });
    },
  );
});

describe("a hidden source of a telling that everyone may see", () => {
  test.each(TIMES)("shows to a stranger by no id, record or conflict, read at %j", async (time) => {
    const found = await answer("stranger", TOLD, { id: ns.id("contract", "from-informant"), ...time });
    expect(JSON.stringify(found)).not.toContain("source:informant");
    expect(found).toMatchObject({
      contract: {
        category: "AGRICULTURAL",
        sourceIds: [ns.id("source", "register")],
        records: [{ sourceId: ns.id("source", "register") }],
        conflicts: [{ resolved: "AGRICULTURAL", value: "COMMERCIAL", sourceId: ns.id("source", "register") }],
      },
    });
  });

  test("shows to a member", async () => {
    expect(await answer("member", TOLD, { id: ns.id("contract", "from-informant") })).toMatchObject({
      contract: {
        sourceIds: [ns.id("source", "informant"), ns.id("source", "register")],
        sources: [{ title: "informant" }, { title: "register" }],
      },
    });
  });
});

test("a thing hidden by two cases names to an officer only those that the officer may see", async () => {
  const query = "query ($id: ID!) { contract(id: $id) { restrictedTo } }";
  const restrictedTo = async (subject: string) =>
    (await answer(subject, query, { id: ns.id("contract", "shared") }))["contract"];
  expect(await restrictedTo("member")).toEqual({ restrictedTo: [secret] });
  expect(await restrictedTo("both")).toEqual({ restrictedTo: [secret, ns.id("case", "second")] });
  expect(await restrictedTo("stranger")).toBeNull();
});

describe("an officer", () => {
  const SEES = `query ($id: ID!, $asOf: Date, $knownAt: DateTime) {
    case(id: $id, asOf: $asOf, knownAt: $knownAt) { id } cases(filter: {id: {eq: $id}}, asOf: $asOf, knownAt: $knownAt) { totalCount } me { cases } }`;
  const all = { case: null, cases: { totalCount: 0 }, me: { cases: [] } };

  test.each(["former", "future"])("who is on a case no longer or not yet (%s) sees nothing of it", async (subject) => {
    expect(await answer(subject, SEES, { id: secret })).toEqual(all);
  });

  test("taken off a case sees nothing of it at once, nor of the past in which the officer was on it", async () => {
    const seen = { case: { id: secret }, cases: { totalCount: 1 }, me: { cases: [secret] } };
    expect(await answer("leaver", SEES, { id: secret })).toEqual(seen);
    const leaves = ns.edge("MEMBER_OF", "leaver-secret", ns.id("officer", "leaver"), secret, {}, { retracted: true });
    await ns.tell({ edges: [leaves] });
    for (const time of [{}, { knownAt: "2025-05-01T00:00:00Z" }, { asOf: "2025-05-01" }])
      expect(await answer("leaver", SEES, { id: secret, ...time })).toEqual(all);
  });

  test("whose own entry is taken back sees nothing more of any case", async () => {
    const officer = ns.node("officer", "dismissed", { subject: ns.id("subject", "dismissed") });
    const joins = ns.edge("MEMBER_OF", "dismissed-secret", officer.id, secret);
    await ns.tell({ nodes: [officer], edges: [joins] });
    expect(await answer("dismissed", SEES, { id: secret })).toMatchObject({ case: { id: secret } });
    await ns.tell({ nodes: [{ ...officer, retracted: true }] });
    expect(await answer("dismissed", SEES, { id: secret })).toEqual(all);
  });
});
