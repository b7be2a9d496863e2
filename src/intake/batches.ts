import { edgeFileName } from "../model/template.ts";
import type { SourcedEdge, SourcedNode } from "../record/convert-tellings.ts";
import type { BrokenRow, ImportFile, Reading } from "./import-file.ts";
import type { ImportWarning, RefusedRow, RowFault } from "./report.ts";

/** What a run of rows of one file tells, in one commit. */
export interface Batch {
  readonly file: ImportFile;
  /** What names the batch: the file and the lines from and to. */
  readonly range: string;
  /** By kind: how much its rows tell, and how much of that is refused already. */
  readonly counts: ReadonlyMap<string, { readonly read: number; readonly refused: number }>;
  readonly nodes: readonly SourcedNode[];
  readonly edges: readonly SourcedEdge[];
  /** The line of each node, and of each edge. */
  readonly nodeLines: readonly number[];
  readonly edgeLines: readonly number[];
  readonly refused: readonly RefusedRow[];
  /** With the last batch of a file: what was settled by a rule. */
  readonly warnings: readonly ImportWarning[];
}

const TELLINGS_OF_BATCH = 5_000;

/** Cuts the rows of a file into batches, always the same ones for the same file, with memory for one batch. */
export async function* batches(file: ImportFile, onBytes: (count: number) => void): AsyncGenerator<Batch> {
  let reader: ReturnType<ImportFile["reader"]> | undefined;
  let building = new Building(file);
  for await (const row of file.rows(onBytes)) {
    if (reader === undefined) {
      reader = "cells" in row ? file.reader(row.cells) : brokenFault(row);
      if (!("reason" in reader)) continue;
      building.refuse(row.line, reader);
      break; // Under a header that cannot be used, no row can be read.
    }
    if ("reason" in reader) break;
    if ("reason" in row) building.refuse(row.line, brokenFault(row));
    else for (const reading of [reader.read(row)].flat()) building.add(row.line, reading);
    if (building.size < TELLINGS_OF_BATCH) continue;
    yield building.finished([]);
    building = new Building(file);
  }
  if (reader === undefined)
    building.refuse(1, brokenFault({ line: 1, text: "", reason: "The file is empty: it lacks even a header." }));
  const warnings = reader === undefined || "reason" in reader ? [] : reader.warnings();
  if (building.size > 0 || warnings.length > 0) yield building.finished(warnings);
}

/** The kind under which a file counts what is told of a kind of node or a type of relationship. */
export function countedAs({ kind, kinds }: ImportFile, told: string): string {
  return kinds === undefined ? kind : edgeFileName(told);
}

class Building {
  readonly #file: ImportFile;
  readonly #counts = new Map<string, { read: number; refused: number }>();
  readonly #nodes: SourcedNode[] = [];
  readonly #edges: SourcedEdge[] = [];
  readonly #nodeLines: number[] = [];
  readonly #edgeLines: number[] = [];
  readonly #refused: RefusedRow[] = [];
  #from = 0;
  #to = 0;
  size = 0;

  constructor(file: ImportFile) {
    this.#file = file;
  }

  add(line: number, reading: Reading): void {
    if (reading.fault) {
      this.refuse(line, reading.fault, reading.kind);
    } else if (reading.node) {
      this.#count(line, countedAs(this.#file, reading.node.telling.kind));
      this.#nodes.push(reading.node);
      this.#nodeLines.push(line);
    } else {
      this.#count(line, countedAs(this.#file, reading.edge.telling.type));
      this.#edges.push(reading.edge);
      this.#edgeLines.push(line);
    }
  }

  refuse(line: number | null, { field, value, reason, remedy }: RowFault, kind = this.#file.kind): void {
    this.#count(line ?? 0, kind).refused += 1;
    this.#refused.push({ file: this.#file.name, line, field, value, reason, remedy });
  }

  finished(warnings: readonly ImportWarning[]): Batch {
    return {
      file: this.#file,
      range: `${this.#file.name}:${String(this.#from)}-${String(this.#to)}`,
      counts: this.#counts,
      nodes: this.#nodes,
      edges: this.#edges,
      nodeLines: this.#nodeLines,
      edgeLines: this.#edgeLines,
      refused: this.#refused,
      warnings,
    };
  }

  #count(line: number, kind: string): { read: number; refused: number } {
    this.size += 1;
    if (this.#from === 0) this.#from = line;
    this.#to = line;
    const counts = this.#counts.get(kind) ?? { read: 0, refused: 0 };
    this.#counts.set(kind, counts);
    counts.read += 1;
    return counts;
  }
}

function brokenFault({ text, reason, remedy }: BrokenRow): RowFault {
  return {
    field: "",
    value: text.slice(0, 200),
    reason,
    remedy: remedy ?? "Write the row as CSV: a header, then as many cells as it has.",
  };
}
