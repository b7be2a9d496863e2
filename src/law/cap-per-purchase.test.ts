import { among, kazakhRule, purchase } from "../../test/support/law-facts.ts";
import { capPerPurchase } from "./cap-per-purchase.ts";

const rule = kazakhRule("CAP_PER_PURCHASE");
const judged = (energyMwh: number | null, powerMw: number | null, more: Record<string, unknown> = {}) =>
  capPerPurchase.judge(rule, among([purchase("p", "a", energyMwh, { powerMw, ...more })]));

test.each([
  [0.9, 0.9, "LAWFUL", "LAWFUL", "LAWFUL"],
  [1, 1, "LAWFUL", "LAWFUL", "LAWFUL"],
  [1.001, 1.001, "UNLAWFUL", "UNLAWFUL", "UNLAWFUL"],
  [0.9, 1.8, "LAWFUL", "UNLAWFUL", "UNCERTAIN"],
  [1.2, 0.9, "UNLAWFUL", "LAWFUL", "UNCERTAIN"],
  [2.4, null, "UNLAWFUL", "UNLAWFUL", "UNLAWFUL"],
  [0.9, null, "LAWFUL", "UNCERTAIN", "UNCERTAIN"],
  [null, 0.9, "LAWFUL", "LAWFUL", "LAWFUL"],
  [null, 1.8, "UNCERTAIN", "UNLAWFUL", "UNCERTAIN"],
  [null, null, "UNCERTAIN", "UNCERTAIN", "UNCERTAIN"],
])("%s MWh at %s MW: as energy %s, as power %s, together %s", (energyMwh, powerMw, asEnergy, asPower, together) => {
  const verdict = judged(energyMwh, powerMw);
  expect(verdict.readings.map(({ reading, verdict: read }) => [reading, read])).toEqual([
    ["MWh per purchase", asEnergy],
    ["MW per site", asPower],
  ]);
  expect(verdict.verdict).toBe(together);
});

test("readings that differ are said to differ, and what is not told is named", () => {
  expect(judged(0.9, 1.8).sentence).toBe(
    "Miner a bought for one hour: as MWh per purchase, 0.9 MWh, within the cap of 1 MWh; as MW per site, 1.8 MW, above the cap of 1 MW. The readings differ.",
  );
  expect(judged(0.9, 1.8).missing).toEqual([]);
  expect(judged(null, null).missing).toEqual(["energy", "power"]);
  expect(judged(0.9, null).missing).toEqual(["power"]);
});

test.each([
  ["who is no miner", [{ id: "mill", name: "Mill" }], 2, "NOT_APPLICABLE"],
  ["who is not known, above the cap", [], 2, "UNCERTAIN"],
  ["who is not known, within the cap", [], 0.5, "LAWFUL"],
])("of somebody %s", (_, buyers, energyMwh, expected) => {
  expect(judged(energyMwh, energyMwh, { buyers }).verdict).toBe(expected);
});

test.each(["1990-01-01", "2024-06-01", "2090-01-01"])(
  "no first or last day is known, so %s is judged, on the word of the press",
  (on) => {
    const verdict = capPerPurchase.judge(rule, among([purchase("p", "a", 2)], [], on));
    expect([verdict.verdict, verdict.confidence]).toEqual(["UNLAWFUL", "PRESS"]);
  },
);

test("where the cap is not known for the day the verdict is uncertain and says so", () => {
  const parameters = rule.parameters.map((one) =>
    one.name === "cap"
      ? { ...one, versions: one.versions.map((version) => ({ ...version, validFrom: "2025-01-01" })) }
      : one,
  );
  const verdict = capPerPurchase.judge({ ...rule, parameters }, among([purchase("p", "a", 2)]));
  expect(verdict).toMatchObject({ verdict: "UNCERTAIN", missing: ["cap"] });
  expect(verdict.sentence).toContain('its parameter "cap" is not known for 2024-06-01');
});
