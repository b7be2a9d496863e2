import type { SourcedEdge } from "../record/tell-edges.ts";
import type { SourcedNode } from "../record/tell-nodes.ts";
import type { ImportWarning, RowFault } from "./report.ts";

/** One row of a file: its cells, trimmed, and the line on which it begins. */
export interface Row {
  readonly cells: readonly string[];
  readonly line: number;
}

/** What a row tells: of a thing, of a relationship, or nothing because of a fault. */
export type Reading =
  | { readonly node: SourcedNode; readonly fault?: undefined }
  | { readonly edge: SourcedEdge; readonly node?: undefined; readonly fault?: undefined }
  | { readonly fault: RowFault };

/** Reads the rows of one file under its header. */
export interface RowReader {
  read(row: Row): Reading;
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
  readonly delimiter: "," | "|";
  /** Makes the reader for a header; a fault where the header cannot be used at all. */
  reader(header: readonly string[]): RowReader | RowFault;
}

/** What a format makes of a folder. */
export interface ImportPlan {
  readonly format: string;
  readonly namespace: string;
  /** The Source of rows that name none. */
  readonly source: { readonly id: string; readonly title: string; readonly publisher?: string };
  /** Whether a file tells of that Source itself. */
  readonly sourceIsTold: boolean;
  readonly files: readonly ImportFile[];
  readonly warnings: readonly ImportWarning[];
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
