import { expect, test } from "@jest/globals";
import { unlawfulThings } from "./lawfulness-check.ts";

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
