import fc from "fast-check";
import { levyTiynPerKwh } from "./levy-rates.ts";

test.each([
  ["2021-12-31", 1000, null],
  ["2022-01-01", 0, 100],
  ["2022-12-31", 5000, 100],
  ["2023-01-01", 0, 2500],
  ["2023-01-01", 999, 2500],
  ["2023-01-01", 1000, 2000],
  ["2024-06-01", 2399.99, 500],
  ["2024-06-01", 2400, 100],
  ["2024-06-01", 99_999, 100],
])("on %s power at %s tiyn a kWh owes %s tiyn", (day, price, expected) => {
  expect(levyTiynPerKwh(day, price)).toBe(expected);
});

test("the cheaper the power, the higher the levy, and from 2022 on there always is one", () => {
  const days = fc.constantFrom("2022-01-01", "2022-12-31", "2023-01-01", "2024-02-29", "2099-01-01");
  const prices = fc.double({ min: 0, max: 1e6, noNaN: true });
  fc.assert(
    fc.property(days, prices, prices, (day, a, b) => {
      const [cheap, dear] = [levyTiynPerKwh(day, Math.min(a, b)), levyTiynPerKwh(day, Math.max(a, b))];
      expect(dear).toBeGreaterThan(0);
      expect(cheap).toBeGreaterThanOrEqual(dear ?? 0);
    }),
  );
});
