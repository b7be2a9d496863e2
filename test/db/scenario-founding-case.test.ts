import type { Database } from "../../src/platform/neo4j/driver.ts";
import {
  answered,
  foundingTruth,
  investigator,
  sumTiyn,
  tiyn,
  type Trail,
  trailFrom,
} from "../support/founding-case.ts";
import { openTestDatabase } from "../support/neo4j.ts";

// Every figure of the press report on the founding case, and the truth of the demo region, held against the API.
const truth = foundingTruth();
let db: Database;
let trail: Trail;

beforeAll(async () => {
  db = await openTestDatabase();
  trail = await trailFrom(db, truth.case);
});

afterAll(async () => {
  await db.driver.close();
});

describe("the figures of the report", () => {
  test("the load was over 50 MW in the last month, and a little over", () => {
    expect(trail.totals.peakMonth).toBe("2025-08-01");
    expect(trail.totals.peakMonthLoadKw).toBeGreaterThan(50_000);
    expect(Math.abs(trail.totals.peakMonthLoadKw / truth.totals.lastMonthMeanKw - 1)).toBeLessThan(0.01);
  });

  test("it went on for the two years of the conduct, about 400 GWh in all", () => {
    expect([trail.periodFrom, trail.periodTo]).toEqual(["2023-09-01", "2025-09-01"]);
    expect(trail.totals.energyKwh / 1e6).toBeGreaterThan(390);
    expect(trail.totals.energyKwh / 1e6).toBeLessThan(420);
  });

  test("the value billed was over 9 billion KZT, to the tiyn that of the truth", () => {
    expect(Number(trail.totals.billed.kzt)).toBeGreaterThan(9e9);
    expect(Number(trail.totals.billed.kzt)).toBeLessThan(9.1e9);
    expect(tiyn(trail.totals.billed.kzt)).toBe(BigInt(truth.totals.billedTiyn));
  });

  test("that is 16.5 million USD at the rate of the report's day, and another figure at the rates of then", () => {
    expect(Math.round(Number(trail.totals.billed.usdAtReport) / 1e5) / 10).toBe(16.5);
    // Each line is rounded to the cent, so that the total is the sum of the lines.
    const cents = Math.abs(Number(trail.totals.billed.usdAtReport) - truth.totals.billedUsdAtReport) * 100;
    expect(cents).toBeLessThan(trail.energy.length);
    expect(trail.totals.billed.usdAtEvent).not.toBe(trail.totals.billed.usdAtReport);
  });

  test("as much power as 50 to 70 thousand residents use at the regional figure, about 74 thousand at the national one", () => {
    const { perHeadKwhYear, atPeakLoad, atPeakLoadNational } = trail.residents;
    expect(perHeadKwhYear).toBe(7_300);
    expect(atPeakLoad).toBeGreaterThan(50_000);
    expect(atPeakLoad).toBeLessThan(70_000);
    expect(Math.round(atPeakLoadNational / 1_000)).toBeGreaterThanOrEqual(74);
    expect(Math.round(atPeakLoadNational / 1_000)).toBeLessThanOrEqual(75);
  });

  test("power was moved in all three ways", () => {
    expect(new Set(trail.contracts.nodes.map(({ diversion }) => diversion))).toEqual(
      new Set(["FALSE_CATEGORY", "REALLOCATION", "BYPASS"]),
    );
  });

  test("the proceeds went into two apartments in Astana and four cars, seized under orders that name court, judge and days", () => {
    const assets = trail.assets.nodes;
    const apartments = assets.filter(({ asset }) => asset.__typename === "Apartment");
    expect(apartments).toHaveLength(2);
    expect(apartments.map(({ asset }) => asset.address?.locality)).toEqual(["Astana", "Astana"]);
    expect(assets.filter(({ asset }) => asset.__typename === "Vehicle")).toHaveLength(4);
    expect(assets).toHaveLength(6);
    for (const { state, orders, restrainedUntil } of assets) {
      expect(state).toBe("SEIZED");
      expect(orders.length).toBeGreaterThan(0);
      for (const order of orders) {
        expect([order.number, order.court, order.judge].every((text) => text !== null && text.length > 3)).toBe(true);
        expect((order.expiresOn ?? "") > order.orderedOn).toBe(true);
      }
      expect(restrainedUntil).toBe(
        orders
          .map(({ expiresOn }) => expiresOn)
          .sort()
          .at(-1),
      );
    }
  });

  test("AFM acted with KNB in East Kazakhstan", async () => {
    const { case: found } = await answered(
      db,
      "query ($id: ID!) { case(id: $id) { agencies { nodes { abbreviation } } } }",
      {
        id: truth.case,
      },
    );
    expect(found).toEqual({ agencies: { nodes: [{ abbreviation: "AFM" }, { abbreviation: "KNB" }] } });
    expect(trail.residents.perHeadSource).toContain("East Kazakhstan");
  });

  test("one bitcoin cost 120,260 USD on the day of the report", async () => {
    const { exchangeRates } = await answered(
      db,
      `{ exchangeRates(filter: {id: {startsWith: "ek:"}, base: {eq: "BTC"}, quote: {eq: "USD"}}, sort: [{by: ON, direction: DESC}], first: 1) { nodes { on rate } } }`,
    );
    expect(exchangeRates).toMatchObject({ nodes: [{ on: "2025-10-02" }] });
    expect(Number((exchangeRates as { nodes: { rate: string }[] }).nodes[0]?.rate)).toBe(120_260);
  });
});

