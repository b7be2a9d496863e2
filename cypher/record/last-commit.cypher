// The number of the last commit of the graph: the version of its data.
// Parameters: none. Columns: number (INTEGER).
MATCH (counter:CommitCounter {name: "commits"})
RETURN counter.value AS number
LIMIT 1
