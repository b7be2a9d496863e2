import type { Role } from "../../src/access/viewer.ts";
import type { Database } from "../../src/platform/neo4j/driver.ts";
import { refold } from "../../src/record/refold.ts";
import { model } from "../support/ask.ts";
import { answered } from "../support/founding-case.ts";
import { Namespace } from "../support/namespace.ts";
import { openTestDatabase } from "../support/neo4j.ts";

// The name sorts last, so that folding anew beyond it touches nothing of other suites.
let db: Database;
let ns: Namespace;
let secret: string;

const NAMES = [
  ["kassym", "Kassym-Jomart Yerbolovich Zhankutov"],
  ["kasym", "Жанкутов Касым-Жомарт"],
  ["qasym", "Жанқұтов Қасым-Жомарт Ерболұлы"],
  ["joined", "Zhankutov Kassymjomart"],
] as const;

beforeAll(async () => {
  db = await openTestDatabase();
  ns = new Namespace(db, "zz-search");
  secret = ns.id("case", "secret");
  const person = (key: string, names: readonly string[], more = {}) =>
    ns.node("person", key, { name: names[0], names, ...more });
  await ns.tell({
    nodes: [
      ns.node("officer", "member", { subject: ns.id("subject", "member") }),
      ns.node(
        "case",
        "secret",
        { registerNumber: "ZZ-1", title: "Zholdybak affair", status: "OPEN" },
        { restrictedTo: [secret] },
      ),
      ...["register", "informant"].map((key) =>
        ns.node("source", key, { title: key, reliability: "B", credibility: 2 }),
      ),
      ...NAMES.map(([key, name]) => person(key, [name])),
      person("other", ["Zhankutov Daulet"]),
      person("open", ["Zholdybayev Arystan"], { iin: "990101399007" }),
      ns.node("vehicle", "car", { name: "Qorytpa 300", plate: "987 ZZQ 16", vin: "ZZQ7GB3LT00000016" }),
      ns.node("account", "account", { number: "KZ99ZZQ7000000000016", currency: "KZT" }),
      ns.node("phone", "phone", { number: "+77019990016" }),
    ],
    edges: [ns.edge("MEMBER_OF", "m", ns.id("officer", "member"), secret)],
  });
  await ns.tell(
    {
      nodes: [
        { ...person("open", ["Qupiyabay Temirtas"]), restrictedTo: [secret] },
        {
          ...ns.node("company", "renamed", { name: "Eskibay Trade LLP", names: ["Eskibay Trade LLP"] }),
          validTo: "2025-06-01",
        },
        {
          ...ns.node("company", "renamed", { name: "Zhanabay Trade LLP", names: ["Zhanabay Trade LLP"] }),
          validFrom: "2025-06-01",
        },
      ],
    },
    { source: "informant", recordedAt: "2025-09-10T00:00:00Z" },
  );
});

afterAll(async () => {
  await db.driver.close();
});

interface Found {
  readonly hits: readonly {
    readonly node: { readonly id: string };
    readonly label: string;
    readonly matched: { readonly field: string; readonly value: string; readonly how: string };
  }[];
  readonly notes: readonly string[];
}

async function search(text: string, as: Partial<{ subject: string; roles: Role[] }> = {}, time = {}): Promise<Found> {
  const query = `query ($text: String!, $asOf: Date, $knownAt: DateTime) { search(text: $text, asOf: $asOf, knownAt: $knownAt) {
    hits { node { id } label matched { field value how } } notes } }`;
  const asker = { subject: as.subject ?? "stranger", ...(as.roles ? { roles: as.roles } : {}) };
  return (await answered(db, query, { text, ...time }, asker))["search"] as Found;
}

/** The keys of this suite's things among the hits, with how they were found. */
function own({ hits }: Found): string[] {
  const mine = hits.filter(({ node }) => node.id.startsWith(`${ns.name}:`));
  return mine.map(({ node, matched }) => `${node.id.split(":").at(-1) ?? ""} ${matched.how}`).sort();
}

const ALL = NAMES.map(([key]) => key);

describe("a name", () => {
  it.each([
    "Қасым-Жомарт Жанқұтов",
    "Жанкутов Касым-Жомарт",
    "Zhankutov Kassym-Jomart",
    "qasym-jomart jankutov",
    "Жанкутов Касым-Жомарт Ерболович",
    "Жанқұтов Қасым-Жомарт Ерболұлы",
    "ZHANKUTOV KASSYMJOMART",
  ])("is found in every spelling by %s", async (text) => {
    const found = own(await search(text));
    expect(found.filter((one) => !one.startsWith("joined"))).toEqual(
      ALL.filter((key) => key !== "joined")
        .map((key) => `${key} WORDS`)
        .sort(),
    );
    expect(found.some((one) => one.startsWith("joined"))).toBe(true);
  });

  it("is found with a typing error in each word, after what has none", async () => {
    const { hits } = await search("Жанкутоф Косым-Жомарт");
    expect(own({ hits, notes: [] })).toEqual(ALL.map((key) => `${key} FUZZY`).sort());
    const near = await search("Zhankutov Kasym-Jomart");
    expect(own(near)).not.toContain("other FUZZY");
  });

  it("is found by the beginnings of its words", async () => {
    expect(own(await search("Жанк Касы"))).toEqual(["joined PREFIX", "kassym PREFIX", "kasym PREFIX", "qasym PREFIX"]);
  });
});

