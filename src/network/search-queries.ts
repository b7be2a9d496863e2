import type { Piece, SearchedText } from "./searched-text.ts";

/** How a text is found, the surest first. */
export const SEARCH_STEPS = ["EXACT", "WORDS", "PREFIX", "FUZZY"] as const;
export type SearchHow = (typeof SEARCH_STEPS)[number];

const SHORTEST_PREFIX_OF_KEY = 4;

/**
 * The full-text query of a step of a search, in Lucene's syntax; null where the text has nothing for it. It is made of folded
 * words and keys, which are letters a to z and digits, so nothing in a text can be taken for an operator. Identifiers
 * that the caller sees masked are in no query.
 */
export function searchQuery(
  how: SearchHow,
  { required, optional, keys }: SearchedText,
  seesIdentifiers: boolean,
): string | null {
  const fields = seesIdentifiers ? ["searchKeys", "searchMaskedKeys"] : ["searchKeys"];
  const anyOf = (terms: readonly string[]): string[] =>
    terms.length === 0 ? [] : fields.map((field) => `${field}:(${terms.join(" ")})`);
  const named = (word: (folded: string) => string): string[] => {
    if (required.length === 0) return [];
    const parts = [...required.map((piece) => `+${clause(piece, word)}`), ...optional];
    return [`searchWords:(${parts.join(" ")})`];
  };
  const queries = {
    EXACT: () => anyOf(keys),
    WORDS: () => named((word) => word),
    PREFIX: () => [
      ...named((word) => `${word}*`),
      ...anyOf(
        keys
          .slice(0, 1)
          .filter((key) => key.length >= SHORTEST_PREFIX_OF_KEY)
          .map((key) => `${key}*`),
      ),
    ],
    FUZZY: () => named(withTypos),
  }[how]();
  return queries.length === 0 ? null : queries.join(" OR ");
}

/** How many letters of a word may be wrong. */
export function typosIn(word: string): number {
  return word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
}

function withTypos(word: string): string {
  const typos = typosIn(word);
  return typos === 0 ? word : `(${word} ${word}~${String(typos)})`;
}

function clause({ words, joined }: Piece, word: (folded: string) => string): string {
  const [first = "", ...rest] = words.map(word);
  const apart = rest.length === 0 ? first : `(${[first, ...rest].map((one) => `+${one}`).join(" ")})`;
  return joined === null ? apart : `(${apart} ${word(joined)})`;
}
