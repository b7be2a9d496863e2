// Things of which a telling began or ended to be valid after one day and up to another.
// Parameters: after (date), through (date). Columns: id (string).
CALL () {
  MATCH (r:Record)
  WHERE r.validFrom > $after AND r.validFrom <= $through
  RETURN r
  UNION
  MATCH (r:Record)
  WHERE r.validTo > $after AND r.validTo <= $through
  RETURN r
}
MATCH (r)-[:DESCRIBES]->(n:Entity)
RETURN DISTINCT n.id AS id
