// cypher/money/holders-of-money.cypher

// cypher/money/purchases-of-accounts.cypher

// cypher/money/transfers-of-accounts.cypher

// cypher/money/transfers-of-accounts.cypher

// read account
// {"asOf":"2025-10-03","today":"2025-10-03","p0":"investigator","p1":{"ids":["ek:account:dala-market","ek:account:ospanov-daniyar"]}}
WITH COLLECT { MATCH (officer:Officer {subject: $p0})-[membership:MEMBER_OF]->(membershipCase:Case)
WHERE officer.retractedAt IS NULL AND membership.retractedAt IS NULL AND coalesce(membership.validFrom <= $today AND membership.validTo > $today, true) AND membershipCase.retractedAt IS NULL
RETURN membershipCase.id AS caseId } AS cases
UNWIND $p1.ids AS nodeId
MATCH (n0:Entity:Account {id: nodeId}) WHERE n0.retractedAt IS NULL AND n0.dormant IS NULL AND (n0.restrictedTo IS NULL OR any(caseId IN n0.restrictedTo WHERE caseId IN cases))
RETURN n0.id AS id, {id: n0.id} AS value

// read account
// {"asOf":"2025-10-03","today":"2025-10-03","p0":"investigator","p1":{"ids":["ek:account:ospanova-aigul","ek:account:dala-market","ek:account:ospanov-daniyar"]}}
WITH COLLECT { MATCH (officer:Officer {subject: $p0})-[membership:MEMBER_OF]->(membershipCase:Case)
WHERE officer.retractedAt IS NULL AND membership.retractedAt IS NULL AND coalesce(membership.validFrom <= $today AND membership.validTo > $today, true) AND membershipCase.retractedAt IS NULL
RETURN membershipCase.id AS caseId } AS cases
UNWIND $p1.ids AS nodeId
MATCH (n0:Entity:Account {id: nodeId}) WHERE n0.retractedAt IS NULL AND n0.dormant IS NULL AND (n0.restrictedTo IS NULL OR any(caseId IN n0.restrictedTo WHERE caseId IN cases))
RETURN n0.id AS id, {id: n0.id} AS value

// read asset
// {"asOf":"2025-10-03","today":"2025-10-03","p0":"investigator","p1":{"ids":["ek:apartment:astana-1"]}}
WITH COLLECT { MATCH (officer:Officer {subject: $p0})-[membership:MEMBER_OF]->(membershipCase:Case)
WHERE officer.retractedAt IS NULL AND membership.retractedAt IS NULL AND coalesce(membership.validFrom <= $today AND membership.validTo > $today, true) AND membershipCase.retractedAt IS NULL
RETURN membershipCase.id AS caseId } AS cases
UNWIND $p1.ids AS nodeId
MATCH (n0:Entity:Asset {id: nodeId}) WHERE n0.retractedAt IS NULL AND n0.dormant IS NULL AND (n0.restrictedTo IS NULL OR any(caseId IN n0.restrictedTo WHERE caseId IN cases))
RETURN n0.id AS id, {id: n0.id, `@labels`: labels(n0)} AS value

// read from
// {"asOf":"2025-10-03","today":"2025-10-03","p0":"investigator","p1":{"ids":["ek:account:shipa-clinic","ek:account:saryarqa-invest"]}}
WITH COLLECT { MATCH (officer:Officer {subject: $p0})-[membership:MEMBER_OF]->(membershipCase:Case)
WHERE officer.retractedAt IS NULL AND membership.retractedAt IS NULL AND coalesce(membership.validFrom <= $today AND membership.validTo > $today, true) AND membershipCase.retractedAt IS NULL
RETURN membershipCase.id AS caseId } AS cases
UNWIND $p1.ids AS nodeId
MATCH (n0:Entity:Account {id: nodeId}) WHERE n0.retractedAt IS NULL AND n0.dormant IS NULL AND (n0.restrictedTo IS NULL OR any(caseId IN n0.restrictedTo WHERE caseId IN cases))
RETURN n0.id AS id, {id: n0.id} AS value

// read party
// {"asOf":"2025-10-03","today":"2025-10-03","p0":"investigator","p1":{"ids":["ek:person:ospanova-aigul","ek:employee:ospanov-daniyar","ek:company:dala-market"]}}
WITH COLLECT { MATCH (officer:Officer {subject: $p0})-[membership:MEMBER_OF]->(membershipCase:Case)
WHERE officer.retractedAt IS NULL AND membership.retractedAt IS NULL AND coalesce(membership.validFrom <= $today AND membership.validTo > $today, true) AND membershipCase.retractedAt IS NULL
RETURN membershipCase.id AS caseId } AS cases
UNWIND $p1.ids AS nodeId
MATCH (n0:Entity:Party {id: nodeId}) WHERE n0.retractedAt IS NULL AND n0.dormant IS NULL AND (n0.restrictedTo IS NULL OR any(caseId IN n0.restrictedTo WHERE caseId IN cases))
RETURN n0.id AS id, {id: n0.id, name: n0.name, `@labels`: labels(n0)} AS value
