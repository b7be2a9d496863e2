import {
  DuckDBFloatVector,
  DuckDBInstance,
  DuckDBIntegerVector,
  DuckDBListVector,
  type DuckDBConnection,
  type DuckDBValue,
} from "@duckdb/node-api";
import { z } from "zod";
import { type ColumnStore, type SourceFile, type SourceFiles, UnreadableFile } from "./column-store.ts";
import { duckdbDialect, inDialect } from "./dialect.ts";
import type { SqlStatement } from "./sql-statement.ts";

/** What one run of DuckDB may take of the machine. */
export interface DuckdbLimits {
  readonly threads: number;
  readonly memoryMb: number;
  /** Where it writes what does not fit into memory. */
  readonly spillFolder: string;
}

/** DuckDB in this process, over files alone: nothing of it is kept when it is closed. */
export async function openDuckdb(limits: DuckdbLimits): Promise<ColumnStore> {
  const instance = await DuckDBInstance.create(":memory:", {
    threads: String(limits.threads),
    memory_limit: `${String(limits.memoryMb)}MB`,
    temp_directory: limits.spillFolder,
    preserve_insertion_order: "false",
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
  });
  const connection = await instance.connect();
  return {
    query: async (statement, params, files) => {
      const bound = bind(statement, params, files);
      const reader = await reading(files, () => connection.runAndReadAll(bound.text, bound.values));
      return reader.getRowObjectsJS().map((row) => parsed(statement, row));
    },
    keep: async (table, statement, params, files) => {
      const bound = bind(statement, params, files);
      await reading(files, () => connection.run(duckdbDialect.keepAs(table, bound.text), bound.values));
    },
    drop: async (table) => {
      await connection.run(duckdbDialect.drop(table));
    },
    eachSeries: async (statement, params, visit, files) => {
      const bound = bind(statement, params, files);
      await reading(files, () => eachSeries(connection, bound, visit));
    },
    columnsOf: async (file) => {
      const text = `describe select * from ${duckdbDialect.rowsOf(file.format, "path")}`;
      const reader = await reading({ path: file }, () => connection.runAndReadAll(text, { path: file.path }));
      return new Map(
        z
          .array(described)
          .parse(reader.getRowObjectsJS())
          .map((row) => [row.column_name, row.column_type]),
      );
    },
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

const described = z.object({ column_name: z.string(), column_type: z.string() });

interface Bound {
  readonly text: string;
  readonly values: Record<string, DuckDBValue>;
}

function bind<P extends z.ZodObject>(statement: SqlStatement<P>, params: z.input<P>, files: SourceFiles = {}): Bound {
  const formats = Object.fromEntries(Object.entries(files).map(([name, { format }]) => [name, format]));
  const paths = Object.fromEntries(Object.entries(files).map(([name, { path }]) => [name, path]));
  const values = statement.params.parse(params) as Record<string, DuckDBValue>;
  return { text: inDialect(statement.text, duckdbDialect, formats), values: { ...values, ...paths } };
}

function parsed<R extends z.ZodObject>(statement: SqlStatement<z.ZodObject, R>, row: unknown): z.output<R> {
  const result = statement.row.safeParse(row);
  if (result.success) return result.data;
  throw new Error(`A row of "${statement.name}" does not have its shape: ${result.error.message}`);
}

/** Tells a fault of DuckDB while it reads files as a fault of the file. */
async function reading<T>(files: SourceFiles | undefined, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const named = Object.values<SourceFile>(files ?? {});
    const culprit = named.find(({ path }) => String(error).includes(path)) ?? named[0];
    if (culprit === undefined || /^(?:Failed|Parser|Binder|Catalog)/u.test(messageOf(error))) throw error;
    throw new UnreadableFile(culprit.path, error);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

async function eachSeries(
  connection: DuckDBConnection,
  { text, values }: Bound,
  visit: Parameters<ColumnStore["eachSeries"]>[2],
): Promise<void> {
  const result = await connection.stream(text, values);
  for (;;) {
    const chunk = await result.fetchChunk();
    if (chunk === null || chunk.rowCount === 0) return;
    const [keys, positions, numbers] = [0, 1, 2].map((column) => chunk.getColumnVector(column));
    if (
      !(
        keys instanceof DuckDBIntegerVector &&
        positions instanceof DuckDBListVector &&
        numbers instanceof DuckDBListVector
      )
    )
      throw new Error("A statement of series must answer an integer, a list of integers and a list of floats.");
    const { childVector: places } = positions;
    const { childVector: measured } = numbers;
    if (!(places instanceof DuckDBIntegerVector && measured instanceof DuckDBFloatVector))
      throw new Error("The lists of a series must hold integers and floats.");
    for (let row = 0; row < chunk.rowCount; row++) {
      const placesFrom = positions.getEntryOffset(row);
      const measuredFrom = numbers.getEntryOffset(row);
      visit({
        key: keys.getItem(row) ?? -1,
        length: numbers.getEntryLength(row),
        positionAt: (index) => places.getItem(placesFrom + index) ?? -1,
        numberAt: (index) => measured.getItem(measuredFrom + index) ?? NaN,
      });
    }
  }
}
