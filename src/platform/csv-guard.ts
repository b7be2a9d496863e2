// The full-width forms are formulas to some spreadsheets as well.
const SIGNS = "=+\\-@＝＋－＠";
// Where a spreadsheet of any locale may take a cell to begin: at the start, and behind a separator inside the text.
const BEGINNINGS = [`(?<=^)APOSTROPHE(?='*[${SIGNS}\\t\\r\\n])`, `(?<=[;\\t\\r\\n])APOSTROPHE(?='*[${SIGNS}])`].join(
  "|",
);
const toGuard = new RegExp(BEGINNINGS.replaceAll("APOSTROPHE", ""), "gu");
const guarded = new RegExp(BEGINNINGS.replaceAll("APOSTROPHE", "'"), "gu");
const number = /^[-+]?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?$/u;

/**
 * Keeps a spreadsheet from running a cell of CSV as a formula: an apostrophe goes in front of what begins with `=`, `+`, `-`,
 * `@` or a full-width form of these, of a tab or line break too where the cell begins with one. It goes also behind a `;`, a
 * tab or a line break in the cell, where a spreadsheet of another locale would begin one. A number stays as it is. The
 * apostrophe is that of OWASP, "CSV injection".
 */
export function guardCell(cell: string): string {
  return number.test(cell) ? cell : cell.replaceAll(toGuard, "'");
}

/** Takes off what guardCell put on: `unguardCell(guardCell(cell))` is `cell`, whatever the cell. */
export function unguardCell(cell: string): string {
  return cell.includes("'") ? cell.replaceAll(guarded, "") : cell;
}
