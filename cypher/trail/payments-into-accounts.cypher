// Transfers into accounts that lead back to an account of a firm over at most three transfers, each earlier than the next; ways over a utility's own account (wages) do not count.
// Parameters: $given, a map of payerIds (account ids of the firms), payeeIds (account ids of the employees and kin), fromInstant, toInstant (DATETIME text, half-open), knownAt (DATETIME text), cases (list of case ids that the caller may see).
// Columns: transferId, payeeId, payerId, at (DATETIME), amountMinor (INTEGER), currency, purpose, accountIds, edgeIds, sourceIds (lists of ids).
UNWIND $given.payeeIds AS payeeId
MATCH (payee:Entity:Account {id: payeeId})<-[last:TRANSFERRED]-(near:Account)
WHERE NOT near.id IN $given.payeeIds AND last.at >= datetime($given.fromInstant) AND last.at < datetime($given.toInstant)
  AND all(x IN [last, near] WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases)))
  AND NOT EXISTS { (near)<-[:HOLDS_ACCOUNT]-(:Utility) }
CALL (last, near) {
  WITH last, near
  WHERE near.id IN $given.payerIds
  RETURN [near.id] AS accountIds, [] AS earlier, 1 AS hops
  UNION
  MATCH (near)<-[second:TRANSFERRED]-(far:Account)
  WHERE NOT near.id IN $given.payerIds AND far.id IN $given.payerIds AND second.at < last.at
    AND all(x IN [second, far] WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
      AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases)))
  WITH far, near, second ORDER BY second.at DESC, second.id LIMIT 1
  RETURN [far.id, near.id] AS accountIds, [second] AS earlier, 2 AS hops
  UNION
  MATCH (near)<-[second:TRANSFERRED]-(middle:Account)<-[third:TRANSFERRED]-(far:Account)
  WHERE NOT near.id IN $given.payerIds AND NOT middle.id IN $given.payerIds + $given.payeeIds AND middle.id <> near.id AND far.id IN $given.payerIds
    AND second.at < last.at AND third.at < second.at
    AND all(x IN [second, middle, third, far] WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
      AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases)))
    AND NOT EXISTS { (middle)<-[:HOLDS_ACCOUNT]-(:Utility) }
  WITH far, middle, near, second, third ORDER BY second.at DESC, third.at DESC, second.id, third.id LIMIT 1
  RETURN [far.id, middle.id, near.id] AS accountIds, [third, second] AS earlier, 3 AS hops
}
WITH payee, last, accountIds, earlier, hops ORDER BY hops
WITH payee, last, collect({accountIds: accountIds, earlier: earlier})[0] AS way
RETURN last.id AS transferId, payee.id AS payeeId, way.accountIds[0] AS payerId, last.at AS at, last.amountMinor AS amountMinor, last.currency AS currency,
  last.purpose AS purpose, way.accountIds + payee.id AS accountIds, [edge IN way.earlier | edge.id] + last.id AS edgeIds,
  reduce(ids = last.sourceIds, one IN way.earlier | ids + one.sourceIds) AS sourceIds
ORDER BY at, transferId LIMIT 20000
