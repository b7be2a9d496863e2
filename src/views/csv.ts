import { stringify } from "csv-stringify/sync";
import { guardCell } from "../platform/csv-guard.ts";
import type { PresentedAnswer } from "./present.ts";

/** An answer as CSV (RFC 4180, a header line first). Texts that a spreadsheet would take for a formula get an apostrophe. */
export function csvOf({
  columns,
  rows,
}: Pick<PresentedAnswer, "rows"> & { columns: readonly { name: string }[] }): string {
  const lines = [columns.map(({ name }) => name), ...rows].map((row) => row.map((cell) => guardCell(cell ?? "")));
  return stringify(lines, { record_delimiter: "windows", quoted_match: /[\r\n]/u });
}
