import type { Property } from "../model/graph-model.ts";
import { identificationCheckDigit } from "../parties/identification-number.ts";
import { amountValue, cellValue, currencyValue, splitList } from "./cells.ts";

function property(type: Property["type"], more: Partial<Property> = {}): Property {
  const flags = { list: false, required: false, indexed: false, fulltext: false, masked: false };
  return { name: "field", stored: "field", type, description: "", ...flags, ...more };
}

const reason = (read: ReturnType<typeof cellValue>): string | undefined => read.fault?.reason;

describe("a cell", () => {
  it.each([
    ["string", "Шығыс", "Шығыс"],
    ["float", "12.5", 12.5],
    ["boolean", "false", false],
    ["date", "2024-02-29", "2024-02-29"],
    ["int", "-7", "-7"],
    ["decimal", "0.10", "0.10"],
    ["datetime", "2025-10-02T09:30:00+05:00", "2025-10-02T09:30:00+05:00"],
  ] as const)("of type %s reads %s", (type, cell, value) => {
    expect(cellValue("field", property(type), cell)).toEqual({ value });
  });

  it.each([
    ["float", "12,5", "is not a number"],
    ["boolean", "yes", "is neither true nor false"],
    ["date", "2025-02-29", "is not a day"],
    ["date", "29.02.2024", "is not a day"],
    ["int", "1.0", "is not a whole number"],
    ["int", "3000000000", "is beyond 2147483647"],
    ["decimal", "1/3", "is not a decimal number"],
    ["datetime", "2025-10-02T09:30:00", "is not an instant"],
  ] as const)("of type %s refuses %s: it %s", (type, cell, why) => {
    const read = cellValue("field", property(type), cell);
    expect(reason(read)).toContain(`"${cell}" ${why}`);
    expect(read.fault?.remedy).not.toBe("");
  });

  it("of a closed list guesses what was meant", () => {
    const category = property("enum", { values: ["SOCIAL", "DIGITAL_MINING"] });
    expect(cellValue("category", category, "digital mining").fault).toEqual({
      field: "category",
      value: "digital mining",
      reason: '"digital mining" is not one of SOCIAL, DIGITAL_MINING.',
      remedy: "Did you mean DIGITAL_MINING?",
    });
  });

  it("splits a list at semicolons that are not escaped", () => {
    expect(splitList("Иванов; Ivanov\\; Ltd ;")).toEqual(["Иванов", "Ivanov; Ltd"]);
  });

  it.each(["0", "0.000", "1.01", "-0.5", "2"])("refuses the share %s", (cell) => {
    expect(reason(cellValue("share", property("decimal", { name: "share" }), cell))).toContain(
      "is not above 0 and at most 1",
    );
  });

  it.each(["1", "1.00", "0.000001", "0.51"])("takes the share %s", (cell) => {
    expect(cellValue("share", property("decimal", { name: "share" }), cell)).toEqual({ value: cell });
  });

  it("checks an IIN and keeps its digits only", () => {
    const prefix = "85010130012";
    const iin = `${prefix}${String(identificationCheckDigit(prefix))}`;
    const field = property("string", { name: "iin" });
    expect(cellValue("iin", field, `${iin.slice(0, 6)} ${iin.slice(6)}`)).toEqual({ value: iin });
    const wrong = prefix + String((Number(iin.at(-1)) + 1) % 10);
    expect(reason(cellValue("iin", field, wrong))).toBe(`"${wrong}" is no IIN: it has a wrong check digit.`);
  });
});

describe("an amount", () => {
  it("becomes minor units of its currency", () => {
    expect(amountValue("amount", "1250.5", "KZT")).toEqual({ value: "125050" });
    expect(amountValue("amount", "0.00000001", "BTC")).toEqual({ value: "1" });
  });

  it("is refused with more digits than the currency has, and without a currency", () => {
    expect(amountValue("amount", "1.005", "KZT").fault?.reason).toContain("more than the 2 digits");
    expect(amountValue("amount", "1 000", "KZT").fault?.reason).toContain("is not a decimal number");
    expect(amountValue("amount", "1", "").fault?.reason).toBe('The amount "1" has no currency.');
    expect(currencyValue("currency", "tenge").fault?.reason).toBe('"tenge" is no currency code.');
  });
});
