import { readdirSync, statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import type { GraphModel } from "../model/graph-model.ts";
import { type TemplateFile, templateFiles } from "../model/template.ts";
import { unguardCell } from "../platform/csv-guard.ts";
import { csvRows } from "./csv-rows.ts";
import { type IdContext, idOfKind, idOfSource } from "./ids.ts";
import {
  type ImportFile,
  type ImportPlan,
  NothingToImport,
  type Row,
  type RowReader,
  type Reading,
} from "./import-file.ts";
import { nearestName } from "./nearest-name.ts";
import type { ImportWarning, RowFault } from "./report.ts";
import { readRow } from "./told-rows.ts";
import { SeenKeys } from "./seen-keys.ts";

export interface PowertrailOptions {
  readonly namespace: string;
  /** The id or key of the Source of rows that name none. */
  readonly source?: string | undefined;
}

/**
 * Plans the import of a folder of CSV files, one a kind of thing or type of relationship: sources first, then things, then
 * relationships. Throws NothingToImport where it holds none.
 */
export async function planPowertrail(
  model: GraphModel,
  folder: string,
  { namespace, source }: PowertrailOptions,
): Promise<ImportPlan> {
  const context: IdContext = { model, namespace };
  const present = new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith(".csv") && statSync(join(folder, name)).isFile())
      .map((name) => [name.replace(/\.csv$/u, ""), join(folder, name)]),
  );
  const templates = templateFiles(model);
  const known = templates.filter(({ name }) => present.has(name));
  if (known.length === 0)
    throw new NothingToImport(
      folder,
      `"${folder}" holds no CSV file named after a kind or relationship; "powertrail import --template DIR" writes empty ones.`,
    );
  const toldSources = await sourcesTold(context, present.get("source"));
  const id = sourceId(context, source, toldSources, folder);
  const strangers = [...present.keys()].filter((name) => !templates.some((template) => template.name === name));
  return {
    format: "powertrail",
    namespace,
    source: { id, title: `Files of ${basename(resolve(folder))}` },
    sourceIsTold: toldSources.includes(id),
    files: known.map((template) => importFile(context, template, present.get(template.name) ?? "", id)),
    warnings: strangers.map((name) => strangerWarning(name, templates)),
  };
}

function importFile(context: IdContext, template: TemplateFile, path: string, source: string): ImportFile {
  return {
    path,
    name: basename(path),
    kind: template.name,
    rows: (onBytes) => csvRows(path, ",", onBytes),
    reader: (header) => powertrailReader(context, template, source, header),
  };
}

/** Makes the reader of a file's rows; a fault where a column comes twice. */
export function powertrailReader(
  context: IdContext,
  template: TemplateFile,
  source: string,
  header: readonly string[],
): RowReader | RowFault {
  const twice = header.find((name, index) => name !== "" && header.indexOf(name) !== index);
  if (twice !== undefined)
    return {
      field: twice,
      value: twice,
      reason: `The column "${twice}" comes twice.`,
      remedy: "Leave one of them out.",
    };
  const columns = template.columns.map(({ name }) => name);
  const unknown = header.map((name) => !columns.includes(name));
  const seen = new SeenKeys();
  return {
    read: (row) => {
      const cells = new Map<string, string>();
      for (const [index, name] of header.entries())
        if (row.cells[index]) cells.set(name, unguardCell(row.cells[index]));
      const fault = rowFault(row, header) ?? unknownColumn(row, header, unknown, columns);
      if (fault) return { fault };
      const reading = readRow(context, template, cells, source);
      return repeated(reading, row, seen) ?? reading;
    },
    warnings: () => [],
  };
}

function rowFault({ cells }: Row, header: readonly string[]): RowFault | undefined {
  if (cells.length !== header.length)
    return {
      field: "",
      value: cells.join(","),
      reason: `The row has ${String(cells.length)} cells and the header has ${String(header.length)}.`,
      remedy: "Put a cell that holds a comma into double quotes, and leave no column out.",
    };
  const index = cells.findIndex((cell) => cell.includes("\uFFFD"));
  if (index === -1) return undefined;
  return {
    field: header[index] ?? "",
    value: cells[index] ?? "",
    reason: "The cell is not UTF-8.",
    remedy: "Save the file as UTF-8.",
  };
}

function unknownColumn(
  { cells }: Row,
  header: readonly string[],
  unknown: readonly boolean[],
  columns: readonly string[],
): RowFault | undefined {
  const index = unknown.findIndex((is, at) => is && cells[at] !== "");
  if (index === -1) return undefined;
  const field = header[index] ?? "";
  const near = nearestName(field, columns);
  const remedy =
    near === undefined ? `Leave it out; the columns are ${columns.join(", ")}.` : `Did you mean "${near}"?`;
  return { field, value: cells[index] ?? "", reason: `There is no column "${field}".`, remedy };
}

function repeated(reading: Reading, row: Row, seen: SeenKeys): { readonly fault: RowFault } | undefined {
  if (reading.fault) return undefined;
  const field = reading.node ? "id" : "key";
  const sourced = reading.node ?? reading.edge;
  const told = sourced.telling;
  const value = "id" in told ? told.id : told.key;
  const before = seen.note(JSON.stringify([value, sourced.sourceId, told.validFrom ?? ""]), row.line);
  if (before === undefined) return undefined;
  const remedy =
    field === "id"
      ? "Keep one of the two, or give them different days in validFrom."
      : "Keep one of the two, or give them a key or a seq of their own.";
  return { fault: { field, value, reason: `"${value}" stands in line ${String(before)} already.`, remedy } };
}

async function sourcesTold(context: IdContext, path: string | undefined): Promise<readonly string[]> {
  if (path === undefined) return [];
  const told: string[] = [];
  let column: number | undefined;
  for await (const row of csvRows(path, ",", () => undefined)) {
    if (!("cells" in row)) continue;
    if (column === undefined) column = row.cells.indexOf("id");
    else {
      const complete = idOfKind(context, "source", unguardCell(row.cells[column] ?? ""));
      if (complete) told.push(complete.id);
    }
  }
  return told;
}

// Where source.csv names one source only, the rows that name none are its.
function sourceId(context: IdContext, given: string | undefined, told: readonly string[], folder: string): string {
  const { namespace } = context;
  if (given !== undefined) return idOfSource(namespace, given);
  const [only] = told;
  if (told.length === 1 && only !== undefined) return only;
  return `${namespace}:source:${basename(resolve(folder))
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, "-")}`;
}

function strangerWarning(name: string, templates: readonly TemplateFile[]): ImportWarning {
  const near = nearestName(
    name,
    templates.map((template) => template.name),
  );
  const hint = near === undefined ? "" : ` Did you mean "${near}.csv"?`;
  return {
    file: `${name}.csv`,
    message: `The file was passed over: no kind or relationship is called "${name}".${hint}`,
  };
}
