// cypher/money/accounts-that-exist.cypher

// money/transfers-of-hop
// {"arrivals":[{"accountId":"ek:account:altai-zharyq","bounds":["2023-10-13T03:26:36.000000000Z"]},{"accountId":"ek:account:saryarqa-invest","bounds":["2023-10-28T09:19:29.000000000Z"]},{"accountId":"ek:account:tekhno-import","bounds":["2023-10-15T04:30:04.000000000Z"]}],"after":"2023-09-01T00:00:00.000000000Z","before":"2023-11-01T00:00:00.000000000Z","perHop":3,"rows":50001,"cases":["ek:case:founding"],"asOf":"2025-10-03"}
WITH datetime($after) AS after, datetime($before) AS before
UNWIND $arrivals AS arrival
MATCH (account:Entity:Account {id: arrival.accountId})
WITH account, after, before, [bound IN arrival.bounds | datetime(bound)] AS bounds
CALL (account, after, before, bounds) {
  MATCH (account)-[transfer:TRANSFERRED]->(other:Account)
  WHERE transfer.at > bounds[0] AND transfer.at < before AND other <> account AND transfer.retractedAt IS NULL
    AND coalesce(transfer.validFrom <= $asOf AND transfer.validTo > $asOf, true)
    AND (transfer.restrictedTo IS NULL OR any(caseId IN transfer.restrictedTo WHERE caseId IN $cases))
    AND other.retractedAt IS NULL
    AND (other.restrictedTo IS NULL OR any(caseId IN other.restrictedTo WHERE caseId IN $cases))
  RETURN count(transfer) AS eligible
}
WITH account, after, before, bounds, eligible WHERE eligible > 0
UNWIND [{low: bounds[0], high: before}] AS span
CALL (account, after, span) {
  MATCH (account)-[transfer:TRANSFERRED]->(other:Account)
  WHERE transfer.at > span.low AND transfer.at < span.high AND other <> account AND transfer.retractedAt IS NULL
    AND coalesce(transfer.validFrom <= $asOf AND transfer.validTo > $asOf, true)
    AND (transfer.restrictedTo IS NULL OR any(caseId IN transfer.restrictedTo WHERE caseId IN $cases))
    AND other.retractedAt IS NULL
    AND (other.restrictedTo IS NULL OR any(caseId IN other.restrictedTo WHERE caseId IN $cases))
  RETURN transfer, other.id AS otherId ORDER BY transfer.at DESC, transfer.id LIMIT $perHop
}
RETURN account.id AS accountId, eligible, transfer.id AS id, otherId, transfer.at AS at, transfer.amountMinor AS amountMinor,
  transfer.currency AS currency, transfer.creditedMinor AS creditedMinor, transfer.creditedCurrency AS creditedCurrency,
  transfer.purpose AS purpose,
  [sourceId IN transfer.sourceIds
    WHERE NOT EXISTS { MATCH (origin:Entity {id: sourceId}) WHERE NOT (origin.restrictedTo IS NULL OR any(caseId IN origin.restrictedTo WHERE caseId IN $cases)) }] AS sourceIds
LIMIT $rows

// money/transfers-of-hop
// {"arrivals":[{"accountId":"ek:account:altyn-hash","bounds":["2023-09-01T00:00:00.000000000Z"]}],"after":"2023-09-01T00:00:00.000000000Z","before":"2023-11-01T00:00:00.000000000Z","perHop":3,"rows":50001,"cases":["ek:case:founding"],"asOf":"2025-10-03"}
WITH datetime($after) AS after, datetime($before) AS before
UNWIND $arrivals AS arrival
MATCH (account:Entity:Account {id: arrival.accountId})
WITH account, after, before, [bound IN arrival.bounds | datetime(bound)] AS bounds
CALL (account, after, before, bounds) {
  MATCH (account)-[transfer:TRANSFERRED]->(other:Account)
  WHERE transfer.at > bounds[0] AND transfer.at < before AND other <> account AND transfer.retractedAt IS NULL
    AND coalesce(transfer.validFrom <= $asOf AND transfer.validTo > $asOf, true)
    AND (transfer.restrictedTo IS NULL OR any(caseId IN transfer.restrictedTo WHERE caseId IN $cases))
    AND other.retractedAt IS NULL
    AND (other.restrictedTo IS NULL OR any(caseId IN other.restrictedTo WHERE caseId IN $cases))
  RETURN count(transfer) AS eligible
}
WITH account, after, before, bounds, eligible WHERE eligible > 0
UNWIND [{low: bounds[0], high: before}] AS span
CALL (account, after, span) {
  MATCH (account)-[transfer:TRANSFERRED]->(other:Account)
  WHERE transfer.at > span.low AND transfer.at < span.high AND other <> account AND transfer.retractedAt IS NULL
    AND coalesce(transfer.validFrom <= $asOf AND transfer.validTo > $asOf, true)
    AND (transfer.restrictedTo IS NULL OR any(caseId IN transfer.restrictedTo WHERE caseId IN $cases))
    AND other.retractedAt IS NULL
    AND (other.restrictedTo IS NULL OR any(caseId IN other.restrictedTo WHERE caseId IN $cases))
  RETURN transfer, other.id AS otherId ORDER BY transfer.at DESC, transfer.id LIMIT $perHop
}
RETURN account.id AS accountId, eligible, transfer.id AS id, otherId, transfer.at AS at, transfer.amountMinor AS amountMinor,
  transfer.currency AS currency, transfer.creditedMinor AS creditedMinor, transfer.creditedCurrency AS creditedCurrency,
  transfer.purpose AS purpose,
  [sourceId IN transfer.sourceIds
    WHERE NOT EXISTS { MATCH (origin:Entity {id: sourceId}) WHERE NOT (origin.restrictedTo IS NULL OR any(caseId IN origin.restrictedTo WHERE caseId IN $cases)) }] AS sourceIds
