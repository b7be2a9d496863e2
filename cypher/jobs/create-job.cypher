// Queues a job for its creator, unless the creator has as many unfinished ones as one may have.
// Parameters: $given, a map of id, kind, subject (strings), name (string or null), roles (list of strings), agency (string or null), input (string of JSON), createdAt (datetime), most (integer, how many may be unfinished).
// Columns: id (string) of the job; no row where the creator has too many.
CALL () {
  MATCH (other:Job {subject: $given.subject})
  WHERE other.status IN ["QUEUED", "RUNNING"]
  RETURN count(other) AS unfinished
}
WITH unfinished
WHERE unfinished < $given.most
CREATE (job:Job {id: $given.id, kind: $given.kind, status: "QUEUED", subject: $given.subject, name: $given.name,
  roles: $given.roles, agency: $given.agency, input: $given.input, createdAt: $given.createdAt, attempts: 0})
RETURN job.id AS id
LIMIT 1
