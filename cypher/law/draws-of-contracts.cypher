// What contracts took in a month from energy bought wholesale for a category, and how that was bought and delivered.
// Parameters: $given, a map of draws (list of maps: contractId, month as DATE text), knownAt (DATETIME text), cases (list of case ids that the caller may see).
// Columns: contractId (ID), month (DATE), allocationId (ID), category (STRING), drawnKwh, boughtKwh (FLOAT), deliveredKwh (FLOAT or null), versioned (BOOLEAN), told (list of maps: boughtKwh, deliveredKwh, category), edgeId (ID), sourceIds (list of ids).
UNWIND $given.draws AS draw
MATCH (contract:Entity&SupplyContract {id: draw.contractId})-[serving:SERVED_FROM]->(allocation:Allocation)
WHERE allocation.month = date(draw.month)
  AND all(x IN [contract, serving, allocation] WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases))
    AND (x.validFrom IS NULL OR x.validFrom <= date(draw.month)) AND (x.validTo IS NULL OR x.validTo > date(draw.month)))
RETURN contract.id AS contractId, allocation.month AS month, allocation.id AS allocationId, allocation.category AS category, serving.energyKwh AS drawnKwh,
  allocation.boughtKwh AS boughtKwh, allocation.deliveredKwh AS deliveredKwh, allocation.versioned IS NOT NULL AS versioned,
  COLLECT {
    MATCH (allocation)<-[:DESCRIBES]-(telling:Record)
    WHERE telling.recordedAt <= datetime($given.knownAt) AND (telling.retractedAt IS NULL OR telling.retractedAt > datetime($given.knownAt))
      AND (telling.restrictedTo IS NULL OR any(c IN telling.restrictedTo WHERE c IN $given.cases))
      AND (telling.validFrom IS NULL OR telling.validFrom <= date(draw.month)) AND (telling.validTo IS NULL OR telling.validTo > date(draw.month))
    RETURN {category: telling.category, boughtKwh: telling.boughtKwh, deliveredKwh: telling.deliveredKwh} ORDER BY telling.restrictedTo IS NOT NULL, telling.grade, telling.recordedAt DESC, telling.id DESC LIMIT 100
  } AS told,
  serving.id AS edgeId, serving.sourceIds + allocation.sourceIds AS sourceIds
ORDER BY contractId, month, allocationId, edgeId LIMIT 20000
