// Notes that a migration was applied.
// Parameters: name, sha256 (strings). Columns: name (string).
MERGE (m:Migration {name: $name})
ON CREATE SET m.sha256 = $sha256, m.appliedAt = datetime.transaction()
RETURN m.name AS name
