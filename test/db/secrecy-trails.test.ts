import type { Database } from "../../src/platform/neo4j/driver.ts";
import { ask, type Asker } from "../support/ask.ts";
import { trailFrom } from "../support/founding-case.ts";
import { Namespace } from "../support/namespace.ts";
import { openTestDatabase } from "../support/neo4j.ts";

// One small scheme after another, each with one other thing or relationship hidden: a stranger's trail must read as if that were
// not there, a member's must show it.
let db: Database;
let ns: Namespace;
let caseId: string;

type Told = Readonly<Record<string, string | number | readonly string[]>>;
const paid = { amountMinor: 1000, currency: "KZT" };
const things: Readonly<Record<string, readonly [kind: string, properties: Told]>> = {
  employee: ["employee", { name: "Employee", names: ["Employee"] }],
  spouse: ["person", { name: "Spouse", names: ["Spouse"] }],
  utility: ["utility", { name: "Utility", names: ["Utility"] }],
  firm: ["firm", { name: "Firm", names: ["Firm"] }],
  shell: ["company", { name: "Shell", names: ["Shell"] }],
  farm: ["farm", { name: "Farm" }],
  point: ["delivery-point", { name: "Point" }],
  contract: ["contract", { number: "C", category: "SOCIAL" }],
  invoice: ["invoice", { number: "I", month: "2024-05-01", energyKwh: 10, category: "SOCIAL", ...paid }],
  firmAccount: ["account", { number: "KZ001", currency: "KZT" }],
  shellAccount: ["account", { number: "KZ002", currency: "KZT" }],
  spouseAccount: ["account", { number: "KZ003", currency: "KZT" }],
  phone: ["phone", { number: "+77000000000" }],
  flat: ["apartment", { name: "Flat", acquiredOn: "2024-07-01", priceMinor: 500, priceCurrency: "KZT" }],
  order: ["court-order", { number: "Order 1", court: "Court", orderedOn: "2024-08-01" }],
  seizure: ["restraint-event", { state: "SEIZED", on: "2024-08-02" }],
};
const ties: Readonly<Record<string, readonly [type: string, from: string, to: string, properties: Told]>> = {
  kinship: ["RELATED_TO", "spouse", "employee", { kin: "spouse", degree: 0 }],
  operating: ["OPERATES", "firm", "farm", {}],
  standing: ["STANDS_AT", "farm", "point", { connection: "METERED" }],
  supplying: ["SUPPLIES", "contract", "point", {}],
  supplier: ["PARTY_TO", "utility", "contract", { role: "SUPPLIER" }],
  creating: ["CREATED", "employee", "contract", { at: "2024-03-01T10:00:00Z" }],
  billing: ["BILLS", "invoice", "contract", {}],
  shellOwns: ["OWNS", "shell", "firm", { share: "0.5" }],
  spouseOwns: ["OWNS", "spouse", "shell", { share: "0.5" }],
  employeePhone: ["USES_PHONE", "employee", "phone", {}],
  firmPhone: ["USES_PHONE", "firm", "phone", {}],
  firmHolds: ["HOLDS_ACCOUNT", "firm", "firmAccount", {}],
  spouseHolds: ["HOLDS_ACCOUNT", "spouse", "spouseAccount", {}],
  first: ["TRANSFERRED", "firmAccount", "shellAccount", { at: "2024-06-01T10:00:00Z", ...paid }],
  last: ["TRANSFERRED", "shellAccount", "spouseAccount", { at: "2024-06-02T10:00:00Z", ...paid }],
  holding: ["HOLDS", "spouse", "flat", { capacity: "REGISTERED" }],
  paying: ["PAID_FOR", "spouseAccount", "flat", paid],
  restraining: ["RESTRAINED_BY", "flat", "order", {}],
  befalling: ["BEFELL", "seizure", "flat", {}],
};

const PARTS = [...Object.keys(things), ...Object.keys(ties)];
const idIn = (world: string, name: string): string => ns.id(things[name]?.[0] ?? "", `${world}.${name}`);
const keyIn = (world: string, name: string): string => ns.id("edge", `${world}.${name}`);

/** A scheme; `hidden` is restricted to the case, `absent` left out with all that hangs on it. */
function scheme(world: string, hidden: string | null, absent: string | null) {
  const more = (name: string) => (name === hidden ? { restrictedTo: [caseId] } : {});
  const gone = (name: string): boolean => name === absent;
  return {
    nodes: Object.entries(things).flatMap(([name, [kind, properties]]) =>
      gone(name) ? [] : [ns.node(kind, `${world}.${name}`, properties, more(name))],
    ),
    edges: Object.entries(ties).flatMap(([name, [type, from, to, properties]]) =>
      gone(name) || gone(from) || gone(to)
        ? []
        : [ns.edge(type, `${world}.${name}`, idIn(world, from), idIn(world, to), properties, more(name))],
    ),
  };
}

beforeAll(async () => {
  db = await openTestDatabase();
  ns = new Namespace(db, "secrecy-trails");
  caseId = ns.id("case", "secret");
  const officer = ns.node("officer", "member", { subject: ns.id("subject", "member") });
  const investigation = ns.node("case", "secret", { registerNumber: "1", title: "1", status: "OPEN" });
  const worlds = PARTS.flatMap((part) => [scheme(`${part}-hidden`, part, null), scheme(`${part}-absent`, null, part)]);
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

/** The trail from a thing of a world as text, the world's name taken out; or the code with which it is refused. */
async function told(world: string, start: string, as: Asker): Promise<string> {
  try {
    return JSON.stringify(await trailFrom(db, idIn(world, start), as)).replaceAll(`:${world}.`, ":");
  } catch (error) {
    return (error as { extensions: { code: string } }).extensions.code;
  }
}

// The statements that a trail runs from a firm and from an employee differ up to the delivery points; from there on they are the same.
const ON_THE_WAY_FROM_EMPLOYEE = [
  "employee",
  "creating",
  "contract",
  "supplying",
  "point",
  "standing",
  "farm",
  "operating",
];

test.each(PARTS)(
  "a trail past a hidden %s reads to a stranger as if it were not there, and shows it to a member",
  async (part) => {
    const shown = part in things ? `"${idIn("", part).replace(":.", ":")}"` : `"${keyIn("", part).replace(":.", ":")}"`;
    const first = part === "firm" ? "contract" : "firm";
    const starts = [first, ...(ON_THE_WAY_FROM_EMPLOYEE.includes(part) ? ["employee"] : [])];
    const hidden: string[] = [];
    for (const start of starts) {
      hidden.push(await told(`${part}-hidden`, start, stranger));
      expect(hidden.at(-1)).toBe(await told(`${part}-absent`, start, stranger));
      expect(hidden.at(-1)).not.toContain(shown);
    }
    expect(await told(`${part}-hidden`, first, member())).not.toBe(hidden[0]);
  },
);

test("a trail from a hidden thing is refused in the words for a thing that is not there", async () => {
  for (const part of ["firm", "contract", "employee"]) {
    const messageOf = async (from: string): Promise<string> => {
      const query = "query ($from: ID!) { powerTrail(input: {from: $from}) { periodFrom } }";
      const { result } = await ask(db, query, stranger, { from });
      return (result.errors?.[0]?.message ?? "nothing was refused").replace(from, "ID");
    };
    expect(await messageOf(idIn(`${part}-hidden`, part))).toBe(await messageOf(ns.id("contract", "none")));
  }
});
