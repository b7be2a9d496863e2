// The energy bought for protected categories from which contracts were served, by month.
// Parameters: $given, a map of contractIds (list of ids), periodFrom, periodTo (DATE text, half-open), knownAt (DATETIME text), cases (list of case ids that the caller may see).
// Columns: contractId, month (DATE), category (STRING), energyKwh (FLOAT), allocationId, edgeId (ID), sourceIds (list of ids).
UNWIND $given.contractIds AS contractId
MATCH (contract:Entity:SupplyContract {id: contractId})-[serving:SERVED_FROM]->(allocation:Allocation)
WHERE allocation.category IN ['RESIDENTIAL', 'SOCIAL', 'CRITICAL']
  AND allocation.month >= date($given.periodFrom) AND allocation.month < date($given.periodTo)
  AND all(x IN [serving, allocation] WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases)))
RETURN contractId, allocation.month AS month, allocation.category AS category, serving.energyKwh AS energyKwh, allocation.id AS allocationId,
  serving.id AS edgeId, serving.sourceIds + allocation.sourceIds AS sourceIds
ORDER BY contractId, month, allocationId, edgeId LIMIT 100000
