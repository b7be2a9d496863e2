// cypher/cases/grades-of-sources.cypher

// cypher/trail/accounts-of-parties.cypher

// cypher/trail/acts-on-contracts.cypher

// cypher/trail/assets-of-parties.cypher

// cypher/trail/balance-of-bypassed-points.cypher

// cypher/trail/circles-of-employees.cypher

// cypher/trail/invoices-of-contracts.cypher

// cypher/trail/payments-into-accounts.cypher

// cypher/trail/points-of-trail.cypher

// cypher/trail/prices-of-trail.cypher

// cypher/trail/reallocations-of-contracts.cypher

// cypher/trail/region-of-points.cypher

// cypher/trail/start-of-trail.cypher

// cypher/trail/supplies-of-points.cypher

// cypher/trail/ties-of-parties.cypher

// read employee
// {"asOf":"2025-10-03","today":"2025-10-03","p0":"investigator","p1":20,"p2":21,"p3":{"ids":["ek:employee:kim-viktor","ek:employee:ospanov-daniyar","ek:employee:sadykova-zhanar","ek:employee:abdrakhmanov-yerlan","ek:employee:bekova-gulnara","ek:employee:petrov-sergei"]}}
WITH COLLECT { MATCH (officer:Officer {subject: $p0})-[membership:MEMBER_OF]->(membershipCase:Case)
WHERE officer.retractedAt IS NULL AND membership.retractedAt IS NULL AND coalesce(membership.validFrom <= $today AND membership.validTo > $today, true) AND membershipCase.retractedAt IS NULL
RETURN membershipCase.id AS caseId } AS cases
UNWIND $p3.ids AS nodeId
MATCH (n0:Entity:UtilityEmployee {id: nodeId}) WHERE n0.retractedAt IS NULL AND n0.dormant IS NULL AND (n0.restrictedTo IS NULL OR any(caseId IN n0.restrictedTo WHERE caseId IN cases))
RETURN n0.id AS id, {name: n0.name, employers: {`@order`: '6g5TDFOp', first: $p1, after: false, rows: COLLECT { MATCH (n0)-[r1:EMPLOYED_BY]->(m2:Company) WHERE r1.retractedAt IS NULL AND coalesce(r1.validFrom <= $asOf AND r1.validTo > $asOf, true) AND (r1.restrictedTo IS NULL OR any(caseId IN r1.restrictedTo WHERE caseId IN cases)) AND m2.retractedAt IS NULL AND m2.dormant IS NULL AND (m2.restrictedTo IS NULL OR any(caseId IN m2.restrictedTo WHERE caseId IN cases))
WITH * ORDER BY m2.id, r1.id LIMIT $p2
RETURN {`@sort`: [m2.id, r1.id], edges: {position: r1.position, node: {name: m2.name, `@labels`: labels(m2)}}} }}} AS value
