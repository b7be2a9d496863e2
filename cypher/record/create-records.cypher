// Adds tellings to the things that they describe.
// Parameters: rows (list of maps: entity (string), properties (map)). Columns: created (integer).
UNWIND $rows AS row
MATCH (n:Entity {id: row.entity})
USING INDEX SEEK n:Entity(id)
CREATE (r:Record)-[:DESCRIBES]->(n)
SET r = row.properties
RETURN count(r) AS created
