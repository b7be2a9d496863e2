import {
  appendFileSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { stringify } from "csv-stringify/sync";
import type { GraphModel } from "../model/graph-model.ts";
import { edgeFileName, type TemplateFile, templateFiles } from "../model/template.ts";
import { guardCell } from "../platform/csv-guard.ts";
import type { EdgeTelling, NodeTelling } from "../record/telling.ts";
import { edgeRows, nodeRows, type RowWriter } from "./row-cells.ts";

/** What one source tells. */
export interface SourcedPart {
  /** The id of the Source. */
  readonly source: string;
  readonly nodes: readonly NodeTelling[];
  readonly edges: readonly EdgeTelling[];
}

/** The folder holds something, so writing might mix or overwrite. */
class FolderNotEmpty extends Error {
  readonly code = "BAD_USER_INPUT";
  readonly exitCode = 2;
  constructor(folder: string, found: string) {
    super(
      `"${folder}" is not empty: it holds "${found}". Name a folder that is new or empty, so that nothing is mixed.`,
    );
    this.name = "FolderNotEmpty";
  }
}

interface OpenFile {
  readonly path: string;
  readonly descriptor: number;
  readonly node: RowWriter<NodeTelling>;
  readonly edge: RowWriter<EdgeTelling>;
  rows: number;
}

/**
 * Writes tellings as a folder in the format that `powertrail import --format powertrail` reads, a file a kind or type of
 * relationship, each part appended as it comes: memory is that of one part. A cell that a spreadsheet would run as a formula
 * gets an apostrophe, which the import takes off.
 */
export class FolderWriter {
  readonly #folder: string;
  readonly #namespace: string;
  readonly #templates: ReadonlyMap<string, TemplateFile>;
  readonly #open = new Map<string, OpenFile>();
  readonly #others: string[] = [];

  /** Makes the folder. Throws FolderNotEmpty, or the error of the file system. */
  constructor(model: GraphModel, folder: string, namespace: string) {
    if (existsSync(folder)) {
      const [found] = readdirSync(folder);
      if (found !== undefined) throw new FolderNotEmpty(folder, found);
    }
    mkdirSync(folder, { recursive: true });
    this.#folder = folder;
    this.#namespace = namespace;
    this.#templates = new Map(templateFiles(model).map((file) => [file.name, file]));
  }

  /** Appends a part. Throws UnwritableTelling for what the import would read otherwise than told. */
  write({ source, nodes, edges }: SourcedPart): void {
    for (const [name, tellings] of grouped(nodes, ({ kind }) => kind))
      this.#append(name, tellings.length, (file) => tellings.map((telling) => file.node(telling, source)));
    for (const [name, tellings] of grouped(edges, ({ type }) => edgeFileName(type)))
      this.#append(name, tellings.length, (file) => tellings.map((telling) => file.edge(telling, source)));
  }

  /** Writes a file beside the rows, which the import passes over unless it ends in `.csv`. */
  writeBeside(name: string, text: string): void {
    this.#others.push(join(this.#folder, name));
    writeFileSync(join(this.#folder, name), text);
  }

  /** Ends writing; the rows by file. */
  close(): Readonly<Record<string, number>> {
    for (const { descriptor } of this.#open.values()) closeSync(descriptor);
    const rows = [...this.#open].map(([name, file]) => [name, file.rows] as const);
    return Object.fromEntries(rows.sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  /** Takes back what was written, so that half a folder is not taken for a whole one. */
  discard(): void {
    this.close();
    for (const { path } of this.#open.values()) rmSync(path, { force: true });
    for (const path of this.#others) rmSync(path, { force: true });
  }

  #append(name: string, count: number, rowsOf: (file: OpenFile) => readonly (readonly string[])[]): void {
    const file = this.#open.get(name) ?? this.#create(name);
    appendFileSync(file.descriptor, csvText(rowsOf(file)));
    file.rows += count;
  }

  #create(name: string): OpenFile {
    const template = this.#templates.get(name);
    if (!template) throw new Error(`The model has no kind or type of relationship "${name}".`);
    const path = join(this.#folder, `${name}.csv`);
    const file = {
      path,
      descriptor: openSync(path, "wx"),
      node: nodeRows(template, this.#namespace),
      edge: edgeRows(template, this.#namespace),
      rows: 0,
    };
    this.#open.set(name, file);
    appendFileSync(file.descriptor, csvText([template.columns.map((column) => column.name)]));
    return file;
  }
}

function csvText(rows: readonly (readonly string[])[]): string {
  return stringify(
    rows.map((row) => row.map(guardCell)),
    { record_delimiter: "unix" },
  );
}

function grouped<T>(list: readonly T[], nameOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of list) {
    const name = nameOf(item);
    const group = groups.get(name);
    if (group) group.push(item);
    else groups.set(name, [item]);
  }
  return groups;
}
