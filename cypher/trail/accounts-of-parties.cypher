// The accounts that parties hold.
// Parameters: $given, a map of partyIds (list of ids), periodFrom, periodTo (DATE text, half-open), knownAt (DATETIME text), cases (list of case ids that the caller may see).
// Columns: partyId, accountId (ID), sourceIds (list of ids).
UNWIND $given.partyIds AS partyId
MATCH (party:Entity:Party {id: partyId})-[keeping:HOLDS_ACCOUNT]->(account:Account)
WHERE all(x IN [keeping, account] WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases))
    AND (x.validFrom IS NULL OR x.validFrom < date($given.periodTo)) AND (x.validTo IS NULL OR x.validTo > date($given.periodFrom)))
RETURN partyId, account.id AS accountId, account.sourceIds + keeping.sourceIds AS sourceIds
ORDER BY partyId, accountId LIMIT 20000
