// The stakes that parties hold in companies.
// Parameters: $given, a map of ids (list of ids of parties), historical (BOOLEAN: a day or instant was named), asOf (DATE text; null: on whatever day), knownAt (DATETIME text), cases (list of case ids that the caller may see).
// Columns: stakeId, ownerId, ownedId (ID), ownerName, ownedName, ownerIsCompany (BOOLEAN), share, shareMin, shareMax, votes (STRING or null), validFrom, validTo (DATE or null, half-open).
UNWIND $given.ids AS id
MATCH (owner:Entity&Party {id: id})-[stake:OWNS]->(owned:Entity&Company)
WHERE ($given.historical OR (owner.dormant IS NULL AND owned.dormant IS NULL))
  AND all(x IN [owner, stake, owned] WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases)))
  AND all(x IN [stake] WHERE $given.asOf IS NULL OR ((x.validFrom IS NULL OR x.validFrom <= date($given.asOf)) AND (x.validTo IS NULL OR x.validTo > date($given.asOf))))
  AND all(x IN [owner, owned] WHERE NOT $given.historical OR $given.asOf IS NULL OR x.versioned IS NULL OR EXISTS {
    MATCH (x)<-[:DESCRIBES]-(telling:Record)
    WHERE all(y IN [telling] WHERE y.recordedAt <= datetime($given.knownAt) AND (y.retractedAt IS NULL OR y.retractedAt > datetime($given.knownAt))
      AND (y.restrictedTo IS NULL OR any(c IN y.restrictedTo WHERE c IN $given.cases))
      AND (y.validFrom IS NULL OR y.validFrom <= date($given.asOf)) AND (y.validTo IS NULL OR y.validTo > date($given.asOf))) })
RETURN stake.id AS stakeId, owner.id AS ownerId, owned.id AS ownedId, owner.name AS ownerName, owned.name AS ownedName, owner:Company AS ownerIsCompany,
  toString(stake.share) AS share, toString(stake.shareMin) AS shareMin, toString(stake.shareMax) AS shareMax, toString(stake.votes) AS votes,
  stake.validFrom AS validFrom, stake.validTo AS validTo
ORDER BY ownedId, ownerId, stakeId LIMIT 20000
