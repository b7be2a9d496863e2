import type { TemplateColumn } from "../../model/template.ts";
import type { Row } from "../import-file.ts";
import type { RowFault } from "../report.ts";
import { cellText, type Conversion, conversionOf, type MappingDefaults, type RawCell } from "./cell-values.ts";
import type { Header } from "./header.ts";
import { plainHeader } from "./header.ts";
import { labelled } from "./labels.ts";
import type { ValueText } from "./mapping-shape.ts";
import type { Margins } from "./table-rows.ts";

/** What a value is made from: a cell, a text with cells in it, or what is the same in every row. */
type Source =
  | { readonly place: number }
  | { readonly parts: readonly (string | number)[] }
  | { readonly raw: RawCell }
  | { readonly fixed: string };

/** A value of a mapping under the header of a file. */
export interface Value {
  readonly source: Source;
  /** How the report calls it: the header of its column. */
  readonly field: string;
  readonly fallback: string | undefined;
  readonly split: string | undefined;
  readonly conversion: Conversion;
}

/** What the compilation of values needs to know. */
export interface ValueContext extends MappingDefaults {
  readonly namespace: string;
  readonly header: Header;
  readonly margins: Margins;
  readonly empty: ReadonlySet<string>;
  /** Told of what was settled by a rule. */
  readonly note: (settled: "rounded" | "twice", field: string) => void;
}

/** Compiles a value for a column of the format `powertrail`; a fault where the file lacks what it is made from. */
export function compileValue(
  text: ValueText,
  { name, property, role }: TargetColumn,
  context: ValueContext,
): Value | RowFault {
  const source = sourceOf(text, context);
  if ("reason" in source) return source;
  const type =
    role === "system"
      ? name === "restrictedTo"
        ? "string"
        : "date"
      : role === "currency"
        ? "currency"
        : (property?.type ?? "string");
  const label =
    text.column?.[0] ??
    text.label ??
    (text.position === undefined ? undefined : context.header.cells[text.position - 1]);
  return {
    source,
    field: label === undefined || label === "" ? name : label,
    fallback: text.default,
    split: text.split,
    conversion: conversionOf(type, name, text, context),
  };
}

/** Of a column of the format `powertrail`, what a value must know. */
export type TargetColumn = Pick<TemplateColumn, "name" | "role" | "property">;

function sourceOf(text: ValueText, { header, margins }: ValueContext): Source | RowFault {
  if (text.constant !== undefined) return { fixed: text.constant };
  if (text.column) {
    const place = header.find(text.column);
    return typeof place === "number" ? { place } : place;
  }
  if (text.position !== undefined) {
    header.use(text.position - 1);
    if (text.position >= 1 && text.position <= header.cells.length) return { place: text.position - 1 };
    return {
      field: String(text.position),
      value: header.cells.join(", "),
      reason: `There is no column ${String(text.position)}: the file has ${String(header.cells.length)}.`,
      remedy: "Count the columns from 1, and correct the mapping.",
    };
  }
  if (text.label !== undefined) {
    const raw = labelled(margins.above, text.label);
    if (raw) return { raw };
    return {
      field: text.label,
      value: "",
      reason: `Above the table nothing is labelled "${text.label}".`,
      remedy: "Correct the label in the mapping, or give a constant instead.",
    };
  }
  return template(text.text ?? "", header);
}

function template(text: string, header: Header): Source | RowFault {
  const parts: (string | number)[] = [];
  for (const [index, part] of text.split(/\{([^{}]+)\}/u).entries()) {
    if (index % 2 === 0) parts.push(part);
    else {
      const place = header.find([part]);
      if (typeof place !== "number") return place;
      parts.push(place);
    }
  }
  return { parts };
}

/** The cell of a row that a value is read from, as it came. */
export function rawCell({ source }: Value, { cells, kinds }: Row): RawCell {
  if ("place" in source) return { text: cells[source.place] ?? "", kind: kinds?.[source.place] };
  if ("raw" in source) return source.raw;
  if ("fixed" in source) return { text: source.fixed };
  const filled = source.parts.map((part) => (typeof part === "number" ? (cells[part] ?? "") : part));
  const anything = source.parts.some((part, index) => typeof part === "number" && filled[index] !== "");
  return { text: anything ? filled.join("").trim() : "" };
}

/** The text that a value has in a row; undefined where the row does not tell it. */
export function readValue(value: Value, row: Row, context: ValueContext, currency = ""): string | undefined | RowFault {
  const raw = rawCell(value, row);
  if ("fixed" in value.source) return raw.text === "" ? undefined : raw.text;
  if (raw.text === "" || isEmptyWord(raw.text, context.empty)) return value.fallback;
  const read = cellText(raw, value.conversion, currency);
  if ("reason" in read)
    return { field: value.field, value: raw.text, reason: `"${raw.text}" ${read.reason}.`, remedy: read.remedy };
  if (read.settled) context.note(read.settled, value.field);
  return read.text === "" ? undefined : read.text;
}

/** Whether a text stands for nothing. */
export function isEmptyWord(text: string, empty: ReadonlySet<string>): boolean {
  return empty.size > 0 && empty.has(plainHeader(text));
}

/** The cell of a list of the format `powertrail`, of values that may hold lists themselves. */
export function readList(values: readonly Value[], row: Row, context: ValueContext): string | undefined | RowFault {
  const found: string[] = [];
  for (const value of values) {
    const text = readValue(value, row, context);
    if (typeof text === "object") return text;
    if (text === undefined) continue;
    found.push(...(value.split === undefined ? [text] : text.split(value.split)).map((part) => part.trim()));
  }
  const told = [...new Set(found)].filter((part) => part !== "");
  return told.length === 0 ? undefined : told.map((part) => part.replace(/\\+$/u, "").replaceAll(";", "\\;")).join(";");
}