describe("the claims of the report, each kept as told", () => {
  interface Claim {
    readonly id: string;
    readonly topic: string;
    readonly statement: string;
    readonly low: string | null;
    readonly high: string | null;
    readonly unit: string | null;
  }
  let claims: readonly Claim[];
  beforeAll(async () => {
    const query = `{ claims(first: 200, filter: {id: {startsWith: "ek:"}}) { nodes { id topic statement low high unit } } }`;
    ({ nodes: claims } = (await answered(db, query))["claims"] as { nodes: readonly Claim[] });
  });
  const unit = (wanted: string, topic?: string) =>
    claims.filter((claim) => claim.unit === wanted && (topic === undefined || claim.topic === topic));

  test.each([
    ["MW", "load", "50", null],
    ["persons", "residents", "50000", "70000"],
    ["KZT", "value", "9000000000", null],
    ["USD", "value", "16500000", "16500000"],
    ["apartments", "assets", "2", "2"],
    ["cars", "assets", "4", "4"],
    ["USD", "market", "120260", "120260"],
    ["percent", "market", "1.3", "1.3"],
    ["years", "case", "2", "2"],
    ["MWh", "law", null, "1"],
    ["MW", "law", null, "1"],
  ])("in %s on %s: from %s to %s", (name, topic, low, high) => {
    expect(unit(name, topic).map((claim) => [claim.low, claim.high])).toEqual([[low, high]]);
  });

  test("the background in China, Kazakhstan, Russia and France", () => {
    const background = claims.filter(({ topic }) => topic === "background").map(({ statement }) => statement);
    for (const words of [
      /China banned/u,
      /Kazakhstan .*limits on miners/u,
      /Russia warned/u,
      /Russia .*registry/u,
      /France .*nuclear/u,
    ])
      expect(background.filter((statement) => words.test(statement))).toHaveLength(1);
  });

  test("that a mining authority identified the assets, as a claim of its own", () => {
    const authority = claims.filter(({ statement }) => statement.includes("mining authority"));
    expect(authority.map(({ id, topic }) => [id, topic])).toEqual([["ek:claim:mining-authority", "assets"]]);
  });
});

