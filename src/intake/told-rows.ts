import { contentHash } from "../record/content-hash.ts";
import { edgeFileName, isDerivable, type TemplateColumn, type TemplateFile } from "../model/template.ts";
import type { EdgeType, NodeType } from "../model/graph-model.ts";
import type { EdgeTelling, NodeTelling, ToldValue } from "../record/telling.ts";
import { toDate } from "../record/temporals.ts";
import { amountValue, booleanCell, cellValue, currencyValue, splitList } from "./cells.ts";
import { type IdContext, idOfEnd, idOfKind } from "./ids.ts";
import type { Reading } from "./import-file.ts";
import type { RowFault } from "./report.ts";

/** The cells of a row by column; an empty cell is left out. */
export type Cells = ReadonlyMap<string, string>;

type Properties = Record<string, ToldValue>;
type Circumstances = Pick<NodeTelling, "validFrom" | "validTo" | "restrictedTo" | "retracted">;
type Faulty<T> = (T & { readonly fault?: undefined }) | { readonly fault: RowFault };

/** Reads a row of a powertrail file. Pure: what it needs to complete ids is handed to it. */
export function readRow(context: IdContext, file: TemplateFile, cells: Cells, defaultSource: string): Reading {
  const circumstances = readCircumstances(context, cells);
  if (circumstances.fault) return circumstances;
  const read = readProperties(file.columns, cells, circumstances.told.retracted === true);
  if (read.fault) return read;
  const source = sourceOf(context, cells, defaultSource);
  if (typeof source !== "string") return { fault: source };
  if (file.node) return readNode(context, file.node, cells, read.properties, circumstances.told, source);
  if (file.edge) return readEdge(context, file.edge, cells, read.properties, circumstances.told, source);
  throw new Error(`The file "${file.name}" is of neither a node nor a relationship.`);
}

function readNode(
  context: IdContext,
  type: NodeType,
  cells: Cells,
  properties: Properties,
  circumstances: Circumstances,
  source: string,
): Reading {
  const cell = cells.get("id");
  if (cell === undefined) return { fault: missing("id") };
  const complete = idOfKind(context, type.kind, cell);
  if (!complete)
    return fault(
      "id",
      cell,
      `"${cell}" is not the id of a ${type.kind}.`,
      `Move the row to the file of its kind, or write the key alone.`,
    );
  const { name } = properties;
  for (const property of type.properties)
    if (isDerivable(property, type.properties) && typeof name === "string") properties[property.stored] ??= [name];
  const telling = { kind: type.kind, id: complete.id, sourceKey: complete.key, properties, ...circumstances };
  // A source that names no other speaks for itself.
  const sourceId = type.kind === "source" && !cells.has("source") ? complete.id : source;
  return { node: { sourceId, telling } };
}

function readEdge(
  context: IdContext,
  type: EdgeType,
  cells: Cells,
  properties: Properties,
  circumstances: Circumstances,
  sourceId: string,
): Reading {
  const from = readEnd(context, cells, "from", type.from);
  if (typeof from !== "string") return { fault: from };
  const to = readEnd(context, cells, "to", type.to);
  if (typeof to !== "string") return { fault: to };
  const telling: EdgeTelling = {
    type: type.type,
    key: edgeKey(context, type, cells.get("key"), { from, to, ...circumstances }, properties),
    from,
    to,
    properties,
    ...circumstances,
  };
  return { edge: { sourceId, telling } };
}

/**
 * The key of a relationship: the file's own, else made of its ends, its first day and what tells parallels apart: when
 * (`at`, and with it the sum), its place (`seq`) and values that are required of a closed list, such as a role.
 */
function edgeKey(
  { namespace }: IdContext,
  type: EdgeType,
  own: string | undefined,
  ends: { readonly from: string; readonly to: string; readonly validFrom?: string },
  properties: Properties,
): string {
  const prefix = `${namespace}:${edgeFileName(type.type)}:`;
  if (own !== undefined) return own.startsWith(prefix) ? own : prefix + own;
  const parts = new Map([
    ["from", ends.from],
    ["to", ends.to],
    ["validFrom", ends.validFrom ?? ""],
  ]);
  const isEvent = type.properties.some(({ name, required }) => name === "at" && required);
  for (const { name, stored, currencyStored = stored, required, type: of } of type.properties)
    if (name === "at" || name === "seq" || (of === "enum" && required) || (of === "money" && required && isEvent))
      for (const property of [stored, currencyStored]) parts.set(property, String(properties[property] ?? ""));
  return prefix + contentHash(parts);
}

