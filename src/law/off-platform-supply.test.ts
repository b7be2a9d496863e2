import { among, contract, farm, kazakhRule, miner, purchase, seller, supply } from "../../test/support/law-facts.ts";
import { offPlatformPurchase, offPlatformSupply } from "./off-platform-supply.ts";

const rule = kazakhRule("OFF_PLATFORM_SUPPLY");
const judged = (more: Record<string, unknown>) => offPlatformSupply.judge(rule, supply(more));

test.each([
  ["the Single Purchaser", ["SINGLE_PURCHASER"], "LAWFUL"],
  ["a distributor", ["DISTRIBUTION"], "UNLAWFUL"],
  ["a retailer", ["SUPPLY"], "UNLAWFUL"],
  ["the system operator", ["SYSTEM_OPERATOR"], "UNLAWFUL"],
  ["two who may not sell", ["SUPPLY", "DISTRIBUTION"], "UNLAWFUL"],
  ["a generator, whose supply may be exempt", ["GENERATION"], "UNCERTAIN"],
  ["somebody whose part in the market is not told", [null], "UNCERTAIN"],
  ["one who may and one who may not", ["SINGLE_PURCHASER", "DISTRIBUTION"], "UNCERTAIN"],
  ["nobody that is known", [], "UNCERTAIN"],
])("a mine's power from %s", (_, kinds, expected) => {
  const sellers = kinds.map((kind, place) => ({ ...seller(kind), id: `seller-${String(place)}` }));
  expect(judged({ contracts: [contract({ sellers })], farms: [farm()] }).verdict).toBe(expected);
});

test.each([
  ["2023-03-31", "UNCERTAIN"],
  ["2023-04-01", "UNLAWFUL"],
  ["2030-01-01", "UNLAWFUL"],
])("the rule is known from 1 April 2023 on: on %s it says %s", (on, expected) => {
  expect(judged({ on, contracts: [contract()], farms: [farm()] }).verdict).toBe(expected);
});

test.each(["OWN_GENERATION_NOT_ON_GRID", "IMPORT", "RENEWABLE"])(
  "a supply shown to be exempt as %s is lawful",
  (exemption) => {
    expect(judged({ exemption, contracts: [contract()], farms: [farm()] }).verdict).toBe("LAWFUL");
  },
);

test("a ground that the rule does not know exempts nothing", () => {
  expect(judged({ exemption: "FRIENDSHIP", contracts: [contract()], farms: [farm()] }).verdict).toBe("UNLAWFUL");
});

test("power taken before the meter was bought from nobody", () => {
  const verdict = judged({ farms: [farm("BYPASS")] });
  expect(verdict).toMatchObject({ verdict: "UNLAWFUL", of: "farm" });
  expect(verdict.sentence).toContain("before the meter");
});

test("a farm without a known contract leaves the seller open", () => {
  expect(judged({ farms: [farm()] })).toMatchObject({
    verdict: "UNCERTAIN",
    of: "farm",
    missing: ["contract", "seller"],
  });
});

test.each([
  ["an ordinary consumer", {}, "NOT_APPLICABLE"],
  ["a mining firm without a known farm", { customers: [miner("a")] }, "UNCERTAIN"],
  ["a contract for mining without a known farm", { category: "DIGITAL_MINING" }, "UNLAWFUL"],
])("without a farm, %s", (_, more, expected) => {
  expect(judged({ contracts: [contract(more)] }).verdict).toBe(expected);
});

test("a contract beside a bypass supplies no mine", () => {
  expect(judged({ contracts: [contract()], farms: [farm("BYPASS")] })).toMatchObject({
    verdict: "NOT_APPLICABLE",
    of: "contract",
  });
});

test("a verdict names rule, version, day, inputs and what it rests on", () => {
  const verdict = judged({
    contracts: [contract({ edgeIds: ["supplying"], sourceIds: ["billing"] })],
    farms: [farm()],
  });
  expect(verdict).toMatchObject({
    rule: "OFF_PLATFORM_SUPPLY",
    jurisdiction: "KZ",
    on: "2024-06-01",
    confidence: "SECONDARY",
  });
  expect(verdict.version).toMatch(/^KZ-R1-2023-04-01-[0-9a-f]{8}$/u);
  expect(verdict.inputs).toContainEqual({
    name: "seller The seller",
    value: "DISTRIBUTION",
    unit: "kind of utility",
    sourceIds: [],
  });
  expect(verdict.nodeIds).toEqual(["contract", "point", "seller", "farm", "a"]);
  expect([verdict.edgeIds, verdict.sourceIds]).toEqual([["supplying"], ["billing"]]);
  expect(verdict.sentence).toBe(
    "The farm of Miner a has power under contract C-1 from The seller; a miner may have power of the grid from the single purchaser alone.",
  );
});

test.each([
  ["of the Single Purchaser", {}, "LAWFUL"],
  ["of another seller", { sellers: [seller("SUPPLY")] }, "UNLAWFUL"],
  ["by somebody who is no miner", { buyers: [{ id: "mill", name: "Mill" }] }, "NOT_APPLICABLE"],
  ["by nobody that is known", { buyers: [] }, "UNCERTAIN"],
])("a purchase %s", (_, more, expected) => {
  expect(offPlatformPurchase.judge(rule, among([purchase("p", "a", 0.5, more)])).verdict).toBe(expected);
});
