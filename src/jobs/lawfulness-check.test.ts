import { expect, test } from "@jest/globals";
import { refusalOf, unlawfulThings } from "./lawfulness-check.ts";

test("each unlawful thing is listed once, with every rule that finds it so", () => {
  expect(
    unlawfulThings([
      { of: "a", rule: "OFF_PLATFORM_SUPPLY", verdict: "UNLAWFUL" },
      { of: "b", rule: "OFF_PLATFORM_SUPPLY", verdict: "UNCERTAIN" },
      { of: "a", rule: "PROTECTED_CONSUMER_DIVERSION", verdict: "UNLAWFUL" },
      { of: "c", rule: "OFF_PLATFORM_SUPPLY", verdict: "UNLAWFUL" },
      { of: "a", rule: "OFF_PLATFORM_SUPPLY", verdict: "UNLAWFUL" },
    ]),
  ).toEqual([
    { id: "a", rules: ["OFF_PLATFORM_SUPPLY", "PROTECTED_CONSUMER_DIVERSION"] },
    { id: "c", rules: ["OFF_PLATFORM_SUPPLY"] },
  ]);
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
