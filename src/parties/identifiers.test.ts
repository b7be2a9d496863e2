import fc from "fast-check";
import { checkCadastralNumber } from "./cadastral-number.ts";
import type { CheckedIdentifier } from "./checked-identifier.ts";
import { checkIban } from "./iban.ts";
import { checkPhone } from "./phone.ts";
import { checkVin, vinCheckDigit } from "./vin.ts";
import { checkPlate } from "./vehicle-plate.ts";

const short = ({ normalized, verdict, country }: CheckedIdentifier): unknown[] => [normalized, verdict, country];

function kazakhIban(account: string): string {
  return `KZ${String(98n - (BigInt(`${account}203500`) % 97n)).padStart(2, "0")}${account}`;
}

const digits = (count: number): fc.Arbitrary<string> =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: count, maxLength: count }).map((some) => some.join(""));

describe("an IBAN", () => {
  const iban = kazakhIban("1250000000000417");

  it.each([iban, iban.toLowerCase(), iban.replace("K", "К"), (iban.match(/.{1,4}/gu) ?? []).join(" ")])(
    "is the same written %s",
    (input) => {
      expect(short(checkIban(input))).toEqual([iban, "VALID", "KZ"]);
    },
  );

  it.each([
    ["4400 4301 2345 6789", /does not begin with a country/u],
    [iban.slice(0, -1), /wrong length/u],
    ["", /does not begin with a country/u],
  ])("%j is none", (input, reason) => {
    expect(checkIban(input).verdict).toBe("INVALID");
    expect(checkIban(input).reason).toMatch(reason);
  });

  it("with one wrong digit is caught", () => {
    fc.assert(
      fc.property(digits(16), fc.integer({ min: 2, max: 19 }), fc.integer({ min: 1, max: 9 }), (account, at, by) => {
        const right = kazakhIban(account);
        const wrong = right.slice(0, at) + String((Number(right[at]) + by) % 10) + right.slice(at + 1);
        expect(checkIban(right).verdict).toBe("VALID");
        expect(checkIban(wrong)).toMatchObject({ verdict: "INVALID", reason: expect.stringContaining("check digits") });
      }),
    );
  });
});

describe("a telephone number", () => {
  it.each([
    ["8 701 999 00 16", "+77019990016", "VALID", "KZ"],
    ["+7 (701) 999-00-16", "+77019990016", "VALID", "KZ"],
    ["7019990016", "+77019990016", "VALID", "KZ"],
    ["+7 7232 70 11 22", "+77232701122", "VALID", "KZ"],
    ["+7 495 123 45 67", "+74951234567", "VALID", "RU"],
    ["+44 20 7946 0958", "+442079460958", "VALID", "GB"],
    ["+7 300 000 00 00", "+73000000000", "DOUBTFUL", null],
    ["+7", null, "INVALID", null],
    ["12", null, "INVALID", null],
  ])("%j is %j, %s, of %s", (input, ...found) => {
    expect(short(checkPhone(input))).toEqual(found);
  });
});

describe("a plate", () => {
  it.each([
    ["123 ABC 02", "123ABC02", "VALID", "KZ"],
    ["123 авс 16", "123ABC16", "VALID", "KZ"],
    ["123 AB 20", "123AB20", "VALID", "KZ"],
    ["H 1234 02", "H123402", "VALID", "KZ"],
    ["F 123 ABC", "F123ABC", "VALID", "KZ"],
    ["А 123 ВС 77", "A123BC77", "VALID", "RU"],
    ["123 ABC 21", "123ABC21", "DOUBTFUL", null],
    ["D 001 002 123", "D001002123", "DOUBTFUL", null],
    ["–", null, "DOUBTFUL", null],
  ])("%j is %j, %s, of %s", (input, ...found) => {
    expect(short(checkPlate(input))).toEqual(found);
  });
});

describe("a cadastral number", () => {
  it.each([
    ["05:315:099:456", "05:315:099:456", "VALID", "KZ"],
    ["05-315-099-456", "05:315:099:456", "VALID", "KZ"],
    ["16:310:123:0456:1 / 45a", "16:310:123:0456:1/45A", "VALID", "KZ"],
    ["77:01:0001001:1234", "77:01:0001001:1234", "VALID", "RU"],
    ["plot 12", "PLOT:12", "DOUBTFUL", null],
  ])("%j is %j, %s, of %s", (input, ...found) => {
    expect(short(checkCadastralNumber(input))).toEqual(found);
  });
});

describe("a VIN", () => {
  const withCheckDigit = (start: string): string => `${start.slice(0, 8)}${vinCheckDigit(start)}${start.slice(9)}`;

  it("has the check digit of the federal regulation", () => {
    expect(vinCheckDigit("11111111111111111")).toBe("1");
    expect(vinCheckDigit("1M8GDM9A0KP042788")).toBe("X");
  });

  it("of a maker in North America or China must fit its check digit", () => {
    for (const maker of ["1", "5", "L"]) {
      const right = withCheckDigit(`${maker}ZZAB3C4050123456`);
      expect(short(checkVin(right.toLowerCase()))).toEqual([right, "VALID", null]);
      expect(checkVin(`${right.slice(0, 16)}7`)).toMatchObject({ verdict: "INVALID", normalized: expect.any(String) });
    }
  });

  it("of other regions has none, and another form is kept with a warning", () => {
    expect(checkVin("XZZAB3C4Z50123456").verdict).toBe("VALID");
    expect(short(checkVin("JZX 100-0012345"))).toEqual(["JZX1000012345", "DOUBTFUL", null]);
    expect(checkVin("1ZZAB3C4O50123456").verdict).toBe("DOUBTFUL");
  });
});

test("what is normalised is normalised to itself, whatever the text", () => {
  const checks = [checkIban, checkPlate, checkCadastralNumber, checkVin];
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 24 }), fc.constantFrom(...checks), (text, check) => {
      const found = check(text);
      if (found.normalized !== null) expect(check(found.normalized).normalized).toBe(found.normalized);
      expect(found.reason === null).toBe(found.verdict === "VALID");
    }),
  );
});
