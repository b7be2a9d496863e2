// Parties that exist for the caller now, a page at a time, with what they are matched by.
// Parameters: $given, a map of after (id or empty), labels (list of STRING), first (INTEGER), asOf (DATE text), knownAt (DATETIME text), cases (list of case ids that the caller may see).
// Columns: id, person (BOOLEAN), name, names (list of STRING), iin, bin (STRING or null), birthDate (DATE text or null), phones, addresses, plates (lists of STRING).
MATCH (party:Entity&Party)
WHERE party.id > $given.after AND party.dormant IS NULL AND any(label IN labels(party) WHERE label IN $given.labels)
  AND all(x IN [party] WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases)))
WITH party ORDER BY party.id LIMIT toInteger($given.first)
RETURN party.id AS id, party:Person AS person, party.name AS name, coalesce(party.names, []) AS names, party.iin AS iin, party.bin AS bin,
  toString(party.birthDate) AS birthDate,
  COLLECT {
    MATCH (party)-[using:USES_PHONE]->(phone:Phone)
    WHERE all(x IN [using, phone] WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases))
    AND (x.validFrom IS NULL OR x.validFrom <= date($given.asOf)) AND (x.validTo IS NULL OR x.validTo > date($given.asOf)))
    RETURN DISTINCT phone.number ORDER BY phone.number LIMIT 20
  } AS phones,
  COLLECT {
    MATCH (party)-[using:USES_ADDRESS]->(address:Address)
    WHERE all(x IN [using, address] WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases))
    AND (x.validFrom IS NULL OR x.validFrom <= date($given.asOf)) AND (x.validTo IS NULL OR x.validTo > date($given.asOf)))
    RETURN DISTINCT address.text ORDER BY address.text LIMIT 20
  } AS addresses,
  COLLECT {
    MATCH (party)-[holding:HOLDS]->(vehicle:Vehicle)
    WHERE all(x IN [holding, vehicle] WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases))
    AND (x.validFrom IS NULL OR x.validFrom <= date($given.asOf)) AND (x.validTo IS NULL OR x.validTo > date($given.asOf))) AND vehicle.plate IS NOT NULL
    RETURN DISTINCT vehicle.plate ORDER BY vehicle.plate LIMIT 20
  } AS plates
ORDER BY id LIMIT toInteger($given.first)
