import type { BrokenRow, Row } from "../import-file.ts";
import type { SheetFile } from "../sheet/sheet-file.ts";
import { Header, plainHeader } from "./header.ts";

/** Where in a file the table stands. */
export interface TablePlace {
  /** The line of the header, 0 where there is none; absent: the first with all columns named. */
  readonly headerRow?: number | undefined;
  /** How many rows under the header are no data. */
  readonly skipRows?: number | undefined;
  /** How the row begins that ends the table. */
  readonly until?: readonly string[] | undefined;
  /** The columns that the header must have, each with its other names. */
  readonly columns: readonly (readonly string[])[];
}

/** What stands in a file above and below its table; filled while the rows are read. */
export interface Margins {
  readonly above: Row[];
  readonly below: Row[];
}

const rowsLookedAt = 100;
const rowsBelow = 200;
const QUOTES =
  "Correct it; if double quotes are text like any other in this file, say so in the mapping: quotes: none.";

/**
 * Streams the table of a file: its header, then its rows. Titles above and totals below go into the margins, the titles before
 * the header is handed over; rows without any text are passed over. Where no header is found, the row most like one comes
 * alone, so that its reader can say what it lacks.
 */
export async function* tableRows(
  sheet: SheetFile,
  place: TablePlace,
  margins: Margins,
  onBytes: (count: number) => void,
): AsyncGenerator<Row | BrokenRow> {
  const ends = (place.until ?? []).map(plainHeader);
  let toSkip = place.skipRows ?? 0;
  let found = false;
  margins.above.length = 0;
  margins.below.length = 0;
  for await (const row of sheet.rows(onBytes)) {
    if ("cells" in row && row.cells.every((cell) => cell === "")) continue;
    if (!found) {
      if ("reason" in row && row.line !== null) continue;
      if ("reason" in row) {
        yield row;
        return;
      }
      found = isHeader(row, place);
      if (found && place.headerRow !== 0) yield row;
      else if (found) yield { cells: row.cells.map(() => ""), line: row.line };
      else if (isTooFar(row, place, margins)) break;
      else margins.above.push(row);
      if (!found || place.headerRow !== 0) continue;
    }
    if (margins.below.length > 0) {
      if (margins.below.length >= rowsBelow) return;
      if ("cells" in row) margins.below.push(row);
    } else if ("cells" in row && isEnd(row, ends)) margins.below.push(row);
    else if (toSkip > 0) toSkip -= 1;
    else yield "reason" in row ? { remedy: QUOTES, ...row } : row;
  }
  if (!found) yield* noHeader(place, margins.above);
}

function isHeader({ cells, line }: Row, { headerRow, columns }: TablePlace): boolean {
  if (headerRow !== undefined) return headerRow === 0 || line === headerRow;
  return new Header(cells).countOf(columns) === columns.length;
}

function isTooFar({ line }: Row, { headerRow }: TablePlace, { above }: Margins): boolean {
  return headerRow === undefined ? above.length >= rowsLookedAt : line > headerRow;
}

function isEnd({ cells }: Row, ends: readonly string[]): boolean {
  if (ends.length === 0) return false;
  const first = plainHeader(cells.find((cell) => cell !== "") ?? "");
  return ends.some((end) => first.startsWith(end));
}

function* noHeader({ headerRow, columns }: TablePlace, above: readonly Row[]): Generator<Row | BrokenRow> {
  const [first] = above;
  if (!first) return;
  if (headerRow !== undefined) {
    const reason = `Row ${String(headerRow)}, which the mapping says is the header, is empty or not there.`;
    yield { line: headerRow, text: "", reason, remedy: "Correct headerRow in the mapping, or leave it out." };
    return;
  }
  const scored = above.map((row) => ({ row, score: new Header(row.cells).countOf(columns) }));
  const best = scored.reduce((most, one) => (one.score > most.score ? one : most));
  if (best.score > 0) {
    yield best.row;
    return;
  }
  const names = columns.map(([name]) => `"${name ?? ""}"`).join(", ");
  const reason = `None of the first ${String(above.length)} rows has a column that the mapping names: ${names}.`;
  yield {
    line: first.line,
    text: first.cells.join(" "),
    reason,
    remedy: "Compare the mapping with the header of the file, its encoding and delimiter.",
  };
}
