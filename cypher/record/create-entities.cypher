// Makes things that were not told before, all of one kind and by one source. A concurrent writer of the same id makes the
// constraint fail; the writer then starts anew.
// Parameters: given, a map of labels (list of strings), recordedAt (datetime), sourceIds (list of strings), rows (list of maps, the other
// properties). Columns: created (integer).
UNWIND $given.rows AS row
CREATE (n:$($given.labels))
SET n = row, n.recordedAt = $given.recordedAt, n.sourceIds = $given.sourceIds
RETURN count(n) AS created
