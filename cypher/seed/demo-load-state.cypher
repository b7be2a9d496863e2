// Tells how far the load of the demo region has come: not begun on an empty graph, begun, or finished.
// Parameters: firstKey, lastKey (strings: idempotency keys of its first and last commits).
// Columns: empty, begun, finished (booleans).
RETURN NOT EXISTS { MATCH (n) WHERE NOT n:Commit AND NOT n:CommitCounter AND NOT n:Migration } AS empty,
  EXISTS { MATCH (:Commit {key: $firstKey}) } AS begun,
  EXISTS { MATCH (:Commit {key: $lastKey}) } AS finished
