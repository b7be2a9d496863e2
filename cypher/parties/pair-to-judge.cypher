// Two parties that exist for the caller, with what was judged of them and not undone.
// Parameters: $given, a map of a, b (ids), asOf (DATE text), knownAt (DATETIME text), cases (list of case ids that the caller may see).
// Columns: restrictedTo (list of case ids: those to which either is restricted), judged (list of maps of type, by, reason, decidedAt (DATETIME text)); no row where the caller does not see both.
MATCH (a:Entity&Party {id: $given.a})
MATCH (b:Entity&Party {id: $given.b})
WHERE all(x IN [a, b] WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases)))
RETURN coalesce(a.restrictedTo, []) + coalesce(b.restrictedTo, []) AS restrictedTo,
  COLLECT {
    MATCH (a)-[judged:SAME_AS|NOT_SAME_AS]-(b)
    WHERE all(x IN [judged] WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases))
    AND (x.validFrom IS NULL OR x.validFrom <= date($given.asOf)) AND (x.validTo IS NULL OR x.validTo > date($given.asOf)))
    RETURN {type: type(judged), by: judged.by, reason: judged.reason, decidedAt: toString(judged.decidedAt)}
    ORDER BY judged.decidedAt, judged.id LIMIT 10
  } AS judged
LIMIT 1
