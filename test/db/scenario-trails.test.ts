import type { Database } from "../../src/platform/neo4j/driver.ts";
import { answered, foundingTruth, sumTiyn, tiyn, type Trail, trailFrom, type Value } from "../support/founding-case.ts";
import { openTestDatabase } from "../support/neo4j.ts";

// Trails of the demo region from everything at which one can begin, held against each other: what adds up, and what does not
// depend on where one begins.
const truth = foundingTruth();
let db: Database;
let whole: Trail;

beforeAll(async () => {
  db = await openTestDatabase();
  whole = await trailFrom(db, truth.case);
});

afterAll(async () => {
  await db.driver.close();
});

const kwh = (lines: readonly { readonly energyKwh: number }[]): number =>
  Math.round(lines.reduce((sum, line) => sum + line.energyKwh, 0) * 1000) / 1000;
const dollars = (values: readonly (string | null)[]): bigint => sumTiyn(values.map((value) => value ?? "0.00"));

/** A sum in dollars is known only where each of its parts is. */
const known = (values: readonly (string | null)[]): bigint | null => (values.includes(null) ? null : dollars(values));

function expectSum(total: Value, lines: readonly Value[]): void {
  const sum = (currency: keyof Value): bigint | null => known(lines.map((line) => line[currency]));
  const found = (currency: keyof Value): bigint | null => known([total[currency]]);
  for (const currency of ["kzt", "usdAtEvent", "usdAtReport"] as const)
    expect({ currency, sum: found(currency) }).toEqual({ currency, sum: sum(currency) });
}

describe("the totals of a trail", () => {
  test("are the sums of the lines of energy, in energy and in every currency", () => {
    const { energy, totals } = whole;
    expect(totals.energyKwh).toBe(kwh(energy));
    expect(totals.unbilledKwh).toBe(kwh(energy.filter(({ diversion }) => diversion === "BYPASS")));
    expectSum(
      totals.billed,
      energy.map(({ billed }) => billed),
    );
    expectSum(
      totals.marketValue,
      energy.flatMap(({ marketValue }) => marketValue ?? []),
    );
    expectSum(
      totals.levy,
      energy.flatMap(({ levy }) => levy ?? []),
    );
    expect(totals.linesWithoutMarketPrice).toBe(energy.filter(({ marketValue }) => marketValue === null).length);
  });

  test("are in energy and tenge those of the supplies and of the firms too; dollars differ by rounding alone", () => {
    for (const lines of [whole.contracts.nodes, whole.firms]) {
      expect(kwh(lines)).toBe(whole.totals.energyKwh);
      expect(sumTiyn(lines.map(({ billed }) => billed.kzt))).toBe(tiyn(whole.totals.billed.kzt));
      const off = dollars(lines.map(({ billed }) => billed.usdAtReport)) - tiyn(whole.totals.billed.usdAtReport ?? "0");
      expect(Math.abs(Number(off))).toBeLessThan(500);
    }
  });

  test("are in money received the sum of the payments, and of what each employee received", () => {
    const { payments, employees, totals } = whole;
    expect(new Set(payments.nodes.map(({ amount }) => amount.currency))).toEqual(new Set(["KZT"]));
    expect(sumTiyn(payments.nodes.map(({ amount }) => amount.amount))).toBe(tiyn(totals.received.kzt));
    expectSum(
      totals.received,
      employees.nodes.map(({ received }) => received),
    );
  });

  test("have the load of the month of the highest load", () => {
    const loads = new Map<string, number>();
    for (const { month, meanLoadKw } of whole.energy) loads.set(month, (loads.get(month) ?? 0) + meanLoadKw);
    const peak = Math.max(...loads.values());
    expect(Math.abs(whole.totals.peakMonthLoadKw - peak)).toBeLessThan(0.01);
    expect(loads.get(whole.totals.peakMonth ?? "")).toBe(peak);
  });
});

test("every line has a path of things and relationships, a sentence, sources and the grade of the weakest", () => {
  const lines = [whole.contracts, whole.ties, whole.payments, whole.assets].flatMap(({ nodes }) => [...nodes]);
  for (const { path, sources, weakestGrade } of lines) {
    expect(path.nodes.length).toBeGreaterThan(1);
    expect(path.edgeIds.length).toBeGreaterThan(0);
    expect(path.sentence).toMatch(/\.$/u);
    expect(sources.length).toBeGreaterThan(0);
    expect(weakestGrade).toMatch(/^[A-F][1-6]$/u);
    expect((whole.weakestGrade ?? "") >= (weakestGrade ?? "")).toBe(true);
  }
});

