// Notes the day up to which things have been resolved again.
// Parameters: through (date). Columns: through (date).
MERGE (m:DueMark {name: "records"})
SET m.through = $through
RETURN m.through AS through
