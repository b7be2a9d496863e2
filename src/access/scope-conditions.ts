/**
 * The conditions of scope as Cypher, for the two generators of statements; what is written by hand says the same in its own
 * text. `name` is a variable of the statement, never data.
 */

/** The condition that a thing, relationship or telling was recorded by the instant `$knownAt`, or stands now. */
export function recordedCondition(name: string, known: boolean): string {
  return known
    ? `${name}.recordedAt <= datetime($knownAt) AND (${name}.retractedAt IS NULL OR ${name}.retractedAt > datetime($knownAt))`
    : `${name}.retractedAt IS NULL`;
}

/** The condition that a relationship or telling holds on a day: that of the read, or the present. */
export function validCondition(name: string, day: "$asOf" | "$today" = "$asOf"): string {
  return `(${name}.validFrom IS NULL OR ${name}.validFrom <= date(${day})) AND (${name}.validTo IS NULL OR ${name}.validTo > date(${day}))`;
}

/** The condition that something is not hidden from the caller; `cases` says where the statement has the ids of visible cases. */
export function visibleCondition(name: string, cases: "cases" | "$cases"): string {
  return `(${name}.restrictedTo IS NULL OR any(caseId IN ${name}.restrictedTo WHERE caseId IN ${cases}))`;
}
