import fc from "fast-check";
import { apportion, cents, levyDue, marketValue, pricesFrom, sum, valued } from "./valuation.ts";

const rate = fc
  .tuple(fc.bigInt({ min: 1n, max: 99_999n }), fc.integer({ min: 0, max: 99 }))
  .map(([whole, fraction]) => `${String(whole)}.${String(fraction).padStart(2, "0")}`);

describe("cents of tiyn", () => {
  test("are never further than half a cent from the quotient, and even where they are in the middle", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), rate, (tiyn, kztPerUsd) => {
        const hundredths = BigInt(kztPerUsd.replace(".", ""));
        const found = cents(tiyn, kztPerUsd);
        const twice = 2n * (tiyn * 100n - found * hundredths);
        const off = twice < 0n ? -twice : twice;
        expect(off <= hundredths).toBe(true);
        if (off === hundredths) expect(found % 2n).toBe(0n);
      }),
    );
  });

  test.each([
    [50n, "100", 0n],
    [150n, "100", 2n],
    [250n, "100", 2n],
    [251n, "100", 3n],
    [-150n, "100", -2n],
    [-50n, "100", 0n],
    [902_000_000_000n, "546.5", 1_650_503_202n],
    [0n, "546.50", 0n],
  ])("of %s tiyn at %s are %s", (tiyn, kztPerUsd, expected) => {
    expect(cents(tiyn, kztPerUsd)).toBe(expected);
  });
});

describe("a sum split in proportion", () => {
  const parts = fc.array(
    fc.integer({ min: 0, max: 1_000_000_000 }).map((watts) => watts / 1000),
    { minLength: 1, maxLength: 12 },
  );

  test("adds up exactly, and no part is further than the number of parts from its share", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 14n }), parts, (total, weights) => {
        const shares = apportion(total, weights);
        const whole = weights.reduce((all, weight) => all + BigInt(Math.round(weight * 1000)), 0n);
        expect(shares).toHaveLength(weights.length);
        if (whole === 0n) {
          expect(shares.every((share) => share === 0n)).toBe(true);
          return;
        }
        expect(shares.reduce((all, share) => all + share, 0n)).toBe(total);
        shares.forEach((share, index) => {
          const off = share * whole - total * BigInt(Math.round((weights[index] ?? 0) * 1000));
          expect((off < 0n ? -off : off) < whole * BigInt(weights.length)).toBe(true);
        });
      }),
    );
  });

  test("gives nothing to a part of nothing, and what rounding leaves to the largest", () => {
    expect(apportion(100n, [1, 0, 1, 1])).toEqual([34n, 0n, 33n, 33n]);
    expect(apportion(10n, [1, 2])).toEqual([3n, 7n]);
    expect(apportion(5n, [])).toEqual([]);
  });
});

describe("prices", () => {
  const rows = [
    { series: "RATE", on: "2024-02-01", value: "450.5", currency: "KZT" },
    { series: "RATE", on: "2024-01-01", value: "400", currency: "KZT" },
    { series: "PLATFORM", on: "2024-01-01", value: "1500", currency: "KZT" },
    { series: "PLATFORM", on: "2024-01-01", value: "9", currency: "USD" },
  ];

  test("serve from their day until the next, and not before the first", () => {
    const prices = pricesFrom(rows, null);
    const days = ["2023-12-31", "2024-01-01", "2024-01-31", "2024-02-01", "2030-01-01"];
    expect(days.map((day) => valued(prices, 90_100n, day).centsAtEvent)).toEqual([null, 225n, 225n, 200n, 200n]);
  });

  test("take for the report the rate of its day, or the last one", () => {
    expect(pricesFrom(rows, null).reportRate).toEqual({ on: "2024-02-01", rate: "450.5" });
    expect(pricesFrom(rows, "2024-01-15").reportRate).toEqual({ on: "2024-01-01", rate: "400" });
    expect(pricesFrom(rows, "2023-01-01").reportRate).toBeNull();
  });

  test("value a sum at two days' rates; where one is unknown it is null, and so is a sum with it", () => {
    const prices = pricesFrom(rows, null);
    expect(valued(prices, 90_100n, "2024-01-20")).toEqual({ tiyn: 90_100n, centsAtEvent: 225n, centsAtReport: 200n });
    const early = valued(prices, 90_100n, "2023-01-01");
    expect(early).toEqual({ tiyn: 90_100n, centsAtEvent: null, centsAtReport: 200n });
    expect(sum([early, early])).toEqual({ tiyn: 180_200n, centsAtEvent: null, centsAtReport: 400n });
    expect(sum([])).toEqual({ tiyn: 0n, centsAtEvent: 0n, centsAtReport: 0n });
  });

  test("of the platform count in tenge, and value energy only from the first month that has one", () => {
    const prices = pricesFrom(rows, null);
    expect(marketValue(prices, 100, "2023-12-01", "2023-12-31")).toBeNull();
    expect(marketValue(prices, 100, "2024-01-01", "2024-01-31")?.tiyn).toBe(150_000n);
    expect(levyDue(prices, 100, "2024-01-01", "2024-01-31")?.tiyn).toBe(150_000n);
    expect(levyDue(prices, 100, "2021-01-01", "2021-01-31")).toBeNull();
  });
});
