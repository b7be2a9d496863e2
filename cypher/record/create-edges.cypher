// Makes relationships of one type between things that exist. EDGE_TYPE stands for the type; see src/record/edge-statements.ts.
// Parameters: recordedAt (datetime), sourceIds (list of strings), rows (list of maps: from, to (strings), properties (map)).
// Columns: created (integer).
UNWIND $rows AS row
MATCH (a:Entity {id: row.from})
MATCH (b:Entity {id: row.to})
CREATE (a)-[r:EDGE_TYPE]->(b)
SET r = row.properties, r.recordedAt = $recordedAt, r.sourceIds = $sourceIds
RETURN count(r) AS created
