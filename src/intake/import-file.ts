import type { GraphModel } from "../model/graph-model.ts";
import type { Database } from "../platform/neo4j/driver.ts";
import type { SourcedEdge, SourcedNode } from "../record/convert-tellings.ts";
import type { Batch } from "./batches.ts";
import type { ImportWarning, RowFault } from "./report.ts";

/** What a spreadsheet says of a cell beside its text. */
export type CellKind = "text" | "number" | "day" | "instant" | "boolean" | "error";

/** One row of a file: its cells, trimmed, and the line on which it begins. */
export interface Row {
  readonly cells: readonly string[];
  readonly line: number;
  /** Of a spreadsheet: the kind of each cell. Numbers have a point, days and instants are ISO without an offset. */
  readonly kinds?: readonly CellKind[];
}

/** A line of a file that is no row; null where it is the file as a whole. */
export interface BrokenRow {
  readonly line: number | null;
  readonly text: string;
  readonly reason: string;
  readonly remedy?: string;
}

/** What a row tells: of a thing, of a relationship, or nothing because of a fault, under the kind that it would have told. */
export type Reading =
  | { readonly node: SourcedNode; readonly fault?: undefined }
  | { readonly edge: SourcedEdge; readonly node?: undefined; readonly fault?: undefined }
  | { readonly fault: RowFault; readonly kind?: string };

/** Reads the rows of one file under its header. */
export interface RowReader<Read = Reading> {
  read(row: Row): Read;
  /** What was settled by a rule, told at the end of the file. */
  warnings(): readonly ImportWarning[];
}

/** One file of an import and how its rows are read. */
export interface ImportFile {
  readonly path: string;
  /** The name by which the report calls it. */
  readonly name: string;
  /** The kind under which its rows are counted. */
  readonly kind: string;
  /** Where its rows tell of several kinds, each counted under its own: those kinds. */
  readonly kinds?: readonly string[];
  /** Streams its rows, the header first. */
  rows(onBytes: (count: number) => void): AsyncGenerator<Row | BrokenRow>;
  /** Makes the reader for a header; a fault where the header cannot be used at all. */
  reader(header: readonly string[]): RowReader<Reading | readonly Reading[]> | RowFault;
  /** Adapts what is to be told to what the graph holds already. */
  settle?(db: Database, model: GraphModel, batch: Batch): Promise<SettledBatch>;
}

/** A batch as it is told, and what was settled: how often, by the sentence that says it, without its end. */
export interface SettledBatch {
  readonly batch: Batch;
  readonly notes: Readonly<Record<string, number>>;
}

/** What a format makes of a folder. */
export interface ImportPlan {
  readonly format: string;
  readonly namespace: string;
  /** The Source of rows that name none. */
  readonly source: PlannedSource;
  /** Whether a file tells of that Source itself. */
  readonly sourceIsTold: boolean;
  readonly files: readonly ImportFile[];
  readonly warnings: readonly ImportWarning[];
  /** What the reading depends on beside the files: with other such texts it is another import. */
  readonly reading?: readonly string[];
}

/** The Source of an import. */
export interface PlannedSource {
  readonly id: string;
  readonly title: string;
  readonly publisher?: string;
  /** How it is graded, where the import says so; told again whenever it changes. */
  readonly grade?: { readonly reliability?: string; readonly credibility?: string };
}

/** The path holds nothing that the format can read. */
export class NothingToImport extends Error {
  readonly code = "BAD_USER_INPUT";
  readonly exitCode = 2;
  readonly path: string;
  constructor(path: string, message: string) {
    super(message);
    this.name = "NothingToImport";
    this.path = path;
  }
}
