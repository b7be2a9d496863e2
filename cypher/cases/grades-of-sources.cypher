// The grades of sources.
// Parameters: $given, a map of sourceIds (list of ids), knownAt (DATETIME text), cases (list of case ids that the caller may see).
// Columns: sourceId (ID), reliability (STRING or null), credibility (INTEGER or null).
UNWIND $given.sourceIds AS sourceId
MATCH (source:Entity:Source {id: sourceId})
WHERE all(x IN [source] WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases)))
RETURN sourceId, source.reliability AS reliability, source.credibility AS credibility
ORDER BY sourceId LIMIT 20000
