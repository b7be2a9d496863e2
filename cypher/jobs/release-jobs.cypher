// Lets go of the jobs of a runner that stops, and of those whose runner has not renewed its lease: they are queued again
// where that is safe and has not been done too often, and fail otherwise.
// Parameters: $given, a map of runner (string or null), now (datetime), resumable (list of kinds), most (integer, attempts), userErrors (string of JSON) for those that fail.
// Columns: id, status (strings).
MATCH (job:Job {status: "RUNNING"})
WHERE job.runner = $given.runner OR job.leaseUntil < $given.now
WITH job ORDER BY job.id LIMIT 10000
SET job.locked = true
REMOVE job.locked
WITH job
WHERE job.status = "RUNNING" AND (job.runner = $given.runner OR job.leaseUntil < $given.now)
WITH job, job.runner = $given.runner AS orderly
WITH job, orderly, job.kind IN $given.resumable AND (orderly OR job.attempts < $given.most) AS again
SET job.status = CASE WHEN again THEN "QUEUED" ELSE "FAILED" END,
  job.finishedAt = CASE WHEN again THEN null ELSE $given.now END,
  job.userErrors = CASE WHEN again THEN null ELSE $given.userErrors END,
  job.attempts = job.attempts - CASE WHEN orderly THEN 1 ELSE 0 END
REMOVE job.runner, job.leaseUntil
RETURN job.id AS id, job.status AS status
ORDER BY id LIMIT 10000
