// read node
// {"asOf":"2025-10-03","today":"2025-10-03","p0":"investigator","p1":{"ids":["ek:employee:kim-viktor"]}}
WITH COLLECT { MATCH (officer:Officer {subject: $p0})-[membership:MEMBER_OF]->(membershipCase:Case)
WHERE officer.retractedAt IS NULL AND membership.retractedAt IS NULL AND coalesce(membership.validFrom <= $today AND membership.validTo > $today, true) AND membershipCase.retractedAt IS NULL
RETURN membershipCase.id AS caseId } AS cases
UNWIND $p1.ids AS nodeId
MATCH (n0:Entity {id: nodeId}) WHERE n0.retractedAt IS NULL AND n0.dormant IS NULL AND (n0.restrictedTo IS NULL OR any(caseId IN n0.restrictedTo WHERE caseId IN cases)) AND NOT n0:AuditEntry
RETURN n0.id AS id, {id: n0.id, `@labels`: labels(n0), `@on/UtilityEmployee`: CASE WHEN n0:UtilityEmployee THEN {employeeNumber: n0.employeeNumber} END, `@on/Party`: CASE WHEN n0:Party THEN {names: n0.names} END} AS value

// read nodes
// {"asOf":"2025-10-03","today":"2025-10-03","p0":"investigator","p1":{"ids":["ek:firm:ulba-compute","ek:firm:none","ek:case:founding"]}}
WITH COLLECT { MATCH (officer:Officer {subject: $p0})-[membership:MEMBER_OF]->(membershipCase:Case)
WHERE officer.retractedAt IS NULL AND membership.retractedAt IS NULL AND coalesce(membership.validFrom <= $today AND membership.validTo > $today, true) AND membershipCase.retractedAt IS NULL
RETURN membershipCase.id AS caseId } AS cases
UNWIND $p1.ids AS nodeId
MATCH (n0:Entity {id: nodeId}) WHERE n0.retractedAt IS NULL AND n0.dormant IS NULL AND (n0.restrictedTo IS NULL OR any(caseId IN n0.restrictedTo WHERE caseId IN cases)) AND NOT n0:AuditEntry
RETURN n0.id AS id, {id: n0.id, `@labels`: labels(n0)} AS value

// read parties
// {"asOf":"2025-10-03","today":"2025-10-03","p0":"investigator","p1":"ek:","p2":"Al","p3":5,"p4":1,"p5":2,"p6":2,"p7":3,"p8":20,"p9":21,"p10":6}
WITH COLLECT { MATCH (officer:Officer {subject: $p0})-[membership:MEMBER_OF]->(membershipCase:Case)
WHERE officer.retractedAt IS NULL AND membership.retractedAt IS NULL AND coalesce(membership.validFrom <= $today AND membership.validTo > $today, true) AND membershipCase.retractedAt IS NULL
RETURN membershipCase.id AS caseId } AS cases
RETURN {`@order`: 'mfaxCEx1', first: $p3, after: false, rows: COLLECT { MATCH (n0:Party) WHERE n0.retractedAt IS NULL AND n0.dormant IS NULL AND (n0.restrictedTo IS NULL OR any(caseId IN n0.restrictedTo WHERE caseId IN cases)) AND ((n0.id STARTS WITH $p1)) AND ((n0.name STARTS WITH $p2))
WITH * ORDER BY n0.id LIMIT $p10
RETURN {`@sort`: [n0.id], nodes: {id: n0.id, name: n0.name, `@labels`: labels(n0), `@on/NaturalPerson`: CASE WHEN n0:Person THEN {employers: {`@order`: '6g5TDFOp', first: $p4, after: false, rows: COLLECT { MATCH (n0)-[r1:EMPLOYED_BY]->(m2:Company) WHERE r1.retractedAt IS NULL AND coalesce(r1.validFrom <= $asOf AND r1.validTo > $asOf, true) AND (r1.restrictedTo IS NULL OR any(caseId IN r1.restrictedTo WHERE caseId IN cases)) AND m2.retractedAt IS NULL AND m2.dormant IS NULL AND (m2.restrictedTo IS NULL OR any(caseId IN m2.restrictedTo WHERE caseId IN cases))
WITH * ORDER BY m2.id, r1.id LIMIT $p5
RETURN {`@sort`: [m2.id, r1.id], nodes: {name: m2.name, `@labels`: labels(m2)}} }}} END, `@on/LegalPerson`: CASE WHEN n0:Company THEN {legalForm: n0.legalForm, owners: {`@order`: 'NaGXLkvq', first: $p6, after: false, rows: COLLECT { MATCH (n0)<-[r3:OWNS]-(m4:Party) WHERE r3.retractedAt IS NULL AND coalesce(r3.validFrom <= $asOf AND r3.validTo > $asOf, true) AND (r3.restrictedTo IS NULL OR any(caseId IN r3.restrictedTo WHERE caseId IN cases)) AND m4.retractedAt IS NULL AND m4.dormant IS NULL AND (m4.restrictedTo IS NULL OR any(caseId IN m4.restrictedTo WHERE caseId IN cases))
WITH * ORDER BY m4.id, r3.id LIMIT $p7
RETURN {`@sort`: [m4.id, r3.id], edges: {share: r3.share, node: {name: m4.name, `@labels`: labels(m4)}}} }}} END, `@on/MiningFirm`: CASE WHEN n0:MiningFirm THEN {farms: {`@order`: 'EQB_ujZQ', first: $p8, after: false, rows: COLLECT { MATCH (n0)-[r5:OPERATES]->(m6:MiningFarm) WHERE r5.retractedAt IS NULL AND coalesce(r5.validFrom <= $asOf AND r5.validTo > $asOf, true) AND (r5.restrictedTo IS NULL OR any(caseId IN r5.restrictedTo WHERE caseId IN cases)) AND m6.retractedAt IS NULL AND m6.dormant IS NULL AND (m6.restrictedTo IS NULL OR any(caseId IN m6.restrictedTo WHERE caseId IN cases))
WITH * ORDER BY m6.id, r5.id LIMIT $p9
RETURN {`@sort`: [m6.id, r5.id], nodes: {name: m6.name}} }}} END}} }} AS value
