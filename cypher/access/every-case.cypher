// The ids of all cases, for the operator of this machine, who may read the whole store anyway.
// Parameters: none. Columns: caseId (ID).
MATCH (case:Case)
RETURN case.id AS caseId
ORDER BY caseId
LIMIT 100000
