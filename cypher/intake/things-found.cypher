// How many of these things the graph holds.
// Parameters: given (map of ids, a list of strings). Columns: found (integer).
UNWIND $given.ids AS id
MATCH (n:Entity {id: id})
USING INDEX SEEK n:Entity(id)
RETURN count(DISTINCT n.id) AS found
