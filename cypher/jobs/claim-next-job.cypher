// Takes the oldest queued job for a runner, which must renew its lease. The job is locked before its status is looked at
// again, so that no two runners take it.
// Parameters: $given, a map of runner (string), now, leaseUntil (datetimes).
// Columns: id, kind, subject (strings), name (string or null), roles (list of strings), agency (string or null), input (string of JSON), createdAt (datetime), attempts (integer); no row where none is queued.
MATCH (job:Job {status: "QUEUED"})
WITH job ORDER BY job.createdAt, job.id LIMIT 1
SET job.locked = true
REMOVE job.locked
WITH job
WHERE job.status = "QUEUED"
SET job.status = "RUNNING", job.runner = $given.runner, job.startedAt = $given.now, job.leaseUntil = $given.leaseUntil, job.attempts = job.attempts + 1
REMOVE job.done, job.total, job.unit, job.message
RETURN job.id AS id, job.kind AS kind, job.subject AS subject, job.name AS name, job.roles AS roles, job.agency AS agency,
  job.input AS input, job.createdAt AS createdAt, job.attempts AS attempts
ORDER BY id LIMIT 1
