// read cases
// {"asOf":"2025-10-03","today":"2025-10-03","p0":"investigator","p1":["ek:case:founding"]}
WITH COLLECT { MATCH (:Officer {subject: $p0})-[membership:MEMBER_OF]->(membershipCase:Case)
WHERE membership.retractedAt IS NULL AND (membership.validFrom IS NULL OR membership.validFrom <= date($today)) AND (membership.validTo IS NULL OR membership.validTo > date($today)) AND membershipCase.retractedAt IS NULL
RETURN membershipCase.id AS caseId } AS cases
UNWIND $p1 AS nodeId
MATCH (n0:Entity:Case {id: nodeId}) WHERE n0.retractedAt IS NULL AND (n0.restrictedTo IS NULL OR any(caseId IN n0.restrictedTo WHERE caseId IN cases))
RETURN n0.id AS id, {id: n0.id, title: n0.title, status: n0.status} AS value
