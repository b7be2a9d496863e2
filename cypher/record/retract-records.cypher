// Marks tellings as replaced or taken back.
// Parameters: rows (list of maps: id (string), retractedAt (datetime)). Columns: retracted (integer).
UNWIND $rows AS row
MATCH (r:Record {id: row.id})
USING INDEX SEEK r:Record(id)
SET r.retractedAt = row.retractedAt
RETURN count(r) AS retracted
