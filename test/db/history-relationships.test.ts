import type { Database } from "../../src/platform/neo4j/driver.ts";
import { ask } from "../support/ask.ts";
import { Namespace } from "../support/namespace.ts";
import { openTestDatabase } from "../support/neo4j.ts";

// A customer signs in 2024; later it becomes known that the part ended on a day; later still, that it was a guarantor's
// until then; a second source tells of the same part and takes it back. A farm stands at the contract's point.
const T1 = "2025-01-10T08:00:00Z";
const T2 = "2025-02-10T08:00:00Z";
const T3 = "2025-03-10T08:00:00Z";
const T4 = "2025-04-10T08:00:00Z";
const END = "2025-01-01";
const BEFORE_END = "2024-12-31";
const CHANGE = "2025-03-01";
const justBefore = (instant: string): string => new Date(Date.parse(instant) - 1).toISOString();

let db: Database;
let ns: Namespace;
let contract: string;
let key: string;

beforeAll(async () => {
  db = await openTestDatabase();
  ns = new Namespace(db, "history-edges");
  contract = ns.id("contract", "c");
  key = ns.id("edge", "part");
  const firm = ns.id("firm", "f");
  const farm = ns.id("farm", "x");
  const point = ns.id("delivery-point", "p");
  const told = (category: string, more = {}) => ns.node("contract", "c", { number: "C", category }, more);
  const part = (role: string, more = {}) =>
    ns.edge("PARTY_TO", "part", firm, contract, { role }, { validFrom: "2024-01-01", ...more });
  await ns.tell(
    {
      nodes: [
        told("RESIDENTIAL"),
        ns.node("firm", "f", { name: "Firm", names: ["Firm"] }),
        ns.node("farm", "x", { name: "Farm" }),
        ns.node("delivery-point", "p", { name: "Point", declaredActivity: "dwelling" }),
        ns.node("invoice", "i", {
          number: "I",
          month: "2025-02-01",
          energyKwh: 1000,
          amountMinor: 2_500_000,
          currency: "KZT",
          category: "RESIDENTIAL",
        }),
      ],
      edges: [
        part("CUSTOMER"),
        ns.edge("SUPPLIES", "s", contract, point),
        ns.edge("OPERATES", "o", firm, farm),
        ns.edge("STANDS_AT", "a", farm, point, { connection: "METERED" }),
        ns.edge("BILLS", "b", ns.id("invoice", "i"), contract),
      ],
    },
    { recordedAt: T1 },
  );
  await ns.tell(
    { nodes: [told("COMMERCIAL", { validFrom: CHANGE })], edges: [part("CUSTOMER", { validTo: END })] },
    { recordedAt: T2 },
  );
  await ns.tell({ edges: [part("GUARANTOR", { validTo: END })] }, { recordedAt: T3 });
  await ns.tell({ edges: [part("CUSTOMER", { validTo: END })] }, { source: "letter", recordedAt: T3 });
  await ns.tell({ nodes: [told("COMMERCIAL", { validFrom: CHANGE, retracted: true })] }, { recordedAt: T4 });
  await ns.tell({ edges: [part("CUSTOMER", { retracted: true })] }, { source: "letter", recordedAt: T4 });
});

afterAll(async () => {
  await db.driver.close();
});

async function data(query: string, variables: Record<string, unknown>): Promise<Record<string, unknown>> {
  const { result } = await ask(db, query, { subject: "anybody" }, variables);
  if (result.errors) throw result.errors[0] ?? new Error("no data");
  return JSON.parse(JSON.stringify(result.data)) as Record<string, unknown>;
}

interface Part {
  readonly id: string;
  readonly role: string;
  readonly validTo: string | null;
  readonly retractedAt: string | null;
  readonly sourceIds: readonly string[];
}

const PARTS = `query ($id: ID!, $asOf: Date, $knownAt: DateTime) {
  contract(id: $id, asOf: $asOf, knownAt: $knownAt) { parties {
    totalCount edges { id role validTo retractedAt sourceIds } } }
  has: contracts(filter: {id: {eq: $id}, parties: {some: {}, edge: {role: {eq: CUSTOMER}}}}, asOf: $asOf, knownAt: $knownAt) { totalCount }
  lacks: contracts(filter: {id: {eq: $id}, parties: {none: {}}}, asOf: $asOf, knownAt: $knownAt) { totalCount } }`;

