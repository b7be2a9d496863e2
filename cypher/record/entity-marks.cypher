// What tells whether a thing is new or told again unchanged.
// Parameters: given (map of ids, a list of strings).
// Columns: id, hash (strings), sourceIds (list of strings), plain (boolean: told once and standing), labels (list of strings).
UNWIND $given.ids AS id
MATCH (n:Entity {id: id})
USING INDEX SEEK n:Entity(id)
RETURN n.id AS id, n.hash AS hash, n.sourceIds AS sourceIds, n.versioned IS NULL AND n.retractedAt IS NULL AS plain,
  labels(n) AS labels
