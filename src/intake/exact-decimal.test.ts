import fc from "fast-check";
import { atScale, decimalText, readDecimal, roundHalfEven } from "./exact-decimal.ts";

const rounded = (text: string): string => {
  const value = readDecimal(text);
  if (!value) throw new Error(`"${text}" is no decimal.`);
  return String(roundHalfEven(value, 2).digits);
};

describe("an exact decimal", () => {
  it.each([
    ["1.005", "100"],
    ["1.015", "102"],
    ["1.0050001", "101"],
    ["-1.005", "-100"],
    ["-1.015", "-102"],
    ["17693696.989343166", "1769369699"],
    ["1.5E3", "150000"],
    ["2.5E-2", "2"],
    ["7", "700"],
  ])("rounds %s half to even to %s hundredths", (text, digits) => {
    expect(rounded(text)).toBe(digits);
  });

  it.each(["", "1,5", "1.", ".5", "NaN", "1e", "0x10"])("is not %j", (text) => {
    expect(readDecimal(text)).toBeUndefined();
  });

  it("is written without an exponent and without trailing zeros", () => {
    expect(decimalText({ digits: -12500n, scale: 3 })).toBe("-12.5");
    expect(decimalText({ digits: 5n, scale: 3 })).toBe("0.005");
    expect(decimalText({ digits: 0n, scale: 2 })).toBe("0");
  });

  it("says whether rounding changed it", () => {
    expect(roundHalfEven({ digits: 1000n, scale: 3 }, 2)).toEqual({ digits: 100n, rounded: false });
    expect(roundHalfEven({ digits: 1001n, scale: 3 }, 2)).toEqual({ digits: 100n, rounded: true });
  });

  it("is never off by more than half a unit", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }),
        fc.integer({ min: 2, max: 20 }),
        (digits, scale) => {
          const { digits: result } = roundHalfEven({ digits, scale }, 2);
          const off = atScale({ digits: result, scale: 2 }, scale) - digits;
          return (off < 0n ? -off : off) * 2n <= 10n ** BigInt(scale - 2);
        },
      ),
    );
  });
});
