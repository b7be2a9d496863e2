// Marks versions of relationships of one type as replaced or taken back. EDGE_TYPE stands for the type.
// Parameters: rows (list of maps: id (string), retractedAt (datetime)). Columns: retracted (integer).
UNWIND $rows AS row
MATCH ()-[r:EDGE_TYPE {id: row.id}]->()
USING INDEX SEEK r:EDGE_TYPE(id)
WHERE r.retractedAt IS NULL
SET r.retractedAt = row.retractedAt
RETURN count(r) AS retracted
