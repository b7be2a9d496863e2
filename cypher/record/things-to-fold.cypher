// Things that have names or identifiers, after one id, in the order of their ids.
// Parameters: after (string), labels (list of strings), limit (integer). Columns: id (string).
MATCH (n:Entity)
WHERE n.id > $after AND any(label IN labels(n) WHERE label IN $labels)
RETURN n.id AS id
ORDER BY id LIMIT $limit
