import fc from "fast-check";
import { identificationCheckDigit, parseIdentificationNumber, personOfIin } from "./identification-number.ts";

const complete = (prefix: string): string => prefix + String(identificationCheckDigit(prefix));

function prefixWhere(start: string, wanted: (first: number, digit: number | null) => boolean): string {
  for (let serial = 0; ; serial += 1) {
    const prefix = start + String(serial).padStart(11 - start.length, "0");
    const first = Array.from(prefix).reduce((sum, digit, place) => sum + (place + 1) * Number(digit), 0) % 11;
    if (wanted(first, identificationCheckDigit(prefix))) return prefix;
  }
}

describe("identification numbers", () => {
  test("are read with spaces and hyphens, and tell persons from firms", () => {
    const iin = complete("79041230012");
    const spaced = `${iin.slice(0, 6)} ${iin.slice(6, 9)}-${iin.slice(9)}`;
    expect(parseIdentificationNumber(spaced)).toEqual({
      input: spaced,
      normalized: iin,
      kind: "IIN",
      valid: true,
      error: null,
    });
    expect(parseIdentificationNumber(complete("23054000123"))).toMatchObject({ kind: "BIN", valid: true });
  });

  test("weigh the digits 1 to 11 in the first pass", () => {
    expect(identificationCheckDigit("10000000000")).toBe(1);
    expect(identificationCheckDigit("01000000000")).toBe(2);
  });

  test("take the second pass where the first gives ten", () => {
    const prefix = prefixWhere("790412300", (first, digit) => first === 10 && digit !== null);
    const second = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2];
    const sum = second.reduce((total, weight, place) => total + weight * Number(prefix[place]), 0);
    expect(identificationCheckDigit(prefix)).toBe(sum % 11);
    expect(parseIdentificationNumber(complete(prefix)).valid).toBe(true);
  });

  test("are never issued where both passes give ten", () => {
    const prefix = prefixWhere("7904123", (_, digit) => digit === null);
    for (let last = 0; last <= 9; last += 1)
      expect(parseIdentificationNumber(`${prefix}${last}`)).toMatchObject({ valid: false, error: "UNISSUABLE_PREFIX" });
  });

  test("have one valid check digit", () => {
    const prefix = "79041230012";
    const valid = Array.from({ length: 10 }, (_, last) => parseIdentificationNumber(`${prefix}${last}`)).filter(
      (number) => number.valid,
    );
    expect(valid).toHaveLength(1);
    const wrong = (Number(complete(prefix)[11]) + 1) % 10;
    expect(parseIdentificationNumber(`${prefix}${wrong}`)).toMatchObject({ kind: "IIN", error: "CHECK_DIGIT" });
  });

  test.each(["", "79041230012", "7904123001234", "79041230012a", "７９０４１２３００１２３", "7904.1230.0123"])(
    "refuse %p by its format",
    (input) => {
      expect(parseIdentificationNumber(input)).toEqual({
        input,
        normalized: null,
        kind: null,
        valid: false,
        error: "FORMAT",
      });
    },
  );

  test.each([
    ["no such kind", "230570001230", null],
    ["no such month of a person", "791312300127", "IIN"],
    ["no such day", "790231300127", "IIN"],
    ["no such century", "790412700127", "IIN"],
    ["no such month of a firm", "231340001230", "BIN"],
    ["no such kind of office", "230544001230", "BIN"],
  ])("refuse %s by the structure", (_, input, kind) => {
    expect(parseIdentificationNumber(input)).toMatchObject({ kind, valid: false, error: "STRUCTURE" });
  });

  test("know leap years by the century", () => {
    expect(parseIdentificationNumber(complete("00022950000")).error).toBeNull();
    expect(parseIdentificationNumber("000229300000").error).toBe("STRUCTURE");
  });

  test.each([
    ["00022950000", { birthDate: "2000-02-29", sex: "M" }],
    ["79041240012", { birthDate: "1979-04-12", sex: "F" }],
    ["85063010001", { birthDate: "1885-06-30", sex: "M" }],
    ["23054000123", null],
  ])("%s tell birth date and sex, if they are a person's", (prefix, told) => {
    expect(personOfIin(complete(prefix))).toEqual(told);
  });

  const pad = (number: number, digits: number): string => String(number).padStart(digits, "0");
  const day = fc.date({ min: new Date("1900-01-01"), max: new Date("2029-12-31"), noInvalidDate: true });
  const iinStart = fc
    .tuple(day, fc.integer({ min: 0, max: 1 }), fc.integer({ min: 0, max: 9999 }))
    .map(([born, sex, serial]) => {
      const text = born.toISOString();
      const century = (born.getUTCFullYear() < 2000 ? 3 : 5) + sex;
      return text.slice(2, 4) + text.slice(5, 7) + text.slice(8, 10) + String(century) + pad(serial, 4);
    });
  const binStart = fc
    .tuple(
      fc.integer({ min: 0, max: 99 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 4, max: 6 }),
      fc.integer({ min: 0, max: 3 }),
      fc.integer({ min: 0, max: 99_999 }),
    )
    .map(([year, month, kind, office, serial]) => `${pad(year, 2)}${pad(month, 2)}${kind}${office}${pad(serial, 5)}`);
  const issued = fc
    .oneof(iinStart, binStart)
    .filter((prefix) => identificationCheckDigit(prefix) !== null)
    .map(complete);
  const isSecondPass = (number: string): boolean =>
    Array.from(number.slice(0, 11)).reduce((sum, digit, place) => sum + (place + 1) * Number(digit), 0) % 11 === 10;

  test("pass as they are issued, however they are spaced", () => {
    fc.assert(
      fc.property(issued, fc.integer({ min: 0, max: 12 }), fc.constantFrom(" ", "-", "\u00a0"), (number, at, gap) => {
        const found = parseIdentificationNumber(number.slice(0, at) + gap + number.slice(at));
        expect(found).toMatchObject({ normalized: number, valid: true, error: null });
      }),
    );
  });

  test("with one wrong digit are caught: the last always, the first ten but where the pass changes", () => {
    const place = fc.integer({ min: 0, max: 10 }).map((index) => (index === 10 ? 11 : index));
    fc.assert(
      fc.property(issued, place, fc.integer({ min: 1, max: 9 }), (number, at, by) => {
        const digit = (Number(number[at]) + by) % 10;
        const changed = number.slice(0, at) + String(digit) + number.slice(at + 1);
        const slips = parseIdentificationNumber(changed).valid;
        if (at === 11 || isSecondPass(changed) === isSecondPass(number)) expect(slips).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  test("with a wrong eleventh digit are caught in the second pass only", () => {
    fc.assert(
      fc.property(issued, fc.integer({ min: 1, max: 9 }), (number, by) => {
        const changed = number.slice(0, 10) + String((Number(number[10]) + by) % 10) + String(number[11]);
        expect(parseIdentificationNumber(changed).valid).toBe(!isSecondPass(number));
      }),
    );
  });

  test("are refused as a prefix of another length", () => {
    expect(() => identificationCheckDigit("123")).toThrow(RangeError);
  });
});