describe("an identifier", () => {
  it.each([
    ["987zzq16", "car", "plate"],
    ["987 ZZQ 16", "car", "plate"],
    ["ZZQ7GB3LT00000016", "car", "vin"],
    ["kz99 zzq7 0000 0000 0016", "account", "number"],
    ["8 701 999 00 16", "phone", "number"],
    ["990101399007", "open", "iin"],
  ])("is found whole by %s", async (text, key, field) => {
    const { hits } = await search(text);
    expect(own({ hits, notes: [] })).toContain(`${key} EXACT`);
    expect(hits[0]?.matched).toMatchObject({ field, how: "EXACT" });
  });

  it("that a role sees masked finds that role nothing, and the answer says that it was not searched", async () => {
    const viewer: { roles: Role[] } = { roles: ["viewer"] };
    for (const text of ["KZ99ZZQ7000000000016", "KZ99ZZ", "+77019990016", "990101399007", "990101"]) {
      const found = await search(text, viewer);
      expect(own(found)).toEqual([]);
      expect(found.notes.join()).toContain("were not searched");
    }
    expect(own(await search("987ZZQ16", viewer))).toEqual(["car EXACT"]);
    const byName = await search("Zholdybayev Arystan", viewer);
    expect(byName.hits[0]).toMatchObject({ label: "Zholdybayev Arystan", matched: { field: "name" } });
  });
});

describe("what is hidden", () => {
  it("is found by a member alone: a thing by its name and number, a name that a hidden telling gives", async () => {
    const member = { subject: ns.id("subject", "member") };
    for (const [text, key] of [
      ["Zholdybak affair", "secret WORDS"],
      ["ZZ-1", "secret EXACT"],
      ["Kupiyaby Temirtas", "open FUZZY"],
    ] as const) {
      const found = await search(text);
      expect(own(found)).not.toContain(key);
      expect(JSON.stringify(found)).not.toMatch(/Qupiyabay|Zholdybak/u);
      expect(own(await search(text, member))).toContain(key);
    }
    const { hits } = await search("Qupiyabay Temirtas", member);
    expect(hits[0]).toMatchObject({ label: "Zholdybayev Arystan", matched: { value: "Qupiyabay Temirtas" } });
  });
});

describe("a former name", () => {
  it.each([
    ["Eskibay", {}, []],
    ["Zhanabay", {}, ["renamed WORDS"]],
    ["Eskibay", { asOf: "2025-05-31" }, ["renamed WORDS"]],
    ["Zhanabay", { asOf: "2025-05-31" }, []],
    ["Zhanabay", { knownAt: "2025-09-09T00:00:00Z" }, []],
    ["Zhanabay", { knownAt: "2025-09-11T00:00:00Z" }, ["renamed WORDS"]],
  ])("%s is found in its time, read at %j", async (text, time, expected) => {
    expect(own(await search(`${text} Trade`, {}, time))).toEqual(expected);
  });
});

test.each(['" OR *:*', "x) OR searchMaskedKeys:(kz*", "AND", "\u0000a\u0000", "[a TO z]~ /.*/"])(
  "the hostile text %j is looked for as it stands",
  async (text) => {
    expect(own(await search(text, { roles: ["viewer"] }))).not.toContain("account PREFIX");
  },
);

test("what was told before there was search is found once it is folded", async () => {
  const session = db.driver.session();
  await session.run(
    `MATCH (n:Entity) WHERE n.id STARTS WITH $ns OPTIONAL MATCH (n)<-[:DESCRIBES]-(r:Record)
     REMOVE n.searchWords, n.searchKeys, n.searchMaskedKeys, r.searchWords, r.searchKeys, r.searchMaskedKeys`,
    { ns: `${ns.name}:` },
  );
  await session.close();
  expect(own(await search("Zhankutov Kassym-Jomart"))).toEqual([]);
  expect(own(await search("Zhanabay Trade"))).toEqual([]);
  await refold(db, model, ns.name);
  expect(own(await search("Zhankutov Kassym-Jomart"))).toHaveLength(ALL.length);
  expect(own(await search("Zhanabay Trade"))).toEqual(["renamed WORDS"]);
  expect(own(await search("KZ99ZZQ7000000000016"))).toEqual(["account EXACT"]);
});
