// read case
// {"asOf":"2025-10-03","today":"2025-10-03","p0":"investigator","p1":20,"p2":21,"p3":20,"p4":21,"p5":20,"p6":21,"p7":{"ids":["ek:case:founding"]}}
WITH COLLECT { MATCH (officer:Officer {subject: $p0})-[membership:MEMBER_OF]->(membershipCase:Case)
WHERE officer.retractedAt IS NULL AND membership.retractedAt IS NULL AND coalesce(membership.validFrom <= $today AND membership.validTo > $today, true) AND membershipCase.retractedAt IS NULL
RETURN membershipCase.id AS caseId } AS cases
UNWIND $p7.ids AS nodeId
MATCH (n0:Entity:Case {id: nodeId}) WHERE n0.retractedAt IS NULL AND n0.dormant IS NULL AND (n0.restrictedTo IS NULL OR any(caseId IN n0.restrictedTo WHERE caseId IN cases))
RETURN n0.id AS id, {registerNumber: n0.registerNumber, status: n0.status, conductFrom: n0.conductFrom, conductTo: n0.conductTo, agencies: {`@order`: 'Idcs4Yfx', first: $p1, after: false, rows: COLLECT { MATCH (n0)-[r1:HANDLED_BY]->(m2:Agency) WHERE r1.retractedAt IS NULL AND coalesce(r1.validFrom <= $asOf AND r1.validTo > $asOf, true) AND (r1.restrictedTo IS NULL OR any(caseId IN r1.restrictedTo WHERE caseId IN cases)) AND m2.retractedAt IS NULL AND m2.dormant IS NULL AND (m2.restrictedTo IS NULL OR any(caseId IN m2.restrictedTo WHERE caseId IN cases))
WITH * ORDER BY m2.id, r1.id LIMIT $p2
RETURN {`@sort`: [m2.id, r1.id], nodes: {abbreviation: m2.abbreviation}} }}, team: {`@order`: 'd4lmFQUC', first: $p3, after: false, rows: COLLECT { MATCH (n0)<-[r3:MEMBER_OF]-(m4:Officer) WHERE r3.retractedAt IS NULL AND coalesce(r3.validFrom <= $asOf AND r3.validTo > $asOf, true) AND (r3.restrictedTo IS NULL OR any(caseId IN r3.restrictedTo WHERE caseId IN cases)) AND m4.retractedAt IS NULL AND m4.dormant IS NULL AND (m4.restrictedTo IS NULL OR any(caseId IN m4.restrictedTo WHERE caseId IN cases))
WITH * ORDER BY m4.id, r3.id LIMIT $p4
RETURN {`@sort`: [m4.id, r3.id], nodes: {subject: m4.subject}} }}, participants: {`@order`: '1p8RBQQ4', first: $p5, after: false, rows: COLLECT { MATCH (n0)<-[r5:PARTICIPATES_IN]-(m6:Party) WHERE r5.retractedAt IS NULL AND coalesce(r5.validFrom <= $asOf AND r5.validTo > $asOf, true) AND (r5.restrictedTo IS NULL OR any(caseId IN r5.restrictedTo WHERE caseId IN cases)) AND m6.retractedAt IS NULL AND m6.dormant IS NULL AND (m6.restrictedTo IS NULL OR any(caseId IN m6.restrictedTo WHERE caseId IN cases))
WITH * ORDER BY m6.name, m6.id, r5.id LIMIT $p6
RETURN {`@sort`: [m6.name, m6.id, r5.id], edges: {role: r5.role, node: {name: m6.name, `@labels`: labels(m6)}}} }}} AS value

// read claims
// {"asOf":"2025-10-03","today":"2025-10-03","p0":"investigator","p1":"ek:","p2":50,"p3":51}
WITH COLLECT { MATCH (officer:Officer {subject: $p0})-[membership:MEMBER_OF]->(membershipCase:Case)
WHERE officer.retractedAt IS NULL AND membership.retractedAt IS NULL AND coalesce(membership.validFrom <= $today AND membership.validTo > $today, true) AND membershipCase.retractedAt IS NULL
RETURN membershipCase.id AS caseId } AS cases
RETURN {`@order`: 'ukAxnmmi', first: $p2, after: false, rows: COLLECT { MATCH (n0:Claim) WHERE n0.retractedAt IS NULL AND n0.dormant IS NULL AND (n0.restrictedTo IS NULL OR any(caseId IN n0.restrictedTo WHERE caseId IN cases)) AND ((n0.id STARTS WITH $p1))
WITH * ORDER BY n0.topic, n0.id LIMIT $p3
RETURN {`@sort`: [n0.topic, n0.id], nodes: {topic: n0.topic, statement: n0.statement, low: n0.low, high: n0.high, unit: n0.unit}} }} AS value
