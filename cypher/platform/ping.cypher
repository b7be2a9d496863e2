// Tells whether the store can be read: 1 when it holds a node, 0 when it is empty.
// Parameters: none. Columns: found (integer).
MATCH (n)
WITH n LIMIT 1
RETURN count(n) AS found
