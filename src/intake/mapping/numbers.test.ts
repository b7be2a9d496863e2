import fc from "fast-check";
import { decimalText } from "../exact-decimal.ts";
import { readNumber, type NumberStyle } from "./numbers.ts";

const comma: NumberStyle = { decimal: "," };

function read(text: string, style: NumberStyle = comma): string {
  const value = readNumber(text, style);
  return typeof value === "string" ? value : decimalText(value);
}

it.each([
  ["1250,50", "1250.5"],
  ["1 250,50", "1250.5"],
  ["1\u00A0250\u00A0000,07", "1250000.07"],
  ["12\u202F345", "12345"],
  ["-450 000,00", "-450000"],
  ["\u2212450,1", "-450.1"],
  ["450,1-", "-450.1"],
  ["+3", "3"],
  ["007", "7"],
  ["9007199254740993,01", "9007199254740993.01"],
])("reads %j with a decimal comma as %s", (text, number) => {
  expect(read(text)).toBe(number);
});

it.each([
  ["1,250.50", { decimal: ".", thousands: "," } as const, "1250.5"],
  ["1.250,50", { decimal: ",", thousands: "." } as const, "1250.5"],
  ["1'250.50", { decimal: ".", thousands: "'" } as const, "1250.5"],
  ["1250.50", { decimal: "." } as const, "1250.5"],
])("reads %j as %j says", (text, style, number) => {
  expect(read(text, style)).toBe(number);
});

it.each([
  ["1250.50", 'has a point, and the mapping says decimal: ","'],
  ["12 34,5", "is no number"],
  ["12 34", "has its spaces where no groups of three digits end"],
  ["7,90101E+11", "was cut to an exponent by a spreadsheet, so digits of it are lost"],
  ["1 250,50 тг", "is no number"],
  ["-", "is no number"],
  ["1,2,3", "is no number"],
])("guesses nothing: %j %s", (text, reason) => {
  expect(read(text)).toBe(reason);
});

it("says what is wrong where the decimals have a comma and a point is told", () => {
  expect(read("1250,5", { decimal: "." })).toBe('has a comma, and the mapping says decimal: "."');
});

it("reads back every number as it is written for people", () => {
  fc.assert(
    fc.property(fc.bigInt(-(10n ** 20n), 10n ** 20n), fc.nat(99), (whole, cents) => {
      const digits = String(whole < 0n ? -whole : whole).replaceAll(/\B(?=(\d{3})+$)/gu, "\u00A0");
      const sign = whole < 0n ? "-" : "";
      const exact = readNumber(`${sign}${digits},${String(cents).padStart(2, "0")}`, comma);
      const expected = (whole < 0n ? -1n : 1n) * ((whole < 0n ? -whole : whole) * 100n + BigInt(cents));
      expect(exact).toEqual({ digits: expected, scale: 2 });
    }),
  );
});
