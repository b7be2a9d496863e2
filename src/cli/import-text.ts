import type { CheckedImport } from "../intake/dry-run.ts";
import type { ImportReport } from "../intake/report.ts";

/** What an import did, for reading. */
export function reportText({ kinds, refused, warnings }: ImportReport): string {
  const header = ["kind", "read", "created", "updated", "unchanged", "refused"];
  const rows = Object.entries(kinds).map(([kind, c]) => [kind, c.read, c.created, c.updated, c.unchanged, c.refused]);
  return parts(tableText([header, ...rows]), refused, warnings);
}

/** What an import would tell, for reading. */
export function checkedText({ kinds, refused, warnings }: CheckedImport): string {
  const rows = Object.entries(kinds).map(([kind, { read, refused: bad }]) => [kind, read, bad]);
  const table = tableText([["kind", "read", "refused"], ...rows]);
  return parts([...table, "", "Nothing was written."], refused, warnings);
}

function tableText(rows: readonly (readonly (string | number)[])[]): readonly string[] {
  const table = rows.map((row) => row.map(String));
  const widths = (table[0] ?? []).map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  return table.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join("  "),
  );
}

function parts(lines: readonly string[], refused: ImportReport["refused"], warnings: ImportReport["warnings"]): string {
  const refusals = refused.map(({ file, line, field, value, reason, remedy }) => {
    const where = `${file}${line === null ? "" : `:${String(line)}`}${field === "" ? "" : ` ${field}`}`;
    return `refused ${where}${value === "" ? "" : ` "${value}"`}: ${reason} ${remedy}`;
  });
  const notes = warnings.map(
    ({ file, line, message }) => `warning ${file}${line === undefined ? "" : `:${String(line)}`}: ${message}`,
  );
  return [
    ...lines,
    ...(refusals.length > 0 ? ["", ...refusals] : []),
    ...(notes.length > 0 ? ["", ...notes] : []),
  ].join("\n");
}
