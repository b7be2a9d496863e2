// How many jobs a caller may see: the caller's own and, for supervisors, those of their agency.
// Parameters: $given, a map of subject (string), agency (string, or null where no agency counts), statuses, kinds (lists of strings or null).
// Columns: jobs (integer).
MATCH (job:Job)
WHERE (job.subject = $given.subject OR job.agency = $given.agency)
  AND ($given.statuses IS NULL OR job.status IN $given.statuses) AND ($given.kinds IS NULL OR job.kind IN $given.kinds)
RETURN count(job) AS jobs
LIMIT 1
