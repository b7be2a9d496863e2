import fc from "fast-check";
import { AmountFault, currencyDigits, majorUnits, minorUnits } from "./currency.ts";

const currencies = fc.constantFrom("KZT", "USD", "XXX", "BTC", "JPY", "KRW", "ETH", "USDT");

test("minor units become major units and the same minor units again, in every currency", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }), currencies, (minor, currency) => {
      expect(minorUnits(majorUnits(minor, currency), currency)).toBe(minor);
    }),
  );
});

test("a decimal amount that a currency can hold is exact both ways, but for zeros at its ends", () => {
  const amounts = fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 15n }), fc.nat(), fc.boolean(), currencies);
  fc.assert(
    fc.property(amounts, ([whole, fraction, negative, currency]) => {
      const digits = currencyDigits(currency);
      const point = digits === 0 ? "" : `.${String(fraction).padStart(digits, "0").slice(-digits)}`;
      const amount = `${negative && (whole > 0n || /[1-9]/u.test(point)) ? "-" : ""}${String(whole)}${point}`;
      expect(majorUnits(minorUnits(amount, currency), currency)).toBe(amount);
      expect(minorUnits(`${amount}${digits === 0 ? ".00" : "000"}`, currency)).toBe(minorUnits(amount, currency));
    }),
  );
});

test.each([
  ["12.5", "KZT", 1250n],
  ["-0.05", "KZT", -5n],
  ["0.00000001", "BTC", 1n],
  ["7", "JPY", 7n],
  ["007.10", "USD", 710n],
  ["120260", "USD", 12_026_000n],
])("%s %s are %s minor units", (amount, currency, minor) => {
  expect(minorUnits(amount, currency)).toBe(minor);
});

test.each([
  [-5n, "KZT", "-0.05"],
  [0n, "KZT", "0.00"],
  [5n, "JPY", "5"],
  [-1n, "BTC", "-0.00000001"],
])("%s minor units of %s are %s", (minor, currency, amount) => {
  expect(majorUnits(minor, currency)).toBe(amount);
});

test.each(["", "1,5", "1e3", " 1", "1.", ".5", "+1", "٣", "0x10", "1.2.3", "NaN", "1\n"])(
  "%j is refused as no decimal number",
  (amount) => {
    expect(() => minorUnits(amount, "KZT")).toThrow(AmountFault);
  },
);

test.each([
  ["0.001", "KZT"],
  ["1.5", "JPY"],
  ["0.000000001", "BTC"],
])("%s %s is refused, for it has more digits than its currency", (amount, currency) => {
  expect(() => minorUnits(amount, currency)).toThrow(
    new RegExp(`more than the ${String(currencyDigits(currency))} digits`, "u"),
  );
});
