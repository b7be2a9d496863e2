import type { GraphModel } from "../../model/graph-model.ts";
import { type TemplateFile, templateFiles } from "../../model/template.ts";
import type { RowFault } from "../report.ts";
import { cellText, conversionOf } from "./cell-values.ts";
import { labelled } from "./labels.ts";
import type { StatementText, ValueText } from "./mapping-shape.ts";
import { compileValue, type TargetColumn, type Value, type ValueContext } from "./values.ts";

/** The parts of a bank statement under the header of a file. */
export interface Statement {
  readonly account: Value;
  readonly currency: Value;
  readonly at: Value;
  readonly amounts: { readonly debit: Value; readonly credit: Value } | { readonly signed: Value };
  readonly balance?: Value;
  readonly bank?: Value;
  readonly purpose?: Value;
  readonly holder?: PartyValues;
  readonly other: { readonly account: Value; readonly bank?: Value; readonly holder?: PartyValues };
  readonly opening?: Value;
  readonly latestFirst: boolean;
  readonly refuseMismatch: boolean;
}

export interface PartyValues {
  readonly identifier: Value;
  readonly name?: Value;
}

/** The kinds that a statement tells. */
export const STATEMENT_KINDS = ["account", "company", "person", "holds-account", "transferred"] as const;
type StatementKind = (typeof STATEMENT_KINDS)[number];

/** The files of the format `powertrail` of what a statement tells. */
export function statementTemplates(model: GraphModel): Readonly<Record<StatementKind, TemplateFile>> {
  const files = new Map(templateFiles(model).map((file) => [file.name, file]));
  const entries = STATEMENT_KINDS.map((kind) => [kind, files.get(kind)] as const);
  const missing = entries.find(([, file]) => !file);
  if (missing) throw new Error(`The model has no ${missing[0]}, which bank statements tell.`);
  return Object.fromEntries(entries) as Record<StatementKind, TemplateFile>;
}

/** Compiles the part of a mapping on statements; a fault where the file lacks a column or label of it. */
export function compileStatement(text: StatementText, model: GraphModel, context: ValueContext): Statement | RowFault {
  const { account, transferred } = statementTemplates(model);
  const faults: RowFault[] = [];
  const compiled = (value: ValueText, column: TargetColumn): Value => {
    const found = compileValue(value, column, context);
    if (!("reason" in found)) return found;
    faults.push(found);
    return NOTHING;
  };
  const optional = (value: ValueText | undefined, column: TargetColumn): Value | undefined =>
    value && compiled(value, column);
  const column = (file: TemplateFile, name: string): TargetColumn =>
    file.columns.find((one) => one.name === name) ?? { name, role: "key" };
  const plain = (name: string): TargetColumn => ({ name, role: "key" });
  const amount = column(transferred, "amount");
  const party = (given: StatementText["holder"]): PartyValues | undefined =>
    given &&
    defined({ identifier: compiled(given.identifier, plain("identifier")), name: optional(given.name, plain("name")) });
  const { debit, credit, amount: signed } = text;
  const statement = defined({
    account: compiled(text.account, column(account, "number")),
    currency: compiled(text.currency, { name: "currency", role: "currency" }),
    at: compiled(text.at, column(transferred, "at")),
    amounts:
      debit && credit
        ? { debit: compiled(debit, amount), credit: compiled(credit, amount) }
        : { signed: compiled(signed ?? {}, amount) },
    balance: optional(text.balance, amount),
    bank: optional(text.bank, column(account, "keeper")),
    purpose: optional(text.purpose, column(transferred, "purpose")),
    holder: party(text.holder),
    other: defined({
      account: compiled(text.counterpart.account, column(account, "number")),
      bank: optional(text.counterpart.bank, column(account, "keeper")),
      holder: party(text.counterpart.holder),
    }),
    opening: optional(text.opening, amount),
    latestFirst: text.order === "descending",
    refuseMismatch: text.mismatch === "refuse",
  });
  return faults[0] ?? statement;
}

/** The closing balance that a file states below its table, else above it; undefined where it states none. */
export function statedClosing(
  text: ValueText | undefined,
  context: ValueContext,
  currency: string,
): { readonly text: string; readonly line?: number } | RowFault | undefined {
  if (text?.label === undefined) return text?.constant === undefined ? undefined : { text: text.constant };
  const { above, below } = context.margins;
  const raw = labelled(below, text.label) ?? labelled(above, text.label);
  const read = raw && cellText(raw, conversionOf("money", "amount", text, context), currency);
  if (raw && read && "text" in read) return { text: read.text, line: raw.line };
  const reason = raw
    ? `"${raw.text}" ${read && "reason" in read ? read.reason : "is no amount"}.`
    : `Nothing is labelled "${text.label}".`;
  return { field: text.label, value: raw?.text ?? "", reason, remedy: "Correct closing in the mapping." };
}

const NOTHING: Value = {
  source: { fixed: "" },
  field: "",
  fallback: undefined,
  split: undefined,
  conversion: { type: "string", style: { decimal: "," }, formats: [], month: false, round: false, pad: 0 },
};

/** Without the properties that are undefined. */
function defined<T extends object>(given: T): { [Key in keyof T]: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as never;
}
