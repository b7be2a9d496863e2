// What ties tell: of each the relationships that it gathers, the strongest and newest first, and what the first one says.
// Parameters: $given, a map of ties (list of maps of from, to, kind), fields (list of STRING, properties), historical (BOOLEAN: a day or instant was named), asOf (DATE text), knownAt (DATETIME text), cases (list of case ids that the caller may see).
// Columns: fromId, toId, kind, currency (STRING or null), count (INTEGER), amountMinor (INTEGER), firstAt, lastAt (DATETIME or null), edgeIds (list of ids, 100 at most), facts (list of maps of name, value), sourceIds (list of ids).
UNWIND $given.ties AS wanted
MATCH (start:Entity {id: wanted.from})-[tie]->(end:Entity {id: wanted.to})
WHERE type(tie) = wanted.kind AND ($given.historical OR (start.dormant IS NULL AND end.dormant IS NULL))
  AND all(x IN [start, tie, end] WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases))
    AND (x.validFrom IS NULL OR x.validFrom <= date($given.asOf)) AND (x.validTo IS NULL OR x.validTo > date($given.asOf)))
WITH start.id AS fromId, end.id AS toId, type(tie) AS kind, tie
ORDER BY coalesce(toFloat(coalesce(tie.share, tie.shareMin)), 0.0) DESC, coalesce(toString(tie.at), toString(tie.validFrom), '') DESC, tie.id
WITH fromId, toId, kind, tie.currency AS currency, count(tie) AS count, sum(tie.amountMinor) AS amountMinor, min(tie.at) AS firstAt,
  max(tie.at) AS lastAt, collect(tie) AS ties
RETURN fromId, toId, kind, currency, count, amountMinor, firstAt, lastAt, [tie IN ties[..100] | tie.id] AS edgeIds,
  [field IN $given.fields WHERE ties[0][field] IS NOT NULL | {name: field, value: ties[0][field]}] AS facts,
  reduce(ids = [], tie IN ties[..1000] | ids + [id IN tie.sourceIds WHERE NOT id IN ids]) AS sourceIds
ORDER BY fromId, toId, kind, currency LIMIT 20000
