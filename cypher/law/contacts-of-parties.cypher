// The addresses, phones and devices that parties use, and the delivery points and their addresses at which firms mine, with the days between which that holds.
// Parameters: $given, a map of partyIds (list of ids), knownAt (DATETIME text), cases (list of case ids that the caller may see).
// Columns: partyId, contactId (ID), kind (STRING: ADDRESS, PHONE, DEVICE, SITE), validFrom, validTo (DATE or null, half-open), edgeIds, sourceIds (lists of ids).
UNWIND $given.partyIds AS partyId
MATCH (party:Entity&Party {id: partyId})
WHERE all(x IN [party] WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases)))
CALL (party) {
  MATCH (party)-[using:USES_ADDRESS|USES_PHONE|USES_DEVICE]->(contact:Address|Phone|Device)
  WHERE all(x IN [using, contact] WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases)))
  RETURN contact, CASE type(using) WHEN 'USES_ADDRESS' THEN 'ADDRESS' WHEN 'USES_PHONE' THEN 'PHONE' ELSE 'DEVICE' END AS kind, [using] AS ways
  UNION
  MATCH (party)-[operating:OPERATES]->(farm:MiningFarm)-[standing:STANDS_AT]->(contact:DeliveryPoint)
  WHERE all(x IN [operating, farm, standing, contact] WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases)))
  RETURN contact, 'SITE' AS kind, [operating, standing] AS ways
  UNION
  MATCH (party)-[operating:OPERATES]->(farm:MiningFarm)-[standing:STANDS_AT]->(point:DeliveryPoint)-[lying:LOCATED_AT]->(contact:Address)
  WHERE all(x IN [operating, farm, standing, point, lying, contact] WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases)))
  RETURN contact, 'SITE' AS kind, [operating, standing, lying] AS ways
}
RETURN partyId, contact.id AS contactId, kind,
  reduce(day = null, way IN ways | CASE WHEN way.validFrom >= coalesce(day, way.validFrom) THEN way.validFrom ELSE day END) AS validFrom,
  reduce(day = null, way IN ways | CASE WHEN way.validTo <= coalesce(day, way.validTo) THEN way.validTo ELSE day END) AS validTo,
  [way IN ways | way.id] AS edgeIds, reduce(ids = contact.sourceIds, way IN ways | ids + way.sourceIds) AS sourceIds
ORDER BY partyId, kind, contactId, edgeIds LIMIT 20000
