import { existsSync } from "node:fs";
import { join } from "node:path";
import { csvRows } from "./csv-rows.ts";
import { FinbenchCells, FinbenchFault } from "./finbench-cells.ts";
import {
  FINBENCH_FILES,
  type FinbenchContext,
  type FinbenchFile,
  type FinbenchNote,
  investmentKey,
} from "./finbench-files.ts";
import { InwardShares } from "./finbench-shares.ts";
import { idOfSource } from "./ids.ts";
import {
  type ImportFile,
  type ImportPlan,
  NothingToImport,
  type Reading,
  type Row,
  type RowReader,
} from "./import-file.ts";
import { type ImportWarning, type RowFault } from "./report.ts";
import { SeenKeys } from "./seen-keys.ts";

export interface FinbenchOptions {
  readonly namespace: string;
  readonly source?: string | undefined;
}

/**
 * Plans the import of an LDBC FinBench snapshot: `|`-separated files with headers, times in UTC. Adds up the shares held
 * in every company first. Throws NothingToImport where the folder holds none of its files.
 */
export async function planFinbench(folder: string, { namespace, source }: FinbenchOptions): Promise<ImportPlan> {
  const present = FINBENCH_FILES.filter(({ file }) => existsSync(join(folder, file)));
  if (present.length === 0)
    throw new NothingToImport(
      folder,
      `"${folder}" holds no file of FinBench, such as Person.csv or AccountTransferAccount.csv.`,
    );
  const shares = await addUpShares(folder, namespace, present);
  const missing = FINBENCH_FILES.filter((file) => !present.includes(file));
  return {
    format: "finbench",
    namespace,
    source: { id: idOfSource(namespace, source ?? "snapshot"), title: "LDBC FinBench snapshot", publisher: "LDBC" },
    sourceIsTold: false,
    files: present.map((file) =>
      importFile(file, folder, namespace, idOfSource(namespace, source ?? "snapshot"), shares),
    ),
    warnings: missing.map(({ file }) => ({ file, message: `There is no ${file}; what it would tell was not loaded.` })),
  };
}

function importFile(
  file: FinbenchFile,
  folder: string,
  namespace: string,
  sourceId: string,
  shares: InwardShares,
): ImportFile {
  const path = join(folder, file.file);
  return {
    path,
    name: file.file,
    kind: file.kind,
    rows: (onBytes) => csvRows(path, "|", onBytes),
    reader: (header) => finbenchReader(file, header, namespace, sourceId, shares),
  };
}

/** Makes the reader of a file's rows; a fault where a column is missing. */
export function finbenchReader(
  file: FinbenchFile,
  header: readonly string[],
  namespace: string,
  sourceId: string,
  shares: InwardShares,
): RowReader | RowFault {
  const missing = file.columns.find((column) => !header.includes(column));
  if (missing !== undefined)
    return {
      field: missing,
      value: header.join("|"),
      reason: `The column "${missing}" is missing.`,
      remedy: `The header of ${file.file} is ${file.columns.join("|")}.`,
    };
  const notes = new Map<string, number>();
  const warnings: ImportWarning[] = [];
  const seen = new SeenKeys();
  let pending: FinbenchNote[] = [];
  const context: FinbenchContext = { namespace, shares, note: (note) => pending.push(note) };
  const settle = ({ line }: Row): void => {
    for (const note of pending)
      if (note.kind === "rounded") notes.set(note.field, (notes.get(note.field) ?? 0) + 1);
      else warnings.push({ file: file.file, line, field: note.field, value: note.value, message: note.message });
  };
  return {
    read: (row) => {
      pending = [];
      const reading = readRow(file, header, row, sourceId, context);
      const fault = repeated(reading, row, seen);
      if (fault) return { fault };
      settle(row);
      return reading;
    },
    warnings: () => [
      ...[...notes].map(([field, count]) => ({
        file: file.file,
        field,
        message: `${String(count)} amounts were rounded half to even at two decimals; the source's text is kept beside them.`,
        count,
      })),
      ...warnings,
    ],
  };
}

function readRow(
  file: FinbenchFile,
  header: readonly string[],
  row: Row,
  sourceId: string,
  context: FinbenchContext,
): Reading {
  if (row.cells.length !== header.length)
    return {
      fault: {
        field: "",
        value: row.cells.join("|"),
        reason: `The row has ${String(row.cells.length)} cells and the header has ${String(header.length)}.`,
        remedy: "Leave no column out.",
      },
    };
  try {
    const cells = new FinbenchCells(header, row.cells);
    if (file.node) return { node: { sourceId, telling: file.node(cells, context) } };
    if (file.edge) return { edge: { sourceId, telling: file.edge(cells, context) } };
    throw new Error(`"${file.file}" tells of nothing.`);
  } catch (error) {
    if (error instanceof FinbenchFault) return { fault: error.fault };
    throw error;
  }
}

function repeated(reading: Reading, { line, cells }: Row, seen: SeenKeys): RowFault | undefined {
  if (reading.fault) return undefined;
  const key = reading.node ? reading.node.telling.id : reading.edge.telling.key;
  const before = seen.note(key, line);
  if (before === undefined) return undefined;
  return {
    field: "",
    value: cells.join("|"),
    reason: `The same stands in line ${String(before)} already.`,
    remedy: "Keep one of the two rows.",
  };
}

async function addUpShares(folder: string, namespace: string, present: readonly FinbenchFile[]): Promise<InwardShares> {
  const shares = new InwardShares();
  const seen = new SeenKeys();
  for (const { file, kind, columns } of present) {
    if (kind !== "investment") continue;
    let header: readonly string[] | undefined;
    for await (const row of csvRows(join(folder, file), "|", () => undefined)) {
      if (!("cells" in row)) continue;
      if (header === undefined) header = row.cells;
      else if (columns.every((column) => header?.includes(column)) && row.cells.length === header.length)
        noteShare(
          shares,
          namespace,
          file.startsWith("Person") ? "person" : "company",
          new FinbenchCells(header, row.cells),
          seen,
          row.line,
        );
    }
  }
  return shares;
}

function noteShare(
  shares: InwardShares,
  namespace: string,
  kind: "person" | "company",
  cells: FinbenchCells,
  seen: SeenKeys,
  line: number,
): void {
  try {
    const key = investmentKey(namespace, kind, cells);
    if (seen.note(key, line) === undefined) shares.note(cells.key("companyId"), key, cells.text("ratio"));
  } catch (error) {
    if (!(error instanceof FinbenchFault)) throw error; // the row is refused when it is read
  }
}
