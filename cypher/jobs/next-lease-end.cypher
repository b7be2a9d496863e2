// When the first lease of a running job ends, so that a job whose runner died is looked for then.
// Parameters: none. Columns: until (datetime or null where none runs).
MATCH (job:Job {status: "RUNNING"})
RETURN min(job.leaseUntil) AS until
LIMIT 1
