// Cancels a job that is queued or running, for its creator and for supervisors of the creator's agency.
// Parameters: $given, a map of id, subject (strings), agency (string, or null where no agency counts), now (datetime).
// Columns: id (string), status (string) as it was before; no row where there is none that the caller may see.
MATCH (job:Job {id: $given.id})
WHERE job.subject = $given.subject OR job.agency = $given.agency
SET job.locked = true
REMOVE job.locked
WITH job, job.status AS status
SET job.status = CASE WHEN status IN ["QUEUED", "RUNNING"] THEN "CANCELLED" ELSE status END,
  job.finishedAt = CASE WHEN status IN ["QUEUED", "RUNNING"] THEN $given.now ELSE job.finishedAt END
RETURN job.id AS id, status
LIMIT 1
