// Things that a full-text query finds by what is told of them on the day: of a thing told once by itself, else by its tellings.
// Parameters: $given, a map of query (STRING in Lucene's syntax), labels (list of STRING; empty: all), fields (list of STRING, properties), limit (INTEGER, tellings at most), historical (BOOLEAN: a day or instant was named), asOf (DATE text), knownAt (DATETIME text), cases (list of case ids that the caller may see).
// Columns: id, labels (list of STRING), values (list of maps of field, value: what the telling that was found says).
CALL db.index.fulltext.queryNodes('names', $given.query) YIELD node AS told
CALL (told) {
  WITH told WHERE told:Entity AND told.versioned IS NULL
  RETURN told AS thing
  UNION
  MATCH (told:Record)-[:DESCRIBES]->(thing:Entity)
  RETURN thing
}
WITH told, thing
WHERE NOT thing:AuditEntry AND ($given.historical OR thing.dormant IS NULL)
  AND (size($given.labels) = 0 OR any(label IN labels(thing) WHERE label IN $given.labels))
  AND all(x IN [told, thing] WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases))
    AND (x.validFrom IS NULL OR x.validFrom <= date($given.asOf)) AND (x.validTo IS NULL OR x.validTo > date($given.asOf)))
WITH told, thing LIMIT $given.limit
RETURN thing.id AS id, labels(thing) AS labels, [field IN $given.fields WHERE told[field] IS NOT NULL | {field: field, value: told[field]}] AS values
ORDER BY id, told.id LIMIT 20000
