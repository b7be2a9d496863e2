import type { Token, Tokens } from "./cypher-tokens.ts";

/** Tokens from one place to before another. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A clause: its word, and the span of what follows it. */
export interface Clause extends Span {
  readonly word: string;
  readonly token: Token;
}

/** One thing that WITH or RETURN hands on: its name, and the span of its expression. */
export interface Projected extends Span {
  /** Undefined for `*` and for an expression without a name. */
  readonly name: string | undefined;
  /** The variable, where the expression is nothing but one. */
  readonly variable: string | undefined;
  readonly star: boolean;
}

const clauseWords = new Set(["MATCH", "OPTIONAL", "WHERE", "WITH", "UNWIND", "RETURN", "UNION", "CALL", "USING"]);

/** The clauses of a span, brackets passed over. */
export function clausesOf(tokens: Tokens, span: Span): Clause[] {
  const starts = [...flat(tokens, span)].filter((place) => beginsClause(tokens.list, place));
  return starts.flatMap((place, index) => {
    const token = tokens.list[place];
    return token ? [{ word: token.upper, token, from: place + 1, to: starts[index + 1] ?? span.to }] : [];
  });
}

function beginsClause(list: readonly Token[], place: number): boolean {
  const token = list[place];
  const before = list[place - 1];
  const next = list[place + 1];
  if (token?.kind !== "word" || before?.text === "." || before?.text === ":" || next?.text === ":") return false;
  if (token.upper === "ORDER") return next?.upper === "BY";
  if (["SKIP", "OFFSET", "LIMIT"].includes(token.upper)) return next?.kind === "number" || next?.kind === "parameter";
  if (token.upper === "WITH" && ["STARTS", "ENDS"].includes(before?.upper ?? "")) return false;
  return clauseWords.has(token.upper);
}

/** The places of a span that stand in no bracket of it; the brackets themselves are among them. */
export function* flat({ closing }: Tokens, { from, to }: Span): Generator<number> {
  for (let place = from; place < to; place += 1) {
    yield place;
    const end = closing.get(place);
    if (end !== undefined && end < to) {
      place = end;
      yield end;
    }
  }
}

/** The parts of a span between places where `divides` holds, brackets passed over. */
export function split(tokens: Tokens, span: Span, divides: (token: Token) => boolean): Span[] {
  const parts: Span[] = [];
  let from = span.from;
  for (const place of flat(tokens, span)) {
    const token = tokens.list[place];
    if (!token || !divides(token)) continue;
    parts.push({ from, to: place });
    from = place + 1;
  }
  return [...parts, { from, to: span.to }];
}

/** What a WITH or RETURN hands on. */
export function projectionOf(tokens: Tokens, span: Span): Projected[] {
  const { list } = tokens;
  const from = list[span.from]?.upper === "DISTINCT" ? span.from + 1 : span.from;
  return split(tokens, { from, to: span.to }, (token) => token.text === ",").map((part) => {
    const named = [...flat(tokens, part)].findLast((place) => list[place]?.upper === "AS");
    const expression = { from: part.from, to: named ?? part.to };
    const [only] = list.slice(expression.from, expression.to);
    const single = expression.to - expression.from === 1 ? only : undefined;
    const variable = single?.kind === "word" ? single.text : undefined;
    return {
      ...expression,
      name: named === undefined ? variable : list[named + 1]?.text,
      variable,
      star: single?.text === "*",
    };
  });
}
