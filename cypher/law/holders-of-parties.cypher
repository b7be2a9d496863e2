// Who holds or directs parties, and for whom they stand in, with the days between which that holds.
// Parameters: $given, a map of partyIds (list of ids), knownAt (DATETIME text), cases (list of case ids that the caller may see).
// Columns: partyId, holderId (ID), holderName, kind (STRING: OWNS, DIRECTS, NOMINEE), shareMin, shareMax (FLOAT or null), validFrom, validTo (DATE or null, half-open), edgeId (ID), sourceIds (list of ids).
UNWIND $given.partyIds AS partyId
MATCH (party:Entity&Party {id: partyId})
WHERE all(x IN [party] WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases)))
CALL (party) {
  MATCH (holder:Party)-[holding:OWNS|DIRECTS]->(party)
  WHERE all(x IN [holder, holding] WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases)))
  RETURN holder, holding, type(holding) AS kind
  UNION
  MATCH (party)-[holding:NOMINEE_FOR]->(holder:Party)
  WHERE all(x IN [holder, holding] WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases)))
  RETURN holder, holding, 'NOMINEE' AS kind
}
RETURN partyId, holder.id AS holderId, holder.name AS holderName, kind, toFloat(coalesce(holding.share, holding.shareMin)) AS shareMin,
  toFloat(coalesce(holding.share, holding.shareMax)) AS shareMax, holding.validFrom AS validFrom, holding.validTo AS validTo, holding.id AS edgeId,
  holder.sourceIds + holding.sourceIds AS sourceIds
ORDER BY partyId, holderId, kind, edgeId LIMIT 20000