test("each payment begins at an account of its firm and ends at one of its recipient", () => {
  for (const { path, firm, recipient } of whole.payments.nodes) {
    const ids = path.nodes.map(({ id }) => id);
    expect([ids[0], ids.at(-1)]).toEqual([firm.id, recipient.id]);
    expect(path.edgeIds.length).toBe(ids.length - 3);
  }
});

describe("a trail from a part of the case", () => {
  const picked = (trail: Trail) =>
    trail.contracts.nodes.map(({ contract, deliveryPoint, diversion, energyKwh, billed }) => ({
      contract: contract?.id,
      point: deliveryPoint.id,
      diversion,
      energyKwh,
      kzt: billed.kzt,
    }));
  const linesOf = (holds: (line: Trail["contracts"]["nodes"][number]) => boolean) =>
    picked({ ...whole, contracts: { totalCount: 0, nodes: whole.contracts.nodes.filter(holds) } });

  function expectPart(part: Trail, expected: ReturnType<typeof picked>): void {
    expect(picked(part)).toEqual(expected);
    expect(part.totals.energyKwh).toBe(kwh(expected));
    expect(tiyn(part.totals.billed.kzt)).toBe(sumTiyn(expected.map(({ kzt }) => kzt)));
  }

  test.each(truth.firms)("from the firm %s has the case's lines of that firm", async (id) => {
    const part = await trailFrom(db, id);
    expectPart(
      part,
      linesOf(({ firm }) => firm.id === id),
    );
    expect(part.firms).toEqual(whole.firms.filter(({ firm }) => firm.id === id));
  });

  test.each(truth.contracts.map(({ id }) => id))(
    "from the contract %s has its line and those who acted on it",
    async (id) => {
      const part = await trailFrom(db, id);
      expectPart(
        part,
        linesOf(({ contract, diversion }) => contract?.id === id && diversion !== "BYPASS"),
      );
      const actors = whole.employees.nodes.filter(({ acts }) => acts.some(({ contract }) => contract.id === id));
      expect(part.employees.nodes.map(({ employee }) => employee.id).sort()).toEqual(
        actors.map(({ employee }) => employee.id).sort(),
      );
    },
  );

  test.each(truth.contracts.map(({ meter, deliveryPoint }) => [meter, deliveryPoint] as const))(
    "from the meter %s has the lines of its delivery point",
    async (meter, point) => {
      expectPart(
        await trailFrom(db, meter),
        linesOf(({ deliveryPoint }) => deliveryPoint.id === point),
      );
    },
  );

  test.each(truth.insiders.map(({ id }) => id))(
    "from the employee %s has the lines of the contracts acted on",
    async (id) => {
      const part = await trailFrom(db, id);
      const own = whole.employees.nodes.find(({ employee }) => employee.id === id);
      const contracts = new Set(own?.acts.map(({ contract }) => contract.id));
      const billed = picked(part).filter(({ diversion }) => diversion !== "BYPASS");
      expect(billed).toEqual(
        linesOf(({ contract, diversion }) => diversion !== "BYPASS" && contracts.has(contract?.id ?? "")),
      );
      const there = part.employees.nodes.find(({ employee }) => employee.id === id);
      expect(there?.energyKwh).toBe(own?.energyKwh);
    },
  );
});

test("a trail from a licensed firm that buys on the platform is empty and says why", async () => {
  const { firms } = await answered(db, `{ firms(first: 200, filter: {id: {startsWith: "ek:"}}) { nodes { id } } }`);
  const licensed = (firms as { nodes: { id: string }[] }).nodes
    .map(({ id }) => id)
    .filter((id) => !truth.firms.includes(id));
  expect(licensed.length).toBeGreaterThan(0);
  for (const id of licensed) {
    const trail = await trailFrom(db, id);
    expect(
      [trail.contracts, trail.employees, trail.ties, trail.payments, trail.assets].map(({ totalCount }) => totalCount),
    ).toEqual([0, 0, 0, 0, 0]);
    expect(trail.totals).toMatchObject({ energyKwh: 0, billed: { kzt: "0.00" }, peakMonth: null });
    expect(trail.notes[0]).toMatch(/^No supply here shows a diversion/u);
  }
});
