import { parseIdentificationNumber } from "../../parties/identification-number.ts";
import type { Row } from "../import-file.ts";
import type { RowFault } from "../report.ts";
import { plainHeader } from "./header.ts";
import type { ConditionText } from "./mapping-shape.ts";
import { isEmptyWord, type ValueContext } from "./values.ts";

/** A test of one cell of a row. */
export interface Condition {
  readonly place: number;
  readonly equals?: ReadonlySet<string> | undefined;
  readonly not?: ReadonlySet<string> | undefined;
  readonly is?: ConditionText["is"];
}

/** Compiles the condition of a rule; a fault where the file lacks its column. */
export function compileCondition(
  { column, equals, not, is }: ConditionText,
  { header }: ValueContext,
): Condition | RowFault {
  const place = header.find(column);
  if (typeof place !== "number") return place;
  const setOf = (words: readonly string[] | undefined): ReadonlySet<string> | undefined =>
    words && new Set(words.map(plainHeader));
  return { place, equals: setOf(equals), not: setOf(not), is };
}

/** Whether a row meets a condition. */
export function holds({ place, equals, not, is }: Condition, { cells }: Row, empty: ReadonlySet<string>): boolean {
  const text = cells[place] ?? "";
  if (equals && !equals.has(plainHeader(text))) return false;
  if (not?.has(plainHeader(text))) return false;
  const isEmpty = text === "" || isEmptyWord(text, empty);
  switch (is) {
    case undefined:
      return true;
    case "empty":
      return isEmpty;
    case "notEmpty":
      return !isEmpty;
    case "IIN":
    case "BIN":
      return !isEmpty && kindOf(text) === is;
  }
}

/** IIN or BIN as the digits look, be the number right or not: a spreadsheet may have dropped zeros in front. */
export function kindOf(text: string): "IIN" | "BIN" | null {
  const digits = text.replaceAll(/[\s\u2010\u2011-]/gu, "");
  return parseIdentificationNumber(/^\d+$/u.test(digits) ? digits.padStart(12, "0") : digits).kind;
}
