// cypher/cases/grades-of-sources.cypher

// cypher/network/facts-of-ties.cypher

// cypher/network/things-shown.cypher

// cypher/network/things-shown.cypher

// cypher/network/ties-of-things.cypher

// cypher/network/ties-of-things.cypher

// cypher/network/ties-of-things.cypher

// cypher/network/ties-of-things.cypher

// read from
// {"asOf":"2025-10-02","today":"2025-10-03","knownAt":"2025-10-03T00:00:00Z","p0":"investigator","p1":{"ids":["ek:employee:ospanov-daniyar","ek:person:ospanova-aigul","ek:company:saryarqa-invest"]}}
WITH COLLECT { MATCH (officer:Officer {subject: $p0})-[membership:MEMBER_OF]->(membershipCase:Case)
WHERE officer.retractedAt IS NULL AND membership.retractedAt IS NULL AND coalesce(membership.validFrom <= $today AND membership.validTo > $today, true) AND membershipCase.retractedAt IS NULL
RETURN membershipCase.id AS caseId } AS cases
UNWIND $p1.ids AS nodeId
MATCH (n0:Entity {id: nodeId}) WHERE n0.recordedAt <= $knownAt AND coalesce(n0.retractedAt > $knownAt, true) AND (n0.restrictedTo IS NULL OR any(caseId IN n0.restrictedTo WHERE caseId IN cases)) AND NOT n0:AuditEntry WITH *, COLLECT { MATCH (n0)<-[:DESCRIBES]-(telling:Record)
WHERE telling.recordedAt <= $knownAt AND coalesce(telling.retractedAt > $knownAt, true) AND (telling.restrictedTo IS NULL OR any(caseId IN telling.restrictedTo WHERE caseId IN cases)) AND coalesce(telling.validFrom <= $asOf AND telling.validTo > $asOf, true)
RETURN telling ORDER BY telling.restrictedTo IS NOT NULL, telling.grade, telling.recordedAt DESC, telling.id DESC } AS n0Records
WHERE (n0.versioned IS NULL OR size(n0Records) > 0)
RETURN n0.id AS id, {id: n0.id, `@labels`: labels(n0)} AS value

// read thing
// {"asOf":"2025-10-02","today":"2025-10-03","knownAt":"2025-10-03T00:00:00Z","p0":"investigator","p1":{"ids":["ek:person:ospanova-aigul","ek:company:saryarqa-invest"]}}
WITH COLLECT { MATCH (officer:Officer {subject: $p0})-[membership:MEMBER_OF]->(membershipCase:Case)
WHERE officer.retractedAt IS NULL AND membership.retractedAt IS NULL AND coalesce(membership.validFrom <= $today AND membership.validTo > $today, true) AND membershipCase.retractedAt IS NULL
RETURN membershipCase.id AS caseId } AS cases
UNWIND $p1.ids AS nodeId
MATCH (n0:Entity {id: nodeId}) WHERE n0.recordedAt <= $knownAt AND coalesce(n0.retractedAt > $knownAt, true) AND (n0.restrictedTo IS NULL OR any(caseId IN n0.restrictedTo WHERE caseId IN cases)) AND NOT n0:AuditEntry WITH *, COLLECT { MATCH (n0)<-[:DESCRIBES]-(telling:Record)
WHERE telling.recordedAt <= $knownAt AND coalesce(telling.retractedAt > $knownAt, true) AND (telling.restrictedTo IS NULL OR any(caseId IN telling.restrictedTo WHERE caseId IN cases)) AND coalesce(telling.validFrom <= $asOf AND telling.validTo > $asOf, true)
RETURN telling ORDER BY telling.restrictedTo IS NOT NULL, telling.grade, telling.recordedAt DESC, telling.id DESC } AS n0Records
WHERE (n0.versioned IS NULL OR size(n0Records) > 0)
RETURN n0.id AS id, {id: n0.id, `@labels`: labels(n0)} AS value

// read to
// {"asOf":"2025-10-02","today":"2025-10-03","knownAt":"2025-10-03T00:00:00Z","p0":"investigator","p1":{"ids":["ek:person:ospanova-aigul","ek:company:saryarqa-invest","ek:firm:altyn-hash"]}}
WITH COLLECT { MATCH (officer:Officer {subject: $p0})-[membership:MEMBER_OF]->(membershipCase:Case)
WHERE officer.retractedAt IS NULL AND membership.retractedAt IS NULL AND coalesce(membership.validFrom <= $today AND membership.validTo > $today, true) AND membershipCase.retractedAt IS NULL
RETURN membershipCase.id AS caseId } AS cases
UNWIND $p1.ids AS nodeId
MATCH (n0:Entity {id: nodeId}) WHERE n0.recordedAt <= $knownAt AND coalesce(n0.retractedAt > $knownAt, true) AND (n0.restrictedTo IS NULL OR any(caseId IN n0.restrictedTo WHERE caseId IN cases)) AND NOT n0:AuditEntry WITH *, COLLECT { MATCH (n0)<-[:DESCRIBES]-(telling:Record)
WHERE telling.recordedAt <= $knownAt AND coalesce(telling.retractedAt > $knownAt, true) AND (telling.restrictedTo IS NULL OR any(caseId IN telling.restrictedTo WHERE caseId IN cases)) AND coalesce(telling.validFrom <= $asOf AND telling.validTo > $asOf, true)
RETURN telling ORDER BY telling.restrictedTo IS NOT NULL, telling.grade, telling.recordedAt DESC, telling.id DESC } AS n0Records
WHERE (n0.versioned IS NULL OR size(n0Records) > 0)
RETURN n0.id AS id, {id: n0.id, `@labels`: labels(n0)} AS value
