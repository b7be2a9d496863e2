// The contracts that supply delivery points on a day, with their parties, and the farms that stand there, with their operators.
// Parameters: $given, a map of points (list of maps: pointId, on as DATE text), knownAt (DATETIME text), cases (list of case ids that the caller may see).
// Columns: pointId (ID), on (STRING, the day), name (STRING), activity (STRING or null), sourceIds (list of ids), contracts (list of maps: id, number, category, versioned, told, edgeId, sourceIds, parties), farms (list of maps: id, name, connection, edgeId, sourceIds, operators).
UNWIND $given.points AS place
MATCH (point:Entity&DeliveryPoint {id: place.pointId})
WHERE all(x IN [point] WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases)))
WITH place, point, COLLECT {
  MATCH (point)<-[supplying:SUPPLIES]-(contract:SupplyContract)
  WHERE all(x IN [supplying, contract] WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases))
    AND (x.validFrom IS NULL OR x.validFrom <= date(place.on)) AND (x.validTo IS NULL OR x.validTo > date(place.on)))
  RETURN {id: contract.id, number: contract.number, category: contract.category, versioned: contract.versioned IS NOT NULL, edgeId: supplying.id,
    sourceIds: supplying.sourceIds + contract.sourceIds, told: COLLECT {
    MATCH (contract)<-[:DESCRIBES]-(telling:Record)
    WHERE telling.recordedAt <= datetime($given.knownAt) AND (telling.retractedAt IS NULL OR telling.retractedAt > datetime($given.knownAt))
      AND (telling.restrictedTo IS NULL OR any(c IN telling.restrictedTo WHERE c IN $given.cases))
      AND (telling.validFrom IS NULL OR telling.validFrom <= date(place.on)) AND (telling.validTo IS NULL OR telling.validTo > date(place.on))
    RETURN {category: telling.category} ORDER BY telling.restrictedTo IS NOT NULL, telling.grade, telling.recordedAt DESC, telling.id DESC LIMIT 100
  }, parties: COLLECT {
    MATCH (party:Party)-[part:PARTY_TO]->(contract)
    WHERE all(x IN [party, part] WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases))
    AND (x.validFrom IS NULL OR x.validFrom <= date(place.on)) AND (x.validTo IS NULL OR x.validTo > date(place.on)))
    RETURN {id: party.id, name: party.name, role: part.role, miner: party:MiningFirm, utilityKind: party.utilityKind, edgeId: part.id, sourceIds: party.sourceIds + part.sourceIds}
    ORDER BY part.role, party.id, part.id LIMIT 100
  }} ORDER BY contract.id, supplying.id LIMIT 1000
} AS contracts, COLLECT {
  MATCH (point)<-[standing:STANDS_AT]-(farm:MiningFarm)
  WHERE all(x IN [standing, farm] WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases))
    AND (x.validFrom IS NULL OR x.validFrom <= date(place.on)) AND (x.validTo IS NULL OR x.validTo > date(place.on)))
  RETURN {id: farm.id, name: farm.name, connection: standing.connection, edgeId: standing.id, sourceIds: standing.sourceIds + farm.sourceIds, operators: COLLECT {
    MATCH (firm:MiningFirm)-[operating:OPERATES]->(farm)
    WHERE all(x IN [firm, operating] WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases))
    AND (x.validFrom IS NULL OR x.validFrom <= date(place.on)) AND (x.validTo IS NULL OR x.validTo > date(place.on)))
    RETURN {id: firm.id, name: firm.name, edgeId: operating.id, sourceIds: firm.sourceIds + operating.sourceIds}
    ORDER BY firm.id, operating.id LIMIT 100
  }} ORDER BY farm.id, standing.id LIMIT 1000
} AS farms
RETURN point.id AS pointId, place.on AS on, point.name AS name, point.declaredActivity AS activity, point.sourceIds AS sourceIds, contracts, farms
ORDER BY pointId, on LIMIT 2000
