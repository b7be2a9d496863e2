import type { Row } from "../import-file.ts";
import { plainHeader } from "./header.ts";
import type { RawCell } from "./cell-values.ts";

/**
 * What stands behind a label among the rows above or below a table: in the same cell behind the label, else in the next cell of
 * the row that is not empty. Undefined where the label is not there.
 */
export function labelled(rows: readonly Row[], label: string): (RawCell & { readonly line: number }) | undefined {
  const wanted = plainHeader(label);
  for (const { cells, kinds, line } of rows) {
    const place = cells.findIndex((cell) => plainHeader(cell).startsWith(wanted));
    if (place === -1) continue;
    const rest = behind(cells[place] ?? "", wanted.length);
    if (rest !== "") return { text: rest, line };
    const next = cells.findIndex((cell, index) => index > place && cell !== "");
    return { text: next === -1 ? "" : (cells[next] ?? ""), kind: next === -1 ? undefined : kinds?.[next], line };
  }
  return undefined;
}

/** What is behind the label in its own cell, without the colon or dash between them. */
function behind(cell: string, length: number): string {
  const spaced = cell.replaceAll(/[\s\u00A0]+/gu, " ").trim();
  return spaced
    .slice(length)
    .replace(/^[\s:=–—-]+(?=\S)|^[\s:=–—-]+$/u, "")
    .trim();
}
