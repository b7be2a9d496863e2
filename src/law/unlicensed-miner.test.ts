import { kazakhRule } from "../../test/support/law-facts.ts";
import { minerFacts } from "./facts.ts";
import { unlicensedMiner } from "./unlicensed-miner.ts";

const rule = kazakhRule("UNLICENSED_MINER");
const licence = (more: Record<string, unknown> = {}) => ({
  id: "licence",
  number: "L-1",
  type: 1,
  effectiveFrom: "2023-06-01",
  effectiveTo: "2026-06-01",
  ...more,
});
const judged = (on: string, licences: readonly Record<string, unknown>[], more: Record<string, unknown> = {}) =>
  unlicensedMiner.judge(
    rule,
    minerFacts.parse({
      on,
      firm: { id: "firm", name: "The firm" },
      farms: [{ id: "farm", name: "The farm" }],
      licences,
      ...more,
    }),
  );

test.each([
  ["2023-05-31", "UNLAWFUL"],
  ["2023-06-01", "LAWFUL"],
  ["2026-05-31", "LAWFUL"],
  ["2026-06-01", "UNLAWFUL"],
])("a licence from June 2023 to June 2026, the last day excluded: on %s %s", (on, expected) => {
  expect(judged(on, [licence()]).verdict).toBe(expected);
});

test.each([
  ["2023-03-31", "UNCERTAIN"],
  ["2023-04-01", "UNLAWFUL"],
])("without any licence on %s, the rule being known from April 2023: %s", (on, expected) => {
  expect(judged(on, []).verdict).toBe(expected);
});

test.each([
  ["2026-05-31", null, "LAWFUL"],
  ["2026-06-01", null, "UNCERTAIN"],
  ["2026-06-01", "2028-06-01", "UNCERTAIN"],
])("a licence holds three years: on %s, told to end on %s, %s", (on, effectiveTo, expected) => {
  expect(judged(on, [licence({ effectiveTo })]).verdict).toBe(expected);
});

test("three years after 29 February is 1 March", () => {
  const leap = licence({ effectiveFrom: "2024-02-29", effectiveTo: null });
  expect([judged("2027-02-28", [leap]).verdict, judged("2027-03-01", [leap]).verdict]).toEqual(["LAWFUL", "UNCERTAIN"]);
});

test.each([
  ["2024-01-01", "UNLAWFUL"],
  ["2024-01-02", "LAWFUL"],
  ["2025-01-02", "UNLAWFUL"],
])("a licence that the firm held from 2 January 2024 for a year: on %s %s", (on, expected) => {
  expect(judged(on, [licence({ heldFrom: "2024-01-02", heldTo: "2025-01-02" })]).verdict).toBe(expected);
});

test.each([
  [1, "LAWFUL", "LAWFUL"],
  [2, "LAWFUL", "UNCERTAIN"],
  [3, "UNCERTAIN", "UNCERTAIN"],
])("a licence of type %i: %s, and with a quota %s", (type, plain, withQuota) => {
  const quotas = [{ id: "quota", zone: "NORTH_SOUTH" }];
  expect(judged("2024-06-01", [licence({ type })]).verdict).toBe(plain);
  expect(judged("2024-06-01", [licence({ type })], { quotas }).verdict).toBe(withQuota);
});

test("one licence that holds is enough, whatever others there are and in whatever order", () => {
  const licences = [
    licence({ id: "old", number: "L-0", effectiveTo: "2023-12-01" }),
    licence(),
    licence({ id: "odd", type: 7 }),
  ];
  for (const own of [licences, [...licences].reverse()])
    expect(judged("2024-06-01", own, { quotas: [{ id: "quota", zone: "WEST" }] }).verdict).toBe("LAWFUL");
});

test("a firm that operates no farm consumes nothing", () => {
  expect(judged("2024-06-01", [], { farms: [] }).verdict).toBe("NOT_APPLICABLE");
});

test("it tells which licence ran out, and when", () => {
  const verdict = judged("2024-06-01", [
    licence({ effectiveFrom: "2021-04-01", effectiveTo: "2024-04-01", sourceIds: ["register"] }),
  ]);
  expect(verdict.sentence).toBe(
    "The firm operates The farm on 2024-06-01 without a licence that holds on that day: it had L-1, which held from 2021-04-01 to the day before 2024-04-01.",
  );
  expect(verdict.inputs).toContainEqual({
    name: "licence L-1, first day after",
    value: "2024-04-01",
    unit: null,
    sourceIds: ["register"],
  });
  expect(verdict.nodeIds).toEqual(["firm", "farm", "licence"]);
});
