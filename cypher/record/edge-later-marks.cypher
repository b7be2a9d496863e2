// The later versions of relationships of one type, whose ids are the key, an @ and a number. EDGE_TYPE stands for the type.
// Parameters: given (map of keys, a list of strings).
// Columns: key, id, hash (strings), sourceIds (list of strings), live (boolean),
// last (integer, milliseconds since 1970: when it was retracted, else recorded).
UNWIND $given.keys AS key
MATCH ()-[r:EDGE_TYPE]->()
USING INDEX r:EDGE_TYPE(id)
WHERE r.id STARTS WITH key + "@" AND substring(r.id, size(key) + 1) =~ "[0-9]+"
RETURN key, r.id AS id, r.hash AS hash, r.sourceIds AS sourceIds, r.retractedAt IS NULL AS live,
  coalesce(r.retractedAt, r.recordedAt).epochMillis AS last