LIMIT $rows

// money/transfers-of-hop
// {"arrivals":[{"accountId":"ek:account:ospanova-aigul","bounds":["2023-10-29T05:35:29.000000000Z"]}],"after":"2023-09-01T00:00:00.000000000Z","before":"2023-11-01T00:00:00.000000000Z","perHop":3,"rows":50001,"cases":["ek:case:founding"],"asOf":"2025-10-03"}
WITH datetime($after) AS after, datetime($before) AS before
UNWIND $arrivals AS arrival
MATCH (account:Entity:Account {id: arrival.accountId})
WITH account, after, before, [bound IN arrival.bounds | datetime(bound)] AS bounds
CALL (account, after, before, bounds) {
  MATCH (account)-[transfer:TRANSFERRED]->(other:Account)
  WHERE transfer.at > bounds[0] AND transfer.at < before AND other <> account AND transfer.retractedAt IS NULL
    AND coalesce(transfer.validFrom <= $asOf AND transfer.validTo > $asOf, true)
    AND (transfer.restrictedTo IS NULL OR any(caseId IN transfer.restrictedTo WHERE caseId IN $cases))
    AND other.retractedAt IS NULL
    AND (other.restrictedTo IS NULL OR any(caseId IN other.restrictedTo WHERE caseId IN $cases))
  RETURN count(transfer) AS eligible
}
WITH account, after, before, bounds, eligible WHERE eligible > 0
UNWIND [{low: bounds[0], high: before}] AS span
CALL (account, after, span) {
  MATCH (account)-[transfer:TRANSFERRED]->(other:Account)
  WHERE transfer.at > span.low AND transfer.at < span.high AND other <> account AND transfer.retractedAt IS NULL
    AND coalesce(transfer.validFrom <= $asOf AND transfer.validTo > $asOf, true)
    AND (transfer.restrictedTo IS NULL OR any(caseId IN transfer.restrictedTo WHERE caseId IN $cases))
    AND other.retractedAt IS NULL
    AND (other.restrictedTo IS NULL OR any(caseId IN other.restrictedTo WHERE caseId IN $cases))
  RETURN transfer, other.id AS otherId ORDER BY transfer.at DESC, transfer.id LIMIT $perHop
}
RETURN account.id AS accountId, eligible, transfer.id AS id, otherId, transfer.at AS at, transfer.amountMinor AS amountMinor,
  transfer.currency AS currency, transfer.creditedMinor AS creditedMinor, transfer.creditedCurrency AS creditedCurrency,
  transfer.purpose AS purpose,
  [sourceId IN transfer.sourceIds
    WHERE NOT EXISTS { MATCH (origin:Entity {id: sourceId}) WHERE NOT (origin.restrictedTo IS NULL OR any(caseId IN origin.restrictedTo WHERE caseId IN $cases)) }] AS sourceIds
LIMIT $rows

