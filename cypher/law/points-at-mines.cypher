// Delivery points at which a farm stands on a day or which supply a mining firm, a page at a time, those of one utility where it is given.
// Parameters: $given, a map of after (id or empty), on (DATE text), utilityId (ID or null), first (INTEGER), knownAt (DATETIME text), cases (list of case ids that the caller may see).
// Columns: pointId (ID).
CALL () {
  MATCH (farm:MiningFarm)-[standing:STANDS_AT]->(point:DeliveryPoint)
  WHERE point.id > $given.after AND all(x IN [farm, standing, point] WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases))
    AND (x.validFrom IS NULL OR x.validFrom <= date($given.on)) AND (x.validTo IS NULL OR x.validTo > date($given.on)))
  RETURN point
  UNION
  MATCH (firm:MiningFirm)-[part:PARTY_TO {role: 'CUSTOMER'}]->(contract:SupplyContract)-[supplying:SUPPLIES]->(point:DeliveryPoint)
  WHERE point.id > $given.after AND all(x IN [firm, part, contract, supplying, point] WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases))
    AND (x.validFrom IS NULL OR x.validFrom <= date($given.on)) AND (x.validTo IS NULL OR x.validTo > date($given.on)))
  RETURN point
}
WITH DISTINCT point
WHERE $given.utilityId IS NULL OR EXISTS {
  MATCH (point)<-[supplying:SUPPLIES]-(contract:SupplyContract)<-[part:PARTY_TO {role: 'SUPPLIER'}]-(seller:Utility {id: $given.utilityId})
  WHERE all(x IN [supplying, contract, part, seller] WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases))
    AND (x.validFrom IS NULL OR x.validFrom <= date($given.on)) AND (x.validTo IS NULL OR x.validTo > date($given.on)))
}
RETURN point.id AS pointId
ORDER BY pointId LIMIT toInteger($given.first)
