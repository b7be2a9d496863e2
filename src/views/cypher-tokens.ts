import type { Fault } from "./view-faults.ts";

export interface Token {
  readonly kind: "word" | "parameter" | "string" | "number" | "symbol";
  /** As written; a parameter without its `$`, a string with its quotes. */
  readonly text: string;
  /** For words: in capitals, as keywords are compared. */
  readonly upper: string;
  /** Counts from 1 within the statement. */
  readonly line: number;
  /** Where it begins in the statement, and where what follows it begins. */
  readonly start: number;
  readonly end: number;
}

/** A statement in tokens, comments left out. `closing` gives the place of the bracket that closes an opening one. */
export interface Tokens {
  readonly list: readonly Token[];
  readonly closing: ReadonlyMap<number, number>;
}

/** The statement cannot be read as plain Cypher. */
export class TokenFault extends Error implements Fault {
  readonly line: number;
  constructor(line: number, message: string) {
    super(message);
    this.line = line;
  }
}

const shapes = new RegExp(
  [
    String.raw`(?<blank>[ \t\n]+|//[^\n]*|/\*[\s\S]*?\*/)`,
    String.raw`(?<string>'(?:\\[^u]|[^'\\])*'|"(?:\\[^u]|[^"\\])*")`,
    String.raw`\$(?<parameter>[A-Za-z_]\w*)`,
    String.raw`(?<number>\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)(?!\w)`,
    String.raw`(?<word>[A-Za-z_]\w*)`,
    String.raw`(?<symbol><=|>=|<>|=~|\+=|\.\.|[-()[\]{},.:;|&!=<>+*/%^?])`,
  ].join("|"),
  "uy",
);

const pairs: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };

/**
 * Reads a statement as Neo4j does, and refuses what could be read in two ways: backslash-u escapes (Neo4j resolves them before
 * it looks for strings and comments), names in backticks, other than Latin letters outside strings and comments, control
 * characters. Throws TokenFault.
 */
export function readTokens(statement: string): Tokens {
  refuseAmbiguous(statement);
  const list: Token[] = [];
  const closing = new Map<number, number>();
  const open: number[] = [];
  let place = 0;
  let line = 1;
  while (place < statement.length) {
    shapes.lastIndex = place;
    const match = shapes.exec(statement);
    if (!match) throw unreadable(statement, place, line);
    const [whole] = match;
    const { blank, string, parameter, number, word, symbol } = match.groups ?? {};
    if (blank === undefined) {
      const kind = kindOf({ string, parameter, number, word });
      const text = parameter ?? whole;
      list.push({ kind, text, upper: text.toUpperCase(), line, start: place, end: place + whole.length });
      if (symbol !== undefined) pairUp(symbol, list, open, closing);
    }
    line += whole.split("\n").length - 1;
    place += whole.length;
  }
  const unclosed = list[open.at(-1) ?? -1];
  if (unclosed) throw new TokenFault(unclosed.line, `The "${unclosed.text}" is never closed.`);
  return { list, closing };
}

function kindOf(found: Readonly<Record<string, string | undefined>>): Token["kind"] {
  if (found["string"] !== undefined) return "string";
  if (found["parameter"] !== undefined) return "parameter";
  if (found["number"] !== undefined) return "number";
  return found["word"] === undefined ? "symbol" : "word";
}

function pairUp(symbol: string, list: readonly Token[], open: number[], closing: Map<number, number>): void {
  const here = list.length - 1;
  if (symbol in pairs) open.push(here);
  if (!Object.values(pairs).includes(symbol)) return;
  const opening = open.pop();
  const opener = opening === undefined ? undefined : list[opening];
  if (opening === undefined || !opener || pairs[opener.text] !== symbol)
    throw new TokenFault(list[here]?.line ?? 1, `The "${symbol}" closes nothing that is open.`);
  closing.set(opening, here);
}

// Every character that ends a line for some reader but not for all, and those that show nothing.
const hidden = /[^\P{C}\n\t]|[\u2028\u2029]/u;

function refuseAmbiguous(statement: string): void {
  for (const [index, text] of statement.split("\n").entries()) {
    if (/\\u/iu.test(text))
      throw new TokenFault(index + 1, "Unicode escapes (\\u…) are refused; write the character itself.");
    if (hidden.test(text))
      throw new TokenFault(index + 1, "A control character or an invisible character stands here; remove it.");
  }
}

function unreadable(statement: string, place: number, line: number): TokenFault {
  const [character = ""] = statement.slice(place);
  if (character === "`")
    return new TokenFault(line, "Names in backticks are refused; a view's names are plain, as in the graph model.");
  if (character === "'" || character === '"') return new TokenFault(line, "A text is never closed.");
  if (character === "$")
    return new TokenFault(
      line,
      "A $ must begin the name of a parameter; computed labels, types and names are refused.",
    );
  if (/\d/u.test(character)) return new TokenFault(line, "A number runs into a name; put a space between them.");
  return new TokenFault(
    line,
    `"${character}" is not allowed here: outside texts and comments a view is written in ASCII.`,
  );
}
