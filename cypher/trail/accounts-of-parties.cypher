// The accounts that parties hold.
// Parameters: $partyIds (list of ids), $periodFrom, $periodTo (DATE text, half-open), $knownAt (DATETIME text), $cases (list of case ids that the caller may see).
// Columns: partyId, accountId (ID), sourceIds (list of ids).
UNWIND $partyIds AS partyId
MATCH (party:Entity:Party {id: partyId})-[keeping:HOLDS_ACCOUNT]->(account:Account)
WHERE all(x IN [keeping, account] WHERE x.recordedAt <= datetime($knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($knownAt))
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $cases))
    AND (x.validFrom IS NULL OR x.validFrom < date($periodTo)) AND (x.validTo IS NULL OR x.validTo > date($periodFrom)))
RETURN partyId, account.id AS accountId, account.sourceIds + keeping.sourceIds AS sourceIds
ORDER BY partyId, accountId LIMIT 20000
