import type { Database } from "../../src/platform/neo4j/driver.ts";
import { answered, trailFrom } from "../support/founding-case.ts";
import { Namespace } from "../support/namespace.ts";
import { openTestDatabase } from "../support/neo4j.ts";

// One contract that two utilities supply, at whose point a farm passes from one firm to another and a second farm stands: what
// was billed must count once, whoever shares it.
const MONTHS = ["2024-01-01", "2024-02-01", "2024-03-01", "2024-04-01"];
let db: Database;
let ns: Namespace;

beforeAll(async () => {
  db = await openTestDatabase();
  ns = new Namespace(db, "handover");
  const [contract, point, farm] = [ns.id("contract", "c"), ns.id("delivery-point", "p"), ns.id("farm", "a-farm")];
  const invoices = MONTHS.map((month) => ns.id("invoice", month));
  const named = (kind: string, key: string) => ns.node(kind, key, { name: key, names: [key] });
  await ns.tell({
    nodes: [
      named("firm", "first"),
      named("firm", "second"),
      named("firm", "third"),
      named("utility", "u1"),
      named("utility", "u2"),
      ns.node("farm", "a-farm", { name: "A" }),
      ns.node("farm", "b-farm", { name: "B" }),
      ns.node("delivery-point", "p", { name: "Point" }),
      ns.node("contract", "c", { number: "C", category: "CRITICAL" }),
      ...MONTHS.map((month) =>
        ns.node("invoice", month, {
          number: month,
          month,
          energyKwh: 100.5,
          amountMinor: 1001,
          currency: "KZT",
          category: "CRITICAL",
        }),
      ),
    ],
    edges: [
      ns.edge("SUPPLIES", "s", contract, point),
      ns.edge("PARTY_TO", "u1", ns.id("utility", "u1"), contract, { role: "SUPPLIER" }),
      ns.edge("PARTY_TO", "u2", ns.id("utility", "u2"), contract, { role: "SUPPLIER" }),
      ns.edge("OPERATES", "o1", ns.id("firm", "first"), farm, {}, { validTo: "2024-02-10" }),
      ns.edge("OPERATES", "o2", ns.id("firm", "second"), farm, {}, { validFrom: "2024-02-10" }),
      ns.edge("OPERATES", "o3", ns.id("firm", "third"), ns.id("farm", "b-farm")),
      ns.edge("STANDS_AT", "a", farm, point, { connection: "METERED" }, { validTo: "2024-04-01" }),
      ns.edge("STANDS_AT", "b", ns.id("farm", "b-farm"), point, { connection: "METERED" }),
      ...invoices.map((invoice, place) => ns.edge("BILLS", `b${String(place)}`, invoice, contract)),
    ],
  });
});

afterAll(async () => {
  await db.driver.close();
});

test("each month counts once, for the firm that had the farm then, and the lines add up to the total", async () => {
  const trail = await trailFrom(db, ns.id("contract", "c"));
  const lines = trail.contracts.nodes.map(({ firm, energyKwh, billed }) => [firm.id, energyKwh, billed.kzt]);
  expect(new Set(lines)).toEqual(
    new Set([
      [ns.id("firm", "first"), 201, "20.02"],
      [ns.id("firm", "second"), 100.5, "10.01"],
      [ns.id("firm", "third"), 100.5, "10.01"],
    ]),
  );
  expect(lines).toHaveLength(3);
  expect(trail.totals).toMatchObject({ energyKwh: 402, billed: { kzt: "40.04" } });
});

test.each([
  ["first", 201],
  ["second", 100.5],
  ["third", 100.5],
])("the firm %s has the same share where the trail begins at it", async (key, energyKwh) => {
  const trail = await trailFrom(db, ns.id("firm", key));
  expect(trail.firms).toMatchObject([{ firm: { id: ns.id("firm", key) }, energyKwh }]);
  expect(trail.totals.energyKwh).toBe(energyKwh);
});

test("the page after each line is the next one", async () => {
  const query = `query ($from: ID!, $after: String) { powerTrail(input: {from: $from}) { contracts(first: 1, after: $after) {
    nodes { firm { id } } pageInfo { endCursor hasNextPage } } } }`;
  const seen: string[] = [];
  let after: string | null = null;
  for (let more = true; more && seen.length < 9;) {
    const { powerTrail } = (await answered(db, query, { from: ns.id("contract", "c"), after })) as {
      powerTrail: {
        contracts: { nodes: { firm: { id: string } }[]; pageInfo: { endCursor: string; hasNextPage: boolean } };
      };
    };
    seen.push(...powerTrail.contracts.nodes.map(({ firm }) => firm.id));
    ({ endCursor: after, hasNextPage: more } = powerTrail.contracts.pageInfo);
  }
  expect(seen.sort()).toEqual(["first", "second", "third"].map((key) => ns.id("firm", key)));
});
