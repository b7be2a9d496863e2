import { StakeReader } from "../../src/parties/ownership/ownership.queries.ts";
import type { Database } from "../../src/platform/neo4j/driver.ts";
import { ask, GOLDEN_NOW } from "../support/ask.ts";
import { Namespace } from "../support/namespace.ts";
import { openTestDatabase } from "../support/neo4j.ts";

// One small group of firms after another, each with one other party or tie hidden: to a stranger every field must say what it
// says where that is not there.
let db: Database;
let ns: Namespace;
let caseId: string;

type Told = Readonly<Record<string, string | number>>;
const parties = ["firm", "holding", "owner", "other", "spouse", "principal", "director", "daughter"] as const;
const companies: readonly string[] = ["firm", "holding", "daughter"];
const ties: Readonly<Record<string, readonly [type: string, from: string, to: string, properties: Told]>> = {
  owning: ["OWNS", "owner", "holding", { share: "0.6" }],
  held: ["OWNS", "holding", "firm", { share: "0.6" }],
  ranged: ["OWNS", "other", "firm", { shareMin: "0.2", shareMax: "0.3" }],
  circle: ["OWNS", "firm", "holding", { share: "0.1" }],
  below: ["OWNS", "firm", "daughter", { share: "1" }],
  married: ["RELATED_TO", "spouse", "owner", { kin: "spouse", degree: 0 }],
  nominated: ["NOMINEE_FOR", "other", "principal", { basis: "statement" }],
  directing: ["DIRECTS", "director", "firm", {}],
};
const PARTS = [...parties.filter((name) => name !== "firm"), ...Object.keys(ties)];
const idIn = (world: string, name: string): string =>
  ns.id(companies.includes(name) ? "company" : "person", `${world}.${name}`);

function group(world: string, hidden: string | null, absent: string | null) {
  const more = (name: string) => (name === hidden ? { restrictedTo: [caseId] } : {});
  return {
    nodes: parties.flatMap((name) => {
      const kind = companies.includes(name) ? "company" : "person";
      return name === absent ? [] : [ns.node(kind, `${world}.${name}`, { name, names: [name] }, more(name))];
    }),
    edges: Object.entries(ties).flatMap(([name, [type, from, to, properties]]) =>
      [name, from, to].includes(absent ?? "")
        ? []
        : [ns.edge(type, `${world}.${name}`, idIn(world, from), idIn(world, to), properties, more(name))],
    ),
  };
}

beforeAll(async () => {
  db = await openTestDatabase();
  ns = new Namespace(db, "ownership");
  caseId = ns.id("case", "secret");
  const investigation = ns.node("case", "secret", { registerNumber: "1", title: "1", status: "OPEN" });
  const worlds = [
    group("all", null, null),
    ...PARTS.flatMap((part) => [group(`${part}-hidden`, part, null), group(`${part}-absent`, null, part)]),
  ];
  const company = (key: string) => ns.node("company", key, { name: key, names: [key] });
  const changing = [
    ns.edge(
      "OWNS",
      "before",
      idIn("all", "owner"),
      ns.id("company", "sold"),
      { share: "1" },
      { validTo: "2024-03-01" },
    ),
    ns.edge(
      "OWNS",
      "after",
      idIn("all", "other"),
      ns.id("company", "sold"),
      { share: "0.75" },
      { validFrom: "2024-03-01" },
    ),
    ns.edge("OWNS", "one", idIn("all", "owner"), ns.id("company", "overfull"), { share: "0.7" }),
    ns.edge("OWNS", "two", idIn("all", "other"), ns.id("company", "overfull"), { share: "0.7" }),
  ];
  await ns.tell({
    nodes: [
      { ...investigation, restrictedTo: [caseId] },
      ...worlds.flatMap(({ nodes }) => nodes),
      ...["sold", "overfull"].map(company),
    ],
    edges: [...worlds.flatMap(({ edges }) => edges), ...changing],
  });
});

afterAll(async () => {
  await db.driver.close();
});

const FIELDS = `
  ultimateOwners(including: [SPOUSES, SUSPECTED_HOLDERS]) { on owners { partyId name party { id } members { id } share shareMax fraction }
    unattributed beside { kind holderId besideId name basis counted } notes }
  registered: ultimateOwners { owners { partyId share shareMax } unattributed beside { besideId counted } }
  beneficialOwners { regime source owners { personId name route certain share shareMax chainIds reason }
    beside { besideId } notes }
  controlledBy { parties { partyId name certain chainIds } notes }
  ownershipTimeline { periods { from to owners { partyId share } unattributed controllerIds } notes }
  holdings { holdings { companyId name share directShare } notes }
  controls { parties { partyId name certain chainIds } notes }`;

async function company(id: string, fields = FIELDS): Promise<Record<string, unknown>> {
  const { result } = await ask(
    db,
    `query ($id: ID!) { company(id: $id) { ${fields} } }`,
    { subject: "a-stranger" },
    { id },
  );
  expect(result.errors).toBeUndefined();
  return (result.data as { company: Record<string, unknown> }).company;
}

