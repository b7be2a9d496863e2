import type { Database } from "../../src/platform/neo4j/driver.ts";
import { ask, type Asker } from "../support/ask.ts";
import { Namespace } from "../support/namespace.ts";
import { openTestDatabase } from "../support/neo4j.ts";

let db: Database;
let ns: Namespace;
let secret: string;
let member: Asker;
const stranger: Asker = { subject: "stranger" };

beforeAll(async () => {
  db = await openTestDatabase();
  ns = new Namespace(db, "matching");
  secret = ns.id("case", "secret");
  member = { subject: ns.id("subject", "member"), roles: ["supervisor"] };
  await ns.tell({
    nodes: [
      ns.node("officer", "member", { subject: member.subject }),
      ns.node(
        "case",
        "secret",
        { registerNumber: "M-1", title: "Matching", status: "OPEN" },
        { restrictedTo: [secret] },
      ),
      ns.node("source", "register", { title: "register", reliability: "B", credibility: 2 }),
      ns.node("phone", "shared", { number: "+77019990177" }),
      person("kazakh", ["Зүлпіхаров Қалмұқан Өтегенұлы"]),
      person("latin", ["Kalmukan Zulpikharov"]),
      person("brother", ["Зулпихаров Жарылкап Утегенович"]),
      person("hidden", ["Зулпихаров Калмукан Утегенович"], { restrictedTo: [secret] }),
    ],
    edges: [
      ns.edge("MEMBER_OF", "m", ns.id("officer", "member"), secret),
      ...["kazakh", "latin"].map((key) =>
        ns.edge("USES_PHONE", key, ns.id("person", key), ns.id("phone", "shared"), {}, { restrictedTo: [secret] }),
      ),
    ],
  });
});

afterAll(async () => {
  await db.driver.close();
});

function person(key: string, names: readonly string[], more = {}) {
  return ns.node("person", key, { name: names[0], names }, more);
}

async function answer(query: string, variables: Record<string, unknown>, as: Asker) {
  const { result } = await ask(db, query, as, variables);
  expect(result.errors ?? []).toEqual([]);
  return result.data as Record<string, Record<string, unknown>>;
}

/** The keys of this suite's pairs among the candidates, with PHONE where a shared phone speaks for them. */
async function candidates(as: Asker): Promise<string[]> {
  const query = `query ($of: [ID!]) { matchCandidates(first: 200, kinds: [PERSON], of: $of) { totalCount notes
    nodes { id score verdict a { id } b { id } terms { what value weight sentence } warnings } } }`;
  // Of these alone: other suites have parties in this graph too.
  const of = ["kazakh", "latin", "brother", "hidden"].map((key) => ns.id("person", key));
  const nodes = (await answer(query, { of }, as))["matchCandidates"]?.["nodes"] as {
    id: string;
    terms: { what: string }[];
  }[];
  const own = nodes.filter(({ id }) => id.startsWith(`${ns.name}:`));
  return own
    .map(({ id, terms }) => {
      const pair = id.replaceAll(`${ns.name}:person:`, "");
      return terms.some(({ what }) => what === "PHONE") ? `${pair} PHONE` : pair;
    })
    .sort();
}

interface Payload {
  readonly judgement: Record<string, unknown> | null;
  readonly userErrors: readonly { code: string; message: string }[];
}

async function judge(
  field: string,
  a: string,
  b: string,
  as: Asker,
  reason = "Compared the passports.",
): Promise<Payload> {
  const query = `mutation ($input: JudgeMatchInput!) { ${field}(input: $input) { judgement { id a { id } b { id } same by reason decidedAt }
    userErrors { code field message } } }`;
  const input = { a: ns.id("person", a), b: ns.id("person", b), reason };
  return (await answer(query, { input }, as))[field] as unknown as Payload;
}

