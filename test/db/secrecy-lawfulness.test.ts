import { checkAllSupplies } from "../../src/law/check-all.queries.ts";
import { judgeThings } from "../../src/law/judge-things.queries.ts";
import { FactsReader } from "../../src/law/read-facts.queries.ts";
import { rulePackOf } from "../../src/law/rule-packs.queries.ts";
import type { Database } from "../../src/platform/neo4j/driver.ts";
import { ask, GOLDEN_NOW } from "../support/ask.ts";
import { Namespace } from "../support/namespace.ts";
import { openTestDatabase } from "../support/neo4j.ts";

// One small market after another, each with one other thing, relationship or telling hidden: to a stranger the rules must say
// what they say where it is not there, to a member something else.
let db: Database;
let ns: Namespace;
let caseId: string;

type Told = Readonly<Record<string, string | number | readonly string[]>>;
const bought = { energyMwh: 0.7, session: "2024-05-15" };
const things: Readonly<Record<string, readonly [kind: string, properties: Told]>> = {
  firm: ["firm", { name: "Firm", names: ["Firm"] }],
  related: ["firm", { name: "Related", names: ["Related"] }],
  owner: ["person", { name: "Owner", names: ["Owner"] }],
  utility: ["utility", { name: "Utility", names: ["Utility"], utilityKind: "DISTRIBUTION" }],
  purchaser: ["utility", { name: "Purchaser", names: ["Purchaser"], utilityKind: "SINGLE_PURCHASER" }],
  farm: ["farm", { name: "Farm" }],
  point: ["delivery-point", { name: "Point", declaredActivity: "warehouse" }],
  contract: ["contract", { number: "C", category: "COMMERCIAL" }],
  allocation: ["allocation", { category: "SOCIAL", month: "2024-05-01", boughtKwh: 1100, deliveredKwh: 1000 }],
  licence: ["licence", { number: "L", licenceType: 2, effectiveFrom: "2023-06-01" }],
  quota: ["quota", { zone: "WEST", effectiveFrom: "2024-01-01" }],
  purchase: ["platform-purchase", bought],
  other: ["platform-purchase", bought],
  phone: ["phone", { number: "+77000000000" }],
};
const ties: Readonly<Record<string, readonly [type: string, from: string, to: string, properties: Told]>> = {
  operating: ["OPERATES", "firm", "farm", {}],
  standing: ["STANDS_AT", "farm", "point", { connection: "METERED" }],
  supplying: ["SUPPLIES", "contract", "point", {}],
  selling: ["PARTY_TO", "utility", "contract", { role: "SUPPLIER" }],
  serving: ["SERVED_FROM", "contract", "allocation", { energyKwh: 100 }],
  licensing: ["LICENSED_BY", "firm", "licence", {}],
  granting: ["GRANTED_TO", "quota", "firm", {}],
  buying: ["BOUGHT", "firm", "purchase", {}],
  alsoBuying: ["BOUGHT", "related", "other", {}],
  sold: ["SOLD", "purchaser", "purchase", {}],
  owning: ["OWNS", "owner", "firm", { share: "0.6" }],
  alsoOwning: ["OWNS", "owner", "related", { share: "0.6" }],
  calling: ["USES_PHONE", "firm", "phone", {}],
  alsoCalling: ["USES_PHONE", "related", "phone", {}],
};
/** Tellings of another source on a thing, which say what the first does not. */
const tellings: Readonly<Record<string, readonly [name: string, properties: Told]>> = {
  purchaseTold: ["purchase", { powerMw: 1.4 }],
  licenceTold: ["licence", { effectiveTo: "2024-01-01" }],
};

const PARTS = [...Object.keys(things), ...Object.keys(ties), ...Object.keys(tellings)];
const idIn = (world: string, name: string): string => ns.id(things[name]?.[0] ?? "", `${world}.${name}`);

/** The purchases of each pair of markets are for another hour, or all would be added up. */
const hourOf = (world: string): Told => {
  const place = PARTS.findIndex((part) => world.startsWith(`${part}-`));
  return { deliveryHour: new Date(Date.UTC(2024, 4, 16, 6, place)).toISOString() };
};

/** A market; `hidden` is restricted to the case, `absent` left out with all that hangs on it. */
function market(world: string, hidden: string | null, absent: string | null) {
  const more = (name: string) => (name === hidden ? { restrictedTo: [caseId] } : {});
  const gone = (name: string): boolean => name === absent;
  return {
    nodes: Object.entries(things).flatMap(([name, [kind, properties]]) => {
      const told = kind === "platform-purchase" ? { ...properties, ...hourOf(world) } : properties;
      return gone(name) ? [] : [ns.node(kind, `${world}.${name}`, told, more(name))];
    }),
    edges: Object.entries(ties).flatMap(([name, [type, from, to, properties]]) =>
      gone(name) || gone(from) || gone(to)
        ? []
        : [ns.edge(type, `${world}.${name}`, idIn(world, from), idIn(world, to), properties, more(name))],
    ),
  };
}

