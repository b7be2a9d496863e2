// The migrations that this graph has had.
// Parameters: none. Columns: name, sha256 (strings).
MATCH (m:Migration)
RETURN m.name AS name, m.sha256 AS sha256
ORDER BY name
LIMIT 10000
