import { foldedKey, foldedWords, joinedParts } from "../model/folded-text.ts";
import { legalFormOf } from "../parties/names/legal-forms.ts";
import { patronymicStem } from "../parties/names/patronymic.ts";

/** What stands between two spaces: its folded words, and, where a hyphen parts them, the one word that they make. */
export interface Piece {
  readonly words: readonly string[];
  readonly joined: string | null;
}

/** A text to look for, taken apart. */
export interface SearchedText {
  /** What a name must have. */
  readonly required: readonly Piece[];
  /** Folded words that names are told with and without: patronymics and legal forms. */
  readonly optional: readonly string[];
  /** Folded identifiers that the text may be or hold, each with a digit: the whole first, then its longer parts. */
  readonly keys: readonly string[];
}

const TEXT_CAP = 200;
const WORDS_CAP = 12;
const SHORTEST_KEY_IN_TEXT = 6;

/** What is wrong with a text to look for, as a whole sentence; null when nothing is. */
export function faultOfText(text: string): string | null {
  if (text.length > TEXT_CAP)
    return `"text" has ${shown(text.length)} characters; search for at most ${shown(TEXT_CAP)}.`;
  const words = foldedWords(text).length;
  if (words > WORDS_CAP) return `"text" has ${shown(words)} words; search for at most ${shown(WORDS_CAP)}.`;
  if (words === 0) return `"text" has no letter and no digit to search for; give a name or a number.`;
  return null;
}

/** Takes a text to look for apart. */
export function takeApart(text: string): SearchedText {
  const pieces = piecesOf(text);
  const forms = pieces.filter(isOne((word) => legalFormOf(word) !== null));
  const names = pieces.filter((piece) => !forms.includes(piece));
  const fathers = names.filter(isOne((word) => patronymicStem(word) !== null));
  const others = names.filter((piece) => !fathers.includes(piece));
  // Without its father's name a name must still be one: of "Сергей Иванович" both words count.
  const optional = [...(names.length > 0 ? forms : []), ...(others.length > 1 ? fathers : [])];
  return {
    required: pieces.filter((piece) => !optional.includes(piece)),
    optional: optional.flatMap(({ words }) => words),
    keys: keysOf(text),
  };
}

/** What stands between the spaces of a text. */
export function piecesOf(text: string): readonly Piece[] {
  return text.split(/\s+/u).flatMap((piece) => {
    const [joined = null] = joinedParts(piece);
    const words = foldedWords(piece);
    return words.length === 0 ? [] : [{ words, joined }];
  });
}

const isOne =
  (test: (word: string) => boolean) =>
  ({ words }: Piece): boolean =>
    words.length === 1 && words.every(test);

function keysOf(text: string): readonly string[] {
  const whole = foldedKey(text);
  if (!/\d/u.test(whole)) return [];
  const parts = text.split(/\s+/u).map(foldedKey);
  const long = parts.filter((key) => key.length >= SHORTEST_KEY_IN_TEXT && /\d/u.test(key));
  return [...new Set([whole, ...long].flatMap(waysOfCalling))];
}

/** A Kazakh telephone number is written with +7, with 8 and without either. */
function waysOfCalling(key: string): readonly string[] {
  if (/^8\d{10}$/u.test(key)) return [key, `7${key.slice(1)}`];
  return /^7\d{9}$/u.test(key) ? [key, `7${key}`] : [key];
}

function shown(count: number): string {
  return count.toLocaleString("en");
}
