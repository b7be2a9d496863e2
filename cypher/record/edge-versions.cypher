// The standing versions of relationships of one type with their ends and properties. EDGE_TYPE stands for the type.
// Parameters: ids (list of strings). Columns: id, from, to (strings), properties (map).
UNWIND $ids AS id
MATCH (a:Entity)-[r:EDGE_TYPE {id: id}]->(b:Entity)
USING INDEX SEEK r:EDGE_TYPE(id)
RETURN r.id AS id, a.id AS `from`, b.id AS `to`, properties(r) AS properties
