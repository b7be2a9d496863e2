import { areKnownApart } from "./known-names.ts";

// Pairs of letters of folded words that writers of Kazakh and Russian names take for each other, in either order.
const CLOSE = new Set(
  ["ou", "ae", "ie", "iu", "ao", "kh", "gk", "gh", "bp", "dt", "sz", "jz", "fv", "mn"].flatMap((pair) => [
    pair,
    `${pair.charAt(1)}${pair.charAt(0)}`,
  ]),
);
const CLOSE_CODES = new Set([...CLOSE].map((pair) => 128 * pair.charCodeAt(0) + pair.charCodeAt(1)));
const LETTER_H = "h".charCodeAt(0);
const LETTER_I = "i".charCodeAt(0);
const CLOSE_COST = 0.55;
const FIRST_LETTER_COST = 0.5;
const SWAP_COST = 0.7;
const KNOWN_APART = 0.5;

/**
 * How near two folded words are, from 0 (nothing alike) to 1 (equal): 1 - d / length of the longer. d counts letters to add, drop,
 * change or swap (optimal string alignment); letters that are taken for each other cost half. A change of the first letter costs
 * more: writers seldom err there (Pollock & Zamora, 1984).
 */
export function wordNearness(a: string, b: string): number {
  if (a === b) return 1;
  const longer = Math.max(a.length, b.length);
  if (Math.min(a.length, b.length) * 2 < longer) return 0;
  const first = firstLettersDiffer(a, b) ? FIRST_LETTER_COST : 0;
  return Math.max(0, 1 - (distance(a, b) + first) / longer);
}

/**
 * The best nearness of any reading of one word to the usual reading of the other; at most one half where both are names that are
 * known and are not one.
 */
export function nearnessOfReadings(a: readonly string[], b: readonly string[]): number {
  const [usualA = "", usualB = ""] = [a[0], b[0]];
  if (a.some((reading) => b.includes(reading))) return 1;
  if (areKnownApart(usualA, usualB)) return Math.min(KNOWN_APART, wordNearness(usualA, usualB));
  return Math.max(...a.map((one) => wordNearness(one, usualB)), ...b.map((one) => wordNearness(usualA, one)));
}

function firstLettersDiffer(a: string, b: string): boolean {
  const pair = a.charAt(0) + b.charAt(0);
  return a.charAt(0) !== b.charAt(0) && !CLOSE.has(pair);
}

function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = [0];
  for (let j = 0; j < b.length; j += 1) last.push((last[j] ?? 0) + costOf(b.charCodeAt(j)));
  for (let i = 1; i <= a.length; i += 1) {
    const own = a.charCodeAt(i - 1);
    const ownCost = costOf(own);
    const row = [(last[0] ?? 0) + ownCost];
    for (let j = 1; j <= b.length; j += 1) {
      const other = b.charCodeAt(j - 1);
      let cost = Math.min(
        (last[j] ?? 0) + ownCost,
        (row[j - 1] ?? 0) + costOf(other),
        (last[j - 1] ?? 0) + changeCost(own, other),
      );
      if (i > 1 && j > 1 && own === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === other)
        cost = Math.min(cost, (before[j - 2] ?? 0) + SWAP_COST);
      row.push(cost);
    }
    [before, last] = [last, row];
  }
  return last[b.length] ?? 0;
}

function changeCost(a: number, b: number): number {
  if (a === b) return 0;
  return CLOSE_CODES.has(128 * a + b) ? CLOSE_COST : 1;
}

/** What adding or dropping a letter costs: i and h come and go between alphabets. */
function costOf(letter: number): number {
  return letter === LETTER_I || letter === LETTER_H ? CLOSE_COST : 1;
}
