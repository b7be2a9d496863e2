// Notes how far a job is and renews the lease of its runner. No row means that the runner has the job no longer.
// Parameters: $given, a map of id, runner (strings), leaseUntil (datetime), done, total (integers or null), unit, message (strings or null), cases (list of case ids that the job may see).
// Columns: id (string).
MATCH (job:Job {id: $given.id, status: "RUNNING", runner: $given.runner})
SET job.leaseUntil = $given.leaseUntil, job.done = $given.done, job.total = $given.total, job.unit = $given.unit,
  job.message = $given.message, job.cases = $given.cases
RETURN job.id AS id
LIMIT 1
