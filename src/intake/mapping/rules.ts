import type { TemplateColumn, TemplateFile } from "../../model/template.ts";
import type { Row } from "../import-file.ts";
import type { RowFault } from "../report.ts";
import { compileCondition, type Condition, holds } from "./conditions.ts";
import { compileKey, type Key, readKey } from "./keys.ts";
import type { RuleText } from "./mapping-shape.ts";
import { subjectOf } from "./subject.ts";
import { compileValue, readList, readValue, type Value, type ValueContext } from "./values.ts";

/** A rule of a mapping under the header of a file: a kind of thing or type of relationship that each row tells. */
export interface Rule {
  /** The name by which ends refer to it. */
  readonly name: string;
  readonly template: TemplateFile;
  readonly when: readonly Condition[];
  readonly cells: readonly RuleCell[];
  readonly key: Key | undefined;
  readonly from: End | undefined;
  readonly to: End | undefined;
  readonly repeats: "same" | "first";
}

interface RuleCell {
  readonly column: TemplateColumn;
  readonly values: readonly Value[];
  /** Of an amount: its currency, where the mapping gives it beside. */
  readonly currency?: Value | undefined;
}

/** An end of a relationship: what another rule tells in the same row, a thing by its key, or one thing for all rows. */
export type End = { readonly rule: string } | { readonly kind: string; readonly key: Key } | { readonly id: string };

/** What a rule makes of a row: cells as a file of the format `powertrail` would have them; or it does not apply. */
export type RuleReading = ReadonlyMap<string, string> | RowFault | "passed";

/** Compiles a rule that was checked against the model; a fault where the file lacks a column of it. */
export function compileRule(text: RuleText, template: TemplateFile, context: ValueContext): Rule | RowFault {
  const when = all((text.when ?? []).map((condition) => compileCondition(condition, context)));
  if ("reason" in when) return when;
  const given = { ...text.properties, ...systemValues(text) };
  const cells = all(
    Object.entries(given).map(([name, values]) => compileCell(columnOf(template, name), values, context)),
  );
  if ("reason" in cells) return cells;
  const key = text.key && compileKey(text.key, context);
  const [from, to] = [compileEnd(text.from, context), compileEnd(text.to, context)];
  for (const part of [key, from, to]) if (part && "reason" in part) return part;
  return {
    name: text.as ?? template.name,
    template,
    when: when.list,
    cells: cells.list,
    ...({ key, from, to } as Pick<Rule, "key" | "from" | "to">),
    repeats: text.repeats ?? "same",
  };
}

/** Reads a row by a rule. `ids` are what the rules in front of it tell in the row; undefined: nothing that can be an end. */
export function readByRule(
  rule: Rule,
  row: Row,
  ids: ReadonlyMap<string, string | undefined>,
  context: ValueContext,
): RuleReading {
  if (!rule.when.every((condition) => holds(condition, row, context.empty))) return "passed";
  if ([rule.from, rule.to].some((end) => end && "rule" in end && ids.get(end.rule) === undefined)) return "passed";
  const told = new Map<string, string>();
  for (const cell of rule.cells) {
    const fault = readCell(cell, row, told, context);
    if (fault) return fault;
  }
  const missing = rule.template.columns.find(
    ({ name, role, required }) => required && role !== "key" && role !== "end" && !told.has(name),
  );
  if (missing) return missingFault(rule, missing.name);
  const key = rule.key && readKey(rule.key, row, told, rule.template.name, context);
  if (typeof key === "object") return key;
  if (key !== undefined)
    told.set(rule.template.node ? "id" : "key", rule.template.node ? idOf(context, rule.template.name, key) : key);
  for (const side of ["from", "to"] as const) {
    const end = rule[side];
    const id = end && readEnd(end, row, ids, context);
    if (typeof id === "object") return id;
    if (id !== undefined) told.set(side, id);
  }
  return told;
}

/** The whole id of a thing by its kind and key: nothing in a file can name a thing of another namespace. */
export function idOf({ namespace }: Pick<ValueContext, "namespace">, kind: string, key: string): string {
  return `${namespace}:${kind}:${key}`;
}

function readCell(
  { column, values, currency }: RuleCell,
  row: Row,
  told: Map<string, string>,
  context: ValueContext,
): RowFault | undefined {
  const stored = column.property?.currencyStored;
  if (currency && stored !== undefined) {
    const code = readValue(currency, row, context);
    if (typeof code === "object") return code;
    if (code !== undefined) told.set(stored, code);
  }
  const [only] = values;
  const isList = column.property?.list === true || column.name === "restrictedTo";
  const text = isList
    ? readList(values, row, context)
    : only && readValue(only, row, context, told.get(stored ?? "") ?? "");
  if (typeof text === "object") return text;
  if (text !== undefined) told.set(column.name, text);
  return undefined;
}

function readEnd(
  end: End,
  row: Row,
  ids: ReadonlyMap<string, string | undefined>,
  context: ValueContext,
): string | undefined | RowFault {
  if ("id" in end) return end.id;
  if ("rule" in end) return ids.get(end.rule);
  const key = readKey(end.key, row, new Map(), end.kind, context);
  return typeof key === "string" ? idOf(context, end.kind, key) : key;
}

function missingFault({ cells, template }: Rule, name: string): RowFault {
  const value = cells.find(({ column }) => column.name === name)?.values[0];
  const field = value?.field ?? name;
  return {
    field,
    value: "",
    reason: `"${field}" is empty, and ${subjectOf(template)} needs its ${name}.`,
    remedy: `Fill it in, or give ${name} a default in the mapping.`,
  };
}

function compileCell(
  column: TemplateColumn,
  texts: NonNullable<RuleText["properties"]>[string],
  context: ValueContext,
): RuleCell | RowFault {
  const values = all(texts.map((text) => compileValue(text, column, context)));
  if ("reason" in values) return values;
  const [{ currency: text } = {}] = texts;
  if (!text) return { column, values: values.list };
  const name = column.property?.currencyStored ?? "currency";
  const currency = compileValue(text, { name, role: "currency" }, context);
  return "reason" in currency ? currency : { column, values: values.list, currency };
}

function compileEnd(text: RuleText["from"], context: ValueContext): End | RowFault | undefined {
  if (!text) return undefined;
  if (text.rule !== undefined) return { rule: text.rule };
  if (text.id !== undefined) return { id: text.id };
  const key = compileKey(text.key ?? {}, context);
  return "reason" in key ? key : { kind: text.kind ?? "", key };
}

function systemValues({ validFrom, validTo, restrictedTo }: RuleText): RuleText["properties"] {
  const given = Object.entries({ validFrom, validTo, restrictedTo });
  return Object.fromEntries(given.flatMap(([name, value]) => (value ? [[name, [value]]] : [])));
}

function columnOf(template: TemplateFile, name: string): TemplateColumn {
  const column = template.columns.find((one) => one.name === name);
  if (!column) throw new Error(`A ${template.name} has no column "${name}", and the mapping was checked.`);
  return column;
}

/** All of them, or the first fault among them. */
function all<T extends object>(compiled: readonly (T | RowFault)[]): { readonly list: readonly T[] } | RowFault {
  const list: T[] = [];
  for (const one of compiled) {
    if ("reason" in one) return one;
    list.push(one);
  }
  return { list };
}
