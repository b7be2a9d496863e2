import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "graphql";
import { readModel } from "../src/model/read-model.ts";
import { projectRoot } from "../src/platform/files.ts";
import { demoRegion, type DemoRegionOptions } from "./demo-region.ts";
import { checkBatch, type Checked } from "./check-tellings.ts";
import type { Truth } from "./truth.ts";

const schema = join(projectRoot(), "schema");
const files = readdirSync(schema).filter((name) => name.endsWith(".graphql") && !name.includes(".generated."));
const model = readModel(parse(files.map((name) => readFileSync(join(schema, name), "utf8")).join("\n")));

function generate(options: DemoRegionOptions): {
  readonly truth: Truth;
  readonly checked: Checked;
  readonly largest: number;
} {
  const checked: Checked = { faults: [], nodeTypes: new Map(), edgeKeys: new Set(), properties: new Map() };
  const batches = demoRegion(options);
  let largest = 0;
  for (;;) {
    const step = batches.next();
    if (step.done) return { truth: step.value, checked, largest };
    largest = Math.max(largest, step.value.nodes.length + step.value.edges.length);
    checkBatch(model, step.value, checked);
  }
}

function truthOf(options: DemoRegionOptions): Truth {
  const batches = demoRegion(options);
  let step = batches.next();
  while (!step.done) step = batches.next();
  return step.value;
}

function hashOf(options: DemoRegionOptions): string {
  const hash = createHash("sha256");
  for (const batch of demoRegion(options)) hash.update(JSON.stringify(batch));
  return hash.digest("hex");
}

describe("the demo region", () => {
  const demo = generate({});
  const { truth } = demo;

  test("is the same for the same seed and another for another seed", () => {
    const once = hashOf({ seed: 1 });
    expect(hashOf({})).toBe(once);
    expect(hashOf({ seed: 2 })).not.toBe(once);
  });

  test("fits the model: kinds, properties, enums, ends, unique ids and keys", () => {
    expect(demo.checked.faults).toEqual([]);
  });

  test("holds its founding case for any seed", () => {
    for (const seed of [2, 3, 4, 5, 99]) {
      const { totals } = truthOf({ seed });
      expect(totals.billedTiyn).toBeGreaterThan(900_000_000_000);
      expect(totals.billedTiyn).toBeLessThan(905_000_000_000);
    }
  });

  test("bills a little over nine billion tenge, 16.5 million dollars on the report's day", () => {
    expect(Math.abs(truth.totals.billedTiyn - 902_000_000_000)).toBeLessThan(2_000_000_000);
    expect(truth.totals.billedUsdAtReport / 1e6).toBeCloseTo(16.5, 1);
  });

  test("ramps to a little over 50 MW and some 400 GWh", () => {
    const { A, B, C } = truth.totals.energyKwh;
    expect(truth.totals.lastMonthMeanKw).toBeGreaterThan(50_000);
    expect(truth.totals.lastMonthMeanKw).toBeLessThan(52_000);
    expect((A + B + C) / 1e6).toBeGreaterThan(380);
    expect((A + B + C) / 1e6).toBeLessThan(420);
    expect(A / (A + B + C)).toBeCloseTo(0.6, 1);
    expect(C / (A + B + C)).toBeCloseTo(0.05, 1);
  });

  test("invoices what the truth says, no more", () => {
    const billed = truth.contracts.map((contract) => {
      const edges = demo.checked.properties;
      let sum = 0;
      for (const [id, properties] of edges)
        if (id.startsWith(`ek:invoice:${contract.id.slice("ek:contract:".length)}-`))
          sum += Number(properties["amountMinor"]);
      return sum;
    });
    expect(billed).toEqual(truth.contracts.map((contract) => contract.billedTiyn));
  });

  test("turns far less than the value of the power into two flats in Astana and four cars", () => {
    const flats = truth.assets.filter((asset) => asset.kind === "apartment");
    expect(flats).toHaveLength(2);
    for (const flat of flats) expect(demo.checked.properties.get(flat.id)?.["name"]).toContain("Astana");
    expect(truth.assets.filter((asset) => asset.kind === "vehicle")).toHaveLength(4);
    expect(truth.totals.receivedTiyn).toBeGreaterThan(truth.totals.assetPriceTiyn);
    expect(truth.totals.receivedTiyn).toBeLessThan(70_000_000_000);
  });

  test("ties every insider to a firm, each in another way", () => {
    expect(new Set(truth.insiders.map((insider) => insider.tie)).size).toBe(6);
    for (const insider of truth.insiders) expect(insider.firms.length).toBeGreaterThan(0);
  });

  test("keeps the case's own things to its team", () => {
    for (const kind of ["case", "episode", "finding", "note", "evidence-item"])
      for (const [id, properties] of demo.checked.properties)
        if (id.startsWith(`ek:${kind}:`)) expect(properties["restrictedTo"]).toEqual(["ek:case:founding"]);
  });

  test("names only things that it tells of", () => {
    const named = [
      ...truth.contracts.flatMap((contract) => [
        contract.id,
        contract.farm,
        contract.firm,
        contract.meter,
        contract.deliveryPoint,
        contract.createdBy,
      ]),
      ...truth.bypasses.flatMap((bypass) => [bypass.farm, bypass.transformer, bypass.deliveryPoint]),
      ...truth.assets.flatMap((asset) => [asset.id, asset.registeredHolder, asset.paidFrom, asset.courtOrder]),
      ...truth.lookAlikes.flatMap((site) => [site.contract, site.meter, site.deliveryPoint]),
      ...truth.capBreaches,
      ...truth.capDisputed,
      ...truth.splits.flat(),
    ];
    expect(named.filter((id) => !demo.checked.nodeTypes.has(id))).toEqual([]);
  });

  test("has the size that its scale names", () => {
    expect(truth.size.nodes).toBe(demo.checked.nodeTypes.size);
    expect(truth.size.edges).toBe(demo.checked.edgeKeys.size);
    expect(truth.size.nodes).toBeGreaterThan(9000);
    expect(truth.size.nodes).toBeLessThan(14_000);
  });
});

test("the scale of a hundred thousand fits the model, in small batches", () => {
  const { truth, checked, largest } = generate({ scale: "100k" });
  expect(checked.faults).toEqual([]);
  expect(Math.abs(truth.size.nodes - 100_000)).toBeLessThan(20_000);
  expect(largest).toBeLessThanOrEqual(4000);
});

test("the scale of a million has about a million nodes", () => {
  expect(Math.abs(truthOf({ scale: "1m" }).size.nodes - 1_000_000)).toBeLessThan(200_000);
});
