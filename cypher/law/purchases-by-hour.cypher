// Every purchase for some delivery hours, with buyers and sellers.
// Parameters: $given, a map of hours (list of DATETIME text), knownAt (DATETIME text), cases (list of case ids that the caller may see).
// Columns: id (ID), session (STRING), deliveryHour (DATETIME), energyMwh, powerMw (FLOAT or null), versioned (BOOLEAN), told (list of maps: energyMwh, powerMw), sourceIds (list of ids), parties (list of maps: id, name, miner, utilityKind, part, edgeId, sourceIds).
UNWIND $given.hours AS hour
MATCH (purchase:PlatformPurchase)
WHERE purchase.deliveryHour > datetime(hour) - duration('PT1S') AND purchase.deliveryHour < datetime(hour) + duration('PT1S')
  AND all(x IN [purchase] WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases)))
RETURN purchase.id AS id, purchase.session AS session, purchase.deliveryHour AS deliveryHour, purchase.energyMwh AS energyMwh, purchase.powerMw AS powerMw,
  purchase.versioned IS NOT NULL AS versioned,
  COLLECT {
    MATCH (purchase)<-[:DESCRIBES]-(telling:Record)
    WHERE telling.recordedAt <= datetime($given.knownAt) AND (telling.retractedAt IS NULL OR telling.retractedAt > datetime($given.knownAt))
      AND (telling.restrictedTo IS NULL OR any(c IN telling.restrictedTo WHERE c IN $given.cases))
      AND (telling.validFrom IS NULL OR telling.validFrom <= date(purchase.deliveryHour)) AND (telling.validTo IS NULL OR telling.validTo > date(purchase.deliveryHour))
    RETURN {energyMwh: telling.energyMwh, powerMw: telling.powerMw} ORDER BY telling.restrictedTo IS NOT NULL, telling.grade, telling.recordedAt DESC, telling.id DESC LIMIT 100
  } AS told,
  purchase.sourceIds AS sourceIds, COLLECT {
    MATCH (party:Party)-[part:BOUGHT|SOLD]->(purchase)
    WHERE all(x IN [party, part] WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases))
    AND (x.validFrom IS NULL OR x.validFrom <= date(purchase.deliveryHour)) AND (x.validTo IS NULL OR x.validTo > date(purchase.deliveryHour)))
    RETURN {id: party.id, name: party.name, miner: party:MiningFirm, utilityKind: party.utilityKind, part: type(part), edgeId: part.id, sourceIds: party.sourceIds + part.sourceIds}
    ORDER BY type(part), party.id, part.id LIMIT 100
  } AS parties
ORDER BY id LIMIT 20000
