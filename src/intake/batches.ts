import type { SourcedEdge } from "../record/tell-edges.ts";
import type { SourcedNode } from "../record/tell-nodes.ts";
import { csvRows } from "./csv-rows.ts";
import type { ImportFile } from "./import-file.ts";
import type { RefusedRow, RowFault } from "./report.ts";
import type { ImportWarning } from "./report.ts";

/** A run of rows of one file, to be told in one commit. */
export interface Batch {
  readonly file: ImportFile;
  /** What names the batch: the file and the lines from and to. */
  readonly range: string;
  /** The rows of the file in it, the refused ones included. */
  readonly read: number;
  readonly nodes: readonly SourcedNode[];
  readonly edges: readonly SourcedEdge[];
  /** The line of each node or edge. */
  readonly lines: readonly number[];
  readonly refused: readonly RefusedRow[];
  /** With the last batch of a file: what was settled by a rule. */
  readonly warnings: readonly ImportWarning[];
}

const ROWS_OF_BATCH = 5_000;

/** Cuts the rows of a file into batches, always the same ones for the same file, with memory for one batch. */
export async function* batches(file: ImportFile, onBytes: (count: number) => void): AsyncGenerator<Batch> {
  let reader: ReturnType<ImportFile["reader"]> | undefined;
  let building = new Building(file);
  for await (const row of csvRows(file.path, file.delimiter, onBytes)) {
    if (reader === undefined) {
      reader = "cells" in row ? file.reader(row.cells) : brokenFault(row.text, row.reason);
      if (!("reason" in reader)) continue;
      building.refuse(row.line, reader);
      break; // Under a header that cannot be used, no row can be read.
    }
    if ("reason" in reader) break;
    if ("reason" in row) building.refuse(row.line, brokenFault(row.text, row.reason));
    else building.add(row.line, reader.read(row));
    if (building.read < ROWS_OF_BATCH) continue;
    yield building.finished([]);
    building = new Building(file);
  }
  if (reader === undefined) building.refuse(1, brokenFault("", "The file is empty: it lacks even a header."));
  const warnings = reader === undefined || "reason" in reader ? [] : reader.warnings();
  if (building.read > 0 || warnings.length > 0) yield building.finished(warnings);
}

class Building {
  readonly #file: ImportFile;
  readonly #nodes: SourcedNode[] = [];
  readonly #edges: SourcedEdge[] = [];
  readonly #lines: number[] = [];
  readonly #refused: RefusedRow[] = [];
  #from = 0;
  #to = 0;
  read = 0;

  constructor(file: ImportFile) {
    this.#file = file;
  }

  add(line: number, reading: ReturnType<Exclude<ReturnType<ImportFile["reader"]>, RowFault>["read"]>): void {
    if (reading.fault) {
      this.refuse(line, reading.fault);
      return;
    }
    this.#count(line);
    this.#lines.push(line);
    if (reading.node) this.#nodes.push(reading.node);
    else this.#edges.push(reading.edge);
  }

  refuse(line: number, { field, value, reason, remedy }: RowFault): void {
    this.#count(line);
    this.#refused.push({ file: this.#file.name, line, field, value, reason, remedy });
  }

  finished(warnings: readonly ImportWarning[]): Batch {
    return {
      file: this.#file,
      range: `${this.#file.name}:${String(this.#from)}-${String(this.#to)}`,
      read: this.read,
      nodes: this.#nodes,
      edges: this.#edges,
      lines: this.#lines,
      refused: this.#refused,
      warnings,
    };
  }

  #count(line: number): void {
    this.read += 1;
    if (this.#from === 0) this.#from = line;
    this.#to = line;
  }
}

function brokenFault(text: string, reason: string): RowFault {
  return {
    field: "",
    value: text.slice(0, 200),
    reason,
    remedy: "Write the row as CSV: a header, then as many cells as it has.",
  };
}
