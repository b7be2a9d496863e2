// Input and metered energy, by month, of the transformer or feeder behind each delivery point with a bypass.
// Parameters: $given, a map of pointIds (list of ids), periodFrom, periodTo (DATE text, half-open), knownAt (DATETIME text), cases (list of case ids that the caller may see).
// Columns: pointId, placeId, month (DATE), inputKwh, meteredKwh (FLOAT), sourceIds (list of ids).
UNWIND $given.pointIds AS pointId
MATCH (point:Entity&DeliveryPoint {id: pointId})-[feeding:FED_BY]->(place:Transformer|Feeder)<-[heading:INSTALLED_AT]-(head:Meter)<-[measuring:MEASURED_BY]-(input:MeterMonth)
WHERE head.meterKind <> 'CUSTOMER' AND input.month >= date($given.periodFrom) AND input.month < date($given.periodTo)
  AND all(x IN [feeding, place, heading, head, measuring, input] WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases))
    AND (x.validFrom IS NULL OR x.validFrom < input.month + duration('P1M')) AND (x.validTo IS NULL OR x.validTo > input.month))
WITH pointId, place, input.month AS month, sum(input.meteredKwh) AS inputKwh, collect(input.sourceIds) AS inputSources
CALL (place, month) {
  MATCH (place)<-[fed:FED_BY]-(other:DeliveryPoint)<-[installed:INSTALLED_AT]-(meter:Meter)<-[measured:MEASURED_BY]-(reading:MeterMonth {month: month})
  WHERE all(x IN [fed, other, installed, meter, measured, reading] WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases))
    AND (x.validFrom IS NULL OR x.validFrom < month + duration('P1M')) AND (x.validTo IS NULL OR x.validTo > month))
  RETURN sum(reading.meteredKwh) AS meteredKwh, collect(reading.sourceIds) AS meteredSources
}
RETURN pointId, place.id AS placeId, month, inputKwh, meteredKwh,
  reduce(ids = [], one IN inputSources + meteredSources | ids + one) AS sourceIds
ORDER BY pointId, placeId, month LIMIT 100000
