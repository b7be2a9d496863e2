import { AmountFault, currencyDigits, minorUnits } from "../money/currency.ts";
import { parseIdentificationNumber } from "../parties/identification-number.ts";
import type { Property } from "../model/graph-model.ts";
import { convert } from "../record/stored-values.ts";
import type { ToldValue } from "../record/telling.ts";
import { nearestName } from "./nearest-name.ts";
import type { RowFault } from "./report.ts";

const CURRENCY = /^[A-Z][A-Z0-9]{2,9}$/u;
const SHARE = /^share(Min|Max)?$/u;
const IDENTIFIERS: Readonly<Record<string, "IIN" | "BIN">> = { iin: "IIN", bin: "BIN" };

/** A cell's value as told, or the fault in it. */
export type CellValue = { readonly value: ToldValue; readonly fault?: undefined } | { readonly fault: RowFault };

/** Reads a cell of a column that fills a property other than money. The cell is not empty. */
export function cellValue(field: string, property: Property, cell: string): CellValue {
  const told = property.list ? splitList(cell) : scalar(property, cell);
  const converted = convert(property, told);
  if ("reason" in converted) return fault(field, cell, `"${cell}" ${converted.reason}.`, remedyFor(property, cell));
  const share = SHARE.test(property.name) ? shareFault(field, cell) : undefined;
  if (share) return { fault: share };
  const kind = IDENTIFIERS[property.name];
  return kind === undefined ? { value: told } : identifier(field, cell, kind);
}

/** Reads an amount in major units with its currency; the value is the integer of minor units as text. */
export function amountValue(field: string, cell: string, currency: string): CellValue {
  if (!CURRENCY.test(currency))
    return fault(
      field,
      cell,
      `The amount "${cell}" has ${currency === "" ? "no currency" : `the currency "${currency}"`}.`,
      "Give the currency by its code, such as KZT.",
    );
  try {
    return { value: String(minorUnits(cell, currency)) };
  } catch (error) {
    if (!(error instanceof AmountFault)) throw error;
    const digits = String(currencyDigits(currency));
    return fault(
      field,
      cell,
      error.message,
      `Write digits with a point and at most ${digits} digits behind it, such as 1250.50; no spaces.`,
    );
  }
}

/** Reads a currency code. */
export function currencyValue(field: string, cell: string): CellValue {
  if (CURRENCY.test(cell)) return { value: cell };
  return fault(
    field,
    cell,
    `"${cell}" is no currency code.`,
    "Use an ISO 4217 code such as KZT, or the ticker of a coin.",
  );
}

/** Splits a list at `;`; a `;` inside a value is written `\;`. Empty values are left out. */
export function splitList(cell: string): readonly string[] {
  return cell
    .split(/(?<!\\);/u)
    .map((value) => value.replaceAll("\\;", ";").trim())
    .filter((value) => value !== "");
}

/** Reads true or false; undefined for anything else. */
export function booleanCell(cell: string): boolean | undefined {
  return cell === "true" ? true : cell === "false" ? false : undefined;
}

function scalar(property: Property, cell: string): ToldValue {
  if (property.type === "boolean") return booleanCell(cell) ?? cell;
  if (property.type === "float") return /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/u.test(cell) ? Number(cell) : cell;
  return cell;
}

function shareFault(field: string, cell: string): RowFault | undefined {
  const digits = cell.replace(".", "");
  const isZero = /^0*$/u.test(digits);
  const aboveOne = !/^0*(?:0(?:\.\d+)?|1(?:\.0*)?)$/u.test(cell);
  if (!isZero && !aboveOne) return undefined;
  return {
    field,
    value: cell,
    reason: `The share "${cell}" is not above 0 and at most 1.`,
    remedy: "Write it as a fraction of one: 25 percent is 0.25.",
  };
}

function identifier(field: string, cell: string, kind: "IIN" | "BIN"): CellValue {
  const read = parseIdentificationNumber(cell);
  if (read.valid && read.kind === kind && read.normalized !== null) return { value: read.normalized };
  const reasons = {
    FORMAT: "does not have twelve digits",
    STRUCTURE: "does not have the structure of one: a date first, then the signs of its kind",
    CHECK_DIGIT: "has a wrong check digit",
    UNISSUABLE_PREFIX: "can never have been issued: no check digit fits it",
  };
  const why =
    read.error === null ? `is ${read.kind === null ? "another number" : `a ${read.kind}`}` : reasons[read.error];
  return fault(
    field,
    cell,
    `"${cell}" is no ${kind}: it ${why}.`,
    `Compare it with the document, or leave ${field} empty.`,
  );
}

function remedyFor(property: Property, cell: string): string {
  switch (property.type) {
    case "enum": {
      const near = nearestName(cell.replaceAll(/[ -]/gu, "_"), property.values ?? []);
      return near === undefined ? "Use one of these values." : `Did you mean ${near}?`;
    }
    case "date":
      return "Write an ISO date such as 2025-10-02.";
    case "datetime":
      return "Write an instant with its offset, such as 2025-10-02T09:30:00+05:00.";
    case "boolean":
      return "Write true or false.";
    case "int":
    case "bigint":
      return "Write digits only.";
    default:
      return "Write it with a point before the decimals, such as 12.5; no spaces, no thousands separators.";
  }
}

function fault(field: string, value: string, reason: string, remedy: string): { readonly fault: RowFault } {
  return { fault: { field, value, reason, remedy } };
}
