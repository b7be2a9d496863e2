/**
 * What is found of an identifier as somebody wrote it. `input` is kept as it was given; `normalized` is the one form in which two
 * of a kind are compared.
 *
 * VALID: of a known pattern, with a check digit that fits where there must be one. DOUBTFUL: of a pattern that is not known,
 * which is a warning, for registers of other countries and times have others. INVALID: a check digit or a rule denies it.
 */
export interface CheckedIdentifier {
  readonly input: string;
  /** Null where nothing of the input is left. */
  readonly normalized: string | null;
  readonly verdict: "VALID" | "DOUBTFUL" | "INVALID";
  /** The country that the identifier itself names, ISO 3166; null where it names none. */
  readonly country: string | null;
  /** Why it is not VALID, as a whole sentence; null where it is. */
  readonly reason: string | null;
}

/** An identifier of a known pattern. */
export function valid(input: string, normalized: string, country: string | null): CheckedIdentifier {
  return { input, normalized, verdict: "VALID", country, reason: null };
}

/** An identifier of which the pattern is not known. */
export function doubtful(input: string, normalized: string, reason: string): CheckedIdentifier {
  return { input, normalized: normalized === "" ? null : normalized, verdict: "DOUBTFUL", country: null, reason };
}

/** An identifier that a check digit or a rule denies. */
export function invalid(input: string, normalized: string, reason: string): CheckedIdentifier {
  return { input, normalized: normalized === "" ? null : normalized, verdict: "INVALID", country: null, reason };
}
