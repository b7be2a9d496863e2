import { z } from "zod";
import { isNamespace } from "../ids.ts";
import { nearestName } from "../nearest-name.ts";
import { DELIMITERS } from "../sheet/delimiter.ts";
import { encodingNamed, ENCODINGS } from "../sheet/text-encoding.ts";
import { dateFormat } from "./date-formats.ts";
import { isTimeZone } from "./local-time.ts";
import { unitNamed } from "./units.ts";

// The file is read with every scalar as text, so that 007 and 2025-10-02 stay what they are, and "no" is not false.
const text = z.string({ error: "A text belongs here." }).min(1, "A text belongs here.");
const number = text.regex(/^\d{1,7}$/u, "A whole number belongs here.").transform(Number);
const list = z.preprocess((value) => (typeof value === "string" ? [value] : value), z.array(text));
const oneOrMore = (given: unknown): unknown => (Array.isArray(given) ? (given as unknown[]) : [given]);
const name = text.regex(/^[\p{L}][\p{L}\p{N}_-]*$/u, "A name of letters, digits and hyphens belongs here.");

/** An object of these fields and no other: another one is told with the nearest name. */
function fieldsOf<Fields extends z.ZodRawShape>(
  fields: Fields,
  shorthand: (value: string) => unknown = (value) => value,
): z.ZodPreprocess<z.ZodObject<{ -readonly [Field in keyof Fields]: Fields[Field] }>> {
  const known = Object.keys(fields);
  return z.preprocess(
    (value, context) => {
      if (typeof value === "string") return shorthand(value);
      if (typeof value !== "object" || value === null) return value;
      for (const field of Object.keys(value).filter((key) => !known.includes(key)))
        context.addIssue({ code: "custom", path: [field], message: unknownField(field, known) });
      return value;
    },
    z.object(fields, { error: `A map with some of ${known.join(", ")} belongs here.` }),
  );
}

function unknownField(field: string, known: readonly string[]): string {
  const near = nearestName(field, known);
  return `There is no "${field}" here. ${near === undefined ? `What may stand here: ${known.join(", ")}.` : `Did you mean "${near}"?`}`;
}

function oneOf<const Name extends string>(...names: readonly Name[]): z.ZodType<Name> {
  return text.transform((value, context) => {
    const found = names.find((candidate) => candidate === value);
    if (found !== undefined) return found;
    const near = nearestName(value, names);
    const remedy = near === undefined ? "" : ` Did you mean "${near}"?`;
    context.addIssue({ code: "custom", message: `"${value}" is none of ${names.join(", ")}.${remedy}` });
    return z.NEVER;
  });
}

const forms = list.transform((texts, context) =>
  texts.map((form) => {
    const format = dateFormat(form);
    if (format) return format;
    const message = `"${form}" is no form of dates; write one such as DD.MM.YYYY, DD.MM.YYYY HH:mm:ss, MMMM YYYY, ISO or excel.`;
    context.addIssue({ code: "custom", message });
    return z.NEVER;
  }),
);

const zone = text.refine(isTimeZone, {
  error: ({ input }) => {
    const near = nearestName(String(input), Intl.supportedValuesOf("timeZone"));
    return `"${String(input)}" is no time zone.${near === undefined ? " Write one such as Asia/Almaty." : ` Did you mean "${near}"?`}`;
  },
});

const decimalSign = oneOf(",", ".");

const valueFields = {
  /** The header of a column, or several of which the first that is there is meant. */
  column: list.optional(),
  /** The place of a column, from 1. */
  position: number.optional(),
  /** Text with the headers of columns in braces. */
  text: text.optional(),
  /** What it is in every row. */
  constant: z.string().optional(),
  /** What stands behind this label above the table. */
  label: text.optional(),
  /** What an empty cell stands for. */
  default: text.optional(),
  /** What the source's words stand for; a word that is not among them is refused. */
  values: z.record(z.string(), z.string()).optional(),
  date: forms.optional(),
  timeZone: zone.optional(),
  as: oneOf("month").optional(),
  decimal: decimalSign.optional(),
  unit: text
    .refine((unit) => unitNamed(unit) !== undefined, {
      error: "This is no unit that is known; write one such as kWh, MWh, тыс. кВт·ч, kW, МВт, kVA.",
    })
    .optional(),
  factor: text.regex(/^\d+(\.\d+)?$/u, "A decimal number such as 1000 or 0.01 belongs here.").optional(),
  round: oneOf("halfEven").optional(),
  /** To how many digits zeros in front are added, which spreadsheets drop. */
  pad: number.optional(),
  /** What separates the values of a list in one cell. */
  split: text.optional(),
} as const;

const columnNamed = (column: string): unknown => ({ column });
const sources = ["column", "position", "text", "constant", "label"] as const;

