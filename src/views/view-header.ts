import { LineCounter, parseDocument } from "yaml";
import { z } from "zod";
import { COLUMN_TYPES, SUPPLIED, VALUE_TYPES, type ViewColumn, type ViewParameter } from "./view.ts";
import type { Fault } from "./view-faults.ts";

/** A view file taken apart; `statementLine` is the line of the file on which the statement begins. */
export interface ViewText {
  readonly title: string;
  readonly header: ViewHeader;
  readonly statement: string;
  readonly statementLine: number;
}

export interface ViewHeader {
  readonly id: string;
  readonly description: string;
  readonly params: readonly ViewParameter[];
  readonly columns: readonly ViewColumn[];
}

const fence = /^\/\/ ?---\s*$/u;
const name = z.string().regex(/^[a-z][A-Za-z0-9]*$/u, "must be a name in camelCase");
const sentence = z.string().trim().min(1);
const one = z.union([z.string(), z.number(), z.boolean()]);

const parameter = z
  .strictObject({
    name: name.refine((text) => !SUPPLIED.some((supplied) => supplied === text), {
      error: (issue) => `"${String(issue.input)}" is bound by Powertrail itself; choose another name`,
    }),
    type: z.enum(VALUE_TYPES),
    list: z.boolean().default(false),
    required: z.boolean().default(false),
    default: z.union([one, z.array(one), z.null()]).optional(),
    min: z.number().optional(),
    max: z.number().optional(),
    description: sentence,
  })
  .refine((it) => it.required !== ("default" in it && it.default !== undefined), {
    error: "must have either required: true or a default (null for none)",
  })
  .transform((it) => ({ ...it, default: it.default ?? null }));

const column = z
  .strictObject({
    name,
    type: z.enum(COLUMN_TYPES),
    list: z.boolean().default(false),
    masked: z.boolean().default(false),
    currencyFrom: name.optional(),
    description: sentence,
  })
  .refine((it) => it.currencyFrom === undefined || (it.type === "Decimal" && !it.list), {
    error: "must be a single Decimal to take its currency from another column",
  })
  .refine((it) => !it.masked || ["String", "ID", "Date"].includes(it.type), {
    error: "can only be masked as String, ID or Date",
  });

const shape = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u, "must be in kebab-case"),
  description: sentence,
  params: z.array(parameter).default([]),
  columns: z.array(column).min(1),
});

/** Takes a view file apart: a title comment, the YAML header between `// ---` lines, the statement. Faults instead where it has any. */
export function readViewText(text: string): ViewText | { readonly faults: readonly Fault[] } {
  const lines = text.split("\n");
  const title = /^\/\/ (?<title>\S.*)$/u.exec(lines[0] ?? "")?.groups?.["title"]?.trim();
  if (title === undefined || fence.test(lines[0] ?? ""))
    return faulty(1, "A view begins with its title: a comment line such as // Firms and their owners.");
  const begin = lines.findIndex((line) => fence.test(line));
  const end = lines.findIndex((line, index) => index > begin && fence.test(line));
  if (begin !== 1 || end === -1)
    return faulty(2, "After the title comes the header: YAML in comment lines, between two lines // ---");
  const bare = lines.slice(2, end).findIndex((line) => !line.startsWith("//"));
  if (bare !== -1) return faulty(3 + bare, "Every line of the header begins with //");
  const yaml = lines.slice(2, end).map((line) => line.replace(/^\/\/ ?/u, ""));
  const header = readHeader(yaml.join("\n"));
  if ("faults" in header) return { faults: header.faults.map((fault) => ({ ...fault, line: fault.line + 2 })) };
  return { title, header, statement: lines.slice(end + 1).join("\n"), statementLine: end + 2 };
}

function readHeader(yaml: string): ViewHeader | { readonly faults: readonly Fault[] } {
  const counter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: counter, uniqueKeys: true, strict: true });
  const broken = [...document.errors, ...document.warnings];
  if (broken.length > 0)
    return {
      faults: broken.map((error) => ({
        line: counter.linePos(error.pos[0]).line,
        message: `The header is not YAML: ${error.message.split("\n")[0] ?? ""}`,
      })),
    };
  const parsed = shape.safeParse(document.toJS({ maxAliasCount: 0 }));
  if (!parsed.success)
    return {
      faults: parsed.error.issues.map((issue) => ({
        line: lineOf(document, counter, issue.path),
        message: `In the header, ${issue.path.map(String).join(".") || "the whole"}: ${issue.message}.`,
      })),
    };
  const { params, columns } = parsed.data;
  const twice = [params, columns].flatMap((list) =>
    list.filter((it, index) => list.findIndex((other) => other.name === it.name) !== index),
  );
  const faults = [
    ...twice.map((it) => `"${it.name}" is declared twice`),
    ...columns
      .filter((it) => it.currencyFrom !== undefined && !columns.some((other) => other.name === it.currencyFrom))
      .map((it) => `the column "${it.name}" takes its currency from "${it.currencyFrom ?? ""}", which is no column`),
  ].map((message) => ({ line: 1, message: `In the header, ${message}.` }));
  return faults.length > 0 ? { faults } : parsed.data;
}

function lineOf(
  document: ReturnType<typeof parseDocument>,
  counter: LineCounter,
  path: readonly PropertyKey[],
): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (typeof node !== "object" || node === null || !("range" in node) || !Array.isArray(node.range)) continue;
    const start: unknown = node.range[0];
    if (typeof start === "number") return counter.linePos(start).line;
  }
  return 1;
}

function faulty(line: number, message: string): { readonly faults: readonly Fault[] } {
  return { faults: [{ line, message }] };
}
