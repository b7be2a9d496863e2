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

// read firm
// {"asOf":"2025-10-03","today":"2025-10-03","p0":"investigator","p1":{"ids":["ek:firm:altyn-hash","ek:firm:ulba-compute","ek:firm:shygys-blok","ek:firm:ertis-digital"]}}
WITH COLLECT { MATCH (officer:Officer {subject: $p0})-[membership:MEMBER_OF]->(membershipCase:Case)
WHERE officer.retractedAt IS NULL AND membership.retractedAt IS NULL AND coalesce(membership.validFrom <= $today AND membership.validTo > $today, true) AND membershipCase.retractedAt IS NULL
RETURN membershipCase.id AS caseId } AS cases
UNWIND $p1.ids AS nodeId
MATCH (n0:Entity:MiningFirm {id: nodeId}) WHERE n0.retractedAt IS NULL AND n0.dormant IS NULL AND (n0.restrictedTo IS NULL OR any(caseId IN n0.restrictedTo WHERE caseId IN cases))
RETURN n0.id AS id, {name: n0.name} AS value