function oneSource(value: Readonly<Record<string, unknown>>, context: z.RefinementCtx): void {
  const given = sources.filter((source) => value[source] !== undefined);
  if (given.length === 1) return;
  const message =
    given.length === 0
      ? `Where it comes from is missing: ${sources.join(", ")}.`
      : `Give one of ${given.join(" and ")}, not both.`;
  context.addIssue({ code: "custom", message });
}

/** Where a value comes from and how it is read; a text alone is the header of a column. */
const plainValue = fieldsOf(valueFields, columnNamed).superRefine(oneSource);
const value = fieldsOf(
  {
    ...valueFields,
    currency: fieldsOf(valueFields, (constant) => ({ constant }))
      .superRefine(oneSource)
      .optional(),
  },
  columnNamed,
).superRefine(oneSource);
const values = z.preprocess(oneOrMore, z.array(value).min(1));

const keyPart = fieldsOf({ ...valueFields, property: text.optional() }, (part) =>
  part.includes("{") ? { text: part } : { column: part },
).superRefine((part, context) => {
  if (part.property === undefined) oneSource(part, context);
});
const keyParts = z.preprocess(oneOrMore, z.array(keyPart).min(1));
const key = z.preprocess(
  (given) => (typeof given === "object" && given !== null && "digest" in given ? given : { parts: given }),
  fieldsOf({ parts: keyParts.optional(), digest: keyParts.optional() }),
);

const condition = fieldsOf({
  column: list,
  equals: list.optional(),
  not: list.optional(),
  is: oneOf("empty", "notEmpty", "IIN", "BIN").optional(),
});
const conditions = z.preprocess(oneOrMore, z.array(condition));

const end = fieldsOf(
  { rule: name.optional(), kind: text.optional(), key: key.optional(), id: text.optional() },
  (rule) => ({ rule }),
);

const rule = fieldsOf({
  kind: text.optional(),
  relationship: text.optional(),
  as: name.optional(),
  key: key.optional(),
  from: end.optional(),
  to: end.optional(),
  when: conditions.optional(),
  repeats: oneOf("same", "first").optional(),
  properties: z.record(z.string(), values).optional(),
  validFrom: plainValue.optional(),
  validTo: plainValue.optional(),
  restrictedTo: plainValue.optional(),
});

const party = fieldsOf({ identifier: plainValue, name: plainValue.optional() });
const statement = fieldsOf({
  account: plainValue,
  currency: fieldsOf(valueFields, (constant) => ({ constant })).superRefine(oneSource),
  bank: plainValue.optional(),
  holder: party.optional(),
  at: plainValue,
  debit: plainValue.optional(),
  credit: plainValue.optional(),
  amount: plainValue.optional(),
  balance: plainValue.optional(),
  opening: plainValue.optional(),
  closing: plainValue.optional(),
  order: oneOf("ascending", "descending").optional(),
  mismatch: oneOf("warn", "refuse").optional(),
  counterpart: fieldsOf({ account: plainValue, bank: plainValue.optional(), holder: party.optional() }),
  purpose: plainValue.optional(),
});

/** The text of a mapping, checked for its form. */
export const mappingShape = fieldsOf({
  version: oneOf("1"),
  file: text.optional(),
  namespace: text
    .refine(isNamespace, "A namespace begins with a small letter and holds small letters, digits and hyphens.")
    .optional(),
  encoding: text
    .transform((given, context) => {
      const encoding = encodingNamed(given);
      if (encoding) return encoding;
      context.addIssue({ code: "custom", message: `"${given}" is none of the encodings ${ENCODINGS.join(", ")}.` });
      return z.NEVER;
    })
    .optional(),
  delimiter: text
    .transform((given) => (given === "tab" ? "\t" : given))
    .refine((given) => (DELIMITERS as readonly string[]).includes(given), "Write one of `;`, `,`, `|` or tab.")
    .optional(),
  quotes: oneOf("double", "none").optional(),
  sheet: text.optional(),
  headerRow: number.optional(),
  skipRows: number.optional(),
  until: list.optional(),
  empty: list.optional(),
  ignore: list.optional(),
  decimal: decimalSign.optional(),
  thousands: oneOf(",", ".", "'").optional(),
  dates: forms.optional(),
  timeZone: zone.optional(),
  /** The cases to whose members alone all of it is visible. */
  restrictedTo: list.optional(),
  source: fieldsOf({
    name: text,
    id: text.optional(),
    publisher: text.optional(),
    reliability: oneOf("A", "B", "C", "D", "E", "F").optional(),
    credibility: oneOf("1", "2", "3", "4", "5", "6").optional(),
  }).optional(),
  rows: z.array(rule, { error: "A list of rules belongs here." }).min(1, "A rule is missing.").optional(),
  statement: statement.optional(),
});

export type MappingText = z.output<typeof mappingShape>;
export type RuleText = z.output<typeof rule>;
export type StatementText = z.output<typeof statement>;
export type ValueText = z.output<typeof value>;
export type KeyText = z.output<typeof key>;
export type ConditionText = z.output<typeof condition>;
