import { decimalText, readDecimal, type ExactDecimal } from "../exact-decimal.ts";
import type { BrokenRow, CellKind, Row } from "../import-file.ts";
import { serialDate } from "./serial-date.ts";
import { SHEET_LIMITS, SheetFault, type SheetLimits } from "./sheet-fault.ts";
import { plainText, readWorkbook, type Workbook } from "./workbook.ts";
import { XlsxArchive } from "./xlsx-archive.ts";
import { readXml } from "./xml-reader.ts";

/** The rows of a sheet as they come out of its XML, and whether it had rows that are hidden. */
interface OpenRow {
  readonly line: number;
  readonly cells: string[];
  readonly kinds: CellKind[];
  fault?: string;
}

const MOST_COLUMNS = 16_384;
const MOST_ROWS = 1_048_576;
// Excel keeps and shows so many digits of a number; what is behind them is noise of its binary form.
const DIGITS = 15;

/**
 * Streams the rows of one sheet of an .xlsx file; empty ones are passed over. In memory stand the texts that cells share, within
 * the limit, and the rows of one chunk. A file that breaks off or costs more than allowed ends with a BrokenRow.
 */
export async function* xlsxRows(
  path: string,
  sheet: string | undefined,
  onBytes: (count: number) => void,
  limits: SheetLimits = SHEET_LIMITS,
): AsyncGenerator<Row | BrokenRow> {
  let archive: XlsxArchive | undefined;
  let line: number | null = null;
  try {
    archive = await XlsxArchive.open(path, limits);
    const workbook = await readWorkbook(archive, sheet, limits);
    const reader = new SheetReader(workbook, limits);
    for await (const _chunk of readXml(told(archive, workbook.part, onBytes), reader)) {
      for (const { cells, kinds, line: at, fault } of reader.take()) {
        line = at;
        if (fault !== undefined) yield { line: at, text: cells.join(" "), reason: fault, remedy: "Shorten the cell." };
        else if (cells.some((cell) => cell !== "")) yield { line: at, cells, kinds };
      }
    }
  } catch (error) {
    if (!(error instanceof SheetFault)) throw error;
    yield { line: line === null ? null : line + 1, text: "", reason: error.reason, remedy: error.remedy };
  } finally {
    archive?.close();
  }
}

async function* told(archive: XlsxArchive, part: string, onBytes: (count: number) => void): AsyncGenerator<Buffer> {
  const share = archive.size / Math.max(1, archive.sizeOf(part));
  for await (const chunk of archive.chunks(part)) {
    onBytes(chunk.length * share);
    yield chunk;
  }
}

class SheetReader {
  readonly #workbook: Workbook;
  readonly #limits: SheetLimits;
  #rows: OpenRow[] = [];
  #row: OpenRow | undefined;
  #line = 0;
  #cells = 0;
  #column = -1;
  #type = "n";
  #style = 0;
  #text = "";
  #inText = false;
  #phonetic = false;

  constructor(workbook: Workbook, limits: SheetLimits) {
    this.#workbook = workbook;
    this.#limits = limits;
  }

  /** The rows that are complete since the last call. */
  take(): readonly OpenRow[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    switch (name) {
      case "row":
        this.#line = Number(attributes["r"] ?? this.#line + 1);
        if (!(this.#line >= 1 && this.#line <= MOST_ROWS))
          throw new SheetFault("The file is damaged: a row of it has no number.", "Export it again.");
        this.#row = { line: this.#line, cells: [], kinds: [] };
        this.#column = -1;
        break;
      case "c":
        this.#column = columnOf(attributes["r"]) ?? this.#column + 1;
        this.#type = attributes["t"] ?? "n";
        this.#style = Number(attributes["s"] ?? "0");
        this.#text = "";
        this.#count();
        break;
      case "rPh":
        this.#phonetic = true;
        break;
      case "v":
      case "t":
        this.#inText = !this.#phonetic;
        break;
      default:
        this.#inText = false;
    }
  }

  text(text: string): void {
    if (this.#inText && this.#row && this.#text.length <= this.#limits.cellText) this.#text += text;
  }

  close(name: string): void {
    this.#inText = false;
    if (name === "rPh") this.#phonetic = false;
    if (name === "c" && this.#row) this.#finishCell(this.#row);
    if (name === "row" && this.#row) {
      this.#rows.push(this.#row);
      this.#row = undefined;
    }
  }

  #finishCell(row: OpenRow): void {
    const [text, kind] = this.#value();
    if (text.length > this.#limits.cellText) {
      row.fault = `The cell in column ${String(this.#column + 1)} is longer than ${String(this.#limits.cellText)} characters.`;
      return;
    }
    if (text === "") return;
    while (row.cells.length < this.#column) {
      row.cells.push("");
      row.kinds.push("text");
    }
    row.cells[this.#column] = text;
    row.kinds[this.#column] = kind;
  }

  #value(): readonly [string, CellKind] {
    const text = this.#text;
    switch (this.#type) {
      case "s":
        return [(this.#workbook.texts[Number(text)] ?? "").trim(), "text"];
      case "inlineStr":
      case "str":
        return [plainText(text).trim(), "text"];
      case "b":
        return text === "" ? ["", "text"] : [text.trim() === "1" ? "true" : "false", "boolean"];
      case "e":
        return [text.trim(), "error"];
      case "d":
        return [text.trim().replace(/Z$/u, ""), text.includes("T") ? "instant" : "day"];
      default:
        return this.#number(text.trim());
    }
  }

  #number(text: string): readonly [string, CellKind] {
    const exact = readDecimal(text);
    if (!exact) return [text, "text"];
    const date = this.#workbook.isDate[this.#style] === true ? serialDate(exact, this.#workbook.calendar) : undefined;
    if (date !== undefined) return [date, date.includes("T") ? "instant" : "day"];
    return [decimalText(asShown(exact)), "number"];
  }

  #count(): void {
    this.#cells += 1;
    if (this.#column < MOST_COLUMNS && this.#cells <= this.#limits.cells) return;
    throw new SheetFault(
      this.#column < MOST_COLUMNS
        ? `The sheet has more than ${String(this.#limits.cells)} cells.`
        : `The sheet has more than ${String(MOST_COLUMNS)} columns.`,
      "If it is what it says to be, save the sheet as CSV.",
    );
  }
}

/** The number as a spreadsheet shows it: of 1234.5600000000001 the last digit is noise. */
function asShown({ digits, scale }: ExactDecimal): ExactDecimal {
  const surplus = (digits < 0n ? -digits : digits).toString().length - DIGITS;
  if (surplus <= 0 || scale <= 0) return { digits, scale };
  const cut = Math.min(surplus, scale);
  const unit = 10n ** BigInt(cut);
  const half = digits < 0n ? -unit / 2n : unit / 2n;
  return { digits: (digits + half) / unit, scale: scale - cut };
}

/** The place of a column from 0, of a reference such as BC12. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/u.exec(reference ?? "")?.[0];
  if (letters === undefined) return undefined;
  return Array.from(letters).reduce((place, letter) => place * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
