import { basename } from "node:path";
import { assigned } from "./word-match.ts";
import { billingLines } from "./billing-lines.ts";
import { dateForms, decimalSigns, emptyWords } from "./column-facts.ts";
import { BILLING_WORDS, STATEMENT_WORDS } from "./header-words.ts";
import { type Column, columnsOf, type Sample, sampleOf } from "./sample.ts";
import { statementLines } from "./statement-lines.ts";
import { inlineList, MappingLines, scalar } from "./yaml-lines.ts";

/** A mapping that was proposed, and what in it was not sure. */
export interface SuggestedMapping {
  readonly mapping: string;
  readonly unsure: readonly string[];
}

/**
 * Proposes a mapping for a file by its first rows: how it is written, where its table stands, and by the words of its header
 * what it tells. What is not sure is a comment at its line. Throws NothingToSuggest for a file without a table.
 */
export async function suggestMapping(file: string): Promise<SuggestedMapping> {
  const sample = await sampleOf(file);
  const columns = columnsOf(sample);
  const headers = columns.map(({ header }) => header);
  const asStatement = assigned(headers, STATEMENT_WORDS);
  const asBilling = assigned(headers, BILLING_WORDS);
  const isStatement =
    asStatement.has("at") &&
    (asStatement.has("amount") || (asStatement.has("debit") && asStatement.has("credit"))) &&
    (["otherAccount", "otherName", "balance", "purpose"] as const).filter((part) => asStatement.has(part)).length >=
      2 &&
    !asBilling.has("contract");
  const body = new MappingLines();
  const used = isStatement
    ? statementLines(body, columns, asStatement, sample)
    : billingLines(body, columns, asBilling);
  const head = new MappingLines();
  head.add(
    0,
    `# Proposed for ${basename(file)} by its first ${String(sample.rows.length)} rows. Look through what is marked as unsure.`,
  );
  head.add(0, "version: 1");
  writing(head, sample, columns, isStatement);
  const ignored = headers.filter((header, place) => header !== "" && !used.has(place));
  if (ignored.length > 0) head.add(0, `ignore: ${inlineList(ignored)}`);
  head.add(0, "source:");
  head.add(2, `name: ${scalar(basename(file).replace(/\.\w+$/u, ""))}`);
  head.add(2, "# reliability: B # A (reliable) to F (cannot be judged); without a grade it counts as F6");
  head.add(2, "# credibility: 2 # 1 (confirmed) to 6 (cannot be judged)");
  return { mapping: head.text + body.text, unsure: [...head.unsure, ...body.unsure] };
}

function writing(
  lines: MappingLines,
  { sheet, quotes, ends }: Sample,
  columns: readonly Column[],
  isStatement: boolean,
): void {
  if (sheet.format === "text") {
    lines.add(0, `encoding: ${sheet.encoding}`);
    lines.add(0, `delimiter: ${sheet.delimiter === "\t" ? "tab" : JSON.stringify(sheet.delimiter)}`);
    if (!quotes) lines.add(0, "quotes: none");
  }
  if (ends.length > 0) lines.add(0, `until: ${inlineList(ends)}`);
  const empty = [...new Set(columns.flatMap(emptyWords))];
  if (empty.length > 0) lines.add(0, `empty: [${empty.map((word) => JSON.stringify(word)).join(", ")}]`);
  const signs = columns.map(decimalSigns);
  const [comma, point] = [
    signs.reduce((sum, sign) => sum + sign.comma, 0),
    signs.reduce((sum, sign) => sum + sign.point, 0),
  ];
  const mixed = comma > 0 && point > 0 ? "some numbers have a comma, some a point" : undefined;
  lines.add(0, `decimal: "${point > comma ? "." : ","}"`, mixed);
  const forms = datesOf(columns);
  if (forms.length > 0) {
    const both = forms.some((form) => form.startsWith("DD/MM")) && forms.some((form) => form.startsWith("MM/DD"));
    const chosen = both ? forms.filter((form) => !form.startsWith("MM/DD")) : forms;
    lines.add(0, `dates: ${inlineList(chosen)}`, both ? "every date fits day/month and month/day" : undefined);
  }
  lines.add(0, "timeZone: Asia/Almaty", isStatement ? "the clocks of the file are not named in it" : undefined);
}

/** The forms of the columns that hold dates, the most telling form of each. */
function datesOf(columns: readonly Column[]): readonly string[] {
  const forms = columns.flatMap((column) => {
    const fitting = dateForms(column);
    const ambiguous =
      fitting.some((form) => form.startsWith("DD/MM")) && fitting.some((form) => form.startsWith("MM/DD"));
    return ambiguous ? fitting.filter((form) => form.includes("/")).slice(0, 2) : fitting.slice(0, 1);
  });
  return [...new Set(forms)];
}
