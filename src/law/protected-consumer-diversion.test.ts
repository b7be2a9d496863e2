import { contract, farm, kazakhRule, miner, supply } from "../../test/support/law-facts.ts";
import { protectedConsumerDiversion } from "./protected-consumer-diversion.ts";

const rule = kazakhRule("PROTECTED_CONSUMER_DIVERSION");
const judged = (more: Record<string, unknown>) => protectedConsumerDiversion.judge(rule, supply(more));
const draw = (more: Record<string, unknown> = {}) => ({
  allocation: "allocation",
  category: "RESIDENTIAL",
  month: "2024-06-01",
  drawnKwh: 50,
  boughtKwh: 1050,
  deliveredKwh: 1000,
  ...more,
});

test.each(["RESIDENTIAL", "SOCIAL", "CRITICAL"])(
  "a contract of the protected category %s at a mine is unlawful, elsewhere lawful",
  (category) => {
    expect(judged({ contracts: [contract({ category })], farms: [farm()] }).verdict).toBe("UNLAWFUL");
    expect(judged({ contracts: [contract({ category })], farms: [farm(null)] }).verdict).toBe("UNLAWFUL");
    expect(judged({ contracts: [contract({ category })] }).verdict).toBe("LAWFUL");
  },
);

test.each(["COMMERCIAL", "INDUSTRIAL", "AGRICULTURAL", "DIGITAL_MINING"])(
  "the rule does not speak of a contract of category %s that took nothing from protected energy",
  (category) => {
    expect(judged({ contracts: [contract({ category })], farms: [farm()] }).verdict).toBe("NOT_APPLICABLE");
  },
);

test.each([
  [
    "a mining firm without a known farm",
    contract({ category: "SOCIAL", customers: [miner("a")] }),
    ["activity at the site"],
  ],
  ["a consumer of an untold category", contract({ category: null }), ["category"]],
])("it is open for %s", (_, one, missing) => {
  expect(judged({ contracts: [one] })).toMatchObject({ verdict: "UNCERTAIN", missing });
});

test.each([
  [1030, 1000, "UNCERTAIN"],
  [1030.1, 1000, "UNLAWFUL"],
  [1000, 1000, "UNCERTAIN"],
  [1000, null, "UNCERTAIN"],
  [1, 0, "UNLAWFUL"],
])(
  "energy drawn from %s kWh bought for residents, %s kWh delivered, tolerance 3 %%: %s",
  (boughtKwh, deliveredKwh, expected) => {
    expect(
      judged({ contracts: [contract({ draws: [draw({ boughtKwh, deliveredKwh })] })], farms: [farm()] }).verdict,
    ).toBe(expected);
  },
);

test("energy drawn from what was bought for others than the protected is no diversion", () => {
  expect(judged({ contracts: [contract({ draws: [draw({ category: "COMMERCIAL" })] })] }).verdict).toBe(
    "NOT_APPLICABLE",
  );
});

test("power taken before the meter is a hypothesis: it is not told for whom it was meant", () => {
  expect(judged({ farms: [farm("BYPASS")] })).toMatchObject({ verdict: "UNCERTAIN", of: "farm" });
  expect(judged({ farms: [farm()] }).verdict).toBe("NOT_APPLICABLE");
});

test("it holds for every day, is our own analysis, and says what it rests on", () => {
  const verdict = judged({
    on: "1999-01-01",
    contracts: [contract({ draws: [draw({ edgeIds: ["serving"] })] })],
    farms: [farm()],
  });
  expect(verdict).toMatchObject({ verdict: "UNLAWFUL", confidence: "OWN_ANALYSIS" });
  expect(verdict.sentence).toBe(
    "Contract C-1 (INDUSTRIAL) took 50 kWh in 2024-06 from energy bought for RESIDENTIAL; more was bought for RESIDENTIAL than was delivered, by more than 3 %.",
  );
  expect(verdict.edgeIds).toEqual(["serving"]);
  expect(verdict.inputs.map(({ name, value, unit }) => [name, value, unit])).toContainEqual([
    "bought, RESIDENTIAL",
    "1050",
    "kWh",
  ]);
});
