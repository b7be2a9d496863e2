import neo4j from "neo4j-driver";
import { maskIdentifier } from "../access/viewer.ts";
import { majorUnits } from "../money/currency.ts";
import type { ColumnType, View, ViewColumn } from "./view.ts";
import { ViewUnfit } from "./view-faults.ts";

/** A row of an answer: each cell as text by the type of its column, a list as a JSON array of texts; null for nothing. */
export type Row = readonly (string | null)[];

/**
 * Turns a row of the database into cells. Identifiers are masked unless the viewer sees them. Throws ViewUnfit where a value
 * is not of the declared type; nodes, relationships, paths and maps never are.
 */
export function cellsOf(view: View, record: Readonly<Record<string, unknown>>, seesIdentifiers: boolean): Row {
  return view.columns.map((column) => {
    const value = record[column.name];
    if (value === null || value === undefined) return null;
    const show = (one: unknown): string => {
      const text = textOf(one, column, record);
      if (text === undefined) throw unfit(view, column, one);
      return column.masked && !seesIdentifiers ? maskIdentifier(text) : text;
    };
    if (!column.list) return show(value);
    if (!Array.isArray(value)) throw unfit(view, column, value);
    return JSON.stringify(value.map((one: unknown) => (one === null ? null : show(one))));
  });
}

function textOf(value: unknown, column: ViewColumn, record: Readonly<Record<string, unknown>>): string | undefined {
  if (column.currencyFrom === undefined) return plainText(value, column.type);
  const currency = record[column.currencyFrom];
  if (typeof value !== "bigint" || typeof currency !== "string") return undefined;
  return majorUnits(value, currency);
}

function plainText(value: unknown, type: ColumnType): string | undefined {
  switch (type) {
    case "String":
    case "ID":
      return typeof value === "string" ? value : undefined;
    case "Int":
      return typeof value === "bigint" ? value.toString() : undefined;
    case "Float":
      return (typeof value === "number" && Number.isFinite(value)) || typeof value === "bigint"
        ? String(value)
        : undefined;
    case "Boolean":
      return typeof value === "boolean" ? String(value) : undefined;
    case "Decimal":
      return isDecimal(value) ? String(value) : undefined;
    case "Date":
      return value instanceof neo4j.types.Date ? value.toString() : undefined;
    case "DateTime":
      return value instanceof neo4j.types.DateTime ? value.toString().replace(/\[[^\]]*\]$/u, "") : undefined;
  }
}

function isDecimal(value: unknown): value is string | bigint {
  return typeof value === "bigint" || (typeof value === "string" && /^-?\d+(?:\.\d+)?$/u.test(value));
}

function unfit({ id }: View, column: ViewColumn, value: unknown): ViewUnfit {
  const declared = column.list ? `a list of ${column.type}` : column.type;
  const found = Array.isArray(value) ? "a list" : typeof value === "object" ? "a thing or a map" : typeof value;
  return new ViewUnfit(
    `The view "${id}" answered in the column "${column.name}" with ${found}; it declares ${declared}.`,
  );
}
