// Things with all that was told of them, to be changed or resolved again.
// Parameters: ids (list of strings).
// Columns: id (string), labels (list of strings), properties (map), records (list of maps: the properties of each Record).
UNWIND $ids AS id
MATCH (n:Entity {id: id})
USING INDEX SEEK n:Entity(id)
RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties,
  COLLECT { MATCH (r:Record)-[:DESCRIBES]->(n) RETURN properties(r) AS told ORDER BY r.id LIMIT 10000 } AS records
