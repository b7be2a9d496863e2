import type { Property } from "../../model/graph-model.ts";
import { currencyDigits } from "../../money/currency.ts";
import { decimalText, type ExactDecimal, readDecimal, roundHalfEven } from "../exact-decimal.ts";
import type { CellKind } from "../import-file.ts";
import { nearestName } from "../nearest-name.ts";
import { type DateFormat, dateFormat, USUAL_FORMATS } from "./date-formats.ts";
import { plainHeader } from "./header.ts";
import { dayOf, placedTime } from "./local-time.ts";
import { type NumberStyle, readNumber } from "./numbers.ts";
import { factorBetween, times, unitNamed, unitOfProperty } from "./units.ts";

/** A cell as it came: its text, and its kind where a spreadsheet tells it. */
export interface RawCell {
  readonly text: string;
  readonly kind?: CellKind | undefined;
}

/** What is done to a cell to make of it the value of a property. */
export interface Conversion {
  readonly type: Property["type"];
  readonly style: NumberStyle;
  readonly formats: readonly DateFormat[];
  readonly timeZone?: string | undefined;
  readonly month: boolean;
  readonly factor?: ExactDecimal | undefined;
  readonly round: boolean;
  readonly pad: number;
  readonly values?: ReadonlyMap<string, string> | undefined;
}

/** Why a cell does not fit: completes `"…" `. */
export interface Misfit {
  readonly reason: string;
  readonly remedy: string;
}

/** A value as a file of the format `powertrail` would have it, and which rule settled it, if one did. */
export interface CellText {
  readonly text: string;
  readonly settled?: "rounded" | "twice";
}

const NUMBERS: ReadonlySet<Property["type"]> = new Set(["int", "bigint", "float", "decimal", "money"]);
// A spreadsheet keeps no more digits of a number.
const MOST_DIGITS = 15;

/** What a mapping says of a value, without where it comes from. */
export interface ConversionText {
  readonly date?: readonly DateFormat[] | undefined;
  readonly timeZone?: string | undefined;
  readonly as?: "month" | undefined;
  readonly decimal?: "," | "." | undefined;
  readonly unit?: string | undefined;
  readonly factor?: string | undefined;
  readonly round?: "halfEven" | undefined;
  readonly pad?: number | undefined;
  readonly values?: Readonly<Record<string, string>> | undefined;
}

/** What a mapping says once for all its values. */
export interface MappingDefaults {
  readonly decimal?: "," | "." | undefined;
  readonly thousands?: "," | "." | "'" | undefined;
  readonly dates?: readonly DateFormat[] | undefined;
  readonly timeZone?: string | undefined;
}

const usual = USUAL_FORMATS.flatMap((form) => dateFormat(form) ?? []);

/** Puts together what a mapping says of one value and of all. */
export function conversionOf(
  type: Property["type"],
  property: string,
  own: ConversionText,
  all: MappingDefaults,
): Conversion {
  return {
    type,
    style: { decimal: own.decimal ?? all.decimal ?? ",", thousands: all.thousands },
    formats: own.date ?? all.dates ?? usual,
    timeZone: own.timeZone ?? all.timeZone,
    month: own.as === "month",
    factor: factorOf(property, own),
    round: own.round !== undefined,
    pad: own.pad ?? 0,
    values: own.values && wordsOf(own.values),
  };
}

/** Values by the words as they are written, and as they are compared. */
function wordsOf(values: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const entries = Object.entries(values);
  return new Map([...entries.map(([word, value]) => [plainHeader(word), value] as const), ...entries]);
}

function factorOf(property: string, { unit, factor }: ConversionText): ExactDecimal | undefined {
  const [from, to] = [unit === undefined ? undefined : unitNamed(unit), unitOfProperty(property)];
  const ofUnit = from && to && factorBetween(from, to);
  const given = factor === undefined ? undefined : readDecimal(factor);
  return ofUnit && given ? times(ofUnit, given) : (ofUnit ?? given);
}

/** Converts a cell that is not empty. `currency` is that of an amount. */
export function cellText(raw: RawCell, conversion: Conversion, currency = ""): CellText | Misfit {
  if (raw.kind === "error")
    return misfit("is an error of the spreadsheet", "Correct the formula there, and export again.");
  if (conversion.values) return mapped(raw.text, conversion.values);
  if (NUMBERS.has(conversion.type)) return numberText(raw, conversion, currency);
  if (conversion.type === "date" || conversion.type === "datetime") return dateText(raw, conversion);
  return plainCell(raw, conversion.pad);
}

function mapped(text: string, values: ReadonlyMap<string, string>): CellText | Misfit {
  const value = values.get(text) ?? values.get(plainHeader(text));
  if (value !== undefined) return { text: value };
  const words = [...new Set([...values.keys()].map(plainHeader))];
  const near = nearestName(plainHeader(text), words);
  const meant = near === undefined ? "" : ` Did the file mean "${near}"?`;
  return misfit(`is none of the values that the mapping knows: ${words.join(", ")}`, `Add it to values.${meant}`);
}

function plainCell({ text, kind }: RawCell, pad: number): CellText | Misfit {
  const digits = /^\d+$/u.test(text);
  if (kind === "number" && text.replaceAll(/\D/gu, "").replace(/^0+/u, "").length > MOST_DIGITS)
    return misfit(
      `was kept as a number, of which a spreadsheet keeps ${String(MOST_DIGITS)} digits, so the rest of it is lost`,
      "Export the column as text.",
    );
  const spaced = text.replaceAll("\u00A0", " ").trim();
  return { text: digits ? spaced.padStart(pad, "0") : spaced };
}

function numberText(raw: RawCell, { style, factor, round, type }: Conversion, currency: string): CellText | Misfit {
  const read = raw.kind === "number" ? (readDecimal(raw.text) ?? "is no number") : readNumber(raw.text, style);
  if (typeof read === "string")
    return misfit(
      read,
      `Write digits with "${style.decimal}" in front of the decimals, such as 1250${style.decimal}50.`,
    );
  const exact = factor ? times(read, factor) : read;
  if (!round || type !== "money") return { text: decimalText(exact) };
  const scale = currencyDigits(currency);
  const { digits, rounded } = roundHalfEven(exact, scale);
  return { text: decimalText({ digits, scale }), ...(rounded ? { settled: "rounded" as const } : {}) };
}

function dateText(raw: RawCell, { formats, timeZone, month, type }: Conversion): CellText | Misfit {
  const native = raw.kind === "day" || raw.kind === "instant";
  const among = native ? usual : formats;
  const time = among.map((format) => format.read(raw.text)).find((read) => read !== undefined);
  if (!time) {
    const forms = formats.map((format) => format.text).join(" or ");
    return misfit(
      `is no date of the form ${forms}`,
      "Correct it, or give the form of the column in the mapping: date.",
    );
  }
  if (type === "date") return { text: dayOf(month ? { ...time, day: 1 } : time) };
  const placed = placedTime(time, timeZone ?? "UTC");
  if (!placed)
    return misfit(`is a time that the clocks of ${timeZone ?? "UTC"} jumped over`, "Correct it, or the timeZone.");
  return { text: placed.instant, ...(placed.twice ? { settled: "twice" as const } : {}) };
}

function misfit(reason: string, remedy: string): Misfit {
  return { reason, remedy };
}
