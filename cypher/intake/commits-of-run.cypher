// The commits whose idempotency keys begin alike: those of one import.
// Parameters: prefix (string). Columns: key, outcome (strings).
MATCH (c:Commit)
WHERE c.key STARTS WITH $prefix AND c.outcome IS NOT NULL
RETURN c.key AS key, c.outcome AS outcome
ORDER BY key
LIMIT 10000000
