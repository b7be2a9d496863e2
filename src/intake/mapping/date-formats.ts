import { readDecimal } from "../exact-decimal.ts";
import { serialDate } from "../sheet/serial-date.ts";
import { literalPattern } from "./literal-pattern.ts";
import { isLocalTime, type LocalTime } from "./local-time.ts";
import { monthNamed } from "./month-names.ts";

/** A form in which dates are written. */
export interface DateFormat {
  readonly text: string;
  read(text: string): LocalTime | undefined;
}

/** The forms that are read where a mapping names none: none of them can be taken for another. */
export const USUAL_FORMATS = ["ISO", "DD.MM.YYYY", "DD.MM.YYYY HH:mm", "DD.MM.YYYY HH:mm:ss"] as const;

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?\s?(Z|[+-]\d{2}:?\d{2})?)?$/u;
const TOKENS = /YYYY|YY|MMMM|MM|M|DD|D|HH|H|mm|ss|SS|[\s\S]/gu;
const PATTERNS: Readonly<Record<string, { readonly field: keyof LocalTime; readonly pattern: string }>> = {
  YYYY: { field: "year", pattern: "(\\d{4})" },
  YY: { field: "year", pattern: "(\\d{2})" },
  MMMM: { field: "month", pattern: "(\\p{L}+)" },
  MM: { field: "month", pattern: "(\\d{1,2})" },
  M: { field: "month", pattern: "(\\d{1,2})" },
  DD: { field: "day", pattern: "(\\d{1,2})" },
  D: { field: "day", pattern: "(\\d{1,2})" },
  HH: { field: "hour", pattern: "(\\d{1,2})" },
  H: { field: "hour", pattern: "(\\d{1,2})" },
  mm: { field: "minute", pattern: "(\\d{2})" },
  ss: { field: "second", pattern: "(\\d{2})" },
  SS: { field: "second", pattern: "(\\d{2})" },
};

/**
 * Makes the reader of a form such as `DD.MM.YYYY HH:mm`, `MMMM YYYY` (the name of a month in Russian, Kazakh or English), `ISO`
 * or `excel` (a serial number). `MM` behind hours are minutes. `YY` is a year of this century. Undefined where the form
 * lacks the year or the month.
 */
export function dateFormat(text: string): DateFormat | undefined {
  if (/^iso$/iu.test(text)) return { text, read: isoDate };
  if (/^excel$/iu.test(text)) return { text, read: serial };
  const fields: { readonly field: keyof LocalTime; readonly token: string }[] = [];
  let pattern = "";
  for (const token of text.match(TOKENS) ?? []) {
    const isMinutes = token === "MM" && fields.at(-1)?.field === "hour";
    const known = PATTERNS[isMinutes ? "mm" : token];
    if (known) fields.push({ field: known.field, token });
    pattern += known?.pattern ?? (/\s/u.test(token) ? "\\s+" : literalPattern(token));
  }
  const names = fields.map(({ field }) => field);
  if (!names.includes("year") || !names.includes("month") || new Set(names).size < names.length) return undefined;
  const regexp = new RegExp(`^${pattern}$`, "iu");
  return {
    text,
    read: (cell) => {
      const found = regexp.exec(cell);
      if (!found) return undefined;
      const values = fields.map(({ field, token }, index) => [field, valueOf(token, found[index + 1] ?? "")] as const);
      return checked({ year: 0, month: 0, day: 1, ...Object.fromEntries(values) });
    },
  };
}

function valueOf(token: string, text: string): number {
  if (token === "MMMM") return monthNamed(text) ?? 0;
  return token === "YY" ? 2000 + Number(text) : Number(text);
}

function isoDate(text: string): LocalTime | undefined {
  const [, year, month, day, hour, minute, second = "0", offset] = ISO.exec(text) ?? [];
  if (year === undefined) return undefined;
  const date = { year: Number(year), month: Number(month), day: Number(day) };
  if (hour === undefined) return checked(date);
  const time = { ...date, hour: Number(hour), minute: Number(minute), second: Number(second) };
  return checked(offset === undefined ? time : { ...time, offset: minutesOf(offset) });
}

function serial(text: string): LocalTime | undefined {
  const number = readDecimal(text.replace(",", "."));
  const iso = number && serialDate(number);
  return iso === undefined ? undefined : isoDate(iso);
}

function checked(time: LocalTime): LocalTime | undefined {
  return isLocalTime(time) ? time : undefined;
}

function minutesOf(offset: string): number {
  if (offset === "Z") return 0;
  const digits = offset.slice(1).replace(":", "");
  return (offset.startsWith("-") ? -1 : 1) * (Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2)));
}
