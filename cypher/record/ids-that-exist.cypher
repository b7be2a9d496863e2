// Which of these things exist, whether they stand or not.
// Parameters: ids (list of strings). Columns: id (string).
UNWIND $ids AS id
MATCH (n:Entity {id: id})
USING INDEX SEEK n:Entity(id)
RETURN n.id AS id
