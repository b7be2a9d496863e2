import { type Clause, clausesOf, projectionOf, type Span } from "./clauses.ts";
import type { Token, Tokens } from "./cypher-tokens.ts";
import { type Pattern, type PatternElement, readPattern } from "./patterns.ts";
import { testedIn } from "./uniform-test.ts";
import type { Fault } from "./view-faults.ts";

type Names = ReadonlySet<string>;

/** What the look through a statement found. */
export interface Sight {
  readonly faults: readonly Fault[];
  /** Every node and relationship of the statement's patterns. */
  readonly elements: readonly PatternElement[];
}

/**
 * Checks that every node and every relationship that a statement matches is put to the record and visibility test where it is
 * matched, in subqueries and in repeated paths too. A variable that was tested keeps that through WITH and into subqueries.
 */
export function lintVisibility(tokens: Tokens): Sight {
  const look = new Look(tokens);
  look.query({ from: 0, to: tokens.list.length }, new Set());
  return { faults: look.faults, elements: look.elements };
}

class Look {
  readonly faults: Fault[] = [];
  readonly elements: PatternElement[] = [];
  readonly #tokens: Tokens;

  constructor(tokens: Tokens) {
    this.#tokens = tokens;
  }

  /** Goes through a query; returns the tested variables among what it returns, in every branch of a UNION. */
  query(span: Span, known: Names): Names {
    const clauses = clausesOf(this.#tokens, span);
    const [first] = clauses;
    if (!first || first.from !== span.from + 1)
      this.#fault(this.#tokens.list[span.from], "Write a whole query here: EXISTS { MATCH … WHERE … }.");
    let tested = new Set(known);
    let returned: Set<string> | undefined;
    clauses.forEach((clause, index) => {
      if (clause.word === "UNION") tested = new Set(known);
      else if (clause.word === "RETURN") {
        const names = this.#projected(clause, tested);
        returned = returned === undefined ? names : new Set([...returned].filter((name) => names.has(name)));
        this.#expression(clause, tested);
      } else tested = this.#clause(clause, clauses.slice(index + 1), tested);
    });
    return returned ?? new Set();
  }

  #clause(clause: Clause, following: readonly Clause[], tested: Set<string>): Set<string> {
    switch (clause.word) {
      case "MATCH":
        return this.#match(clause, following, tested);
      case "WITH":
        this.#expression(clause, tested);
        return this.#projected(clause, tested);
      case "WHERE":
        this.#expression(clause, tested);
        return new Set([...tested, ...testedIn(this.#tokens, clause)]);
      case "UNWIND": {
        this.#expression(clause, tested);
        const unwound = this.#tokens.list[clause.to - 1]?.text;
        return new Set([...tested].filter((name) => name !== unwound));
      }
      case "CALL":
        return this.#subquery(clause, tested);
      default:
        this.#expression(clause, tested);
        return tested;
    }
  }

  #match(clause: Clause, following: readonly Clause[], tested: Set<string>): Set<string> {
    const pattern = readPattern(this.#tokens, clause);
    const where = following[following[0]?.word === "USING" ? 1 : 0];
    const condition = where?.word === "WHERE" ? testedIn(this.#tokens, where) : [];
    return this.#pattern(pattern, new Set([...tested, ...condition]), tested);
  }

  #pattern(pattern: Pattern, withCondition: Names, tested: Names): Set<string> {
    this.faults.push(...pattern.faults);
    this.elements.push(...pattern.elements);
    const own = pattern.conditions.flatMap((condition) => testedIn(this.#tokens, condition));
    const known = new Set([...withCondition, ...own]);
    for (const { name, token } of pattern.elements)
      if (!known.has(name))
        this.#fault(
          token,
          `"${name}" is matched without the record and visibility test; put it into the test in the WHERE of this MATCH (docs/views.md has the text).`,
        );
    for (const span of [...pattern.conditions, ...pattern.expressions]) this.#expression(span, known);
    const inGroups = pattern.groups.flatMap((group) => [...this.#pattern(group.pattern, tested, tested)]);
    return new Set([...known, ...pattern.elements.map(({ name }) => name), ...inGroups]);
  }

  #subquery(clause: Clause, tested: Set<string>): Set<string> {
    const { list, closing } = this.#tokens;
    const close = closing.get(clause.from);
    const end = close === undefined ? undefined : closing.get(close + 1);
    if (list[clause.from]?.text !== "(" || close === undefined || end === undefined) return tested;
    const taken = list.slice(clause.from + 1, close).map((token) => token.text);
    const known = taken.includes("*") ? tested : new Set([...tested].filter((name) => taken.includes(name)));
    return new Set([...tested, ...this.query({ from: close + 2, to: end }, known)]);
  }

  #projected(clause: Clause, tested: Names): Set<string> {
    const handedOn = projectionOf(this.#tokens, clause);
    const kept = handedOn.some((one) => one.star) ? new Set(tested) : new Set<string>();
    for (const { name, variable } of handedOn) {
      if (name === undefined) continue;
      if (variable !== undefined && tested.has(variable)) kept.add(name);
      else kept.delete(name);
    }
    return kept;
  }

  /** Looks for queries inside an expression, and refuses patterns that stand in it without one. */
  #expression({ from, to }: Span, tested: Names): void {
    const { list, closing } = this.#tokens;
    for (let place = from; place < to; place += 1) {
      const token = list[place];
      const next = list[place + 1];
      const end = closing.get(place + 1);
      if (["EXISTS", "COUNT", "COLLECT"].includes(token?.upper ?? "") && next?.text === "{" && end !== undefined) {
        this.query({ from: place + 2, to: end }, tested);
        place = end;
      } else if (token?.text === ")" && isArrow(next, list[place + 2]))
        this.#fault(token, "A pattern in an expression has no place for a test; write EXISTS { MATCH … WHERE … }.");
    }
  }

  #fault(token: Token | undefined, message: string): void {
    this.faults.push({ line: token?.line ?? 1, message });
  }
}

function isArrow(first: Token | undefined, second: Token | undefined): boolean {
  if (first?.text === "<") return second?.text === "-";
  return first?.text === "-" && ["[", "-", ">"].includes(second?.text ?? "");
}
