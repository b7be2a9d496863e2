// How many relationships of one type, by key (the id of the first version), the graph holds. EDGE_TYPE stands for the type.
// Parameters: given (map of keys, a list of strings). Columns: found (integer).
UNWIND $given.keys AS key
MATCH ()-[r:EDGE_TYPE {id: key}]->()
USING INDEX SEEK r:EDGE_TYPE(id)
RETURN count(r) AS found
