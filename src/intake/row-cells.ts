import { edgeFileName, type TemplateColumn, type TemplateFile } from "../model/template.ts";
import { majorUnits } from "../money/currency.ts";
import type { EdgeTelling, NodeTelling, ToldValue } from "../record/telling.ts";

/** A telling that the format cannot hold so that it reads back as it was told. */
export class UnwritableTelling extends Error {
  constructor(subject: string, reason: string) {
    super(`"${subject}" cannot be written as a row: ${reason}`);
    this.name = "UnwritableTelling";
  }
}

/** Writes the tellings of one file as rows of cells. */
export type RowWriter<Telling> = (telling: Telling, source: string) => readonly string[];

type Told = NodeTelling | EdgeTelling;

/**
 * Makes the writer of a kind's rows, the reverse of the import under the same namespace: keys are written without it, so
 * that an import may choose another. Throws UnwritableTelling for what would not read back.
 */
export function nodeRows(file: TemplateFile, namespace: string): RowWriter<NodeTelling> {
  return rowWriter(file, namespace, ({ id, kind, sourceKey }, column) => {
    if (column !== "id" || kind !== file.name || id !== `${namespace}:${kind}:${sourceKey}`)
      throw new UnwritableTelling(id, `it is not the id of a ${file.name} in the namespace "${namespace}".`);
    return sourceKey.includes(":") ? id : sourceKey;
  });
}

/** As nodeRows, for a type of relationship; ends are written as `kind:key`. */
export function edgeRows(file: TemplateFile, namespace: string): RowWriter<EdgeTelling> {
  return rowWriter(file, namespace, ({ type, key, from, to }, column) => {
    if (column === "from") return endCell(namespace, from);
    if (column === "to") return endCell(namespace, to);
    const prefix = `${namespace}:${file.name}:`;
    if (edgeFileName(type) !== file.name || !key.startsWith(prefix))
      throw new UnwritableTelling(key, `it does not begin with "${prefix}".`);
    return key.slice(prefix.length);
  });
}

function rowWriter<Telling extends Told>(
  { columns }: TemplateFile,
  namespace: string,
  identity: (telling: Telling, column: string) => string,
): RowWriter<Telling> {
  return (telling, source) => {
    let written = 0;
    const cells = columns.map((column) => {
      if (column.role === "key" || column.role === "end") return safe(telling, identity(telling, column.name));
      if (column.role === "system") return safe(telling, systemCell(column.name, telling, source, namespace));
      const value = telling.properties[storedUnder(column)];
      if (value === undefined) return "";
      written += 1;
      return column.role === "amount" ? amountCell(telling, column, value) : valueCell(telling, column, value);
    });
    if (written !== Object.keys(telling.properties).length) {
      const known = new Set(columns.map(storedUnder));
      const strange = Object.keys(telling.properties).filter((name) => !known.has(name));
      throw new UnwritableTelling(subjectOf(telling), `no column holds ${strange.join(", ")}.`);
    }
    return cells;
  };
}

function storedUnder({ name, role, property }: TemplateColumn): string {
  return (role === "currency" ? property?.currencyStored : property?.stored) ?? name;
}

function amountCell(telling: Told, { name, property }: TemplateColumn, minor: ToldValue): string {
  const currency = telling.properties[property?.currencyStored ?? ""];
  if (typeof currency !== "string" || typeof minor === "object")
    throw new UnwritableTelling(subjectOf(telling), `${name} is no amount with a currency.`);
  return majorUnits(BigInt(minor), currency);
}

function valueCell(telling: Told, { name }: TemplateColumn, value: ToldValue): string {
  if ((typeof value === "object" ? value : [value]).includes(""))
    throw new UnwritableTelling(subjectOf(telling), `${name} is empty, and an empty cell tells nothing.`);
  if (typeof value !== "object") return safe(telling, String(value));
  if (value.length === 0) return ";"; // a separator without values is the list of none
  if (value.some((text) => text.endsWith("\\")))
    throw new UnwritableTelling(subjectOf(telling), `a value of the list ${name} ends with a backslash.`);
  return value.map((text) => safe(telling, text).replaceAll(";", "\\;")).join(";");
}

function systemCell(column: string, telling: Told, source: string, namespace: string): string {
  switch (column) {
    case "source":
      return keyCell(namespace, "source", source);
    case "validFrom":
      return telling.validFrom ?? "";
    case "validTo":
      return telling.validTo ?? "";
    case "restrictedTo":
      return (telling.restrictedTo ?? []).map((id) => keyCell(namespace, "case", id)).join(";");
    case "retracted":
      return telling.retracted === true ? "true" : "";
    default:
      throw new Error(`The column "${column}" of the import files is unknown to their writer.`);
  }
}

function endCell(namespace: string, id: string): string {
  const local = id.startsWith(`${namespace}:`) ? id.slice(namespace.length + 1) : id;
  return local.split(":").length === 2 ? local : id;
}

// A key with a colon in it might be taken for a whole id, so the whole id is written.
function keyCell(namespace: string, kind: string, id: string): string {
  const prefix = `${namespace}:${kind}:`;
  const key = id.startsWith(prefix) ? id.slice(prefix.length) : id;
  return key.includes(":") ? id : key;
}

// What the import trims, normalises or refuses; /u lets the last range match lone surrogates alone.
const CHANGED_BY_READING = /^\s|\s$|[\r\uFFFD\uD800-\uDFFF]/u;

function safe(telling: Told, text: string): string {
  if (!CHANGED_BY_READING.test(text)) return text;
  throw new UnwritableTelling(
    subjectOf(telling),
    `"${text}" begins or ends with white space, holds a carriage return, or is not Unicode.`,
  );
}

function subjectOf(telling: Told): string {
  return "id" in telling ? telling.id : telling.key;
}
