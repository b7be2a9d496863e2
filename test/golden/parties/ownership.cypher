// cypher/parties/directors-of-companies.cypher

// cypher/parties/holders-beside.cypher

// cypher/parties/stakes-in-companies.cypher

// cypher/parties/stakes-in-companies.cypher

// cypher/parties/stakes-in-companies.cypher

// cypher/parties/stakes-in-companies.cypher

// cypher/parties/stakes-in-companies.cypher

// cypher/parties/stakes-of-parties.cypher

// cypher/parties/stakes-of-parties.cypher

// cypher/parties/stakes-of-parties.cypher

// read chain
// {"asOf":"2025-10-03","today":"2025-10-03","p0":"investigator","p1":{"ids":["ek:person:mukhamedzhanov-timur","ek:firm:altyn-hash","ek:person:ospanova-aigul","ek:company:saryarqa-invest","ek:firm:ulba-compute","ek:person:sadykov-ruslan"]}}
WITH COLLECT { MATCH (officer:Officer {subject: $p0})-[membership:MEMBER_OF]->(membershipCase:Case)
WHERE officer.retractedAt IS NULL AND membership.retractedAt IS NULL AND coalesce(membership.validFrom <= $today AND membership.validTo > $today, true) AND membershipCase.retractedAt IS NULL
RETURN membershipCase.id AS caseId } AS cases
UNWIND $p1.ids AS nodeId
MATCH (n0:Entity:Party {id: nodeId}) WHERE n0.retractedAt IS NULL AND n0.dormant IS NULL AND (n0.restrictedTo IS NULL OR any(caseId IN n0.restrictedTo WHERE caseId IN cases))
RETURN n0.id AS id, {name: n0.name, `@labels`: labels(n0)} AS value

// read firms
// {"asOf":"2025-10-03","today":"2025-10-03","p0":"investigator","p1":["ek:firm:altyn-hash","ek:firm:ulba-compute","ek:firm:shygys-data"],"p2":20,"p3":21}
WITH COLLECT { MATCH (officer:Officer {subject: $p0})-[membership:MEMBER_OF]->(membershipCase:Case)
WHERE officer.retractedAt IS NULL AND membership.retractedAt IS NULL AND coalesce(membership.validFrom <= $today AND membership.validTo > $today, true) AND membershipCase.retractedAt IS NULL
RETURN membershipCase.id AS caseId } AS cases
RETURN {`@order`: '-XT7JPam', first: $p2, after: false, rows: COLLECT { MATCH (n0:MiningFirm) WHERE n0.retractedAt IS NULL AND n0.dormant IS NULL AND (n0.restrictedTo IS NULL OR any(caseId IN n0.restrictedTo WHERE caseId IN cases)) AND ((n0.id IN $p1))
WITH * ORDER BY n0.id LIMIT $p3
RETURN {`@sort`: [n0.id], nodes: {id: n0.id, `@id`: n0.id}} }} AS value

// read party
// {"asOf":"2025-10-03","today":"2025-10-03","p0":"investigator","p1":{"ids":["ek:person:mukhamedzhanov-timur","ek:person:ospanova-aigul","ek:person:sadykov-ruslan"]}}
WITH COLLECT { MATCH (officer:Officer {subject: $p0})-[membership:MEMBER_OF]->(membershipCase:Case)
WHERE officer.retractedAt IS NULL AND membership.retractedAt IS NULL AND coalesce(membership.validFrom <= $today AND membership.validTo > $today, true) AND membershipCase.retractedAt IS NULL
RETURN membershipCase.id AS caseId } AS cases
UNWIND $p1.ids AS nodeId
MATCH (n0:Entity:Party {id: nodeId}) WHERE n0.retractedAt IS NULL AND n0.dormant IS NULL AND (n0.restrictedTo IS NULL OR any(caseId IN n0.restrictedTo WHERE caseId IN cases))
RETURN n0.id AS id, {id: n0.id, `@labels`: labels(n0)} AS value
