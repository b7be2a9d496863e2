// Those of some things that exist for the caller, with the values of some properties: of a historical read as told then.
// Parameters: $given, a map of ids (list of ids), fields (list of STRING, properties), historical (BOOLEAN: a day or instant was named), asOf (DATE text), knownAt (DATETIME text), cases (list of case ids that the caller may see).
// Columns: id, labels (list of STRING), values (list of maps of field, value), sourceIds (list of ids).
UNWIND $given.ids AS id
MATCH (thing:Entity {id: id})
WHERE NOT thing:AuditEntry AND ($given.historical OR thing.dormant IS NULL)
  AND all(x IN [thing] WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases)))
WITH thing, COLLECT {
  MATCH (thing)<-[:DESCRIBES]-(telling:Record)
  WHERE $given.historical
    AND all(x IN [telling] WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
      AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases))
      AND (x.validFrom IS NULL OR x.validFrom <= date($given.asOf)) AND (x.validTo IS NULL OR x.validTo > date($given.asOf)))
  RETURN telling ORDER BY telling.restrictedTo IS NOT NULL, telling.grade, telling.recordedAt DESC, telling.id DESC LIMIT 1000
} AS tellings
WHERE NOT $given.historical OR thing.versioned IS NULL OR size(tellings) > 0
RETURN thing.id AS id, labels(thing) AS labels,
  [field IN $given.fields | {
    field: field,
    value: CASE WHEN size(tellings) = 0 THEN thing[field] ELSE head([telling IN tellings WHERE telling[field] IS NOT NULL | telling[field]]) END
  }] AS values,
  CASE WHEN size(tellings) = 0 THEN thing.sourceIds ELSE [telling IN tellings | telling.sourceId] END AS sourceIds
ORDER BY id LIMIT 20000
