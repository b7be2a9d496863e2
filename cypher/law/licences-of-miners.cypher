// Mining firms on a day with the farms that they operate, every licence recorded of them, and the quotas granted to them.
// Parameters: $given, a map of firms (list of maps: firmId, on as DATE text), knownAt (DATETIME text), cases (list of case ids that the caller may see).
// Columns: firmId (ID), on (STRING, the day), name (STRING), sourceIds (list of ids), farms (list of maps: id, name, edgeId, sourceIds), licences (list of maps: id, number, licenceType, effectiveFrom, effectiveTo, heldFrom, heldTo, versioned, told, edgeId, sourceIds), quotas (list of maps: id, zone, edgeId, sourceIds).
UNWIND $given.firms AS miner
MATCH (firm:Entity&MiningFirm {id: miner.firmId})
WHERE all(x IN [firm] WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases)))
WITH miner, firm, COLLECT {
  MATCH (firm)-[operating:OPERATES]->(farm:MiningFarm)
  WHERE all(x IN [operating, farm] WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases))
    AND (x.validFrom IS NULL OR x.validFrom <= date(miner.on)) AND (x.validTo IS NULL OR x.validTo > date(miner.on)))
  RETURN {id: farm.id, name: farm.name, edgeId: operating.id, sourceIds: operating.sourceIds + farm.sourceIds} ORDER BY farm.id, operating.id LIMIT 1000
} AS farms, COLLECT {
  MATCH (firm)-[licensing:LICENSED_BY]->(licence:MiningLicence)
  WHERE all(x IN [licensing, licence] WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases)))
  RETURN {id: licence.id, number: licence.number, licenceType: licence.licenceType, effectiveFrom: licence.effectiveFrom, effectiveTo: licence.effectiveTo,
    heldFrom: licensing.validFrom, heldTo: licensing.validTo, versioned: licence.versioned IS NOT NULL, edgeId: licensing.id, sourceIds: licensing.sourceIds + licence.sourceIds,
    told: COLLECT {
    MATCH (licence)<-[:DESCRIBES]-(telling:Record)
    WHERE telling.recordedAt <= datetime($given.knownAt) AND (telling.retractedAt IS NULL OR telling.retractedAt > datetime($given.knownAt))
      AND (telling.restrictedTo IS NULL OR any(c IN telling.restrictedTo WHERE c IN $given.cases))
      AND (telling.validFrom IS NULL OR telling.validFrom <= date(miner.on)) AND (telling.validTo IS NULL OR telling.validTo > date(miner.on))
    RETURN {licenceType: telling.licenceType, effectiveFrom: telling.effectiveFrom, effectiveTo: telling.effectiveTo} ORDER BY telling.restrictedTo IS NOT NULL, telling.grade, telling.recordedAt DESC, telling.id DESC LIMIT 100
  }} ORDER BY licence.id, licensing.id LIMIT 100
} AS licences, COLLECT {
  MATCH (firm)<-[granting:GRANTED_TO]-(quota:Quota)
  WHERE quota.effectiveFrom <= date(miner.on) AND (quota.effectiveTo IS NULL OR quota.effectiveTo > date(miner.on))
    AND all(x IN [granting, quota] WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases))
    AND (x.validFrom IS NULL OR x.validFrom <= date(miner.on)) AND (x.validTo IS NULL OR x.validTo > date(miner.on)))
  RETURN {id: quota.id, zone: quota.zone, edgeId: granting.id, sourceIds: granting.sourceIds + quota.sourceIds} ORDER BY quota.id, granting.id LIMIT 100
} AS quotas
RETURN firm.id AS firmId, miner.on AS on, firm.name AS name, firm.sourceIds AS sourceIds, farms, licences, quotas
ORDER BY firmId, on LIMIT 2000
