// Numbers a commit and keeps its outcome. The counter is locked before it is read, and last of all things in the
// transaction, so that commits come into sight in the order of their numbers.
// Parameters: key (string), outcome (string of JSON). Columns: number (integer).
MATCH (counter:CommitCounter {name: "commits"})
SET counter.locked = true
WITH counter
MATCH (c:Commit {key: $key})
SET counter.value = counter.value + 1
SET c.number = counter.value, c.outcome = $outcome, c.committedAt = datetime.transaction()
REMOVE counter.locked
RETURN c.number AS number
LIMIT 1
