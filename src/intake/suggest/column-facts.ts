import { dateFormat } from "../mapping/date-formats.ts";
import { plainHeader } from "../mapping/header.ts";
import { readNumber } from "../mapping/numbers.ts";
import { unitNamed } from "../mapping/units.ts";
import { CATEGORY_WORDS } from "./header-words.ts";
import type { Column } from "./sample.ts";
import { bestMatch } from "./word-match.ts";

const FORMS = [
  ...["DD.MM.YYYY HH:mm:ss", "DD.MM.YYYY HH:mm", "DD.MM.YYYY", "ISO", "DD.MM.YY", "DD/MM/YYYY", "MM/DD/YYYY"],
  ...[
    "DD/MM/YYYY HH:mm:ss",
    "DD/MM/YYYY HH:mm",
    "DD-MM-YYYY",
    "MM.YYYY",
    "YYYY-MM",
    "MMMM YYYY",
    "MMMM YYYY г.",
    "DD.MM.YYYY г.",
  ],
] as const;

/** The forms of dates that every cell of a column has; none where it holds no dates. Cells that are dates by kind fit any. */
export function dateForms({ cells, kinds }: Column): readonly string[] {
  const texts = cells.filter((_, place) => kinds[place] === "text");
  if (cells.length === 0) return [];
  if (texts.length === 0) return kinds.every((kind) => kind === "day" || kind === "instant") ? ["ISO"] : [];
  return FORMS.filter((form) => texts.every((text) => dateFormat(form)?.read(text) !== undefined));
}

/** How many cells of a column are numbers with a decimal comma, and with a decimal point. */
export function decimalSigns({ cells, kinds }: Column): { readonly comma: number; readonly point: number } {
  const texts = cells.filter((text, place) => kinds[place] === "text" && /[.,]\d/u.test(text));
  const counted = (decimal: "," | "."): number =>
    texts.filter((text) => typeof readNumber(text, { decimal }) !== "string").length;
  return { comma: counted(","), point: counted(".") };
}

/** Texts of a column that stand for nothing: a dash, "нет". */
export function emptyWords({ cells }: Column): readonly string[] {
  return [...new Set(cells.filter((cell) => /^([-–—]+|нет|н\/д|жоқ|n\/a|none)$/iu.test(cell)))];
}

/** The unit that a header names: the longest run of its words that is one. */
export function unitOf(header: string): string | undefined {
  const words = header.split(/[\s,()[\]]+/u).filter((word) => word !== "");
  for (let length = words.length; length > 0; length -= 1)
    for (let start = 0; start + length <= words.length; start += 1) {
      const unit = words.slice(start, start + length).join(" ");
      if (unitNamed(unit)) return unit;
    }
  return undefined;
}

/** The currency that a header names, and whether it counts in thousands. */
export function currencyOf(header: string): { readonly code?: string; readonly factor?: string } {
  const plain = plainHeader(header);
  const code = /тенге|теңге|тг|kzt|₸/u.test(plain)
    ? "KZT"
    : /руб|rub|₽/u.test(plain)
      ? "RUB"
      : /usd|долл|\$/u.test(plain)
        ? "USD"
        : undefined;
  const factor = /(^|[\s,(])(тыс|мың)/u.test(plain) ? "1000" : undefined;
  return { ...(code === undefined ? {} : { code }), ...(factor === undefined ? {} : { factor }) };
}

/** The words of a category column with the categories that they most likely mean; undefined where none is known. */
export function categoriesOf({ cells }: Column): ReadonlyMap<string, string | undefined> {
  const words = [...new Set(cells)].slice(0, 30);
  return new Map(words.map((word) => [word, bestMatch(word, CATEGORY_WORDS)?.name]));
}

/** Whether some of the numbers of a column are shorter than they must be, because zeros in front were dropped. */
export function lostZeros({ cells, kinds }: Column, digits: number): boolean {
  return cells.some((cell, place) => kinds[place] === "number" || (/^\d+$/u.test(cell) && cell.length < digits));
}
