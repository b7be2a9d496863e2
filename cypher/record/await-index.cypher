// Waits until an index holds what the graph held when it was made.
// Parameters: name (string). Columns: none.
CALL db.awaitIndex($name, 110)
