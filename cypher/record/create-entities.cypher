// Makes things that were not told before, all of one kind and by one source. A concurrent writer of the same id makes the
// constraint fail; the writer then starts anew.
// Parameters: labels (list of strings), recordedAt (datetime), sourceIds (list of strings), rows (list of maps, the other
// properties). Columns: created (integer).
UNWIND $rows AS row
CREATE (n:$($labels))
SET n = row, n.recordedAt = $recordedAt, n.sourceIds = $sourceIds
RETURN count(n) AS created
