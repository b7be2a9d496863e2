import { Neo4jError, type GqlStatusObject } from "neo4j-driver";
import { z } from "zod";
import type { Database } from "../../src/platform/neo4j/driver.ts";

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

// What may follow the bar of a list comprehension.
const expressionWords = new Set(["CASE", "COLLECT", "COUNT", "EXISTS", "NOT", "NULL", "TRUE", "FALSE"]);

// Statuses of an EXPLAIN that say nothing against the text: its parameters are not given here.
const parameterMissing = "01N60";
// The graph of a test run need not hold every name of the model yet.
const nameMissing = new Set(["01N50", "01N51", "01N52"]);

/**
 * The faults of one statement as the database sees them that will run it: syntax, variables, types, functions, procedures, hints,
 * what is deprecated, and every label, type and property that is not of the model. It is planned and not run. Faults of syntax and
 * meaning come one at a time.
 */
export async function faultsOf(db: Database, text: string, names: ModelNames): Promise<CypherFault[]> {
  const written = unknownNames(text, names);
  const session = db.driver.session({ defaultAccessMode: "READ" });
  try {
    // With `$given` of its type, the plan of a statement that has run already is found and not made again.
    const { summary } = await session.run(`EXPLAIN\n${text}`, { given: {} });
    const isKey = keysOfRows(text);
    const told = summary.gqlStatusObjects.filter(
      (status) => isFault(status, names) && !isKey(lineOf(status), nameOf(status)),
    );
    return [...written, ...told.map((status) => ({ line: lineOf(status), message: status.statusDescription }))];
  } catch (error) {
    if (!(error instanceof Neo4jError) || !/^Neo\.ClientError\.(?:Statement|Procedure)\./u.test(error.code))
      throw error;
    const [, line = "2"] = /\(line (\d+), column \d+/u.exec(error.message) ?? [];
    return [...written, { line: Number(line) - 1, message: error.message.split("\n")[0] ?? "" }];
  } finally {
    await session.close();
  }
}

function isFault(status: GqlStatusObject, names: ModelNames): boolean {
  const { gqlStatus } = status;
  if (!gqlStatus.startsWith("01") || gqlStatus === parameterMissing) return false;
  if (!nameMissing.has(gqlStatus)) return true;
  const known = [...names.labels, ...names.relationshipTypes, ...names.properties];
  return !known.includes(nameOf(status));
}

function nameOf({ statusDescription }: GqlStatusObject): string {
  return /`([^`]+)`/u.exec(statusDescription)?.[1] ?? "";
}

/** The line in the text, which begins after the line of the EXPLAIN. */
function lineOf({ position }: GqlStatusObject): number {
  return Math.max((position?.line ?? 2) - 1, 1);
}

/**
 * Tells whether a name stands in a line only as a key of a map that came in a parameter (`$given.from`, or `row.from` after
 * `UNWIND $rows AS row` or `UNWIND $given.rows AS row`): no property.
 */
function keysOfRows(text: string): (line: number, name: string) => boolean {
  const rows = new Set([...text.matchAll(/\bUNWIND\s+\$\w+(?:\.\w+)?\s+AS\s+(\w+)/gu)].map((match) => match[1]));
  const lines = text.split("\n");
  return (line, name) => {
    const holders = [...(lines[line - 1] ?? "").matchAll(/(\$?\w+)\.(\w+)/gu)].filter(([, , key]) => key === name);
    return holders.length > 0 && holders.every(([, holder = ""]) => holder.startsWith("$") || rows.has(holder));
  };
}

/** Labels and types of the text that the model has not. The database says nothing of those that a statement writes. */
function unknownNames(text: string, names: ModelNames): CypherFault[] {
  const known = new Set([...names.labels, ...names.relationshipTypes]);
  return withoutCommentsAndStrings(text)
    .split("\n")
    .flatMap((line, index) =>
      [...line.matchAll(/[:|&!]\s*([A-Z]\w*)/gu)].flatMap(([, name = ""]) =>
        known.has(name) || expressionWords.has(name)
          ? []
          : [{ line: index + 1, message: `"${name}" is neither a label nor a relationship type of the graph model.` }],
      ),
    );
}

/** Blanks comments, strings and back-quoted names; the lines stay where they are. */
function withoutCommentsAndStrings(text: string): string {
  return text.replace(/\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`[^`]*`/gu, (match) =>
    match.replace(/[^\n]/gu, " "),
  );
}
