// How many relationships of one type, by key, the graph holds. EDGE_TYPE stands for the type.
// Parameters: keys (list of strings). Columns: found (integer).
UNWIND $keys AS key
MATCH ()-[r:EDGE_TYPE {key: key}]->()
USING INDEX SEEK r:EDGE_TYPE(key)
RETURN count(DISTINCT r.key) AS found
