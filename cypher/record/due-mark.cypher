// The day up to which things have been resolved again.
// Parameters: none. Columns: through (date).
MATCH (m:DueMark {name: "records"})
RETURN m.through AS through
LIMIT 1
