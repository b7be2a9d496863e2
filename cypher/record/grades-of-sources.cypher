// The grades of sources.
// Parameters: ids (list of strings). Columns: id (string), reliability (string or null), credibility (integer or null).
UNWIND $ids AS id
MATCH (s:Entity:Source {id: id})
USING INDEX SEEK s:Entity(id)
RETURN s.id AS id, s.reliability AS reliability, s.credibility AS credibility
