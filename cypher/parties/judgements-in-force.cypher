// The pairs of parties that somebody judged to be one or not to be, and that were not undone.
// Parameters: $given, a map of asOf (DATE text), knownAt (DATETIME text), cases (list of case ids that the caller may see).
// Columns: a, b (ids).
MATCH (a:Entity&Party)-[judged:SAME_AS|NOT_SAME_AS]->(b:Entity&Party)
WHERE all(x IN [judged] WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases))
    AND (x.validFrom IS NULL OR x.validFrom <= date($given.asOf)) AND (x.validTo IS NULL OR x.validTo > date($given.asOf)))
  AND all(x IN [a, b] WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases)))
RETURN DISTINCT a.id AS a, b.id AS b
ORDER BY a, b LIMIT 50000
