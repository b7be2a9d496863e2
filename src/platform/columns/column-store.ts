import type { z } from "zod";
import type { FileFormat } from "./dialect.ts";
import type { SqlStatement } from "./sql-statement.ts";

/** Where a source of a statement, ROWS(name), is read from. */
export interface SourceFile {
  readonly format: FileFormat;
  /** A path, or a pattern of paths with `*`. */
  readonly path: string;
}

export type SourceFiles = Readonly<Record<string, SourceFile>>;

/** One series: numbers at positions, in no order. */
export interface Series {
  readonly key: number;
  readonly length: number;
  readonly positionAt: (index: number) => number;
  readonly numberAt: (index: number) => number;
}

/** An SQL engine over columns: DuckDB in this process, or another over the same files. Values are bound, never in the text. */
export interface ColumnStore {
  /** The rows of a statement, each checked against its shape. */
  readonly query: <P extends z.ZodObject, R extends z.ZodObject>(
    statement: SqlStatement<P, R>,
    params: z.input<P>,
    files?: SourceFiles,
  ) => Promise<readonly z.output<R>[]>;
  /** Keeps the rows of a statement as a table of this name until the store is closed. */
  readonly keep: <P extends z.ZodObject>(
    table: string,
    statement: SqlStatement<P>,
    params: z.input<P>,
    files?: SourceFiles,
  ) => Promise<void>;
  readonly drop: (table: string) => Promise<void>;
  /** Hands over each row of a statement of three columns: a whole number, a list of whole numbers, a list of numbers. */
  readonly eachSeries: <P extends z.ZodObject>(
    statement: SqlStatement<P>,
    params: z.input<P>,
    visit: (series: Series) => void,
    files?: SourceFiles,
  ) => Promise<void>;
  /** The columns of a file with their types, in its order. Throws UnreadableFile. */
  readonly columnsOf: (file: SourceFile) => Promise<ReadonlyMap<string, string>>;
  readonly close: () => void;
}

/** A file that is not what its name says, or that broke off. */
export class UnreadableFile extends Error {
  override readonly name = "UnreadableFile";
  readonly path: string;

  constructor(path: string, cause: unknown) {
    super(`"${path}" cannot be read: ${reasonOf(cause)} Write the file anew, or restore it from where it came.`, {
      cause,
    });
    this.path = path;
  }
}

function reasonOf(cause: unknown): string {
  const text = (cause instanceof Error ? cause.message : String(cause)).split("\n")[0] ?? "";
  return `${text.replace(/^(?:[A-Z][\w ]*Error: )+/u, "").replace(/\.$/u, "")}.`;
}
