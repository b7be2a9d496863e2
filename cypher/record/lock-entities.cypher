// Locks things before they are read to be changed, in the order given.
// Parameters: ids (list of strings). Columns: locked (integer).
UNWIND $ids AS id
MATCH (n:Entity {id: id})
USING INDEX SEEK n:Entity(id)
SET n.locked = true
REMOVE n.locked
RETURN count(n) AS locked
