// Makes relationships of one type between things that exist. The type is a parameter, so that one plan serves every type.
// The seeks are demanded because Neo4j, planning while the graph is still empty, takes a scan for cheaper, in all statements here.
// Parameters: given, a map of type (string), recordedAt (datetime), sourceIds (list of strings), rows (list of maps: from, to (strings), properties (map)).
// Columns: created (integer).
UNWIND $given.rows AS row
MATCH (a:Entity {id: row.from})
USING INDEX SEEK a:Entity(id)
MATCH (b:Entity {id: row.to})
USING INDEX SEEK b:Entity(id)
CREATE (a)-[r:$($given.type)]->(b)
SET r = row.properties, r.recordedAt = $given.recordedAt, r.sourceIds = $given.sourceIds
RETURN count(r) AS created
