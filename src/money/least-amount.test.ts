import { leastMinor } from "./least-amount.ts";

test("a least amount is rounded up to the minor units of each currency", () => {
  const least = leastMinor("0.015");
  expect(least.other).toBe(2n);
  expect(least.ofCurrency).toMatchObject({ BTC: 1_500_000n, JPY: 1n });
});

test("a whole amount keeps its value", () => {
  expect(leastMinor("1000")).toMatchObject({ other: 100_000n, ofCurrency: { JPY: 1_000n, BTC: 100_000_000_000n } });
  expect(leastMinor("0.50").other).toBe(50n);
});

test("an amount beyond what the graph can hold becomes the largest that it can", () => {
  expect(leastMinor("9".repeat(40)).other).toBe(9_223_372_036_854_775_807n);
});
