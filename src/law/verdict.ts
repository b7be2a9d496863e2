import type { Confidence, RulePack } from "./rule.ts";

/** What a rule says of something on a day, the gravest first. */
export const VERDICT_KINDS = ["UNLAWFUL", "UNCERTAIN", "LAWFUL", "NOT_APPLICABLE"] as const;
export type VerdictKind = (typeof VERDICT_KINDS)[number];

/** A fact that a verdict rests on. */
export interface Input {
  readonly name: string;
  readonly value: string;
  /** Null for a name or a day. */
  readonly unit: string | null;
  readonly sourceIds: readonly string[];
}

/** What a rule says if it is read in one way. */
export interface Reading {
  readonly reading: string;
  readonly verdict: VerdictKind;
  readonly sentence: string;
}

/** Things and relationships that a verdict rests on, with the sources that tell of them. */
export interface Evidence {
  readonly nodeIds: readonly string[];
  readonly edgeIds: readonly string[];
  readonly sourceIds: readonly string[];
}

/** What one rule says of one thing on one day, and why. A lead: a lawyer decides. */
export interface Verdict extends Evidence {
  readonly rule: string;
  readonly jurisdiction: string;
  readonly version: string;
  /** The day judged. */
  readonly on: string;
  /** The id of the contract, purchase, farm or firm judged. */
  readonly of: string;
  readonly verdict: VerdictKind;
  readonly confidence: Confidence;
  readonly inputs: readonly Input[];
  readonly sentence: string;
  /** What would have to be known for a certain verdict. */
  readonly missing: readonly string[];
  readonly readings: readonly Reading[];
}

/** A verdict that names no source but those that the caller may see, with the lowest grade among them. */
export interface WeighedVerdict extends Verdict {
  readonly weakestGrade: string | null;
}

/** The gravest of verdicts; NOT_APPLICABLE where there is none. */
export function overall(verdicts: readonly { readonly verdict: VerdictKind }[]): VerdictKind {
  return VERDICT_KINDS.find((kind) => verdicts.some(({ verdict }) => verdict === kind)) ?? "NOT_APPLICABLE";
}

/** What several readings come to: their verdict where they agree, UNCERTAIN where they differ. */
export function agreed(readings: readonly Reading[]): VerdictKind {
  const [first, ...rest] = readings;
  if (!first) return "UNCERTAIN";
  return rest.every(({ verdict }) => verdict === first.verdict) ? first.verdict : "UNCERTAIN";
}

/** Verdicts in order: the gravest first, then as the rules stand in their pack, then by what was judged. */
export function gravestFirst<V extends Verdict>(pack: RulePack, verdicts: readonly V[]): readonly V[] {
  const place = new Map(pack.rules.map(({ code }, index) => [code, index]));
  return [...verdicts].sort(
    (a, b) =>
      VERDICT_KINDS.indexOf(a.verdict) - VERDICT_KINDS.indexOf(b.verdict) ||
      (place.get(a.rule) ?? 0) - (place.get(b.rule) ?? 0) ||
      (a.of < b.of ? -1 : a.of > b.of ? 1 : 0),
  );
}

/** How many verdicts of each kind there are. */
export function countsOf(
  verdicts: readonly { readonly verdict: VerdictKind }[],
): Readonly<Record<VerdictKind, number>> {
  const counts = { UNLAWFUL: 0, UNCERTAIN: 0, LAWFUL: 0, NOT_APPLICABLE: 0 };
  for (const { verdict } of verdicts) counts[verdict] += 1;
  return counts;
}

/** All that pieces of evidence rest on, each once. */
export function allEvidence(pieces: readonly Partial<Evidence>[]): Evidence {
  const once = (pick: (piece: Partial<Evidence>) => readonly string[] | undefined): readonly string[] => [
    ...new Set(pieces.flatMap((piece) => pick(piece) ?? [])),
  ];
  return {
    nodeIds: once(({ nodeIds }) => nodeIds),
    edgeIds: once(({ edgeIds }) => edgeIds),
    sourceIds: once(({ sourceIds }) => sourceIds),
  };
}