test("registered holders count, those beside them only when asked, and are shown in any case", async () => {
  const told = JSON.stringify(await company(idIn("all", "firm")))
    .replaceAll(`${ns.name}:`, "")
    .replaceAll("all.", "");
  const shown = JSON.parse(told) as Record<string, unknown>;
  // In the circle the firm holds 0.06 of itself, so what comes from outside counts 1/0.94.
  expect(shown["registered"]).toMatchObject({
    owners: [
      { partyId: "person:owner", share: "0.382978723404" },
      { partyId: "person:other", share: "0.212765957447", shareMax: "0.31914893617" },
    ],
    unattributed: "0.404255319149",
    beside: expect.arrayContaining([
      { besideId: "person:spouse", counted: false },
      { besideId: "person:principal", counted: false },
    ]),
  });
  expect(shown["ultimateOwners"]).toMatchObject({
    owners: [
      {
        name: "owner and spouse",
        party: null,
        members: [{ id: "person:owner" }, { id: "person:spouse" }],
        fraction: "18/47",
      },
      { partyId: "person:principal", fraction: "10/47" },
    ],
  });
  expect(shown["beneficialOwners"]).toMatchObject({
    owners: [
      {
        personId: "person:owner",
        route: "INTEREST",
        certain: true,
        chainIds: ["person:owner", "company:holding", "company:firm"],
      },
      { personId: "person:other", route: "INTEREST", certain: false },
    ],
  });
  expect(shown["controlledBy"]).toMatchObject({
    parties: [{ partyId: "company:holding" }, { partyId: "person:owner" }],
  });
  expect(shown["controls"]).toMatchObject({ parties: [{ partyId: "company:daughter", certain: true }] });
  expect(shown["holdings"]).toMatchObject({ holdings: [{ companyId: "company:daughter", directShare: "1" }, {}] });
});

test("a day and an instant can be named at the field or at the root", async () => {
  const sold = ns.id("company", "sold");
  const owner = "{ owners { partyId } unattributed }";
  const fields = `now: ultimateOwners ${owner} then: ultimateOwners(asOf: "2024-02-29") ${owner}
    unknown: ultimateOwners(knownAt: "2025-08-01T00:00:00Z") ${owner}
    ownershipTimeline { periods { from to owners { partyId share } } }`;
  const [before, after] = ["owner", "other"].map((name) => idIn("all", name));
  expect(await company(sold, fields)).toEqual({
    now: { owners: [{ partyId: after }], unattributed: "0.25" },
    then: { owners: [{ partyId: before }], unattributed: "0" },
    unknown: { owners: [], unattributed: "1" },
    ownershipTimeline: {
      periods: [
        { from: null, to: "2024-03-01", owners: [{ partyId: before, share: "1" }] },
        { from: "2024-03-01", to: null, owners: [{ partyId: after, share: "0.75" }] },
      ],
    },
  });
  const query = `query ($id: ID!) { company(id: $id, asOf: "2024-02-29") { ultimateOwners { on owners { partyId } } } }`;
  const { result } = await ask(db, query, { subject: "a-stranger" }, { id: sold });
  expect(result.data).toEqual({ company: { ultimateOwners: { on: "2024-02-29", owners: [{ partyId: before }] } } });
});

test("holdings that contradict each other give a note and no owners", async () => {
  expect(await company(ns.id("company", "overfull"), "ultimateOwners { owners { partyId } notes }")).toEqual({
    ultimateOwners: { owners: [], notes: [expect.stringContaining("add up to more than the whole")] },
  });
});

test("many firms cost the statements of one", async () => {
  const query = `query ($ids: [ID!]!) { companies(first: 60, filter: { id: { in: $ids } }) { nodes { id
    ultimateOwners { unattributed } beneficialOwners { notes } controlledBy { notes } ownershipTimeline { notes } holdings { notes } } } }`;
  const counted = async (ids: readonly string[]): Promise<number> =>
    (await ask(db, query, { subject: "a-stranger" }, { ids })).statements.length;
  const firms = PARTS.flatMap((part) =>
    [`${part}-hidden`, `${part}-absent`, "all"].map((world) => idIn(world, "firm")),
  );
  expect(await counted(firms)).toBe(await counted([idIn("all", "firm")]));
});

describe("to a stranger a hidden part is not there, and there is no hint of it", () => {
  const worlds = PARTS.flatMap((part) => [`${part}-hidden`, `${part}-absent`]);
  let told: ReadonlyMap<string, string>;
  beforeAll(async () => {
    const query = `query ($ids: [ID!]!) { companies(first: 60, filter: { id: { in: $ids } }) { nodes { id ${FIELDS} } } }`;
    const ids = worlds.map((world) => idIn(world, "firm"));
    const { result } = await ask(db, query, { subject: "a-stranger" }, { ids });
    const { nodes } = (result.data as { companies: { nodes: readonly { id: string }[] } }).companies;
    const byId = new Map(nodes.map((node) => [node.id, JSON.stringify(node)]));
    told = new Map(worlds.map((world) => [world, (byId.get(idIn(world, "firm")) ?? "").replaceAll(`:${world}.`, ":")]));
  });

  test.each(PARTS)("%s", (part) => {
    expect(told.get(`${part}-hidden`)).toContain("ultimateOwners");
    expect(told.get(`${part}-hidden`)).toBe(told.get(`${part}-absent`));
  });

  test("and to a member it is", async () => {
    const scope = { asOf: "2025-09-30", today: "2025-09-30", knownAt: GOLDEN_NOW, historical: false };
    const count = async (part: string, cases: readonly string[]): Promise<number> => {
      const reader = new StakeReader(db, { operation: "test", timeoutMs: 60_000 }, { ...scope, cases });
      const { stakes } = await reader.above([idIn(`${part}-hidden`, "firm")]);
      const beside = await reader.beside(stakes.map(({ ownerId }) => ownerId));
      const directors = await reader.directors([idIn(`${part}-hidden`, "firm")]);
      return stakes.length + beside.length + directors.length;
    };
    for (const part of PARTS.filter((name) => name !== "daughter" && name !== "below"))
      expect(await count(part, [caseId])).toBeGreaterThan(await count(part, []));
  });
});
