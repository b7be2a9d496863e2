/** What differs between SQL engines over the same files. Everything else in sql/ is the portable core. */
export interface Dialect {
  /** The rows of a file whose path is the parameter of this name. */
  readonly rowsOf: (format: FileFormat, parameter: string) => string;
  /** Keeps what a query answers under a name for the session. */
  readonly keepAs: (table: string, query: string) => string;
  /** Drops a kept table where it is there. */
  readonly drop: (table: string) => string;
}

export type FileFormat = "parquet" | "csv";

/**
 * DuckDB's words. On Trino a file is an external table of the same Parquet, and a kept
 * table is a CREATE TABLE AS in a scratch schema.
 */
export const duckdbDialect: Dialect = {
  rowsOf: (format, parameter) =>
    format === "parquet"
      ? `read_parquet($${parameter})`
      : `read_csv($${parameter}, header = true, all_varchar = true, null_padding = true)`,
  keepAs: (table, query) => `create or replace temporary table ${table} as ${query}`,
  drop: (table) => `drop table if exists ${table}`,
};

/**
 * The text of a statement in a dialect: `ROWS(source)` is replaced, where `source` is the
 * name of a file that the caller describes in `files`.
 */
export function inDialect(text: string, dialect: Dialect, files: Readonly<Record<string, FileFormat>> = {}): string {
  return text.replaceAll(/\bROWS\((\w+)\)/gu, (_, source: string) => {
    const format = files[source];
    if (format === undefined) throw new Error(`The statement reads ROWS(${source}), and no file was given for it.`);
    return dialect.rowsOf(format, source);
  });
}