async function related(key: string, as: Asker, more = ""): Promise<unknown> {
  const query = `{ person(id: "${ns.id("person", key)}"${more}) { sameAs { nodes { id } } notSameAs { nodes { id } } } }`;
  const found = (await answer(query, {}, as))["person"] as Record<string, { nodes: { id: string }[] }>;
  return Object.values(found).map(({ nodes }) => nodes.map(({ id }) => id.split(":").at(-1)));
}

test("pairs are suggested across scripts, and nobody learns of a party or a tie that is hidden", async () => {
  expect(await candidates(stranger)).toEqual(["kazakh|latin"]);
  expect(await candidates(member)).toEqual(["hidden|kazakh", "hidden|latin", "kazakh|latin PHONE"]);
  expect(await judge("confirmMatch", "hidden", "kazakh", stranger)).toMatchObject({
    judgement: null,
    userErrors: [{ code: "NOT_FOUND" }],
  });
});

test("a match is confirmed once, outlives a new import, and is undone with who and why", async () => {
  const investigator: Asker = { ...stranger, idempotencyKey: `${ns.name}-1` };
  const confirmed = await judge("confirmMatch", "latin", "kazakh", investigator);
  const [a, b] = [ns.id("person", "kazakh"), ns.id("person", "latin")];
  expect(confirmed).toEqual({
    judgement: {
      ...{ id: `${a}|${b}`, a: { id: a }, b: { id: b }, same: true, by: "stranger", reason: "Compared the passports." },
      decidedAt: "2025-10-03T09:00:00Z",
    },
    userErrors: [],
  });
  expect(await judge("confirmMatch", "latin", "kazakh", investigator)).toEqual(confirmed);
  const [other] = (await judge("confirmMatch", "latin", "kazakh", investigator, "Another reason.")).userErrors;
  expect(other).toMatchObject({ code: "CONFLICT", message: expect.stringContaining("Idempotency-Key") });
  for (const field of ["confirmMatch", "rejectMatch"])
    expect((await judge(field, "kazakh", "latin", stranger)).userErrors).toMatchObject([{ code: "CONFLICT" }]);

  await ns.tell({ nodes: [person("latin", ["Kalmukan Zulpikharov", "K. Zulpikharov"])] });
  expect(await candidates(stranger)).toEqual([]);
  expect(await related("latin", stranger)).toEqual([["kazakh"], []]);

  const later = { ...member, now: "2025-10-03T10:00:00.000Z" };
  expect(await judge("undoMatch", "kazakh", "latin", later, "Two cousins.")).toEqual({
    judgement: null,
    userErrors: [],
  });
  expect((await judge("undoMatch", "kazakh", "latin", later)).userErrors).toMatchObject([{ code: "CONFLICT" }]);
  expect(await candidates(later)).toContain("kazakh|latin PHONE");
  expect(await related("latin", later)).toEqual([[], []]);
  expect(await related("latin", later, ', asOf: "2025-10-02"')).toEqual([["kazakh"], []]);
});

test("a pair that is rejected is not suggested again, and one with a hidden party is judged unseen", async () => {
  const later = { ...member, now: "2025-10-03T11:00:00.000Z" };
  expect((await judge("rejectMatch", "hidden", "latin", later)).userErrors).toEqual([]);
  expect(await candidates(later)).not.toContain("hidden|latin");
  expect(await related("latin", later)).toEqual([[], ["hidden"]]);
  expect(await related("latin", { ...stranger, now: later.now })).toEqual([[], []]);
});

test.each([
  ["minScore: 1.5", "minScore"],
  ["kinds: []", "kinds"],
  ["kinds: [METER]", "METER"],
  ["first: 0", "first"],
])("%s is refused by name", async (argument, name) => {
  const { result } = await ask(db, `{ matchCandidates(${argument}) { totalCount } }`, stranger);
  expect(result.errors?.[0]).toMatchObject({
    message: expect.stringContaining(`"${name}"`),
    extensions: { code: "BAD_USER_INPUT" },
  });
});
