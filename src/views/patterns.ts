import type { Span } from "./clauses.ts";
import { flat } from "./clauses.ts";
import type { Token, Tokens } from "./cypher-tokens.ts";
import type { Fault } from "./view-faults.ts";

/** A node or a relationship of a pattern. */
export interface PatternElement {
  readonly name: string;
  readonly token: Token;
  readonly relationship: boolean;
  /** The labels or types that stand with it. */
  readonly labels: readonly string[];
}

/** A part of a pattern in round brackets, with its own condition: a path that repeats. */
export interface PatternGroup {
  readonly pattern: Pattern;
}

export interface Pattern {
  readonly elements: readonly PatternElement[];
  readonly groups: readonly PatternGroup[];
  /** Conditions inside the pattern, and maps of properties. */
  readonly conditions: readonly Span[];
  readonly expressions: readonly Span[];
  readonly faults: readonly Fault[];
}

const longestRepetition = 8;
/** Relationships that the write path keeps for itself; they carry no record of their own, the tellings do. */
const bookkeeping = "DESCRIBES";

/**
 * The nodes and relationships of a pattern. Whatever a test could not reach is a fault: things without a name, `*1..n`,
 * relationships that repeat, repetition without a bound.
 */
export function readPattern(tokens: Tokens, span: Span): Pattern {
  const { list, closing } = tokens;
  const found = { elements: [] as PatternElement[], groups: [] as PatternGroup[], conditions: [] as Span[] };
  const expressions: Span[] = [];
  const faults: Fault[] = [];
  let previous: Token | undefined;
  for (let place = span.from; place < span.to; place += 1) {
    const token = list[place];
    const close = closing.get(place);
    if (token?.text === "(" && close !== undefined) {
      const inner = { from: place + 1, to: close };
      if (isGroup(list, inner.from)) {
        const pattern = readGroup(tokens, inner);
        const quantified = quantifierAfter(tokens, close + 1);
        faults.push(...pattern.faults, ...(quantified?.fault ? [quantified.fault] : []));
        found.groups.push({ pattern });
        place = quantified?.end ?? close;
      } else {
        readElement(tokens, inner, token, false, found, expressions, faults);
        place = close;
      }
    } else if (token?.text === "[" && close !== undefined) {
      readElement(tokens, { from: place + 1, to: close }, token, true, found, expressions, faults);
      place = close;
    } else if (token?.text === "-" && previous?.text !== "]" && list[place + 1]?.text !== "[") {
      if (previous?.text !== "-") faults.push({ line: token.line, message: nameless("relationship") });
    } else if (token && ["{", "+", "*"].includes(token.text)) {
      faults.push({
        line: token.line,
        message: "A relationship that repeats passes untested nodes; write ((a)-[r:TYPE]->(b) WHERE …){1,3}.",
      });
      place = close ?? place;
    }
    previous = list[place];
  }
  return { ...found, expressions, faults };
}

function isGroup(list: readonly Token[], from: number): boolean {
  return list[from]?.text === "(" || (list[from]?.kind === "word" && list[from + 1]?.text === "=");
}

function readGroup(tokens: Tokens, inner: Span): Pattern {
  const where = [...flat(tokens, inner)].find((place) => tokens.list[place]?.upper === "WHERE");
  const pattern = readPattern(tokens, { from: inner.from, to: where ?? inner.to });
  if (where === undefined) return pattern;
  return { ...pattern, conditions: [...pattern.conditions, { from: where + 1, to: inner.to }] };
}

function quantifierAfter({ list, closing }: Tokens, place: number): { end: number; fault?: Fault } | undefined {
  const token = list[place];
  if (token?.text === "+" || token?.text === "*") return { end: place, fault: unbounded(token) };
  const end = token?.text === "{" ? closing.get(place) : undefined;
  if (end === undefined || !token) return undefined;
  const last = list[end - 1];
  const bounded = last?.kind === "number" && /^\d+$/u.test(last.text) && Number(last.text) <= longestRepetition;
  return bounded ? { end } : { end, fault: unbounded(token) };
}

function unbounded({ line }: Token): Fault {
  return { line, message: `A path that repeats needs a bound of at most ${String(longestRepetition)}: {1,3}.` };
}

function readElement(
  { list, closing }: Tokens,
  { from, to }: Span,
  bracket: Token,
  relationship: boolean,
  found: { elements: PatternElement[]; conditions: Span[] },
  expressions: Span[],
  faults: Fault[],
): void {
  const first = list[from];
  const named = first?.kind === "word" && first.upper !== "WHERE" && first.upper !== "IS" && from < to;
  const labels: string[] = [];
  let place = named ? from + 1 : from;
  for (; place < to && list[place]?.upper !== "WHERE"; place += 1) {
    const token = list[place];
    const close = closing.get(place);
    if (token?.text === "*" && relationship)
      faults.push({ line: token.line, message: '"*" passes untested nodes; write ((a)-[r:TYPE]->(b) WHERE …){1,3}.' });
    else if (token?.text === "{" && close !== undefined) {
      expressions.push({ from: place + 1, to: close });
      place = close;
    } else if (token?.kind === "word" && token.upper !== "IS") labels.push(token.text);
  }
  if (place < to) found.conditions.push({ from: place + 1, to });
  const written = list.slice(named ? from + 1 : from, to).map((token) => token.text);
  if (relationship && written.join(" ") === `: ${bookkeeping}`) return;
  // "Anything but a contract" says nothing of what it is.
  const known = written.some((text) => text === "!" || text === "%") ? [] : labels;
  if (named) found.elements.push({ name: first.text, token: first, relationship, labels: known });
  else faults.push({ line: bracket.line, message: nameless(relationship ? "relationship" : "node") });
}

function nameless(what: string): string {
  return `A ${what} without a name cannot be tested; name it and put it into the record and visibility test.`;
}
