import type { GraphModel } from "../../model/graph-model.ts";
import { idOfKind } from "../ids.ts";
import type { Reading, Row, RowReader } from "../import-file.ts";
import type { RowFault } from "../report.ts";
import { templateOf } from "./check-mapping.ts";
import { Header, plainHeader } from "./header.ts";
import type { MappingText } from "./mapping-shape.ts";
import { Notes } from "./notes.ts";
import { RowsReader } from "./rows-reader.ts";
import { compileRule, type Rule } from "./rules.ts";
import { compileStatement } from "./statement.ts";
import { StatementReader } from "./statement-reader.ts";
import type { Margins } from "./table-rows.ts";
import type { ValueContext } from "./values.ts";

/** Of one file of an import by a mapping: what its rows are read with. */
export interface FileScope {
  readonly model: GraphModel;
  readonly mapping: MappingText;
  readonly namespace: string;
  readonly source: string;
  /** The name by which the report calls the file. */
  readonly file: string;
  /** The kind under which a row is refused that cannot be read at all. */
  readonly kind: string;
  readonly margins: Margins;
  /** The encoding of a text file, in whose rows every cell must stand; undefined for a workbook. */
  readonly encoding: string | undefined;
}

/** Makes the reader of a file's rows under its header; a fault where the header lacks what the mapping names. */
export function mappingReader(scope: FileScope, cells: readonly string[]): RowReader<readonly Reading[]> | RowFault {
  const { mapping, model, namespace, source } = scope;
  const header = new Header(cells);
  const notes = new Notes(scope.file);
  const context: ValueContext = {
    ...settings(mapping),
    namespace,
    header,
    margins: scope.margins,
    empty: new Set((mapping.empty ?? []).map(plainHeader)),
    note: (settled, field) => {
      notes.count(SETTLED[settled], field);
    },
  };
  const rules: Rule[] = [];
  for (const text of mapping.rows ?? []) {
    const template = templateOf(model, text);
    const rule = template && compileRule(text, template, context);
    if (!rule) throw new Error("A rule of the mapping is of no kind, and the mapping was checked.");
    if ("reason" in rule) return rule;
    rules.push(rule);
  }
  const statement = mapping.statement && compileStatement(mapping.statement, model, context);
  if (statement && "reason" in statement) return statement;
  const ids = { model, namespace };
  const readers = {
    statement: statement && new StatementReader(statement, model, ids, source, context, notes),
    rows: rules.length > 0 ? new RowsReader(rules, ids, source, context, notes) : undefined,
  };
  tellUnused(header, mapping, notes);
  const cases = (mapping.restrictedTo ?? []).flatMap((id) => idOfKind(ids, "case", id)?.id ?? []);
  return {
    read: (row) => {
      notes.line = row.line;
      const fault = rowFault(row, header, scope);
      if (fault) return [{ fault, kind: scope.kind }];
      const readings = [...(readers.statement?.read(row) ?? []), ...(readers.rows?.read(row) ?? [])];
      return cases.length === 0 ? readings : readings.map((reading) => restricted(reading, cases));
    },
    warnings: () => {
      readers.statement?.finish(mapping.statement?.closing, statement?.opening);
      return notes.warnings();
    },
  };
}

/** The reading for the members of cases alone, unless its rule names cases of its own. */
function restricted(reading: Reading, restrictedTo: readonly string[]): Reading {
  if (reading.fault) return reading;
  if (reading.node) return { node: { ...reading.node, telling: { restrictedTo, ...reading.node.telling } } };
  return { edge: { ...reading.edge, telling: { restrictedTo, ...reading.edge.telling } } };
}

const SETTLED = {
  rounded: "Amounts were rounded half to even at the digits of their currency",
  twice: "Times came twice, because the clocks were set back; the first was taken",
} as const;

function settings({
  decimal,
  thousands,
  dates,
  timeZone,
}: MappingText): Pick<ValueContext, "decimal" | "thousands" | "dates" | "timeZone"> {
  return { decimal, thousands, dates, timeZone };
}

function rowFault({ cells }: Row, header: Header, { encoding }: FileScope): RowFault | undefined {
  if (encoding === undefined) return undefined;
  const width = header.cells.length;
  if (cells.length < width || cells.slice(width).some((cell) => cell !== ""))
    return {
      field: "",
      value: cells.join(" ").slice(0, 200),
      reason: `The row has ${String(cells.length)} cells and the header has ${String(width)}.`,
      remedy: "Put a cell that holds the delimiter into double quotes; name what ends the table in the mapping: until.",
    };
  const place = cells.findIndex((cell) => cell.includes("\uFFFD"));
  if (place === -1) return undefined;
  return {
    field: header.cells[place] ?? "",
    value: cells[place] ?? "",
    reason: `The cell is not ${encoding}.`,
    remedy: "Export the file again, or name its encoding in the mapping: encoding.",
  };
}

function tellUnused(header: Header, mapping: MappingText, notes: Notes): void {
  const unused = header.unused(mapping.ignore ?? []);
  if (unused.length === 0) return;
  const names = unused.map((name) => `"${name}"`).join(", ");
  notes.tell({ message: `The mapping uses no column ${names}. Add what is not needed to ignore.` });
}
