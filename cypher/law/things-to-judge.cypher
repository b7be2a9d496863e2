// What the things are that are to be judged.
// Parameters: $given, a map of ids (list of ids), knownAt (DATETIME text), cases (list of case ids that the caller may see).
// Columns: id (ID), labels (list of STRING), deliveryHour (DATETIME or null: of a purchase).
UNWIND $given.ids AS thingId
MATCH (x:Entity {id: thingId})
WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
  AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases))
RETURN x.id AS id, labels(x) AS labels, x.deliveryHour AS deliveryHour
ORDER BY id LIMIT 1000