function readEnd(
  context: IdContext,
  cells: Cells,
  field: "from" | "to",
  allowed: readonly string[],
): string | RowFault {
  const cell = cells.get(field);
  if (cell === undefined) return missing(field);
  const id = idOfEnd(context, allowed, cell);
  if (typeof id === "string") return id;
  return {
    field,
    value: cell,
    reason: `"${cell}" does not say of which kind it is; it can be ${id.kinds.join(", ")}.`,
    remedy: `Write ${id.kinds[0] ?? "kind"}:${cell}, or a whole id.`,
  };
}

function readProperties(
  columns: readonly TemplateColumn[],
  cells: Cells,
  retracted: boolean,
): Faulty<{ readonly properties: Properties }> {
  const properties: Properties = {};
  for (const { name, role, required, property } of columns) {
    if (role === "key" || role === "end" || role === "system") continue;
    const cell = cells.get(name);
    if (cell === undefined) {
      if (required && !retracted) return { fault: missing(name) };
      continue;
    }
    if (!property) continue;
    const stored = role === "currency" ? (property.currencyStored ?? name) : property.stored;
    const read =
      role === "amount"
        ? amountValue(name, cell, cells.get(property.currencyStored ?? "") ?? "")
        : role === "currency" || property.type === "currency"
          ? currencyValue(name, cell)
          : cellValue(name, property, cell);
    if (read.fault) return read;
    properties[stored] = read.value;
  }
  return { properties };
}

function readCircumstances(context: IdContext, cells: Cells): Faulty<{ readonly told: Circumstances }> {
  const validFrom = cells.get("validFrom");
  const validTo = cells.get("validTo");
  for (const [field, day] of [
    ["validFrom", validFrom],
    ["validTo", validTo],
  ] as const)
    if (day !== undefined && !toDate(day))
      return fault(
        field,
        day,
        `"${day}" is not a day of the form YYYY-MM-DD.`,
        "Write an ISO date such as 2025-10-02.",
      );
  if (validFrom !== undefined && validTo !== undefined && validTo <= validFrom)
    return fault(
      "validTo",
      validTo,
      `"${validTo}" is not after validFrom "${validFrom}".`,
      "Give the first day on which it no longer holds.",
    );
  const retracted = booleanCell(cells.get("retracted") ?? "false");
  if (retracted === undefined)
    return fault(
      "retracted",
      cells.get("retracted") ?? "",
      `"${cells.get("retracted") ?? ""}" is neither true nor false.`,
      "Write true, or leave it empty.",
    );
  const cases = splitList(cells.get("restrictedTo") ?? "").map((cell) => idOfKind(context, "case", cell)?.id);
  if (cases.includes(undefined))
    return fault(
      "restrictedTo",
      cells.get("restrictedTo") ?? "",
      "One of these is not the id of a case.",
      "Name cases by key or whole id, separated by `;`.",
    );
  const restrictedTo = cases.filter((id) => id !== undefined);
  return {
    told: {
      ...(validFrom === undefined ? {} : { validFrom }),
      ...(validTo === undefined ? {} : { validTo }),
      ...(restrictedTo.length === 0 ? {} : { restrictedTo }),
      ...(retracted ? { retracted } : {}),
    },
  };
}

function sourceOf(context: IdContext, cells: Cells, defaultSource: string): string | RowFault {
  const cell = cells.get("source");
  if (cell === undefined) return defaultSource;
  const complete = idOfKind(context, "source", cell);
  if (complete) return complete.id;
  return {
    field: "source",
    value: cell,
    reason: `"${cell}" is not the id of a source.`,
    remedy: "Name a source by its key in source.csv or its whole id.",
  };
}

function missing(field: string): RowFault {
  return { field, value: "", reason: `"${field}" is required and empty.`, remedy: `Fill in ${field}.` };
}

function fault(field: string, value: string, reason: string, remedy: string): { readonly fault: RowFault } {
  return { fault: { field, value, reason, remedy } };
}
