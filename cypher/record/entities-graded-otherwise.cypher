// Things with tellings by a source whose grade has changed since.
// Parameters: sourceId, grade (strings). Columns: id (string).
MATCH (r:Record {sourceId: $sourceId})-[:DESCRIBES]->(n:Entity)
WHERE r.grade <> $grade
RETURN DISTINCT n.id AS id
