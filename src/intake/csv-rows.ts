import { CsvError } from "csv-parse";
import { parse } from "csv-parse/sync";
import type { BrokenRow, Row } from "./import-file.ts";
import { fileLines, type Line, LONGEST_LINE } from "./lines.ts";

/** How a text file is written, where it is not UTF-8 with double quotes. */
export interface CsvDialect {
  readonly encoding?: string;
  /** Whether double quotes enclose cells; else they are text like any other. */
  readonly quotes?: boolean;
}

// A cell with more line breaks than this is taken for a quote that was never closed.
const mostLinesOfRow = 200;

/**
 * Streams the rows of a CSV file, the header first; empty lines are passed over. A line that is no CSV is handed over as a
 * BrokenRow, and reading goes on with the line behind it, so that one stray quote does not swallow what follows.
 */
export async function* csvRows(
  path: string,
  delimiter: string,
  onBytes: (count: number) => void,
  { encoding = "utf-8", quotes = true }: CsvDialect = {},
): AsyncGenerator<Row | BrokenRow> {
  const waiting: Line[] = [];
  for await (const line of fileLines(path, onBytes, encoding)) {
    if (waiting.length === 0 && !line.cut && !(quotes && line.text.includes('"'))) {
      if (line.text !== "") yield { cells: line.text.split(delimiter).map((cell) => cell.trim()), line: line.number };
      continue;
    }
    waiting.push(line);
    yield* settle(waiting, delimiter, false);
  }
  yield* settle(waiting, delimiter, true);
}

/** Takes from the front of the lines waiting what is a whole row or certainly none. */
function* settle(waiting: Line[], delimiter: string, atEnd: boolean): Generator<Row | BrokenRow> {
  while (waiting.length > 0) {
    const [first] = waiting as [Line];
    if (first.cut) {
      waiting.shift();
      yield {
        line: first.number,
        text: first.text,
        reason: `The line is longer than ${String(LONGEST_LINE)} characters.`,
      };
      continue;
    }
    const count = linesOfRow(waiting);
    if (count === undefined && !atEnd && waiting.length < mostLinesOfRow && lengthOf(waiting) <= LONGEST_LINE) return;
    const row =
      count === undefined || lengthOf(waiting.slice(0, count)) > LONGEST_LINE
        ? "A cell begins with a double quote that is never closed, or is longer than a million characters."
        : parseRow(waiting.slice(0, count), delimiter);
    waiting.splice(0, typeof row === "string" ? 1 : (count ?? 1));
    if (typeof row === "string") yield { line: first.number, text: first.text, reason: row };
    else if (row.length > 0) yield { cells: row.map((cell) => cell.trim()), line: first.number };
  }
}

/** How many lines it takes until the double quotes are even; undefined where they never are. */
function linesOfRow(lines: readonly Line[]): number | undefined {
  let quotes = 0;
  for (const [index, line] of lines.entries()) {
    quotes += line.text.split('"').length - 1;
    if (quotes % 2 === 0) return index + 1;
  }
  return undefined;
}

function parseRow(lines: readonly Line[], delimiter: string): readonly string[] | string {
  const text = lines.map((line) => line.text).join("\n");
  if (!text.includes('"')) return text === "" ? [] : text.split(delimiter);
  try {
    const rows: string[][] = parse(text, { delimiter, relax_column_count: true, skip_empty_lines: true });
    return rows[0] ?? [];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return "A double quote stands in the middle of a cell; write it twice and put the cell in double quotes.";
  }
}

function lengthOf(lines: readonly Line[]): number {
  return lines.reduce((sum, { text }) => sum + text.length, 0);
}
