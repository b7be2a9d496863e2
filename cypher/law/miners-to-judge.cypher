// Mining firms that operate a farm on a day, a page at a time, those supplied by one utility where it is given.
// Parameters: $given, a map of after (id or empty), on (DATE text), utilityId (ID or null), first (INTEGER), knownAt (DATETIME text), cases (list of case ids that the caller may see).
// Columns: firmId (ID).
MATCH (firm:MiningFirm)
WHERE firm.id > $given.after AND all(x IN [firm] WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases)))
  AND EXISTS {
    MATCH (firm)-[operating:OPERATES]->(farm:MiningFarm)
    WHERE all(x IN [operating, farm] WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases))
    AND (x.validFrom IS NULL OR x.validFrom <= date($given.on)) AND (x.validTo IS NULL OR x.validTo > date($given.on)))
      AND ($given.utilityId IS NULL OR EXISTS {
        MATCH (farm)-[standing:STANDS_AT]->(point:DeliveryPoint)<-[supplying:SUPPLIES]-(contract:SupplyContract)<-[part:PARTY_TO {role: 'SUPPLIER'}]-(seller:Utility {id: $given.utilityId})
        WHERE all(x IN [standing, point, supplying, contract, part, seller] WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases))
    AND (x.validFrom IS NULL OR x.validFrom <= date($given.on)) AND (x.validTo IS NULL OR x.validTo > date($given.on)))
      })
  }
RETURN firm.id AS firmId
ORDER BY firmId LIMIT toInteger($given.first)
