import { expect, test } from "@jest/globals";
import { lawfulnessResult, refusalOf, resultOf } from "./lawfulness-check.ts";

const checked = {
  on: "2025-06-15",
  jurisdiction: "KZ",
  judged: { supplies: 3, purchases: 0, miners: 1 },
  counts: [{ rule: "OFF_PLATFORM_SUPPLY", verdict: "UNLAWFUL" as const, count: 2 }],
};

test("each unlawful thing is listed once, with every rule that finds it so", () => {
  const result = resultOf({
    ...checked,
    verdicts: [
      { of: "a", rule: "OFF_PLATFORM_SUPPLY", verdict: "UNLAWFUL" },
      { of: "b", rule: "OFF_PLATFORM_SUPPLY", verdict: "UNCERTAIN" },
      { of: "a", rule: "PROTECTED_CONSUMER_DIVERSION", verdict: "UNLAWFUL" },
      { of: "c", rule: "OFF_PLATFORM_SUPPLY", verdict: "UNLAWFUL" },
      { of: "a", rule: "OFF_PLATFORM_SUPPLY", verdict: "UNLAWFUL" },
    ],
  });
  expect(lawfulnessResult.parse(result)).toEqual({
    ...checked,
    unlawful: [
      { id: "a", rules: ["OFF_PLATFORM_SUPPLY", "PROTECTED_CONSUMER_DIVERSION"] },
      { id: "c", rules: ["OFF_PLATFORM_SUPPLY"] },
    ],
    unlawfulLeft: 0,
  });
});

test("what is not listed is counted", () => {
  const verdicts = Array.from({ length: 10_003 }, (_, number) => ({
    of: String(number),
    rule: "SPLITTING",
    verdict: "UNLAWFUL" as const,
  }));
  const { unlawful, unlawfulLeft } = resultOf({ ...checked, verdicts });
  expect({ listed: unlawful.length, unlawfulLeft }).toEqual({ listed: 10_000, unlawfulLeft: 3 });
});

test("a jurisdiction without rules is refused at once", () => {
  const input = { on: "2025-06-15", utility: null };
  expect(refusalOf({ ...input, jurisdiction: "KZ" })).toBeNull();
  expect(refusalOf({ ...input, jurisdiction: "XX" })).toMatchObject({
    code: "BAD_USER_INPUT",
    field: "input.jurisdiction",
    message: expect.stringContaining('"XX"'),
  });
});
