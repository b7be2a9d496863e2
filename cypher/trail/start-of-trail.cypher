// The thing at which a power trail begins, with the period of conduct where it is a case.
// Parameters: $given, a map of from (id), knownAt (DATETIME text), cases (list of case ids that the caller may see).
// Columns: labels (list of STRING), conductFrom, conductTo (DATE or null).
MATCH (x:Entity {id: $given.from})
WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
  AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases))
RETURN labels(x) AS labels, x.conductFrom AS conductFrom, x.conductTo AS conductTo
ORDER BY x.id LIMIT 1