describe("a relationship that ends, changes and is told by two sources", () => {
  const version = (number: number): string => (number === 1 ? key : `${key}@${String(number)}`);
  const part = (number: number, role: string, validTo: string | null, source = "register"): Part => ({
    id: version(number),
    role,
    validTo,
    retractedAt: null,
    sourceIds: [ns.id("source", source)],
  });
  const rows: readonly [knownAt: string | null, asOf: string, parts: () => readonly Part[]][] = [
    [justBefore(T1), BEFORE_END, () => []],
    [T1, "2023-12-31", () => []],
    [T1, "2024-01-01", () => [part(1, "CUSTOMER", null)]],
    [justBefore(T2), END, () => [part(1, "CUSTOMER", null)]],
    [T2, BEFORE_END, () => [part(2, "CUSTOMER", END)]],
    [T2, END, () => []],
    [justBefore(T3), BEFORE_END, () => [part(2, "CUSTOMER", END)]],
    [T3, BEFORE_END, () => [part(3, "GUARANTOR", END), part(4, "CUSTOMER", END, "letter")]],
    [T3, END, () => []],
    [justBefore(T4), BEFORE_END, () => [part(3, "GUARANTOR", END), part(4, "CUSTOMER", END, "letter")]],
    [T4, BEFORE_END, () => [part(3, "GUARANTOR", END)]],
    [null, BEFORE_END, () => [part(3, "GUARANTOR", END)]],
    [null, END, () => []],
  ];

  test.each(rows)(
    "known at %s as of %s shows the versions of then under ids of their own",
    async (knownAt, asOf, parts) => {
      const answer = await data(PARTS, { id: contract, asOf, knownAt });
      const there = knownAt !== justBefore(T1);
      const expected = parts();
      expect(answer).toEqual({
        contract: there ? { parties: { totalCount: expected.length, edges: expected } } : null,
        has: { totalCount: Number(expected.some(({ role }) => role === "CUSTOMER")) },
        lacks: { totalCount: Number(there && expected.length === 0) },
      });
    },
  );

  test("is gone from a read of the present, which is after its end", async () => {
    expect(await data(PARTS, { id: contract })).toMatchObject({ contract: { parties: { totalCount: 0 } } });
  });
});

describe("a power trail from a contract whose category changed", () => {
  const TRAIL = `query ($from: ID!, $asOf: Date, $knownAt: DateTime) { powerTrail(input: {from: $from, periodFrom: "2025-01-01"}, asOf: $asOf, knownAt: $knownAt) {
    contracts { nodes { declaredCategory diversion } } totals { billed { kzt } } notes } }`;
  const diverted = [{ declaredCategory: "RESIDENTIAL", diversion: "FALSE_CATEGORY" }];

  test.each([
    [T1, "2025-02-28", diverted],
    [T1, CHANGE, diverted],
    [justBefore(T2), "2025-06-01", diverted],
    [T2, "2025-02-28", diverted],
    [T2, CHANGE, []],
    [justBefore(T4), "2025-06-01", []],
    [T4, CHANGE, diverted],
    [null, "2025-06-01", diverted],
    [null, null, diverted],
  ])("known at %s as of %s reads the category of then", async (knownAt, asOf, nodes) => {
    const { powerTrail } = (await data(TRAIL, { from: contract, knownAt, asOf })) as {
      powerTrail: { contracts: { nodes: unknown[] }; totals: { billed: { kzt: string } }; notes: string[] };
    };
    expect(powerTrail.contracts.nodes).toEqual(nodes);
    expect(powerTrail.totals.billed.kzt).toBe(nodes.length === 0 ? "0.00" : "25000.00");
    expect(powerTrail.notes.some((note) => note.startsWith("No supply here shows a diversion"))).toBe(
      nodes.length === 0,
    );
  });

  test("is refused as unknown at an instant before anything was recorded", async () => {
    const { result } = await ask(db, TRAIL, { subject: "anybody" }, { from: contract, knownAt: justBefore(T1) });
    expect(result.errors?.[0]?.extensions["code"]).toBe("NOT_FOUND");
  });
});
