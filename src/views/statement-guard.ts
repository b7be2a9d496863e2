import { SUPPLIED, type ViewParameter } from "./view.ts";
import type { Fault } from "./view-faults.ts";
import type { Token, Tokens } from "./cypher-tokens.ts";

const beginnings = ["MATCH", "OPTIONAL", "UNWIND", "WITH", "CALL", "RETURN"];

/** Words that begin what a view must not do, wherever they stand but in the place of a property, a label or a map key. */
const refusedWords = new Set(
  `CREATE MERGE INSERT SET DELETE DETACH NODETACH REMOVE FOREACH LOAD CSV USE YIELD TRANSACTIONS DROP ALTER RENAME GRANT DENY
   REVOKE SHOW TERMINATE START STOP ENABLE DRYRUN REALLOCATE DEALLOCATE EXPLAIN PROFILE CYPHER`.split(/\s+/u),
);

/** Functions that tell of the database or of chance, read files, or hand out whole things. */
const refusedFunctions = new Map<string, string>([
  ["ELEMENTID", "the database's own ids never leave it; use the property id"],
  ["ID", "the database's own ids never leave it; use the property id"],
  ["PROPERTIES", "it hands out every property; name those that you need"],
  ["RAND", "the same question must have the same answer"],
  ["RANDOMUUID", "the same question must have the same answer"],
  ["TIMESTAMP", "the time of a view is $today, $asOf and $knownAt"],
  ["FILE", "a view reads the graph alone"],
  ["LINENUMBER", "a view reads the graph alone"],
  ["SHORTESTPATH", "it has no place for a test; write SHORTEST 1 with a quantified path"],
  ["ALLSHORTESTPATHS", "it has no place for a test; write ALL SHORTEST with a quantified path"],
]);
const clocks = new Set(["DATE", "DATETIME", "LOCALDATETIME", "TIME", "LOCALTIME"]);
const clockMethods = new Set(["TRANSACTION", "STATEMENT", "REALTIME"]);
const functionSpaces = new Set([...clocks, "DURATION", "POINT", "VECTOR"]);

/**
 * What a view's statement must not hold: writes, procedures, LOAD CSV, USE, administration, functions of plugins, the clock,
 * chance, a second statement, undeclared parameters. Judged on tokens, so comments, texts and casing hide nothing; where it
 * is in doubt it refuses. The database is asked again before each run.
 */
export function guardStatement(tokens: Tokens, parameters: readonly ViewParameter[]): Fault[] {
  const { list } = tokens;
  const [first] = list;
  if (!first) return [{ line: 1, message: "The statement is missing; it stands below the header." }];
  const faults: Fault[] = [];
  if (!beginnings.includes(first.upper))
    faults.push(fault(first, `A view begins with ${beginnings.join(", ")}, not with "${first.text}".`));
  for (const [place, token] of list.entries()) {
    const message = refusal(list, place) ?? refusedCall(list, tokens, place);
    if (message !== undefined) faults.push(fault(token, message));
  }
  return [...faults, ...checkParameters(list, parameters), ...checkEnd(tokens)];
}

function refusal(list: readonly Token[], place: number): string | undefined {
  const token = list[place];
  const next = list[place + 1];
  if (token?.text === ";" && next) return "A view is one statement; nothing may follow a semicolon.";
  if (token?.text === "." && next?.text === "*") return '".*" hands out every property; name those that you need.';
  if (token?.kind !== "word" || isName(list, place)) return undefined;
  if (refusedWords.has(token.upper))
    return `"${token.text}" is refused: a view only reads. Choose another word if it is a name.`;
  if (token.upper !== "CALL") return undefined;
  if (next?.text === "{") return "Name what a subquery takes: CALL (a, b) { … }, or CALL () { … } for nothing.";
  return next?.text === "(" ? undefined : "Procedures are refused; CALL may only begin a subquery, CALL (a, b) { … }.";
}

function refusedCall(list: readonly Token[], { closing }: Tokens, place: number): string | undefined {
  const token = list[place];
  if (token?.kind !== "word" || list[place + 1]?.text !== "(") return undefined;
  if (list[place - 1]?.text === ".") {
    const space = firstOfDotted(list, place);
    if (clocks.has(space) && clockMethods.has(token.upper)) return clockMessage(token.text);
    return functionSpaces.has(space) ? undefined : `Functions of plugins are refused ("….${token.text}").`;
  }
  const reason = refusedFunctions.get(token.upper);
  if (reason !== undefined) return `The function ${token.text} is refused: ${reason}.`;
  const empty = closing.get(place + 1) === place + 2;
  return clocks.has(token.upper) && empty ? clockMessage(token.text) : undefined;
}

function clockMessage(name: string): string {
  return `${name}() reads the clock; the time of a view is $today, $asOf and $knownAt.`;
}

function firstOfDotted(list: readonly Token[], place: number): string {
  let first = place;
  while (list[first - 1]?.text === "." && list[first - 2]?.kind === "word") first -= 2;
  return list[first]?.upper ?? "";
}

/** Whether a word stands where only the name of a property, a label, a type or a map key can stand. */
function isName(list: readonly Token[], place: number): boolean {
  const before = list[place - 1];
  const owner = list[place - 2];
  if (list[place + 1]?.text === ":" || before?.text === ":") return true;
  if (before?.text !== ".") return false;
  return owner?.kind === "word" || [")", "]", "}", "{", ","].includes(owner?.text ?? "");
}

function checkParameters(list: readonly Token[], declared: readonly ViewParameter[]): Fault[] {
  const used = list.filter((token) => token.kind === "parameter");
  const known = new Set<string>([...SUPPLIED, ...declared.map((parameter) => parameter.name)]);
  const unknown = used.filter((token) => !known.has(token.text));
  const idle = declared.filter((parameter) => !used.some((token) => token.text === parameter.name));
  return [
    ...unknown.map((token) => fault(token, `The parameter $${token.text} is not declared in the header.`)),
    ...idle.map(({ name }) => ({ line: 1, message: `The parameter "${name}" is declared and never used.` })),
  ];
}

/** The LIMIT at the end of the statement; undefined where there is none. */
export function limitOf({ list }: Tokens): number | undefined {
  const [word, number] = withoutSemicolon(list).slice(-2);
  if (word?.upper !== "LIMIT" || number?.kind !== "number" || !/^\d{1,5}$/u.test(number.text)) return undefined;
  return Number(number.text);
}

const largestLimit = 10_000;

function checkEnd(tokens: Tokens): Fault[] {
  const limit = limitOf(tokens);
  const last = tokens.list.at(-1);
  if (limit !== undefined && limit >= 1 && limit <= largestLimit) return [];
  return last ? [fault(last, `A view ends with LIMIT and a number from 1 to ${String(largestLimit)}.`)] : [];
}

function withoutSemicolon(list: readonly Token[]): readonly Token[] {
  return list.at(-1)?.text === ";" ? list.slice(0, -1) : list;
}

function fault(token: Token, message: string): Fault {
  return { line: token.line, message };
}
