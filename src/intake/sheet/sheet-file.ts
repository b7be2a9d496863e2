import { open } from "node:fs/promises";
import { csvRows } from "../csv-rows.ts";
import type { BrokenRow, Row } from "../import-file.ts";
import { fileLines } from "../lines.ts";
import { type Delimiter, detectDelimiter } from "./delimiter.ts";
import { SheetFault } from "./sheet-fault.ts";
import { detectEncoding, type Encoding } from "./text-encoding.ts";
import { xlsxRows } from "./xlsx-rows.ts";

/** How a file is to be read, where that is known. */
export interface SheetOptions {
  readonly encoding?: Encoding | undefined;
  readonly delimiter?: string | undefined;
  /** Whether double quotes enclose the cells of a text file; by default they do. */
  readonly quotes?: boolean | undefined;
  /** The name or number of a sheet; by default the first that is not hidden. */
  readonly sheet?: string | undefined;
}

/** A file of a table: text with delimiters, or a sheet of an .xlsx workbook. */
export type SheetFile = TextFile | WorkbookFile;

interface TextFile {
  readonly format: "text";
  readonly encoding: Encoding;
  readonly delimiter: string;
  readonly quotes: boolean;
  rows(onBytes: (count: number) => void): AsyncGenerator<Row | BrokenRow>;
}

interface WorkbookFile {
  readonly format: "xlsx";
  rows(onBytes: (count: number) => void): AsyncGenerator<Row | BrokenRow>;
}

const linesLookedAt = 100;

/**
 * Finds out how a file is written, by its content, where the options do not say it. Throws SheetFault for what holds no
 * table: another format, or an archive by the name of .xlsx that is none.
 */
export async function openSheet(path: string, options: SheetOptions = {}): Promise<SheetFile> {
  const start = await startOf(path);
  if (start.subarray(0, 4).equals(Buffer.from("PK\u0003\u0004", "latin1")))
    return { format: "xlsx", rows: (onBytes) => xlsxRows(path, options.sheet, onBytes) };
  const other = otherFormat(start, path);
  if (other) throw other;
  const encoding = options.encoding ?? (await detectEncoding(path));
  const delimiter = options.delimiter ?? (await delimiterOf(path, encoding));
  const quotes = options.quotes ?? true;
  const rows = (onBytes: (count: number) => void): ReturnType<SheetFile["rows"]> =>
    csvRows(path, delimiter, onBytes, { encoding, quotes });
  return { format: "text", encoding, delimiter, quotes, rows };
}

/** The first lines of a text file. */
async function firstLines(path: string, encoding: Encoding): Promise<readonly string[]> {
  const lines: string[] = [];
  for await (const { text } of fileLines(path, () => undefined, encoding)) {
    lines.push(text.slice(0, 10_000));
    if (lines.length >= linesLookedAt) break;
  }
  return lines;
}

async function delimiterOf(path: string, encoding: Encoding): Promise<Delimiter> {
  return detectDelimiter(await firstLines(path, encoding));
}

async function startOf(path: string): Promise<Buffer> {
  const file = await open(path, "r");
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(512), 0, 512, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function otherFormat(start: Buffer, path: string): SheetFault | undefined {
  const text = start.toString("latin1").trimStart().toLowerCase();
  if (start.subarray(0, 8).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])))
    return new SheetFault(
      "The file is a workbook of the old format (.xls), or one that is protected by a password.",
      "Open it in a spreadsheet program and save it as .xlsx without a password, or as CSV.",
    );
  if (
    /^(<!doctype html|<html|<table|<meta)/u.test(text) ||
    (text.startsWith("<?xml") && path.toLowerCase().endsWith(".xls"))
  )
    return new SheetFault(
      "The file is a web page or XML by the name of a table.",
      "Open it in a spreadsheet program and save it as .xlsx, or as CSV.",
    );
  if (text.startsWith("%pdf"))
    return new SheetFault("The file is a PDF.", "Ask for the table itself, as .xlsx or CSV.");
  if (/\.xlsx?$/iu.test(path) && start.length > 0)
    return new SheetFault(
      "The file is no .xlsx workbook: it does not begin as a ZIP archive.",
      "If it is text with delimiters, give it the ending .csv; else export it again.",
    );
  return undefined;
}
