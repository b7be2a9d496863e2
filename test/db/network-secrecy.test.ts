import type { Database } from "../../src/platform/neo4j/driver.ts";
import { ask, type Asker } from "../support/ask.ts";
import { Namespace } from "../support/namespace.ts";
import { openTestDatabase } from "../support/neo4j.ts";

// One small world after another, each with one other thing or tie hidden: to a stranger its paths, its network and what a search
// finds in it must read as if that were not there; a member must see it.
let db: Database;
let ns: Namespace;
let caseId: string;

const things: Readonly<Record<string, string>> = {
  employee: "employee",
  spouse: "person",
  shell: "company",
  firm: "firm",
  phone: "phone",
  third: "person",
};
type Told = Readonly<Record<string, string | number>>;
const ties: Readonly<Record<string, readonly [type: string, from: string, to: string, properties: Told]>> = {
  kinship: ["RELATED_TO", "spouse", "employee", { kin: "spouse", degree: 0 }],
  spouseOwns: ["OWNS", "spouse", "shell", { share: "0.4" }],
  spouseDirects: ["DIRECTS", "spouse", "shell", {}],
  thirdOwns: ["OWNS", "third", "shell", { share: "0.6" }],
  shellOwns: ["OWNS", "shell", "firm", { share: "0.6" }],
  employeePhone: ["USES_PHONE", "employee", "phone", {}],
  firmPhone: ["USES_PHONE", "firm", "phone", {}],
  thirdPhone: ["USES_PHONE", "third", "phone", {}],
};
const PARTS = [...Object.keys(things), ...Object.keys(ties)];

/** A world has a part hidden or absent; its number is part of the names in it. */
interface World {
  readonly part: string;
  readonly hidden: boolean;
}
const numberOf = ({ part, hidden }: World): number => 100 + 2 * PARTS.indexOf(part) + Number(hidden);
const idIn = (world: World, name: string): string => ns.id(things[name] ?? "", `${String(numberOf(world))}.${name}`);

function worldOf(world: World) {
  const gone = (name: string): boolean => !world.hidden && name === world.part;
  const more = (name: string) => (world.hidden && name === world.part ? { restrictedTo: [caseId] } : {});
  const number = String(numberOf(world));
  return {
    nodes: Object.entries(things).flatMap(([name, kind]) => {
      const called = `Shymkala ${number} ${name}`;
      const properties = kind === "phone" ? { number: "+77000000000" } : { name: called, names: [called] };
      return gone(name) ? [] : [ns.node(kind, `${number}.${name}`, properties, more(name))];
    }),
    edges: Object.entries(ties).flatMap(([name, [type, from, to, properties]]) =>
      gone(name) || gone(from) || gone(to)
        ? []
        : [ns.edge(type, `${number}.${name}`, idIn(world, from), idIn(world, to), properties, more(name))],
    ),
  };
}

beforeAll(async () => {
  db = await openTestDatabase();
  ns = new Namespace(db, "network-secrecy");
  caseId = ns.id("case", "secret");
  const officer = ns.node("officer", "member", { subject: ns.id("subject", "member") });
  const investigation = ns.node("case", "secret", { registerNumber: "1", title: "1", status: "OPEN" });
  const worlds = PARTS.flatMap((part) => [worldOf({ part, hidden: true }), worldOf({ part, hidden: false })]);
  await ns.tell({
    nodes: [officer, { ...investigation, restrictedTo: [caseId] }, ...worlds.flatMap(({ nodes }) => nodes)],
    edges: [ns.edge("MEMBER_OF", "m", officer.id, caseId), ...worlds.flatMap(({ edges }) => edges)],
  });
});

afterAll(async () => {
  await db.driver.close();
});

const member = (): Asker => ({ subject: ns.id("subject", "member") });
const stranger: Asker = { subject: "a-stranger" };

const EVERYTHING = `query ($from: ID!, $to: ID!, $text: String!, $asOf: Date, $knownAt: DateTime) {
  paths(from: $from, to: $to, maxHops: 3, asOf: $asOf, knownAt: $knownAt) { cut truncated { id left } paths { score sentence weakestGrade
    terms { factor hop count value thing { id } } things { id } hops { from { id } to { id } ties { kind count edgeIds facts { name value } } } } }
  network(around: [$from], hops: 2, asOf: $asOf, knownAt: $knownAt) { cut truncated { id left }
    nodes { id kind label hops left } edges { id type from to label count } }
  search(text: $text, first: 4, asOf: $asOf, knownAt: $knownAt) { notes hits { node { id } label score matched { field value how } } } }`;

/** All that is told of a world as text, its number taken out; of roots that refuse, their words. */
async function told(world: World, from: string, to: string, as: Asker, time: object): Promise<string> {
  const number = String(numberOf(world));
  const variables = { from: idIn(world, from), to: idIn(world, to), text: `Shymkala ${number}`, ...time };
  const { result } = await ask(db, EVERYTHING, as, variables);
  const errors = (result.errors ?? []).map(({ message, path }) => ({ message, path }));
  return JSON.stringify({ data: result.data, errors }).replaceAll(new RegExp(`(?<=[: ])${number}(?=[. ])`, "gu"), "N");
}

const THEN = { asOf: "2025-09-15", knownAt: "2025-09-20T00:00:00Z" };
// One of each sort also in the past: the statements are the same, the scope differs.
const ALSO_THEN = ["spouse", "third", "kinship"];

test.each(PARTS)("a hidden %s is in no path, network, search, count or score of a stranger", async (part) => {
  const from = part === "employee" ? "spouse" : "employee";
  const to = part === "firm" ? "shell" : "firm";
  for (const time of ALSO_THEN.includes(part) ? [{}, THEN] : [{}]) {
    const hidden = await told({ part, hidden: true }, from, to, stranger, time);
    expect(hidden).toBe(await told({ part, hidden: false }, from, to, stranger, time));
    expect(hidden).not.toContain(`N.${part}"`);
    expect(await told({ part, hidden: true }, from, to, member(), time)).toContain(`N.${part}"`);
  }
});

test("a hidden end or middle is refused in the words for one that is not there", async () => {
  const refusal = async (query: string, world: World, from: string, to: string): Promise<string> => {
    const { result } = await ask(db, query, stranger, { from: idIn(world, from), to: idIn(world, to) });
    return (result.errors?.[0]?.message ?? "not refused").replaceAll(String(numberOf(world)), "N");
  };
  const paths = "query ($from: ID!, $to: ID!) { paths(from: $from, to: $to) { cut } }";
  const network = "query ($from: ID!, $to: ID!) { network(around: [$from, $to]) { cut } }";
  for (const query of [paths, network])
    for (const part of ["employee", "firm"]) {
      const hidden = await refusal(query, { part, hidden: true }, "employee", "firm");
      expect(hidden).toBe(await refusal(query, { part, hidden: false }, "employee", "firm"));
      expect(hidden).toContain(`There is nothing with the id "${ns.name}:${part}:N.${part}" that you may see`);
    }
});