describe("the truth of the region", () => {
  test("the contracts of the trail are those of the truth, with their energy, and their bills to the tiyn", () => {
    const billed = trail.contracts.nodes.filter(({ diversion }) => diversion !== "BYPASS");
    const found = billed.map((line) => ({
      id: line.contract?.id,
      way: line.diversion,
      category: line.declaredCategory,
      farm: line.farm.id,
      firm: line.firm.id,
      point: line.deliveryPoint.id,
      energyKwh: Math.round(line.energyKwh * 100) / 100,
      tiyn: tiyn(line.billed.kzt),
    }));
    const expected = truth.contracts.map((contract) => ({
      id: contract.id,
      way: contract.hypothesis === "A" ? "FALSE_CATEGORY" : "REALLOCATION",
      category: contract.category,
      farm: contract.farm,
      firm: contract.firm,
      point: contract.deliveryPoint,
      energyKwh: Math.round(contract.energyKwh * 100) / 100,
      tiyn: BigInt(contract.billedTiyn),
    }));
    const byId = (a: { id: string | undefined }, b: { id: string | undefined }): number =>
      (a.id ?? "") < (b.id ?? "") ? -1 : 1;
    expect([...found].sort(byId)).toEqual([...expected].sort(byId));
  });

  test("energy taken before the meter is estimated within a tenth of the truth and never billed", () => {
    const bypasses = trail.contracts.nodes.filter(({ diversion }) => diversion === "BYPASS");
    expect(bypasses.map(({ farm }) => farm.id).sort()).toEqual(truth.bypasses.map(({ farm }) => farm).sort());
    for (const bypass of truth.bypasses) {
      const line = bypasses.find(({ deliveryPoint }) => deliveryPoint.id === bypass.deliveryPoint);
      expect(Math.abs((line?.energyKwh ?? 0) / bypass.energyKwh - 1)).toBeLessThan(0.1);
      expect(line?.billed.kzt).toBe("0.00");
    }
  });

  test("the employees are the insiders of the truth, with what they received to the tiyn", () => {
    const received = trail.employees.nodes.map(({ employee, received: value }) => [employee.id, tiyn(value.kzt)]);
    expect(new Map(received as [string, bigint][])).toEqual(
      new Map(truth.insiders.map(({ id, receivedTiyn }) => [id, BigInt(receivedTiyn)])),
    );
    expect(tiyn(trail.totals.received.kzt)).toBe(BigInt(truth.totals.receivedTiyn));
  });

  test("each insider is tied to a firm in the way of the truth", () => {
    const kinds: Readonly<Record<string, RegExp>> = {
      HOLDING: /^(?:HOLDING|KINSHIP) .* holds /u,
      KINSHIP: /^KINSHIP /u,
      ADDRESS: /^SHARED_ADDRESS /u,
      PHONE: /^SHARED_PHONE /u,
      DEVICE: /^SHARED_DEVICE /u,
      PAYMENTS: /^PAYMENT /u,
    };
    for (const { id, firms, tie } of truth.insiders) {
      const own = trail.ties.nodes.filter(({ employee, firm }) => employee.id === id && firms.includes(firm.id));
      expect(own.map(({ kind, path }) => `${kind} ${path.sentence}`)).toContainEqual(
        expect.stringMatching(kinds[tie] ?? ""),
      );
    }
  });

  test("the assets are those of the truth, with price, payer, holder and order", () => {
    const found = new Map(trail.assets.nodes.map((line) => [line.asset.id, line]));
    expect([...found.keys()].sort()).toEqual(truth.assets.map(({ id }) => id).sort());
    for (const asset of truth.assets) {
      const line = found.get(asset.id);
      expect({ id: asset.id, price: tiyn(line?.price?.amount ?? "0"), employee: line?.employee.id }).toEqual({
        id: asset.id,
        price: BigInt(asset.priceTiyn),
        employee: asset.insider,
      });
      expect(line?.paidFrom.map(({ id }) => id)).toContain(asset.paidFrom);
      expect(line?.holders.map(({ party }) => party.id)).toContain(asset.registeredHolder);
    }
    expect(sumTiyn(trail.assets.nodes.map(({ price }) => price?.amount ?? "0"))).toBe(
      BigInt(truth.totals.assetPriceTiyn),
    );
  });

  test("lawful look-alikes are not in the trail, whatever they look like", () => {
    const shown = JSON.stringify(trail);
    for (const { contract, deliveryPoint, meter } of truth.lookAlikes)
      for (const id of [contract, deliveryPoint, meter]) expect(shown).not.toContain(`"${id}"`);
  });
});

test("an officer who is not on the case is told that there is no such thing", async () => {
  await expect(trailFrom(db, truth.case, { ...investigator, subject: "stranger" })).rejects.toMatchObject({
    extensions: { code: "NOT_FOUND" },
  });
});
