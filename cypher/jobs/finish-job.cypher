// Ends a job that its runner still has. No row means that it was cancelled or taken over.
// Parameters: $given, a map of id, runner, status (strings), finishedAt (datetime), result (string of JSON or null), userErrors (string of JSON), done, total (integers or null), unit, message (strings or null), cases (list of case ids that the job could see).
// Columns: id (string).
MATCH (job:Job {id: $given.id, status: "RUNNING", runner: $given.runner})
SET job.status = $given.status, job.finishedAt = $given.finishedAt, job.result = $given.result,
  job.userErrors = $given.userErrors, job.done = $given.done, job.total = $given.total, job.unit = $given.unit,
  job.message = $given.message, job.cases = $given.cases
REMOVE job.runner, job.leaseUntil
RETURN job.id AS id
LIMIT 1
