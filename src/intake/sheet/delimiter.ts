/** What may stand between the cells of a text file. */
export const DELIMITERS = [";", ",", "\t", "|"] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/**
 * Tells the delimiter from the first lines of a file: the one that cuts the most lines into the same number of cells, more
 * cells first. Title lines above the table count for little, for they are few. A comma where none cuts anything.
 */
export function detectDelimiter(lines: readonly string[]): Delimiter {
  const scored = DELIMITERS.map((delimiter) => ({ delimiter, score: scoreOf(lines, delimiter) }));
  const [best] = scored.sort((a, b) => b.score - a.score);
  return best && best.score > 0 ? best.delimiter : ",";
}

function scoreOf(lines: readonly string[], delimiter: Delimiter): number {
  const widths = new Map<number, number>();
  for (const line of lines) {
    const width = cellsIn(line, delimiter);
    if (width > 1) widths.set(width, (widths.get(width) ?? 0) + 1);
  }
  return Math.max(0, ...[...widths].map(([width, count]) => count * count * Math.log2(width)));
}

/** The cells of a line; a delimiter between double quotes separates nothing. */
function cellsIn(line: string, delimiter: Delimiter): number {
  let cells = 1;
  let quoted = false;
  for (const character of line) {
    if (character === '"') quoted = !quoted;
    else if (character === delimiter && !quoted) cells += 1;
  }
  return cells;
}
