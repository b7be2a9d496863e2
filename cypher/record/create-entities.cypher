// Makes things that were not told before. A concurrent writer of the same id makes the constraint fail; the writer then starts anew.
// Parameters: rows (list of maps: labels (list of strings), properties (map)). Columns: created (integer).
UNWIND $rows AS row
CREATE (n:Entity)
SET n = row.properties
SET n:$(row.labels)
RETURN count(n) AS created
