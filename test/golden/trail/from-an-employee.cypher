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

// read contract
// {"asOf":"2025-10-03","today":"2025-10-03","p0":"investigator","p1":{"ids":["ek:contract:EQ-2023-3902","ek:contract:EQ-2024-0151","ek:contract:EQ-2024-0107"]}}
WITH COLLECT { MATCH (officer:Officer {subject: $p0})-[membership:MEMBER_OF]->(membershipCase:Case)
WHERE officer.retractedAt IS NULL AND membership.retractedAt IS NULL AND coalesce(membership.validFrom <= $today AND membership.validTo > $today, true) AND membershipCase.retractedAt IS NULL
RETURN membershipCase.id AS caseId } AS cases
UNWIND $p1.ids AS nodeId
MATCH (n0:Entity:SupplyContract {id: nodeId}) WHERE n0.retractedAt IS NULL AND n0.dormant IS NULL AND (n0.restrictedTo IS NULL OR any(caseId IN n0.restrictedTo WHERE caseId IN cases))
RETURN n0.id AS id, {id: n0.id, number: n0.number} AS value

// read from
// {"asOf":"2025-10-03","today":"2025-10-03","p0":"investigator","p1":{"ids":["ek:employee:petrov-sergei"]}}
WITH COLLECT { MATCH (officer:Officer {subject: $p0})-[membership:MEMBER_OF]->(membershipCase:Case)
WHERE officer.retractedAt IS NULL AND membership.retractedAt IS NULL AND coalesce(membership.validFrom <= $today AND membership.validTo > $today, true) AND membershipCase.retractedAt IS NULL
RETURN membershipCase.id AS caseId } AS cases
UNWIND $p1.ids AS nodeId
MATCH (n0:Entity {id: nodeId}) WHERE n0.retractedAt IS NULL AND n0.dormant IS NULL AND (n0.restrictedTo IS NULL OR any(caseId IN n0.restrictedTo WHERE caseId IN cases)) AND NOT n0:AuditEntry
RETURN n0.id AS id, {id: n0.id, `@labels`: labels(n0)} AS value

// read nodes
// {"asOf":"2025-10-03","today":"2025-10-03","p0":"investigator","p1":{"ids":["ek:firm:altyn-hash","ek:farm:shemonaikha-mill","ek:delivery-point:shemonaikha-mill","ek:contract:EQ-2023-3902","ek:utility:ertis-quat","ek:firm:shygys-blok","ek:farm:ust-west","ek:delivery-point:ust-west","ek:contract:EQ-2024-0151","ek:firm:ertis-digital","ek:farm:zaisan-road","ek:delivery-point:zaisan-road","ek:contract:EQ-2024-0107"]}}
WITH COLLECT { MATCH (officer:Officer {subject: $p0})-[membership:MEMBER_OF]->(membershipCase:Case)
WHERE officer.retractedAt IS NULL AND membership.retractedAt IS NULL AND coalesce(membership.validFrom <= $today AND membership.validTo > $today, true) AND membershipCase.retractedAt IS NULL
RETURN membershipCase.id AS caseId } AS cases
UNWIND $p1.ids AS nodeId
MATCH (n0:Entity {id: nodeId}) WHERE n0.retractedAt IS NULL AND n0.dormant IS NULL AND (n0.restrictedTo IS NULL OR any(caseId IN n0.restrictedTo WHERE caseId IN cases)) AND NOT n0:AuditEntry
RETURN n0.id AS id, {id: n0.id, `@labels`: labels(n0)} AS value

// read nodes
// {"asOf":"2025-10-03","today":"2025-10-03","p0":"investigator","p1":{"ids":["ek:firm:shygys-blok","ek:account:shygys-blok","ek:account:saryarqa-invest","ek:account:petrov-andrei","ek:person:petrov-andrei","ek:account:bekova-roza","ek:person:bekova-roza"]}}
WITH COLLECT { MATCH (officer:Officer {subject: $p0})-[membership:MEMBER_OF]->(membershipCase:Case)
WHERE officer.retractedAt IS NULL AND membership.retractedAt IS NULL AND coalesce(membership.validFrom <= $today AND membership.validTo > $today, true) AND membershipCase.retractedAt IS NULL
RETURN membershipCase.id AS caseId } AS cases
UNWIND $p1.ids AS nodeId
MATCH (n0:Entity {id: nodeId}) WHERE n0.retractedAt IS NULL AND n0.dormant IS NULL AND (n0.restrictedTo IS NULL OR any(caseId IN n0.restrictedTo WHERE caseId IN cases)) AND NOT n0:AuditEntry
RETURN n0.id AS id, {id: n0.id, `@labels`: labels(n0)} AS value

// read recipient
// {"asOf":"2025-10-03","today":"2025-10-03","p0":"investigator","p1":{"ids":["ek:person:petrov-andrei","ek:person:bekova-roza"]}}
WITH COLLECT { MATCH (officer:Officer {subject: $p0})-[membership:MEMBER_OF]->(membershipCase:Case)
WHERE officer.retractedAt IS NULL AND membership.retractedAt IS NULL AND coalesce(membership.validFrom <= $today AND membership.validTo > $today, true) AND membershipCase.retractedAt IS NULL
RETURN membershipCase.id AS caseId } AS cases
UNWIND $p1.ids AS nodeId
MATCH (n0:Entity:Party {id: nodeId}) WHERE n0.retractedAt IS NULL AND n0.dormant IS NULL AND (n0.restrictedTo IS NULL OR any(caseId IN n0.restrictedTo WHERE caseId IN cases))
RETURN n0.id AS id, {name: n0.name, `@labels`: labels(n0)} AS value

// read sources
// {"asOf":"2025-10-03","today":"2025-10-03","p0":"investigator","p1":{"ids":["ek:source:billing-ertis","ek:source:company-register","ek:source:grid-register","ek:source:single-purchaser","ek:source:site-inspections"]}}
WITH COLLECT { MATCH (officer:Officer {subject: $p0})-[membership:MEMBER_OF]->(membershipCase:Case)
WHERE officer.retractedAt IS NULL AND membership.retractedAt IS NULL AND coalesce(membership.validFrom <= $today AND membership.validTo > $today, true) AND membershipCase.retractedAt IS NULL
RETURN membershipCase.id AS caseId } AS cases
UNWIND $p1.ids AS nodeId
MATCH (n0:Entity:Source {id: nodeId}) WHERE n0.retractedAt IS NULL AND n0.dormant IS NULL AND (n0.restrictedTo IS NULL OR any(caseId IN n0.restrictedTo WHERE caseId IN cases))
RETURN n0.id AS id, {id: n0.id} AS value
