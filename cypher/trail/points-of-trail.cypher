// The delivery points to which a case, firm, meter, contract or employee leads.
// Parameters: $given, a map of from (id), periodFrom, periodTo (DATE text, half-open), knownAt (DATETIME text), cases (list of case ids that the caller may see).
// Columns: pointId (ID), contractId (ID or null: then only that contract counts), firmId (ID or null: then only that firm's farms count).
MATCH (start:Entity {id: $given.from})
CALL (start) {
  MATCH (start:MiningFirm)-[r1:OPERATES]->(farm:MiningFarm)-[r2:STANDS_AT]->(point:DeliveryPoint)
  WHERE all(x IN [r1, farm, r2, point] WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases))
    AND (x.validFrom IS NULL OR x.validFrom < date($given.periodTo)) AND (x.validTo IS NULL OR x.validTo > date($given.periodFrom)))
  RETURN point, null AS contract, start AS firm
  UNION
  MATCH (start:SupplyContract)-[r1:SUPPLIES]->(point:DeliveryPoint)
  WHERE all(x IN [r1, point] WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases))
    AND (x.validFrom IS NULL OR x.validFrom < date($given.periodTo)) AND (x.validTo IS NULL OR x.validTo > date($given.periodFrom)))
  RETURN point, start AS contract, null AS firm
  UNION
  MATCH (start:Meter)-[r1:INSTALLED_AT]->(point:DeliveryPoint)
  WHERE all(x IN [r1, point] WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases))
    AND (x.validFrom IS NULL OR x.validFrom < date($given.periodTo)) AND (x.validTo IS NULL OR x.validTo > date($given.periodFrom)))
  RETURN point, null AS contract, null AS firm
  UNION
  MATCH (start:Meter)-[r1:INSTALLED_AT]->(place:Transformer|Feeder)<-[r2:FED_BY]-(point:DeliveryPoint)<-[r3:STANDS_AT {connection: 'BYPASS'}]-(farm:MiningFarm)
  WHERE all(x IN [r1, place, r2, point, r3, farm] WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases))
    AND (x.validFrom IS NULL OR x.validFrom < date($given.periodTo)) AND (x.validTo IS NULL OR x.validTo > date($given.periodFrom)))
  RETURN point, null AS contract, null AS firm
  UNION
  MATCH (start:UtilityEmployee)-[r1:CREATED|APPROVED|AMENDED]->(contract:SupplyContract)-[r2:SUPPLIES]->(point:DeliveryPoint)
  WHERE all(x IN [r1, contract, r2, point] WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases))
    AND (x.validFrom IS NULL OR x.validFrom < date($given.periodTo)) AND (x.validTo IS NULL OR x.validTo > date($given.periodFrom)))
  RETURN point, contract, null AS firm
  UNION
  MATCH (start:UtilityEmployee)-[r1:POSTED]->(month:MeterMonth)-[r2:MEASURED_BY]->(meter:Meter)-[r3:INSTALLED_AT]->(point:DeliveryPoint)
  WHERE all(x IN [r1, month, r2, meter, r3, point] WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases))
    AND (x.validFrom IS NULL OR x.validFrom < date($given.periodTo)) AND (x.validTo IS NULL OR x.validTo > date($given.periodFrom))) AND EXISTS { (point)<-[:STANDS_AT]-(:MiningFarm) }
  RETURN DISTINCT point, null AS contract, null AS firm
  UNION
  MATCH (start:Case)<-[r1:PARTICIPATES_IN]-(firm:MiningFirm)-[r2:OPERATES]->(farm:MiningFarm)-[r3:STANDS_AT]->(point:DeliveryPoint)
  WHERE all(x IN [r1] WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
  AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases))) AND all(x IN [firm, r2, farm, r3, point] WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases))
    AND (x.validFrom IS NULL OR x.validFrom < date($given.periodTo)) AND (x.validTo IS NULL OR x.validTo > date($given.periodFrom)))
  RETURN point, null AS contract, firm
  UNION
  MATCH (start:Case)-[r1:CONCERNS]->(thing:MiningFirm)-[r2:OPERATES]->(farm:MiningFarm)-[r3:STANDS_AT]->(point:DeliveryPoint)
  WHERE all(x IN [r1] WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
  AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases))) AND all(x IN [thing, r2, farm, r3, point] WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases))
    AND (x.validFrom IS NULL OR x.validFrom < date($given.periodTo)) AND (x.validTo IS NULL OR x.validTo > date($given.periodFrom)))
  RETURN point, null AS contract, thing AS firm
  UNION
  MATCH (start:Case)-[r1:CONCERNS]->(thing:SupplyContract)-[r2:SUPPLIES]->(point:DeliveryPoint)
  WHERE all(x IN [r1] WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
  AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases))) AND all(x IN [thing, r2, point] WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases))
    AND (x.validFrom IS NULL OR x.validFrom < date($given.periodTo)) AND (x.validTo IS NULL OR x.validTo > date($given.periodFrom)))
  RETURN point, thing AS contract, null AS firm
  UNION
  MATCH (start:Case)-[r1:CONCERNS]->(thing:Meter)-[r2:INSTALLED_AT]->(point:DeliveryPoint)
  WHERE all(x IN [r1] WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
  AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases))) AND all(x IN [thing, r2, point] WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases))
    AND (x.validFrom IS NULL OR x.validFrom < date($given.periodTo)) AND (x.validTo IS NULL OR x.validTo > date($given.periodFrom)))
  RETURN point, null AS contract, null AS firm
  UNION
  MATCH (start:Case)-[r1:CONCERNS]->(farm:MiningFarm)-[r2:STANDS_AT]->(point:DeliveryPoint)
  WHERE all(x IN [r1] WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
  AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases))) AND all(x IN [farm, r2, point] WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases))
    AND (x.validFrom IS NULL OR x.validFrom < date($given.periodTo)) AND (x.validTo IS NULL OR x.validTo > date($given.periodFrom)))
  RETURN point, null AS contract, null AS firm
}
RETURN DISTINCT point.id AS pointId, contract.id AS contractId, firm.id AS firmId
ORDER BY pointId, contractId, firmId LIMIT 5000
