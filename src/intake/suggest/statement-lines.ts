import { LABEL_WORDS, type STATEMENT_WORDS } from "./header-words.ts";
import { currencyOf } from "./column-facts.ts";
import type { Column, Sample } from "./sample.ts";
import { bestMatch, plainWords } from "./word-match.ts";
import { type MappingLines, scalar } from "./yaml-lines.ts";

type Label = keyof typeof LABEL_WORDS;

/** Writes the part of a mapping on a bank statement; the places of the columns that it uses. */
export function statementLines(
  lines: MappingLines,
  columns: readonly Column[],
  places: ReadonlyMap<keyof typeof STATEMENT_WORDS, number>,
  { above, rows, ends }: Sample,
): ReadonlySet<number> {
  const used = new Set<number>();
  const column = (part: keyof typeof STATEMENT_WORDS): string | undefined => {
    const place = places.get(part);
    if (place === undefined) return undefined;
    used.add(place);
    return scalar(columns[place]?.header ?? "");
  };
  const labels = labelsIn(above.map(({ cells }) => cells).concat(ends.map((end) => [end])));
  lines.add(0, "statement:");
  const account = labels.get("account");
  const own = column("ownAccount");
  if (own !== undefined) lines.add(2, `account: ${own}`);
  else if (account !== undefined) lines.add(2, `account: { label: ${scalar(account)} }`);
  else lines.leave(2, "account: { constant: KZ… }", "nothing names the account of the statement; write its number");
  currencyLine(lines, column("currency"), [
    ...columns.map(({ header }) => header),
    ...above.flatMap(({ cells }) => cells),
  ]);
  holderLines(lines, labels);
  if (own === undefined) balanceLabels(lines, labels);
  lines.add(2, `at: ${column("at") ?? ""}`);
  const [debit, credit] = [column("debit"), column("credit")];
  if (debit !== undefined && credit !== undefined) {
    lines.add(2, `debit: ${debit}`);
    lines.add(2, `credit: ${credit}`);
  } else {
    const signed = rows.some(({ cells }) => /^[-\u2212]/u.test(cells[places.get("amount") ?? -1] ?? ""));
    lines.add(
      2,
      `amount: ${column("amount") ?? ""}`,
      signed ? undefined : "no sum has a sign, so which way the money went is not told",
    );
  }
  const balance = column("balance");
  if (balance !== undefined) lines.add(2, `balance: ${balance}`);
  if (latestFirst(rows, places.get("at"))) lines.add(2, "order: descending");
  const purpose = column("purpose");
  if (purpose !== undefined) lines.add(2, `purpose: ${purpose}`);
  lines.add(2, "counterpart:");
  const other = column("otherAccount");
  if (other === undefined) lines.leave(4, "account: { constant: … }", "no column names the account of the counterpart");
  else lines.add(4, `account: ${other}`);
  const bank = column("otherBank");
  if (bank !== undefined) lines.add(4, `bank: ${bank}`);
  const [identifier, name] = [column("otherIdentifier"), column("otherName")];
  if (identifier !== undefined && name !== undefined) {
    lines.add(4, "holder:");
    lines.add(6, `identifier: ${identifier}`);
    lines.add(6, `name: ${name}`);
  }
  return used;
}

function currencyLine(lines: MappingLines, column: string | undefined, texts: readonly string[]): void {
  if (column !== undefined) {
    lines.add(2, `currency: { column: ${column} }`);
    return;
  }
  const codes = texts.map((text) => currencyOf(text).code).filter((code) => code !== undefined);
  lines.add(2, `currency: ${codes[0] ?? "KZT"}`, codes.length > 0 ? undefined : "no currency is named");
}

function holderLines(lines: MappingLines, labels: ReadonlyMap<Label, string>): void {
  const [identifier, name] = [labels.get("holderIdentifier"), labels.get("holderName")];
  if (identifier === undefined || name === undefined) return;
  lines.add(2, "holder:");
  lines.add(4, `identifier: { label: ${scalar(identifier)} }`);
  lines.add(4, `name: { label: ${scalar(name)} }`);
}

function balanceLabels(lines: MappingLines, labels: ReadonlyMap<Label, string>): void {
  for (const which of ["opening", "closing"] as const) {
    const label = labels.get(which);
    if (label !== undefined) lines.add(2, `${which}: { label: ${scalar(label)} }`);
  }
}

/** The labels that stand around the table, as they are written there. */
function labelsIn(rows: readonly (readonly string[])[]): ReadonlyMap<Label, string> {
  const found = new Map<Label, { readonly text: string; readonly fit: number }>();
  for (const cell of rows.flat()) {
    const match = bestMatch(cell, LABEL_WORDS);
    if (!match || match.fit < 2 || match.fit <= (found.get(match.name)?.fit ?? 0)) continue;
    found.set(match.name, { text: labelOf(cell, LABEL_WORDS[match.name]), fit: match.fit });
  }
  return new Map([...found].map(([name, { text }]) => [name, text]));
}

/** The part of a cell that is the label: as many of its words as the longest word that it begins with has. */
function labelOf(cell: string, words: string): string {
  const plain = plainWords(cell);
  const label = words
    .split("|")
    .map(plainWords)
    .filter((word) => ` ${plain} `.startsWith(` ${word} `))
    .sort((a, b) => b.length - a.length)[0];
  const count = label?.split(" ").length ?? 0;
  const taken = new RegExp(`^(?:[^\\p{L}\\p{N}№]*[\\p{L}\\p{N}№]+){${String(count)}}`, "u").exec(cell)?.[0];
  return taken?.trim() ?? cell;
}

function latestFirst(rows: Sample["rows"], place: number | undefined): boolean {
  const [first, last] = [rows[0]?.cells[place ?? -1], rows.at(-1)?.cells[place ?? -1]];
  return first !== undefined && last !== undefined && sortable(first) > sortable(last);
}

/** Dates in the order of their text: day and year change places. */
function sortable(date: string): string {
  return date.replace(/^(\d{2})\D(\d{2})\D(\d{4})/u, "$3-$2-$1");
}
