// The delivery points at which things are supplied on a day: a point itself, that of a meter, those of a contract, farm or firm.
// Parameters: $given, a map of things (list of maps: id, on as DATE text), knownAt (DATETIME text), cases (list of case ids that the caller may see).
// Columns: thingId, pointId (ID), on (STRING, the day), contractId, farmId (ID or null: to which the thing leads there), edgeIds (list of ids).
UNWIND $given.things AS thing
CALL (thing) {
  MATCH (point:Entity&DeliveryPoint {id: thing.id})
  WHERE all(x IN [point] WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases)))
  RETURN point, null AS contractId, null AS farmId, [] AS edgeIds
  UNION
  MATCH (meter:Entity&Meter {id: thing.id})-[installed:INSTALLED_AT]->(point:DeliveryPoint)
  WHERE all(x IN [meter, installed, point] WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases))
    AND (x.validFrom IS NULL OR x.validFrom <= date(thing.on)) AND (x.validTo IS NULL OR x.validTo > date(thing.on)))
  RETURN point, null AS contractId, null AS farmId, [installed.id] AS edgeIds
  UNION
  MATCH (contract:Entity&SupplyContract {id: thing.id})-[supplying:SUPPLIES]->(point:DeliveryPoint)
  WHERE all(x IN [contract, supplying, point] WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases))
    AND (x.validFrom IS NULL OR x.validFrom <= date(thing.on)) AND (x.validTo IS NULL OR x.validTo > date(thing.on)))
  RETURN point, contract.id AS contractId, null AS farmId, [supplying.id] AS edgeIds
  UNION
  MATCH (farm:Entity&MiningFarm {id: thing.id})-[standing:STANDS_AT]->(point:DeliveryPoint)
  WHERE all(x IN [farm, standing, point] WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases))
    AND (x.validFrom IS NULL OR x.validFrom <= date(thing.on)) AND (x.validTo IS NULL OR x.validTo > date(thing.on)))
  RETURN point, null AS contractId, farm.id AS farmId, [standing.id] AS edgeIds
  UNION
  MATCH (firm:Entity&MiningFirm {id: thing.id})-[operating:OPERATES]->(farm:MiningFarm)-[standing:STANDS_AT]->(point:DeliveryPoint)
  WHERE all(x IN [firm, operating, farm, standing, point] WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases))
    AND (x.validFrom IS NULL OR x.validFrom <= date(thing.on)) AND (x.validTo IS NULL OR x.validTo > date(thing.on)))
  RETURN point, null AS contractId, farm.id AS farmId, [operating.id, standing.id] AS edgeIds
}
RETURN thing.id AS thingId, point.id AS pointId, thing.on AS on, contractId, farmId, edgeIds
ORDER BY thingId, on, pointId, contractId, farmId, edgeIds LIMIT 20000
