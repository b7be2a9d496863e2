// Who created, approved or amended contracts, and who posted the months of their meters.
// Parameters: $given, a map of contractIds (list of ids), periodFrom, periodTo (DATE text, half-open), knownAt (DATETIME text), cases (list of case ids that the caller may see).
// Columns: employeeId, employeeName, contractId, number, act (STRING), firstAt (DATETIME or null), terminals (list of STRING), count (INTEGER), postedLessMeteredKwh (FLOAT or null), nodeIds, edgeIds, sourceIds (lists of ids).
UNWIND $given.contractIds AS contractId
MATCH (contract:Entity:SupplyContract {id: contractId})
CALL (contract) {
  MATCH (employee:UtilityEmployee)-[acting:CREATED|APPROVED|AMENDED]->(contract)
  WHERE all(x IN [employee, acting] WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases))
    AND (x.validFrom IS NULL OR x.validFrom < date($given.periodTo)) AND (x.validTo IS NULL OR x.validTo > date($given.periodFrom)))
  RETURN employee, type(acting) AS act, acting.at AS firstAt, [terminal IN [acting.terminal] WHERE terminal IS NOT NULL] AS terminals, 1 AS count,
    null AS postedLessMeteredKwh, [employee.id, contract.id] AS nodeIds, [acting.id] AS edgeIds, employee.sourceIds + acting.sourceIds AS sourceIds, acting.id AS tie
  UNION
  MATCH (contract)-[supplying:SUPPLIES]->(point:DeliveryPoint)<-[installed:INSTALLED_AT]-(meter:Meter)<-[measured:MEASURED_BY]-(month:MeterMonth)<-[posting:POSTED]-(employee:UtilityEmployee)
  WHERE month.month >= date($given.periodFrom) AND month.month < date($given.periodTo)
    AND all(x IN [supplying, point, installed, meter, measured, month, posting, employee] WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
      AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases))
      AND (x.validFrom IS NULL OR x.validFrom < date($given.periodTo)) AND (x.validTo IS NULL OR x.validTo > date($given.periodFrom)))
  WITH contract, employee, meter, supplying, installed, point, collect(DISTINCT month) AS months, collect(DISTINCT posting) AS postings
  RETURN employee, 'POSTED' AS act, reduce(first = null, posting IN postings | CASE WHEN first IS NULL OR posting.at < first THEN posting.at ELSE first END) AS firstAt,
    reduce(found = [], posting IN postings | CASE WHEN posting.terminal IS NULL OR posting.terminal IN found THEN found ELSE found + posting.terminal END) AS terminals,
    size(postings) AS count, reduce(sum = 0.0, month IN months | sum + coalesce(month.postedKwh - month.meteredKwh, 0.0)) AS postedLessMeteredKwh,
    [employee.id, meter.id, point.id, contract.id] AS nodeIds, [posting IN postings | posting.id][..20] + [installed.id, supplying.id] AS edgeIds,
    reduce(ids = employee.sourceIds, one IN postings + months | ids + [id IN one.sourceIds WHERE NOT id IN ids]) AS sourceIds, meter.id AS tie
}
RETURN employee.id AS employeeId, employee.name AS employeeName, contractId, contract.number AS number, act, firstAt, terminals, count, postedLessMeteredKwh, nodeIds, edgeIds, sourceIds
ORDER BY employeeId, contractId, act, firstAt, tie LIMIT 20000