// read account
// {"asOf":"2025-10-03","today":"2025-10-03","p0":"investigator","p1":{"ids":["ek:account:altyn-hash"]}}
WITH COLLECT { MATCH (officer:Officer {subject: $p0})-[membership:MEMBER_OF]->(membershipCase:Case)
WHERE officer.retractedAt IS NULL AND membership.retractedAt IS NULL AND coalesce(membership.validFrom <= $today AND membership.validTo > $today, true) AND membershipCase.retractedAt IS NULL
RETURN membershipCase.id AS caseId } AS cases
UNWIND $p1.ids AS nodeId
MATCH (n0:Entity:Account {id: nodeId}) WHERE n0.retractedAt IS NULL AND n0.dormant IS NULL AND (n0.restrictedTo IS NULL OR any(caseId IN n0.restrictedTo WHERE caseId IN cases))
RETURN n0.id AS id, {id: n0.id} AS value

// read accounts
// {"asOf":"2025-10-03","today":"2025-10-03","p0":"investigator","p1":20,"p2":21,"p3":{"ids":["ek:account:altyn-hash","ek:account:altai-zharyq","ek:account:tekhno-import","ek:account:saryarqa-invest","ek:account:ospanova-aigul"]}}
WITH COLLECT { MATCH (officer:Officer {subject: $p0})-[membership:MEMBER_OF]->(membershipCase:Case)
WHERE officer.retractedAt IS NULL AND membership.retractedAt IS NULL AND coalesce(membership.validFrom <= $today AND membership.validTo > $today, true) AND membershipCase.retractedAt IS NULL
RETURN membershipCase.id AS caseId } AS cases
UNWIND $p3.ids AS nodeId
MATCH (n0:Entity:Account {id: nodeId}) WHERE n0.retractedAt IS NULL AND n0.dormant IS NULL AND (n0.restrictedTo IS NULL OR any(caseId IN n0.restrictedTo WHERE caseId IN cases))
RETURN n0.id AS id, {id: n0.id, holders: {`@order`: 'KFZ06qa8', first: $p1, after: false, rows: COLLECT { MATCH (n0)<-[r1:HOLDS_ACCOUNT]-(m2:Party) WHERE r1.retractedAt IS NULL AND coalesce(r1.validFrom <= $asOf AND r1.validTo > $asOf, true) AND (r1.restrictedTo IS NULL OR any(caseId IN r1.restrictedTo WHERE caseId IN cases)) AND m2.retractedAt IS NULL AND m2.dormant IS NULL AND (m2.restrictedTo IS NULL OR any(caseId IN m2.restrictedTo WHERE caseId IN cases))
WITH * ORDER BY m2.id, r1.id LIMIT $p2
RETURN {`@sort`: [m2.id, r1.id], nodes: {name: m2.name, `@labels`: labels(m2)}} }}} AS value

// read from
// {"asOf":"2025-10-03","today":"2025-10-03","p0":"investigator","p1":{"ids":["ek:account:altyn-hash","ek:account:saryarqa-invest"]}}
WITH COLLECT { MATCH (officer:Officer {subject: $p0})-[membership:MEMBER_OF]->(membershipCase:Case)
WHERE officer.retractedAt IS NULL AND membership.retractedAt IS NULL AND coalesce(membership.validFrom <= $today AND membership.validTo > $today, true) AND membershipCase.retractedAt IS NULL
RETURN membershipCase.id AS caseId } AS cases
UNWIND $p1.ids AS nodeId
MATCH (n0:Entity:Account {id: nodeId}) WHERE n0.retractedAt IS NULL AND n0.dormant IS NULL AND (n0.restrictedTo IS NULL OR any(caseId IN n0.restrictedTo WHERE caseId IN cases))
RETURN n0.id AS id, {id: n0.id} AS value

// read to
// {"asOf":"2025-10-03","today":"2025-10-03","p0":"investigator","p1":{"ids":["ek:account:altai-zharyq","ek:account:tekhno-import","ek:account:saryarqa-invest","ek:account:ospanova-aigul"]}}
WITH COLLECT { MATCH (officer:Officer {subject: $p0})-[membership:MEMBER_OF]->(membershipCase:Case)
WHERE officer.retractedAt IS NULL AND membership.retractedAt IS NULL AND coalesce(membership.validFrom <= $today AND membership.validTo > $today, true) AND membershipCase.retractedAt IS NULL
RETURN membershipCase.id AS caseId } AS cases
UNWIND $p1.ids AS nodeId
MATCH (n0:Entity:Account {id: nodeId}) WHERE n0.retractedAt IS NULL AND n0.dormant IS NULL AND (n0.restrictedTo IS NULL OR any(caseId IN n0.restrictedTo WHERE caseId IN cases))
RETURN n0.id AS id, {id: n0.id} AS value
