// Fails on purpose, once for each thing the linter must see; the check of Cypher stops when it passes.
MATCH (m:Canary)-[:SINGS_TO]->(x)
WHERE m.plumage = $colour
RETURN noSuchFunction(y) AS answer
