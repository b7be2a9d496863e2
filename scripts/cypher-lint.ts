import {
  allCypherVersions,
  lintCypherQuery,
  testData,
  type DbSchema,
  type ScopedRegistry,
} from "@neo4j-cypher/language-support";
import { z } from "zod";

/** The names that statements may use, from schema/model.generated.json. */
export const modelNames = z.object({
  labels: z.array(z.string()),
  relationshipTypes: z.array(z.string()),
  properties: z.array(z.string()),
});
export type ModelNames = z.infer<typeof modelNames>;

/** One fault of a statement; `line` counts from 1. */
export interface CypherFault {
  readonly line: number;
  readonly message: string;
}

// The linter ships the registry of a server's functions and procedures for its own tests; Powertrail has no plugin.
const plugins = /^(apoc|gds|genai|graph)\./;

function withoutPlugins<Entry>(registry: ScopedRegistry<Entry> | undefined): ScopedRegistry<Entry> {
  const kept: ScopedRegistry<Entry> = {};
  for (const version of allCypherVersions) {
    const entries = Object.entries<Entry>(registry?.[version] ?? {});
    kept[version] = Object.fromEntries(entries.filter(([name]) => !plugins.test(name)));
  }
  return kept;
}

// What may follow the bar of a list comprehension.
const expressionWords = new Set(["CASE", "COLLECT", "COUNT", "EXISTS", "NOT", "NULL", "TRUE", "FALSE"]);

const functions = withoutPlugins(testData.mockSchema.functions);
const procedures = withoutPlugins(testData.mockSchema.procedures);

/**
 * Lints the text of a .cypher file offline: syntax, variables, functions, procedures, and when `names` are given every
 * label, relationship type and property. The linter passes over the names that a statement writes; a second look over
 * the text checks those labels and types.
 */
export function lintCypher(text: string, names: ModelNames | undefined): CypherFault[] {
  const parameters = Object.fromEntries([...text.matchAll(/\$(\w+)/g)].map((match) => [match[1] ?? "", ""] as const));
  const schema: DbSchema = { functions, procedures, parameters, defaultLanguage: "CYPHER 5" };
  if (names !== undefined) {
    schema.labels = names.labels;
    schema.relationshipTypes = names.relationshipTypes;
    schema.propertyKeys = names.properties;
  }
  const isKeyOfRow = keysOfRows(text);
  const faults = lintCypherQuery(text, schema)
    .diagnostics.filter(({ range }) => !isKeyOfRow(range.start))
    .map(({ range, message }) => ({
      line: range.start.line + 1,
      message: textOf(message).replace(
        / is not present in the database\..*$/s,
        " is not in the graph model or not in Neo4j.",
      ),
    }));
  return [...faults, ...(names === undefined ? [] : unknownWrittenNames(text, names))].filter(
    (fault, index, all) =>
      all.findIndex((other) => other.line === fault.line && other.message === fault.message) === index,
  );
}

/**
 * Tells whether a place holds a key of a map that came in a parameter (`$given.from`, or `row.from` after
 * `UNWIND $rows AS row` or `UNWIND $given.rows AS row`): no property.
 */
function keysOfRows(text: string): (place: { readonly line: number; readonly character: number }) => boolean {
  const rows = new Set([...text.matchAll(/\bUNWIND\s+\$\w+(?:\.\w+)?\s+AS\s+(\w+)/g)].map((match) => match[1]));
  const lines = text.split("\n");
  return ({ line, character }) => {
    const before = lines[line]?.slice(0, character) ?? "";
    return /\$\w+\.$/.test(before) || rows.has(/(\w+)\.$/.exec(before)?.[1]);
  };
}

function unknownWrittenNames(text: string, names: ModelNames): CypherFault[] {
  const known = new Set([...names.labels, ...names.relationshipTypes]);
  const faults: CypherFault[] = [];
  for (const [index, line] of withoutCommentsAndStrings(text).split("\n").entries()) {
    for (const [, name] of line.matchAll(/[:|&!]\s*([A-Z]\w*)/g)) {
      if (name === undefined || known.has(name) || expressionWords.has(name)) continue;
      faults.push({
        line: index + 1,
        message: `"${name}" is neither a label nor a relationship type of the graph model.`,
      });
    }
  }
  return faults;
}

function textOf(message: string | { readonly value: string }): string {
  return typeof message === "string" ? message : message.value;
}

/** Blanks comments, strings and back-quoted names; the lines stay where they are. */
function withoutCommentsAndStrings(text: string): string {
  return text.replace(/\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`[^`]*`/g, (match) =>
    match.replace(/[^\n]/g, " "),
  );
}
