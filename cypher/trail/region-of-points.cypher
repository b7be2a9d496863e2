// The region in which delivery points lie, with its use of energy a head.
// Parameters: $given, a map of pointIds (list of ids), periodFrom, periodTo (DATE text, half-open), knownAt (DATETIME text), cases (list of case ids that the caller may see).
// Columns: regionId (ID), name (STRING), perHeadKwhYear (FLOAT or null), points (INTEGER).
UNWIND $given.pointIds AS pointId
MATCH (point:Entity:DeliveryPoint {id: pointId})-[feeding:FED_BY*1..3]->(station:Substation)-[lying:LOCATED_IN]->(region:Region)
WHERE all(x IN [point, station, lying, region] WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases))
    AND (x.validFrom IS NULL OR x.validFrom < date($given.periodTo)) AND (x.validTo IS NULL OR x.validTo > date($given.periodFrom))) AND all(x IN feeding WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases))
    AND (x.validFrom IS NULL OR x.validFrom < date($given.periodTo)) AND (x.validTo IS NULL OR x.validTo > date($given.periodFrom)))
RETURN region.id AS regionId, region.name AS name, region.perHeadKwhYear AS perHeadKwhYear, count(DISTINCT point) AS points
ORDER BY points DESC, regionId LIMIT 10
