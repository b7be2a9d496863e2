// read meter
// {"asOf":"2025-10-03","today":"2025-10-03","p0":"investigator","p1":20,"p2":21,"p3":2,"p4":3,"p5":{"ids":["ek:meter:40188"]}}
WITH COLLECT { MATCH (officer:Officer {subject: $p0})-[membership:MEMBER_OF]->(membershipCase:Case)
WHERE officer.retractedAt IS NULL AND membership.retractedAt IS NULL AND coalesce(membership.validFrom <= $today AND membership.validTo > $today, true) AND membershipCase.retractedAt IS NULL
RETURN membershipCase.id AS caseId } AS cases
UNWIND $p5.ids AS nodeId
MATCH (n0:Entity:Meter {id: nodeId}) WHERE n0.retractedAt IS NULL AND n0.dormant IS NULL AND (n0.restrictedTo IS NULL OR any(caseId IN n0.restrictedTo WHERE caseId IN cases))
RETURN n0.id AS id, {serial: n0.serial, meterKind: n0.meterKind, multiplier: n0.multiplier, deliveryPoint: head(COLLECT { MATCH (n0)-[r1:INSTALLED_AT]->(m2:DeliveryPoint)
WHERE r1.retractedAt IS NULL AND coalesce(r1.validFrom <= $asOf AND r1.validTo > $asOf, true) AND (r1.restrictedTo IS NULL OR any(caseId IN r1.restrictedTo WHERE caseId IN cases)) AND m2.retractedAt IS NULL AND m2.dormant IS NULL AND (m2.restrictedTo IS NULL OR any(caseId IN m2.restrictedTo WHERE caseId IN cases))
WITH * ORDER BY coalesce(r1.validFrom, date('0001-01-01')) DESC, r1.id LIMIT 1
RETURN {name: m2.name, declaredActivity: m2.declaredActivity, fedBy: {`@order`: 'zQUtfrbR', first: $p1, after: false, rows: COLLECT { MATCH (m2)-[r3:FED_BY]->(m4:Entity) WHERE r3.retractedAt IS NULL AND coalesce(r3.validFrom <= $asOf AND r3.validTo > $asOf, true) AND (r3.restrictedTo IS NULL OR any(caseId IN r3.restrictedTo WHERE caseId IN cases)) AND m4.retractedAt IS NULL AND m4.dormant IS NULL AND (m4.restrictedTo IS NULL OR any(caseId IN m4.restrictedTo WHERE caseId IN cases))
WITH * ORDER BY m4.id, r3.id LIMIT $p2
RETURN {`@sort`: [m4.id, r3.id], nodes: {`@labels`: labels(m4), `@on/Feeder`: CASE WHEN m4:Feeder THEN {name: m4.name, substation: head(COLLECT { MATCH (m4)-[r5:FED_BY]->(m6:Substation)
WHERE r5.retractedAt IS NULL AND coalesce(r5.validFrom <= $asOf AND r5.validTo > $asOf, true) AND (r5.restrictedTo IS NULL OR any(caseId IN r5.restrictedTo WHERE caseId IN cases)) AND m6.retractedAt IS NULL AND m6.dormant IS NULL AND (m6.restrictedTo IS NULL OR any(caseId IN m6.restrictedTo WHERE caseId IN cases))
WITH * ORDER BY coalesce(r5.validFrom, date('0001-01-01')) DESC, r5.id LIMIT 1
RETURN {name: m6.name, operator: head(COLLECT { MATCH (m6)-[r7:OPERATED_BY]->(m8:Utility)
WHERE r7.retractedAt IS NULL AND coalesce(r7.validFrom <= $asOf AND r7.validTo > $asOf, true) AND (r7.restrictedTo IS NULL OR any(caseId IN r7.restrictedTo WHERE caseId IN cases)) AND m8.retractedAt IS NULL AND m8.dormant IS NULL AND (m8.restrictedTo IS NULL OR any(caseId IN m8.restrictedTo WHERE caseId IN cases))
WITH * ORDER BY coalesce(r7.validFrom, date('0001-01-01')) DESC, r7.id LIMIT 1
RETURN {name: m8.name} }), region: head(COLLECT { MATCH (m6)-[r9:LOCATED_IN]->(m10:Region)
WHERE r9.retractedAt IS NULL AND coalesce(r9.validFrom <= $asOf AND r9.validTo > $asOf, true) AND (r9.restrictedTo IS NULL OR any(caseId IN r9.restrictedTo WHERE caseId IN cases)) AND m10.retractedAt IS NULL AND m10.dormant IS NULL AND (m10.restrictedTo IS NULL OR any(caseId IN m10.restrictedTo WHERE caseId IN cases))
WITH * ORDER BY coalesce(r9.validFrom, date('0001-01-01')) DESC, r9.id LIMIT 1
RETURN {name: m10.name, perHeadKwhYear: m10.perHeadKwhYear} })} })} END}} }}} }), months: {`@order`: '0iFKw4WD', first: $p3, after: false, rows: COLLECT { MATCH (n0)<-[r11:MEASURED_BY]-(m12:MeterMonth) WHERE r11.retractedAt IS NULL AND coalesce(r11.validFrom <= $asOf AND r11.validTo > $asOf, true) AND (r11.restrictedTo IS NULL OR any(caseId IN r11.restrictedTo WHERE caseId IN cases)) AND m12.retractedAt IS NULL AND m12.dormant IS NULL AND (m12.restrictedTo IS NULL OR any(caseId IN m12.restrictedTo WHERE caseId IN cases))
WITH * ORDER BY m12.month DESC, m12.id, r11.id LIMIT $p4
RETURN {`@sort`: [m12.month, m12.id, r11.id], nodes: {month: m12.month, meteredKwh: m12.meteredKwh, postedKwh: m12.postedKwh, postingKind: m12.postingKind, postedBy: head(COLLECT { MATCH (m12)<-[r13:POSTED]-(m14:UtilityEmployee)
WHERE r13.retractedAt IS NULL AND coalesce(r13.validFrom <= $asOf AND r13.validTo > $asOf, true) AND (r13.restrictedTo IS NULL OR any(caseId IN r13.restrictedTo WHERE caseId IN cases)) AND m14.retractedAt IS NULL AND m14.dormant IS NULL AND (m14.restrictedTo IS NULL OR any(caseId IN m14.restrictedTo WHERE caseId IN cases))
WITH * ORDER BY coalesce(r13.validFrom, date('0001-01-01')) DESC, r13.id LIMIT 1
RETURN {name: m14.name} })}} }, total: COUNT { MATCH (n0)<-[r11:MEASURED_BY]-(m12:MeterMonth) WHERE r11.retractedAt IS NULL AND coalesce(r11.validFrom <= $asOf AND r11.validTo > $asOf, true) AND (r11.restrictedTo IS NULL OR any(caseId IN r11.restrictedTo WHERE caseId IN cases)) AND m12.retractedAt IS NULL AND m12.dormant IS NULL AND (m12.restrictedTo IS NULL OR any(caseId IN m12.restrictedTo WHERE caseId IN cases)) }}} AS value
