// The first versions of relationships of one type; the id of a first version is the key. EDGE_TYPE stands for the type;
// see src/record/edge-statements.ts.
// Parameters: given (map of keys, a list of strings).
// Columns: id, hash (strings), sourceIds (list of strings), live (boolean),
// last (integer, milliseconds since 1970: when it was retracted, else recorded).
UNWIND $given.keys AS key
MATCH ()-[r:EDGE_TYPE {id: key}]->()
USING INDEX SEEK r:EDGE_TYPE(id)
RETURN r.id AS id, r.hash AS hash, r.sourceIds AS sourceIds, r.retractedAt IS NULL AS live,
  coalesce(r.retractedAt, r.recordedAt).epochMillis AS last
