// cypher/cases/grades-of-sources.cypher

// cypher/cases/grades-of-sources.cypher

// cypher/law/contacts-of-parties.cypher

// cypher/law/holders-of-parties.cypher

// cypher/law/holders-of-parties.cypher

// cypher/law/holders-of-parties.cypher

// cypher/law/licences-of-miners.cypher

// cypher/law/licences-of-miners.cypher

// cypher/law/purchases-by-hour.cypher

// cypher/law/purchases-by-hour.cypher

// cypher/law/things-to-judge.cypher

// cypher/law/things-to-judge.cypher

// read nodes
// {"asOf":"2025-10-03","today":"2025-10-03","p0":"investigator","p1":{"ids":["ek:firm:ulba-compute","ek:farm:glubokoe-yard","ek:farm:ridder-camp","ek:platform-purchase:split-altyn-2025-05-07","ek:firm:altyn-hash","ek:platform-purchase:split-shygys-2025-05-07","ek:firm:shygys-blok","ek:platform-purchase:split-ulba-2025-05-07","ek:company:saryarqa-invest","ek:person:mukhamedzhanov-timur","ek:utility:single-purchaser"]}}
WITH COLLECT { MATCH (officer:Officer {subject: $p0})-[membership:MEMBER_OF]->(membershipCase:Case)
WHERE officer.retractedAt IS NULL AND membership.retractedAt IS NULL AND coalesce(membership.validFrom <= $today AND membership.validTo > $today, true) AND membershipCase.retractedAt IS NULL
RETURN membershipCase.id AS caseId } AS cases
UNWIND $p1.ids AS nodeId
MATCH (n0:Entity {id: nodeId}) WHERE n0.retractedAt IS NULL AND n0.dormant IS NULL AND (n0.restrictedTo IS NULL OR any(caseId IN n0.restrictedTo WHERE caseId IN cases)) AND NOT n0:AuditEntry
RETURN n0.id AS id, {id: n0.id, `@labels`: labels(n0)} AS value
