import type { BrokenRow, CellKind, Row } from "../import-file.ts";
import { openSheet, type SheetFile } from "../sheet/sheet-file.ts";
import { SheetFault } from "../sheet/sheet-fault.ts";
import { BILLING_WORDS, STATEMENT_WORDS, TOTAL_WORDS } from "./header-words.ts";
import { bestMatch, plainWords } from "./word-match.ts";

/** What was seen of a file: how it is written, the rows above its table, its header, its first rows, and how it ends. */
export interface Sample {
  readonly sheet: SheetFile;
  readonly quotes: boolean;
  readonly above: readonly Row[];
  readonly header: Row;
  readonly rows: readonly Row[];
  /** How the rows begin that sum the table up, as they stand there. */
  readonly ends: readonly string[];
}

/** A column with what its first rows hold. */
export interface Column {
  readonly header: string;
  readonly cells: readonly string[];
  readonly kinds: readonly CellKind[];
}

/** There is nothing in a file that a mapping could be made for. */
class NothingToSuggest extends Error {
  readonly code = "BAD_USER_INPUT";
  readonly exitCode = 1;
  constructor(file: string, reason: string) {
    super(`No mapping can be proposed for "${file}": ${reason}`);
    this.name = "NothingToSuggest";
  }
}

const rowsKept = 300;
const rowsRead = 200_000;
const headerWithin = 50;

/** Looks at a file. Throws NothingToSuggest where it is no table or has no header. */
export async function sampleOf(file: string): Promise<Sample> {
  const sheet = await opened(file);
  const first = await look(sheet);
  const quotes = !(sheet.format === "text" && first.broken > 0);
  const { start, end } = quotes ? first : await look(await openSheet(file, { quotes: false }));
  const place = headerPlace(start);
  const header = start[place];
  if (!header) throw new NothingToSuggest(file, first.reason ?? "it holds no row that looks like a header.");
  const totals = ends([...start.slice(place + 1), ...end]);
  const rows = start.slice(place + 1).filter((row) => !isTotal(row));
  return { sheet, quotes, above: start.slice(0, place), header, rows, ends: totals };
}

/** The columns of a sample. */
export function columnsOf({ header, rows }: Sample): readonly Column[] {
  return header.cells.map((name, place) => {
    const filled = rows.filter(({ cells }) => (cells[place] ?? "") !== "");
    return {
      header: name,
      cells: filled.map(({ cells }) => cells[place] ?? ""),
      kinds: filled.map(({ kinds }) => kinds?.[place] ?? "text"),
    };
  });
}

async function opened(file: string): Promise<SheetFile> {
  try {
    return await openSheet(file);
  } catch (error) {
    if (error instanceof SheetFault) throw new NothingToSuggest(file, error.message);
    throw error;
  }
}

interface Looked {
  readonly start: Row[];
  readonly end: Row[];
  readonly broken: number;
  readonly reason: string | undefined;
}

async function look(sheet: SheetFile): Promise<Looked> {
  const start: Row[] = [];
  const end: Row[] = [];
  let [broken, read] = [0, 0];
  let reason: string | undefined;
  for await (const row of sheet.rows(() => undefined)) {
    read += 1;
    if ("reason" in row) {
      broken += isQuote(row) ? 1 : 0;
      reason ??= `${row.reason} ${row.remedy ?? ""}`.trim();
    } else if (row.cells.some((cell) => cell !== "")) {
      if (start.length < rowsKept) start.push(row);
      else end.push(row);
      if (end.length > 30) end.shift();
    }
    if (read >= rowsRead) break;
  }
  return { start, end, broken, reason };
}

function isQuote({ reason }: BrokenRow): boolean {
  return reason.includes("double quote");
}

/** The row that looks most like a header: many texts, words that headers have, and rows as wide as it is below. */
function headerPlace(rows: readonly Row[]): number {
  const scores = rows.slice(0, headerWithin).map(({ cells }, place) => {
    const filled = cells.filter((cell) => cell !== "");
    const words = filled.filter((cell) => known(cell)).length;
    const texts = filled.filter((cell) => /\p{L}/u.test(cell) && cell.length < 80).length;
    const below = rows
      .slice(place + 1, place + 6)
      .filter((row) => row.cells.length >= cells.length - 1 || row.kinds).length;
    return filled.length < 2 ? 0 : words * 4 + texts + below;
  });
  const best = Math.max(0, ...scores);
  return best === 0 ? -1 : scores.indexOf(best);
}

function known(cell: string): boolean {
  return Math.max(bestMatch(cell, BILLING_WORDS)?.fit ?? 0, bestMatch(cell, STATEMENT_WORDS)?.fit ?? 0) >= 2;
}

function isTotal({ cells }: Row): boolean {
  const first = plainWords(cells.find((cell) => cell !== "") ?? "");
  return TOTAL_WORDS.split("|").some((word) => ` ${first} `.startsWith(` ${word} `));
}

function ends(rows: readonly Row[]): readonly string[] {
  const found = rows
    .filter(isTotal)
    .map(({ cells }) => (cells.find((cell) => cell !== "") ?? "").split(/[:\d]/u)[0]?.trim() ?? "");
  return [...new Set(found)].filter((text) => text !== "").slice(0, 5);
}
