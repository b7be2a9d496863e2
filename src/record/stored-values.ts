import type { Property, PropertyType } from "../model/graph-model.ts";
import type { ToldValue } from "./telling.ts";
import { toDate, toInstant } from "./temporals.ts";

/** A property's value as the driver takes and gives it. */
export type StoredValue = unknown;

/** A told value in the form to store and in the one canonical text form in which tellings are compared. */
export interface Converted {
  readonly stored: StoredValue;
  readonly canonical: string;
}

/** A told value that its property cannot hold. `reason` completes "… is refused: it". */
export interface Unfit {
  readonly reason: string;
}

const WHOLE = /^-?\d{1,19}$/u;
const DECIMAL = /^-?\d{1,40}(\.\d{1,40})?$/u;
const INT_LIMIT = 2n ** 31n;
const LONG_LIMIT = 2n ** 63n;

/** Converts a told value to what is stored under a property. Nothing is guessed: what does not fit is refused. */
export function convert(property: Property, told: ToldValue): Converted | Unfit {
  if (property.list) return convertList(property, told);
  return convertOne(property.type, property.values, told);
}

function convertList(property: Property, told: ToldValue): Converted | Unfit {
  const values: readonly ToldValue[] = typeof told === "object" ? told : [told];
  const converted: Converted[] = [];
  for (const value of values) {
    const one = convertOne(property.type, property.values, value);
    if ("reason" in one) return one;
    converted.push(one);
  }
  return {
    stored: converted.map((one) => one.stored),
    canonical: JSON.stringify(converted.map((one) => one.canonical)),
  };
}

function convertOne(type: PropertyType, values: readonly string[] | undefined, told: ToldValue): Converted | Unfit {
  if (typeof told === "object") return { reason: "holds a list where one value belongs" };
  switch (type) {
    case "string":
    case "id":
    case "currency":
      return typeof told === "string" ? { stored: told, canonical: told } : { reason: "is not a text" };
    case "enum":
      if (typeof told === "string" && values?.includes(told)) return { stored: told, canonical: told };
      return { reason: `is not one of ${(values ?? []).join(", ")}` };
    case "boolean":
      return typeof told === "boolean"
        ? { stored: told, canonical: String(told) }
        : { reason: "is neither true nor false" };
    case "float":
      if (typeof told === "number" && Number.isFinite(told)) return { stored: told, canonical: String(told) };
      return { reason: "is not a number" };
    case "decimal":
      if (typeof told === "string" && DECIMAL.test(told)) return { stored: told, canonical: told };
      return { reason: "is not a decimal number written as text" };
    case "int":
      return whole(told, INT_LIMIT);
    case "bigint":
    case "money":
      return whole(told, LONG_LIMIT);
    case "date": {
      const date = typeof told === "string" ? toDate(told) : undefined;
      return date ? { stored: date, canonical: String(told) } : { reason: "is not a day of the form YYYY-MM-DD" };
    }
    case "datetime": {
      const instant = typeof told === "string" ? toInstant(told) : undefined;
      return instant
        ? { stored: instant, canonical: instant.toString() }
        : { reason: "is not an instant of the form YYYY-MM-DDThh:mm:ss with an offset or Z" };
    }
  }
}

function whole(told: string | number | boolean, limit: bigint): Converted | Unfit {
  const text = typeof told === "number" && Number.isSafeInteger(told) ? String(told) : told;
  if (typeof text !== "string" || !WHOLE.test(text)) return { reason: "is not a whole number" };
  const value = BigInt(text);
  if (value >= limit || value < -limit) return { reason: `is beyond ${String(limit - 1n)}` };
  return { stored: value, canonical: String(value) };
}