beforeAll(async () => {
  db = await openTestDatabase();
  ns = new Namespace(db, "secrecy-law");
  caseId = ns.id("case", "secret");
  const investigation = ns.node("case", "secret", { registerNumber: "1", title: "1", status: "OPEN" });
  const worlds = PARTS.flatMap((part) => [market(`${part}-hidden`, part, null), market(`${part}-absent`, null, part)]);
  await ns.tell({
    nodes: [{ ...investigation, restrictedTo: [caseId] }, ...worlds.flatMap(({ nodes }) => nodes)],
    edges: worlds.flatMap(({ edges }) => edges),
  });
  const told = Object.entries(tellings).map(([part, [name, properties]]) => {
    const [kind = "", first = {}] = things[name] ?? [];
    const hour = kind === "platform-purchase" ? hourOf(`${part}-hidden`) : {};
    return ns.node(kind, `${part}-hidden.${name}`, { ...first, ...hour, ...properties }, { restrictedTo: [caseId] });
  });
  await ns.tell({ nodes: told }, { source: "informant" });
});

afterAll(async () => {
  await db.driver.close();
});

/** Where each world is entered: by its firm, or where that is the thing in question by its delivery point. */
const startIn = (world: string): string => idIn(world, /^firm-/u.test(world) ? "point" : "firm");

/** What the rules say in each world to somebody who may see some cases, as text, the world's name taken out. */
async function toldTo(cases: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const reader = new FactsReader(db, { operation: "test", timeoutMs: 60_000 }, { knownAt: GOLDEN_NOW, cases });
  const worlds = PARTS.flatMap((part) => [`${part}-hidden`, `${part}-absent`]);
  const things = worlds.map((world) => ({ id: startIn(world), on: "2024-05-16" }));
  const judged = await judgeThings(reader, rulePackOf("KZ"), things);
  return new Map(
    worlds.map((world, place) => [world, JSON.stringify(judged[place]?.verdicts).replaceAll(`:${world}.`, ":")]),
  );
}

describe("to a stranger the rules say what they say where it is not there, to a member something else", () => {
  let stranger: ReadonlyMap<string, string>;
  let member: ReadonlyMap<string, string>;
  beforeAll(async () => {
    stranger = await toldTo([]);
    member = await toldTo([caseId]);
  });

  test.each(PARTS)("past a hidden %s", (part) => {
    expect(stranger.get(`${part}-hidden`)).toContain('"verdict":');
    expect(stranger.get(`${part}-hidden`)).toBe(stranger.get(`${part}-absent`));
    expect(member.get(`${part}-hidden`)).not.toBe(stranger.get(`${part}-hidden`));
    expect(member.get(`${part}-absent`)).toBe(stranger.get(`${part}-absent`));
  });
});

test("a check of everything judges for a stranger what it would where nothing were hidden", async () => {
  const request = { on: "2024-05-16", utilityId: null, jurisdiction: "KZ" };
  const scope = { knownAt: GOLDEN_NOW, cases: [] };
  const { verdicts } = await checkAllSupplies(db, { operation: "test", timeoutMs: 60_000 }, scope, request);
  const of = (world: string): readonly string[] =>
    verdicts.map((one) => JSON.stringify(one)).filter((one) => one.includes(`:${world}.`));
  for (const part of PARTS)
    expect(of(`${part}-hidden`).map((one) => one.replaceAll(`:${part}-hidden.`, ":"))).toEqual(
      of(`${part}-absent`).map((one) => one.replaceAll(`:${part}-absent.`, ":")),
    );
  expect(verdicts.filter((one) => one.of.startsWith(ns.name)).length).toBeGreaterThan(PARTS.length);
});

test("the API tells a stranger no more, whatever fields are asked for, and refuses a hidden thing as one that is not there", async () => {
  const query = `query ($of: ID!) { lawfulness(of: $of, on: "2024-05-16") { overall notes verdicts {
    rule { code } ofId of { id } sentence inputs { name value sources { id } } nodes { id } edgeIds sources { id } } } }`;
  const told = async (world: string, name: string): Promise<string> => {
    const { result } = await ask(db, query, { subject: "a-stranger" }, { of: idIn(world, name) });
    return JSON.stringify(result.errors?.map(({ message }) => message) ?? result.data).replaceAll(`:${world}.`, ":");
  };
  for (const part of ["allocation", "calling"])
    expect(await told(`${part}-hidden`, "firm")).toBe(await told(`${part}-absent`, "firm"));
  for (const part of ["contract", "purchase", "farm"]) {
    expect(await told(`${part}-hidden`, part)).toContain("There is nothing with the id");
    expect(await told(`${part}-hidden`, part)).toBe(await told(`${part}-absent`, part));
  }
});
