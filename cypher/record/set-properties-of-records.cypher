// Sets properties of tellings; a null takes a property away.
// Parameters: rows (list of maps: id (string), properties (map)). Columns: updated (integer).
UNWIND $rows AS row
MATCH (r:Record {id: row.id})
SET r += row.properties
RETURN count(r) AS updated
