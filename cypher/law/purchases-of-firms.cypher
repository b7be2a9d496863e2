// The delivery hours of the purchases that firms made for a period.
// Parameters: $given, a map of firms (list of maps: firmId, fromInstant, toInstant as DATETIME text, half-open), knownAt (DATETIME text), cases (list of case ids that the caller may see).
// Columns: firmId, purchaseId (ID), deliveryHour (DATETIME).
UNWIND $given.firms AS buying
MATCH (firm:Entity&MiningFirm {id: buying.firmId})-[bought:BOUGHT]->(purchase:PlatformPurchase)
WHERE purchase.deliveryHour >= datetime(buying.fromInstant) AND purchase.deliveryHour < datetime(buying.toInstant)
  AND all(x IN [firm, bought, purchase] WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases)))
RETURN firm.id AS firmId, purchase.id AS purchaseId, purchase.deliveryHour AS deliveryHour
ORDER BY firmId, deliveryHour, purchaseId LIMIT 5000
