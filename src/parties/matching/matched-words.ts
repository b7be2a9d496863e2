import { nearnessOfReadings } from "../names/word-nearness.ts";
import type { NameWord } from "../names/person-name.ts";

/** Two words of two names that were taken for each other. */
export interface WordPair {
  readonly a: string;
  readonly b: string;
  readonly nearness: number;
}

/** How the words of two names go together, in any order. */
export interface MatchedWords {
  readonly pairs: readonly WordPair[];
  readonly leftOfA: readonly string[];
  readonly leftOfB: readonly string[];
}

// From here on two words may be one; below, they are no pair.
const LEAST_NEARNESS = 0.4;
const JOINED_NEARNESS = 0.85;

/**
 * Pairs the words of two names, the nearest first, whatever their order; ties go to the words that stand earlier. Words that one
 * name joins and the other parts (Қасым-Жомарт, Kassymjomart) are joined first.
 */
export function matchedWords(a: readonly NameWord[], b: readonly NameWord[]): MatchedWords {
  const ofA = joinedLike(a, b);
  const ofB = joinedLike(b, ofA);
  const candidates = ofA.flatMap((one, i) =>
    ofB.map((other, j) => ({ i, j, nearness: nearnessOfReadings(one.readings, other.readings) })),
  );
  candidates.sort((x, y) => y.nearness - x.nearness || x.i - y.i || x.j - y.j);
  const [usedA, usedB] = [new Set<number>(), new Set<number>()];
  const pairs: WordPair[] = [];
  for (const { i, j, nearness } of candidates) {
    if (nearness < LEAST_NEARNESS || usedA.has(i) || usedB.has(j)) continue;
    usedA.add(i);
    usedB.add(j);
    pairs.push({ a: usual(ofA[i]), b: usual(ofB[j]), nearness });
  }
  const left = (words: readonly NameWord[], used: ReadonlySet<number>): string[] =>
    words.filter((_, place) => !used.has(place)).map(usual);
  return { pairs, leftOfA: left(ofA, usedA), leftOfB: left(ofB, usedB) };
}

function usual(word: NameWord | undefined): string {
  return word?.readings[0] ?? "";
}

/** The words of a name, with two neighbours made one where the other name has them as one. */
function joinedLike(words: readonly NameWord[], other: readonly NameWord[]): readonly NameWord[] {
  for (let place = 0; place + 1 < words.length; place += 1) {
    const [first, second] = [words[place], words[place + 1]];
    if (!first || !second) continue;
    const joined = { readings: first.readings.flatMap((one) => second.readings.map((two) => one + two)).slice(0, 12) };
    const wanted = other.some(
      (word) =>
        usual(word).length > Math.max(usual(first).length, usual(second).length) &&
        nearnessOfReadings(joined.readings, word.readings) >= JOINED_NEARNESS,
    );
    if (wanted) return [...words.slice(0, place), joined, ...words.slice(place + 2)];
  }
  return words;
}
