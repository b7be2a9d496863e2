// Sets the resolved view of things; a null takes a property away.
// Parameters: rows (list of maps: id (string), labels (list of strings), properties (map)). Columns: updated (integer).
UNWIND $rows AS row
MATCH (n:Entity {id: row.id})
USING INDEX SEEK n:Entity(id)
SET n += row.properties
SET n:$(row.labels)
RETURN count(n) AS updated
