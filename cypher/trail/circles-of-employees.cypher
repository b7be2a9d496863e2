// The employees themselves and their kin to the second degree, with the relationship between.
// Parameters: $given, a map of employeeIds (list of ids), periodFrom, periodTo (DATE text, half-open), knownAt (DATETIME text), cases (list of case ids that the caller may see).
// Columns: employeeId, partyId, partyName, kin (STRING or null for the employee), edgeId (ID or null), sourceIds (list of ids).
UNWIND $given.employeeIds AS employeeId
MATCH (employee:Entity:UtilityEmployee {id: employeeId})
CALL (employee) {
  RETURN employee AS party, null AS kinship
  UNION
  MATCH (employee)-[kinship:RELATED_TO]-(party:Person)
  WHERE kinship.degree <= 2 AND all(x IN [kinship, party] WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases))
    AND (x.validFrom IS NULL OR x.validFrom < date($given.periodTo)) AND (x.validTo IS NULL OR x.validTo > date($given.periodFrom)))
  RETURN party, kinship
}
RETURN employeeId, party.id AS partyId, party.name AS partyName, kinship.kin AS kin, kinship.id AS edgeId, party.sourceIds + coalesce(kinship.sourceIds, []) AS sourceIds
ORDER BY employeeId, partyId, edgeId LIMIT 5000
