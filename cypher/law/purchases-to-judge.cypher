// Purchases for hours up to an instant, a page at a time, those that one utility sold where it is given.
// Parameters: $given, a map of after (id or empty), toInstant (DATETIME text), utilityId (ID or null), first (INTEGER), knownAt (DATETIME text), cases (list of case ids that the caller may see).
// Columns: purchaseId (ID), deliveryHour (DATETIME).
MATCH (purchase:PlatformPurchase)
WHERE purchase.id > $given.after AND purchase.deliveryHour < datetime($given.toInstant) AND all(x IN [purchase] WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases)))
  AND ($given.utilityId IS NULL OR EXISTS {
    MATCH (purchase)<-[selling:SOLD]-(seller:Utility {id: $given.utilityId})
    WHERE all(x IN [selling, seller] WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases)))
  })
RETURN purchase.id AS purchaseId, purchase.deliveryHour AS deliveryHour
ORDER BY purchaseId LIMIT toInteger($given.first)
