/**
 * The conditions of scope as Cypher, for the two generators of statements; what is written by hand says the same in its own
 * text. `name` is a variable of the statement, never data. `$asOf` and `$today` are DATE, `$knownAt` is ZONED DATETIME, and none
 * is null. Neo4j plans every text for itself and these conditions are most of it, so they are as short as can be: a comparison
 * with a missing bound is null, and coalesce makes that true.
 */

/** The condition that a thing, relationship or telling was recorded by the instant `$knownAt`, or stands now. */
export function recordedCondition(name: string, known: boolean): string {
  return known
    ? `${name}.recordedAt <= $knownAt AND coalesce(${name}.retractedAt > $knownAt, true)`
    : `${name}.retractedAt IS NULL`;
}

/** The condition that a relationship or telling holds on a day: that of the read, or the present. */
export function validCondition(name: string, day: "$asOf" | "$today" = "$asOf"): string {
  return `coalesce(${name}.validFrom <= ${day} AND ${name}.validTo > ${day}, true)`;
}

/** The condition that something is not hidden from the caller; `cases` says where the statement has the ids of visible cases. */
export function visibleCondition(name: string, cases: "cases" | "$cases"): string {
  return `(${name}.restrictedTo IS NULL OR any(caseId IN ${name}.restrictedTo WHERE caseId IN ${cases}))`;
}
