// What some accounts had before their first transfer, and who holds some accounts and assets.
// Parameters: $given, a map of ids (list of ids of accounts and assets), asOf (DATE text), knownAt (DATETIME text), cases (list of case ids that the caller may see).
// Columns: id, openingMinor (INTEGER or null), currency (or null), holderIds (list of ids).
UNWIND $given.ids AS heldId
MATCH (held:Entity {id: heldId})
WHERE (held:Account OR held:Asset) AND held.recordedAt <= datetime($given.knownAt) AND (held.retractedAt IS NULL OR held.retractedAt > datetime($given.knownAt))
  AND (held.restrictedTo IS NULL OR any(c IN held.restrictedTo WHERE c IN $given.cases))
RETURN held.id AS id, held.openingMinor AS openingMinor, held.currency AS currency, COLLECT {
  MATCH (party:Party)-[holding:HOLDS_ACCOUNT|HOLDS]->(held)
  WHERE all(x IN [party, holding] WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases))
    AND (x.validFrom IS NULL OR x.validFrom <= date($given.asOf)) AND (x.validTo IS NULL OR x.validTo > date($given.asOf)))
  RETURN DISTINCT party.id ORDER BY party.id
} AS holderIds
ORDER BY id LIMIT 20000
