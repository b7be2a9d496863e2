import { createHash } from "node:crypto";
import type { PropertyType } from "../../model/graph-model.ts";
import { apiError } from "../errors.ts";
import { instantInUtc, isCalendarDay } from "../scalars/calendar.ts";

/** The fingerprint of a list's order, so that a cursor of another list is told apart. `keys` name the order, key by key. */
export function orderSignature(list: string, keys: readonly string[]): string {
  return createHash("sha256")
    .update(`${list}:${keys.join(",")}`)
    .digest("base64url")
    .slice(0, 8);
}

/** The value of a sort key as the driver brings it: text, number, bigint, Date or DateTime. */
export type SortKeyValue = { toString(): string } | null;

/** The place of a row in a list: the values of its sort keys, opaque to callers. */
export function encodeCursor(signature: string, values: readonly SortKeyValue[]): string {
  const texts = values.map((value) => value?.toString() ?? null);
  return Buffer.from(JSON.stringify([signature, ...texts])).toString("base64url");
}

/** The values of a cursor, each fit for the type of its sort key. Throws BAD_USER_INPUT for a cursor of another list. */
export function decodeCursor(
  signature: string,
  types: readonly PropertyType[],
  cursor: string,
): readonly (string | null)[] {
  const [found, ...values] = partsOf(cursor);
  const fits = (value: unknown, index: number): boolean => value === null || isOfType(types[index] ?? "string", value);
  if (found !== signature || values.length !== types.length || !values.every(fits))
    throw apiError(
      "BAD_USER_INPUT",
      `"${cursor.slice(0, 40)}" is not a cursor of this list in this order; take "endCursor" of its last page, or leave "after" out.`,
    );
  return values as (string | null)[];
}

function partsOf(cursor: string): readonly unknown[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    return Array.isArray(parts) ? parts : [];
  } catch {
    return [];
  }
}

const NUMBER = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/u;
const WHOLE = /^-?\d{1,19}$/u;
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/u;

function isOfType(type: PropertyType, value: unknown): boolean {
  if (typeof value !== "string") return false;
  switch (type) {
    case "int":
    case "bigint":
    case "money":
      return WHOLE.test(value) && isStorable(BigInt(value));
    case "float":
    case "decimal":
      return NUMBER.test(value);
    case "date": {
      const [, year, month, day] = DAY.exec(value) ?? [];
      return isCalendarDay(Number(year), Number(month), Number(day));
    }
    case "datetime":
      return instantInUtc(value) !== undefined;
    default:
      return true;
  }
}

/** Whether the database can hold an integer: it has 64 bits, and the driver cuts off the rest without a word. */
export function isStorable(value: bigint): boolean {
  return BigInt.asIntN(64, value) === value;
}
