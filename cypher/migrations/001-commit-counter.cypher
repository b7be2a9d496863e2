// Makes the counter from which every commit takes its number; every write locks it last.
// Parameters: none. Columns: counter (string), the name of the counter.
MERGE (counter:CommitCounter {name: "commits"})
ON CREATE SET counter.value = 0
RETURN counter.name AS counter
