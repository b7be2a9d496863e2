// The farms at delivery points, who operates them, and the contracts that supply the points.
// Parameters: $given, a map of pointIds (list of ids), asOf (DATE text: the day on which categories are read), periodFrom, periodTo (DATE text, half-open), knownAt (DATETIME text), cases (list of case ids that the caller may see).
// Columns: pointId, pointName, activity, farmId, farmName, connection, firmId, firmName, contractId, number, category, supplierId, supplierName (STRING, null where unknown), heldFrom, heldTo (DATE or null, half-open: when farm, firm and contract were together at the point), edgeIds, sourceIds (lists of ids).
UNWIND $given.pointIds AS pointId
MATCH (point:Entity:DeliveryPoint {id: pointId})<-[standing:STANDS_AT]-(farm:MiningFarm)<-[operating:OPERATES]-(firm:MiningFirm)
WHERE all(x IN [point, standing, farm, operating, firm] WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
  AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases))
  AND (x.validFrom IS NULL OR x.validFrom < date($given.periodTo)) AND (x.validTo IS NULL OR x.validTo > date($given.periodFrom)))
OPTIONAL MATCH (point)<-[supplying:SUPPLIES]-(contract:SupplyContract)
WHERE all(x IN [supplying, contract] WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
  AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases))
  AND (x.validFrom IS NULL OR x.validFrom < date($given.periodTo)) AND (x.validTo IS NULL OR x.validTo > date($given.periodFrom)))
OPTIONAL MATCH (contract)<-[part:PARTY_TO {role: 'SUPPLIER'}]-(supplier:Utility)
WHERE all(x IN [part, supplier] WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
  AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases))
  AND (x.validFrom IS NULL OR x.validFrom < date($given.periodTo)) AND (x.validTo IS NULL OR x.validTo > date($given.periodFrom)))
WITH *, COLLECT {
  MATCH (contract)<-[:DESCRIBES]-(telling:Record)
  WHERE telling.category IS NOT NULL AND telling.recordedAt <= datetime($given.knownAt) AND (telling.retractedAt IS NULL OR telling.retractedAt > datetime($given.knownAt))
    AND (telling.restrictedTo IS NULL OR any(c IN telling.restrictedTo WHERE c IN $given.cases))
    AND (telling.validFrom IS NULL OR telling.validFrom <= date($given.asOf)) AND (telling.validTo IS NULL OR telling.validTo > date($given.asOf))
  RETURN telling.category ORDER BY telling.restrictedTo IS NOT NULL, telling.grade, telling.recordedAt DESC, telling.id DESC LIMIT 1
} AS told
RETURN point.id AS pointId, point.name AS pointName, point.declaredActivity AS activity, farm.id AS farmId, farm.name AS farmName,
  standing.connection AS connection, firm.id AS firmId, firm.name AS firmName, contract.id AS contractId, contract.number AS number,
  CASE WHEN contract.versioned IS NULL THEN contract.category ELSE told[0] END AS category,
  supplier.id AS supplierId, supplier.name AS supplierName,
  reduce(day = null, edge IN [operating, standing, supplying] | CASE WHEN edge.validFrom >= coalesce(day, edge.validFrom) THEN edge.validFrom ELSE day END) AS heldFrom,
  reduce(day = null, edge IN [operating, standing, supplying] | CASE WHEN edge.validTo <= coalesce(day, edge.validTo) THEN edge.validTo ELSE day END) AS heldTo,
  [edge IN [operating, standing, supplying, part] WHERE edge IS NOT NULL | edge.id] AS edgeIds,
  reduce(ids = [], one IN [point, standing, farm, operating, firm, supplying, contract, part, supplier] | ids + coalesce(one.sourceIds, [])) AS sourceIds
ORDER BY pointId, farmId, firmId, contractId, supplierId LIMIT 5000
