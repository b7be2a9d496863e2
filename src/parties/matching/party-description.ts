import type { Sex } from "../names/sex.ts";

/** What is known of a party, as plain texts of sources; what is not known is left out. */
export interface PartyDescription {
  /** PERSON or COMPANY; left out where the source does not tell. */
  readonly kind?: "PERSON" | "COMPANY";
  /** Every form of its name, in any script and order. */
  readonly names: readonly string[];
  readonly iin?: string;
  readonly bin?: string;
  /** YYYY-MM-DD. */
  readonly birthDate?: string;
  readonly sex?: Sex;
  readonly addresses?: readonly string[];
  readonly phones?: readonly string[];
  readonly plates?: readonly string[];
}

/** One reason for or against two parties being one. */
export interface MatchTerm {
  readonly what:
    | "IIN"
    | "BIN"
    | "KIND"
    | "PRIOR"
    | "NAME"
    | "EXTRA_WORD"
    | "INITIAL"
    | "PATRONYMIC"
    | "SEX"
    | "LEGAL_FORM"
    | "BIRTH_DATE"
    | "ADDRESS"
    | "PHONE"
    | "PLATE";
  /** How far the two agree in it, from 0 (not at all) to 1. */
  readonly value: number;
  /** What it adds to the logarithm of the odds (base e): above 0 for, below 0 against. Infinite where it decides. */
  readonly weight: number;
  readonly sentence: string;
}

/** SAME and DIFFERENT are decided by identifiers; the others are a machine's suggestion, which a person decides. */
export type MatchVerdict = "SAME" | "LIKELY" | "POSSIBLE" | "UNLIKELY" | "DIFFERENT";

export interface MatchScore {
  /** From 0 to 1: 1 / (1 + e^-w), w the sum of the weights. */
  readonly score: number;
  readonly verdict: MatchVerdict;
  readonly terms: readonly MatchTerm[];
  /** What somebody should look at, and what counts neither way: a birth date that an IIN contradicts. */
  readonly warnings: readonly string[];
}

/** From which score a pair is LIKELY and POSSIBLE. */
export const LIKELY_FROM = 0.8;
export const POSSIBLE_FROM = 0.5;
