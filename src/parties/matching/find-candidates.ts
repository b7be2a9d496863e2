import { blockingKeys, type Pair, pairsOfBlocks } from "./blocking.ts";
import type { MatchScore, PartyDescription } from "./party-description.ts";
import { scoreMatch } from "./score-match.ts";

/** A party among others, by its id. */
export interface DescribedParty extends PartyDescription {
  readonly id: string;
}

/** Two parties that may be one; `a` is the one whose id comes first. */
export interface Candidate extends MatchScore {
  readonly id: string;
  readonly a: string;
  readonly b: string;
}

export interface Candidates {
  /** The highest score first; of equals by the ids. */
  readonly found: readonly Candidate[];
  /** What was left out, in sentences. */
  readonly notes: readonly string[];
}

/** The most pairs that are scored at once. */
const PAIRS_CAP = 100_000;

/** The id of a pair of parties: the same in either order. */
export function pairId(a: string, b: string): string {
  return [a, b].sort().join("|");
}

// So much work is done between two pauses.
const KEYS_A_STEP = 50;
const PAIRS_A_STEP = 200;

export interface CandidateOptions {
  /** The least score, 0 to 1. */
  readonly minScore: number;
  /** The ids of pairs that were judged. */
  readonly judged: ReadonlySet<string>;
  /** Pairs with one of these parties alone; every pair when left out. */
  readonly of?: ReadonlySet<string>;
  readonly cap?: number;
}

/**
 * Finds the pairs of parties with at least a score, but those that were judged. Parties are compared with those that share a
 * blocking key; what of that was too much is told in the notes. Same parties in the same order, same answer. It pauses
 * after each piece of work, so that a server can do other things between.
 */
export function* findCandidates(
  parties: readonly DescribedParty[],
  { minScore, judged, of, cap = PAIRS_CAP }: CandidateOptions,
): Generator<undefined, Candidates> {
  const keys: (readonly string[])[] = [];
  for (const party of parties) {
    keys.push(blockingKeys(party));
    if (keys.length % KEYS_A_STEP === 0) yield;
  }
  const { pairs: all, skipped } = pairsOfBlocks(keys);
  const isMeant = (place: number): boolean => of === undefined || of.has(parties[place]?.id ?? "");
  const pairs = all.filter(([one, two]) => isMeant(one) || isMeant(two));
  const notes = skippedNotes(skipped);
  if (pairs.length > cap)
    notes.push(
      `${shown(cap)} of ${shown(pairs.length)} pairs were compared; name the kinds of party, to compare fewer.`,
    );
  const found: Candidate[] = [];
  for (const [place, pair] of pairs.slice(0, cap).entries()) {
    const candidate = candidateOf(parties, pair, judged);
    if (candidate !== null && candidate.score >= minScore) found.push(candidate);
    if (place % PAIRS_A_STEP === 0) yield;
  }
  return { found: found.sort((x, y) => y.score - x.score || (x.id < y.id ? -1 : 1)), notes };
}

/** Null where the pair was judged, or identifiers decide that it is two. */
function candidateOf(
  parties: readonly DescribedParty[],
  [first, second]: Pair,
  judged: ReadonlySet<string>,
): Candidate | null {
  const [one, two] = [parties[first], parties[second]];
  if (!one || !two) return null;
  const [a, b] = one.id < two.id ? [one, two] : [two, one];
  const id = pairId(a.id, b.id);
  if (judged.has(id)) return null;
  const score = scoreMatch(a, b);
  return score.verdict === "DIFFERENT" ? null : { id, a: a.id, b: b.id, ...score };
}

function skippedNotes(skipped: readonly { readonly parties: number }[]): string[] {
  const [largest] = skipped;
  if (largest === undefined) return [];
  return [
    `${shown(skipped.length)} groups of parties that share a part of a name were too large to compare, the largest with ${shown(largest.parties)} parties; those of them that share more were compared.`,
  ];
}

function shown(count: number): string {
  return count.toLocaleString("en");
}
