import { flat, type Span, split } from "./clauses.ts";
import { readTokens, type Token, type Tokens } from "./cypher-tokens.ts";

const recordAndVisibility = `x.recordedAt <= $knownAt AND (x.retractedAt IS NULL OR x.retractedAt > $knownAt)
  AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $cases))`;
const validity = "AND (x.validFrom IS NULL OR x.validFrom <= $asOf) AND (x.validTo IS NULL OR x.validTo > $asOf)";

const tests = [`${recordAndVisibility} ${validity}`, recordAndVisibility].map((text) => readTokens(text).list);
const keywords = new Set(["ANY", "IN", "WHERE", "AND", "OR", "IS", "NULL"]);

/**
 * The variables that a condition puts to the uniform test: `all(x IN [a, r, b] WHERE …)` with exactly the text above, the
 * test of validity at its end or not. It counts only where it must hold: as one of the conditions joined by AND.
 */
export function testedIn(tokens: Tokens, condition: Span): string[] {
  const { list } = tokens;
  if ([...flat(tokens, condition)].some((place) => ["OR", "XOR", "CASE"].includes(list[place]?.upper ?? ""))) return [];
  return split(tokens, condition, (token) => token.upper === "AND").flatMap((part) => testedBy(tokens, part));
}

function testedBy({ list, closing }: Tokens, { from, to }: Span): string[] {
  const [all, open, each, within, bracket] = list.slice(from, from + 5);
  const close = closing.get(from + 1);
  const listEnd = closing.get(from + 4);
  if (all?.upper !== "ALL" || open?.text !== "(" || each?.kind !== "word" || within?.upper !== "IN") return [];
  if (bracket?.text !== "[" || close !== to - 1 || listEnd === undefined) return [];
  if (list[listEnd + 1]?.upper !== "WHERE") return [];
  const names = list.slice(from + 5, listEnd);
  const plain = names.every((token, index) => (index % 2 === 0 ? token.kind === "word" : token.text === ","));
  const given = list.slice(listEnd + 2, close);
  if (!plain || !tests.some((test) => sameTest(test, given, each.text))) return [];
  return names.filter((_, index) => index % 2 === 0).map((token) => token.text);
}

/** Whether two conditions differ in nothing but the names of their own variables and the casing of keywords. */
function sameTest(test: readonly Token[], given: readonly Token[], each: string): boolean {
  if (test.length !== given.length) return false;
  const inner = given.find((_, index) => test[index]?.text === "c")?.text ?? "c";
  if (inner === each) return false;
  return test.every((wanted, index) => {
    const token = given[index];
    if (token?.kind !== wanted.kind) return false;
    if (wanted.kind === "word" && keywords.has(wanted.upper)) return token.upper === wanted.upper;
    if (wanted.text === "x") return token.text === each;
    return token.text === (wanted.text === "c" ? inner : wanted.text);
  });
}
