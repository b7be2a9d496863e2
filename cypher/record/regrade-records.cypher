// Gives the tellings of a source its present grade.
// Parameters: sourceId, grade (strings). Columns: regraded (integer).
MATCH (r:Record {sourceId: $sourceId})
WHERE r.grade <> $grade
SET r.grade = $grade
RETURN count(r) AS regraded
