// The jobs that a caller may see, newest first: the caller's own and, for supervisors, those of their agency.
// Parameters: $given, a map of subject (string), agency (string, or null where no agency counts), statuses, kinds (lists of strings or null), beforeAt (datetime or null), beforeId (string or null), most (integer).
// Columns: id, kind, status (strings), createdAt (datetime), startedAt, finishedAt (datetimes or null), done, total (integers or null), unit, message, result, userErrors (strings or null), cases (list of case ids or null).
MATCH (job:Job)
WHERE (job.subject = $given.subject OR job.agency = $given.agency)
  AND ($given.statuses IS NULL OR job.status IN $given.statuses) AND ($given.kinds IS NULL OR job.kind IN $given.kinds)
  AND ($given.beforeAt IS NULL OR job.createdAt < $given.beforeAt
    OR (job.createdAt = $given.beforeAt AND job.id < $given.beforeId))
RETURN job.id AS id, job.kind AS kind, job.status AS status, job.createdAt AS createdAt, job.startedAt AS startedAt,
  job.finishedAt AS finishedAt, job.done AS done, job.total AS total, job.unit AS unit, job.message AS message,
  job.result AS result, job.userErrors AS userErrors, job.cases AS cases
ORDER BY createdAt DESC, id DESC
LIMIT $given.most
