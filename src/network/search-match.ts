import { foldedKey, foldedWords } from "../model/folded-text.ts";
import type { NodeType } from "../model/graph-model.ts";
import { textsOf } from "../model/search-terms.ts";
import { legalFormOf } from "../parties/names/legal-forms.ts";
import { patronymicStem } from "../parties/names/patronymic.ts";
import { piecesOf, type SearchedText } from "./searched-text.ts";
import { SEARCH_STEPS, type SearchHow, typosIn } from "./search-queries.ts";

/** A value in which a text was found, and how near it is, from 0 to 1. */
export interface ValueMatch {
  readonly field: string;
  readonly value: string;
  readonly nearness: number;
}

/** What a telling says, by property. */
export type Told = ReadonlyMap<string, unknown>;

/**
 * The value of a telling that comes nearest to a text; null where none has anything of it. What the caller sees masked is not
 * looked at.
 */
export function nearestValue(
  type: NodeType,
  told: Told,
  how: SearchHow,
  text: SearchedText,
  seesIdentifiers: boolean,
): ValueMatch | null {
  const found: ValueMatch[] = [];
  for (const property of type.properties.filter(({ masked }) => seesIdentifiers || !masked))
    for (const value of textsOf(told.get(property.stored))) {
      const nearness = Math.max(
        property.identifier === true ? keyNearness(value, how, text.keys) : 0,
        property.fulltext && how !== "EXACT" ? nameNearness(value, text) : 0,
      );
      if (nearness > 0) found.push({ field: property.name, value, nearness });
    }
  return found.reduce<ValueMatch | null>((best, one) => (best && best.nearness >= one.nearness ? best : one), null);
}

// The best score of each step; a step's scores lie between the next one's best and its own.
const CEILINGS: Readonly<Record<SearchHow, number>> = { EXACT: 1, WORDS: 0.9, PREFIX: 0.6, FUZZY: 0.3 };

/** The score of a hit: any of a surer step is above every one of a looser. */
export function scoreOf(how: SearchHow, nearness: number): number {
  const next = SEARCH_STEPS[SEARCH_STEPS.indexOf(how) + 1];
  const floor = next === undefined ? 0 : CEILINGS[next];
  return Number((floor + (CEILINGS[how] - floor) * Math.min(1, Math.max(0.01, nearness))).toFixed(4));
}

function keyNearness(value: string, how: SearchHow, [whole = "", ...parts]: readonly string[]): number {
  const own = foldedKey(value);
  if (how === "PREFIX") return whole !== "" && own.startsWith(whole) ? whole.length / own.length : 0;
  if (how !== "EXACT") return 0;
  if (own === whole) return 1;
  return parts.includes(own) ? own.length / Math.max(own.length, whole.length) : 0;
}

/**
 * How near a name is to a text: twice the letters that they share over the letters of both, words in any order. What names
 * are told with and without (patronymics, legal forms) counts only where both have it; a different father's name counts against.
 */
export function nameNearness(name: string, { required, optional }: SearchedText): number {
  const compounds = piecesOf(name).filter(({ joined }) => joined !== null);
  const words = [...foldedWords(name)];
  const all = words.length;
  let shared = 0;
  let asked = 0;
  for (const { words: parts, joined } of required) {
    const length = lengthOf(parts);
    const compound = compounds.find((piece) => parts.length === 1 && piece.joined === parts[0]);
    asked += length;
    if (compound) for (const part of compound.words) shared += take(words, part);
    else if (joined !== null && words.includes(joined)) shared += take(words, joined);
    else for (const part of parts) shared += take(words, part);
  }
  if (shared === 0) return 0;
  let contradicted = false;
  for (const word of optional) {
    const father = patronymicStem(word);
    const own = father === null ? undefined : words.find((one) => patronymicStem(one) !== null);
    if (father !== null && own !== undefined) {
      if (isAlike(father, patronymicStem(own) ?? "")) words.splice(words.indexOf(own), 1);
      else contradicted = true;
    } else take(words, word);
  }
  const left = words.filter((word) => legalFormOf(word) === null && (all < 3 || patronymicStem(word) === null));
  return ((2 * shared) / (asked + shared + lengthOf(left))) * (contradicted ? 0.8 : 1);
}

/** Takes the word nearest to another out of a list; the letters that they share, 0 where none is near. */
function take(words: string[], wanted: string): number {
  let best = { place: -1, nearness: 0 };
  for (const [place, word] of words.entries()) {
    const nearness = wordNearness(wanted, word);
    if (nearness > best.nearness) best = { place, nearness };
  }
  if (best.place < 0) return 0;
  words.splice(best.place, 1);
  return best.nearness * wanted.length;
}

function wordNearness(wanted: string, word: string): number {
  if (word === wanted) return 1;
  if (word.startsWith(wanted)) return 0.5 + (0.5 * wanted.length) / word.length;
  const typos = typosIn(wanted);
  if (typos === 0 || Math.abs(word.length - wanted.length) > typos) return 0;
  const distance = editDistance(wanted, word);
  return distance > typos ? 0 : 1 - distance / wanted.length;
}

const isAlike = (a: string, b: string): boolean => a.startsWith(b.slice(0, 5)) || b.startsWith(a.slice(0, 5));

function lengthOf(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + word.length, 0);
}

/** Letters to add, drop, change or swap with their neighbour (optimal string alignment). */
export function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, place) => place);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    [before, last] = [last, row];
  }
  return last[b.length] ?? 0;
}
