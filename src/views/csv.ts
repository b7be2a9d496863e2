import { stringify } from "csv-stringify/sync";
import type { PresentedAnswer } from "./present.ts";

const number = /^[-+]?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?$/u;
// The full-width forms are formulas to some spreadsheets as well.
const formula = /^[=+\-@\t\r\n＝＋－＠]/u;

/** An answer as CSV (RFC 4180, a header line first). Texts that a spreadsheet would take for a formula get an apostrophe. */
export function csvOf({
  columns,
  rows,
}: Pick<PresentedAnswer, "rows"> & { columns: readonly { name: string }[] }): string {
  const lines = rows.map((row) => row.map((cell) => (cell === null ? "" : harmless(cell))));
  return stringify([columns.map(({ name }) => name), ...lines], {
    record_delimiter: "windows",
    quoted_match: /[\r\n]/u,
  });
}

function harmless(cell: string): string {
  return formula.test(cell) && !number.test(cell) ? `'${cell}` : cell;
}
