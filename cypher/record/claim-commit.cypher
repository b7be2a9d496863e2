// Claims an idempotency key: makes its commit, or finds the one that another write made with the same key.
// Parameters: key, actor, operation (strings), recordedAt (datetime).
// Columns: number (integer or null while it is new), actor, operation (strings), outcome (string of JSON or null).
MERGE (c:Commit {key: $key})
ON CREATE SET c.actor = $actor, c.operation = $operation, c.recordedAt = $recordedAt
RETURN c.number AS number, c.actor AS actor, c.operation AS operation, c.outcome AS outcome
