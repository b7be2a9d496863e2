// read case
// {"asOf":"2025-10-03","today":"2025-10-03","p0":{"ids":["ek:case:founding"]}}
WITH [] AS cases
UNWIND $p0.ids AS nodeId
MATCH (n0:Entity:Case {id: nodeId}) WHERE n0.retractedAt IS NULL AND n0.dormant IS NULL AND (n0.restrictedTo IS NULL OR any(caseId IN n0.restrictedTo WHERE caseId IN cases))
RETURN n0.id AS id, {id: n0.id} AS value

// read cases
// {"asOf":"2025-10-03","today":"2025-10-03","p0":"ek:","p1":20}
WITH [] AS cases
RETURN {`@order`: 'gbVVzClE', first: $p1, after: false, total: COUNT { MATCH (n0:Case) WHERE n0.retractedAt IS NULL AND n0.dormant IS NULL AND (n0.restrictedTo IS NULL OR any(caseId IN n0.restrictedTo WHERE caseId IN cases)) AND ((n0.id STARTS WITH $p0)) }} AS value

// read employee
// {"asOf":"2025-10-03","today":"2025-10-03","p0":20,"p1":21,"p2":20,"p3":{"ids":["ek:employee:kim-viktor"]}}
WITH [] AS cases
UNWIND $p3.ids AS nodeId
MATCH (n0:Entity:UtilityEmployee {id: nodeId}) WHERE n0.retractedAt IS NULL AND n0.dormant IS NULL AND (n0.restrictedTo IS NULL OR any(caseId IN n0.restrictedTo WHERE caseId IN cases))
RETURN n0.id AS id, {name: n0.name, iin: n0.iin, birthDate: n0.birthDate, phones: {`@order`: 'xgMToecp', first: $p0, after: false, rows: COLLECT { MATCH (n0)-[r1:USES_PHONE]->(m2:Phone) WHERE r1.retractedAt IS NULL AND coalesce(r1.validFrom <= $asOf AND r1.validTo > $asOf, true) AND (r1.restrictedTo IS NULL OR any(caseId IN r1.restrictedTo WHERE caseId IN cases)) AND m2.retractedAt IS NULL AND m2.dormant IS NULL AND (m2.restrictedTo IS NULL OR any(caseId IN m2.restrictedTo WHERE caseId IN cases))
WITH * ORDER BY m2.id, r1.id LIMIT $p1
RETURN {`@sort`: [m2.id, r1.id], nodes: {number: m2.number}} }}, cases: {`@order`: '-dc0dN_d', first: $p2, after: false, total: COUNT { MATCH (n0)-[r3:PARTICIPATES_IN]->(m4:Case) WHERE r3.retractedAt IS NULL AND coalesce(r3.validFrom <= $asOf AND r3.validTo > $asOf, true) AND (r3.restrictedTo IS NULL OR any(caseId IN r3.restrictedTo WHERE caseId IN cases)) AND m4.retractedAt IS NULL AND m4.dormant IS NULL AND (m4.restrictedTo IS NULL OR any(caseId IN m4.restrictedTo WHERE caseId IN cases)) }}} AS value

// read findings
// {"asOf":"2025-10-03","today":"2025-10-03","p0":"ek:","p1":20}
WITH [] AS cases
RETURN {`@order`: 'Z81Tr-II', first: $p1, after: false, total: COUNT { MATCH (n0:Finding) WHERE n0.retractedAt IS NULL AND n0.dormant IS NULL AND (n0.restrictedTo IS NULL OR any(caseId IN n0.restrictedTo WHERE caseId IN cases)) AND ((n0.id STARTS WITH $p0)) }} AS value
