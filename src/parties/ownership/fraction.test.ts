import fc from "fast-check";
import { add, compare, divide, fraction, fractionText, multiply, readFraction, subtract, toFloat } from "./fraction.ts";

test.each([
  ["0.51", "51/100"],
  ["1/3", "1/3"],
  ["2/6", "1/3"],
  ["1", "1/1"],
  ["0", "0/1"],
  ["-0.5", "-1/2"],
  [
    "0.10000000000000000000000000000000000001",
    "10000000000000000000000000000000000001/100000000000000000000000000000000000000",
  ],
])("%s is %s", (text, expected) => {
  const read = readFraction(text);
  expect(read && fractionText(read)).toBe(expected);
});

test.each(["", "51%", "1e-1", ".5", "1/0", "1/-3", "0,5", "a", "0x1", " 1", "1/2/3", "Infinity"])(
  '"%s" is no share',
  (text) => {
    expect(readFraction(text)).toBeUndefined();
  },
);

test("0.1 + 0.2 + 0.7 is 1", () => {
  const total = ["0.1", "0.2", "0.7"].map((text) => readFraction(text) ?? fraction(0n, 1n)).reduce(add);
  expect(fractionText(total)).toBe("1/1");
});

const whole = fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n });
const any = fc.tuple(whole, fc.bigInt({ min: 1n, max: 10n ** 30n })).map(([above, below]) => fraction(above, below));

test("fractions are a field", () => {
  fc.assert(
    fc.property(any, any, any, (a, b, c) => {
      expect(subtract(add(a, b), b)).toEqual(a);
      expect(multiply(a, add(b, c))).toEqual(add(multiply(a, b), multiply(a, c)));
      if (b.numerator !== 0n) expect(multiply(divide(a, b), b)).toEqual(a);
      expect(compare(a, b)).toBe(-compare(b, a) + 0);
    }),
    { numRuns: 50 },
  );
});

test("the float of a fraction is near, however many digits it has", () => {
  expect(toFloat(fraction(1n, 3n))).toBe(1 / 3);
  expect(toFloat(fraction(10n ** 400n, 3n * 10n ** 400n + 1n))).toBeCloseTo(1 / 3, 14);
  expect(toFloat(fraction(-(10n ** 400n), 4n * 10n ** 399n + 1n))).toBeCloseTo(-2.5, 13);
  expect(toFloat(fraction(1n, 10n ** 320n))).toBeCloseTo(0, 300);
});
