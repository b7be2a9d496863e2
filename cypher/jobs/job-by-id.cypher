// A job by its id, where the caller may see it: the caller's own or, for supervisors, one of their agency.
// Parameters: $given, a map of id, subject (strings), agency (string, or null where no agency counts).
// Columns: as jobs-of-viewer: id, kind, status (strings), createdAt (datetime), startedAt, finishedAt (datetimes or null), done, total (integers or null), unit, message, result, userErrors (strings or null), cases (list of case ids or null).
MATCH (job:Job {id: $given.id})
WHERE job.subject = $given.subject OR job.agency = $given.agency
RETURN job.id AS id, job.kind AS kind, job.status AS status, job.createdAt AS createdAt, job.startedAt AS startedAt,
  job.finishedAt AS finishedAt, job.done AS done, job.total AS total, job.unit AS unit, job.message AS message,
  job.result AS result, job.userErrors AS userErrors, job.cases AS cases
LIMIT 1
