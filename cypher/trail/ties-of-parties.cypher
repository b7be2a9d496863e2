// What ties employees and their kin to firms: shares, directorships, nominees, shared addresses, phones and devices.
// Parameters: $given, a map of pairs (list of maps: employeeId, partyId, firmId), periodFrom, periodTo (DATE text, half-open), knownAt (DATETIME text), cases (list of case ids that the caller may see).
// Columns: employeeId, partyId, firmId, kind (STRING), nodeIds, edgeIds, sourceIds (lists of ids), sentence (STRING).
UNWIND $given.pairs AS pair
MATCH (party:Entity:Party {id: pair.partyId})
MATCH (firm:Entity:MiningFirm {id: pair.firmId})
CALL (party, firm) {
  MATCH (party)-[owning:OWNS]->(firm)
  WHERE all(x IN [owning] WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases))
    AND (x.validFrom IS NULL OR x.validFrom < date($given.periodTo)) AND (x.validTo IS NULL OR x.validTo > date($given.periodFrom)))
  RETURN 'HOLDING' AS kind, [party.id, firm.id] AS nodeIds, [owning.id] AS edgeIds,
    reduce(ids = [], one IN [owning] | ids + one.sourceIds) AS sourceIds, party.name + ' holds ' + coalesce(owning.share, 'a share') + ' of ' + firm.name AS sentence
  UNION
  MATCH (party)-[owning:OWNS]->(between:Company)-[holding:OWNS]->(firm)
  WHERE all(x IN [owning, between, holding] WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases))
    AND (x.validFrom IS NULL OR x.validFrom < date($given.periodTo)) AND (x.validTo IS NULL OR x.validTo > date($given.periodFrom)))
  RETURN 'HOLDING' AS kind, [party.id, between.id, firm.id] AS nodeIds, [owning.id, holding.id] AS edgeIds,
    reduce(ids = [], one IN [owning, between, holding] | ids + one.sourceIds) AS sourceIds, party.name + ' holds ' + coalesce(owning.share, 'a share') + ' of ' + between.name + ', which holds ' + coalesce(holding.share, 'a share') + ' of ' + firm.name AS sentence
  UNION
  MATCH (party)-[directing:DIRECTS]->(firm)
  WHERE all(x IN [directing] WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases))
    AND (x.validFrom IS NULL OR x.validFrom < date($given.periodTo)) AND (x.validTo IS NULL OR x.validTo > date($given.periodFrom)))
  RETURN 'DIRECTORSHIP' AS kind, [party.id, firm.id] AS nodeIds, [directing.id] AS edgeIds,
    reduce(ids = [], one IN [directing] | ids + one.sourceIds) AS sourceIds, party.name + ' directs ' + firm.name AS sentence
  UNION
  MATCH (nominee:Party)-[standing:NOMINEE_FOR]->(party), (nominee)-[holding:OWNS|DIRECTS]->(firm)
  WHERE all(x IN [nominee, standing, holding] WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases))
    AND (x.validFrom IS NULL OR x.validFrom < date($given.periodTo)) AND (x.validTo IS NULL OR x.validTo > date($given.periodFrom)))
  RETURN 'NOMINEE' AS kind, [party.id, nominee.id, firm.id] AS nodeIds, [standing.id, holding.id] AS edgeIds,
    reduce(ids = [], one IN [nominee, standing, holding] | ids + one.sourceIds) AS sourceIds, nominee.name + ', who stands in for ' + party.name + ', holds or directs ' + firm.name AS sentence
  UNION
  MATCH (party)-[using:USES_ADDRESS]->(shared:Address)<-[sharing:USES_ADDRESS]-(firm)
  WHERE all(x IN [using, shared, sharing] WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases))
    AND (x.validFrom IS NULL OR x.validFrom < date($given.periodTo)) AND (x.validTo IS NULL OR x.validTo > date($given.periodFrom)))
  RETURN 'SHARED_ADDRESS' AS kind, [party.id, shared.id, firm.id] AS nodeIds, [using.id, sharing.id] AS edgeIds,
    reduce(ids = [], one IN [using, shared, sharing] | ids + one.sourceIds) AS sourceIds, party.name + ' and ' + firm.name + ' use one address' AS sentence
  UNION
  MATCH (party)-[using:USES_ADDRESS]->(shared:Address)<-[sharing:USES_ADDRESS]-(other:Person)-[holding:OWNS|DIRECTS]->(firm)
  WHERE all(x IN [using, shared, sharing, other, holding] WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases))
    AND (x.validFrom IS NULL OR x.validFrom < date($given.periodTo)) AND (x.validTo IS NULL OR x.validTo > date($given.periodFrom)))
  RETURN 'SHARED_ADDRESS' AS kind, [party.id, shared.id, other.id, firm.id] AS nodeIds, [using.id, sharing.id, holding.id] AS edgeIds,
    reduce(ids = [], one IN [using, shared, sharing, other, holding] | ids + one.sourceIds) AS sourceIds, party.name + ' and ' + other.name + ', who holds or directs ' + firm.name + ', use one address' AS sentence
  UNION
  MATCH (party)-[using:USES_PHONE]->(shared:Phone)<-[sharing:USES_PHONE]-(firm)
  WHERE all(x IN [using, shared, sharing] WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases))
    AND (x.validFrom IS NULL OR x.validFrom < date($given.periodTo)) AND (x.validTo IS NULL OR x.validTo > date($given.periodFrom)))
  RETURN 'SHARED_PHONE' AS kind, [party.id, shared.id, firm.id] AS nodeIds, [using.id, sharing.id] AS edgeIds,
    reduce(ids = [], one IN [using, shared, sharing] | ids + one.sourceIds) AS sourceIds, party.name + ' and ' + firm.name + ' use one phone' AS sentence
  UNION
  MATCH (party)-[using:USES_PHONE]->(shared:Phone)<-[sharing:USES_PHONE]-(other:Person)-[holding:OWNS|DIRECTS]->(firm)
  WHERE all(x IN [using, shared, sharing, other, holding] WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases))
    AND (x.validFrom IS NULL OR x.validFrom < date($given.periodTo)) AND (x.validTo IS NULL OR x.validTo > date($given.periodFrom)))
  RETURN 'SHARED_PHONE' AS kind, [party.id, shared.id, other.id, firm.id] AS nodeIds, [using.id, sharing.id, holding.id] AS edgeIds,
    reduce(ids = [], one IN [using, shared, sharing, other, holding] | ids + one.sourceIds) AS sourceIds, party.name + ' and ' + other.name + ', who holds or directs ' + firm.name + ', use one phone' AS sentence
  UNION
  MATCH (party)-[using:USES_DEVICE]->(shared:Device)<-[sharing:USES_DEVICE]-(firm)
  WHERE all(x IN [using, shared, sharing] WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases))
    AND (x.validFrom IS NULL OR x.validFrom < date($given.periodTo)) AND (x.validTo IS NULL OR x.validTo > date($given.periodFrom)))
  RETURN 'SHARED_DEVICE' AS kind, [party.id, shared.id, firm.id] AS nodeIds, [using.id, sharing.id] AS edgeIds,
    reduce(ids = [], one IN [using, shared, sharing] | ids + one.sourceIds) AS sourceIds, party.name + ' and ' + firm.name + ' use one device' AS sentence
  UNION
  MATCH (party)-[using:USES_DEVICE]->(shared:Device)<-[sharing:USES_DEVICE]-(other:Person)-[holding:OWNS|DIRECTS]->(firm)
  WHERE all(x IN [using, shared, sharing, other, holding] WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases))
    AND (x.validFrom IS NULL OR x.validFrom < date($given.periodTo)) AND (x.validTo IS NULL OR x.validTo > date($given.periodFrom)))
  RETURN 'SHARED_DEVICE' AS kind, [party.id, shared.id, other.id, firm.id] AS nodeIds, [using.id, sharing.id, holding.id] AS edgeIds,
    reduce(ids = [], one IN [using, shared, sharing, other, holding] | ids + one.sourceIds) AS sourceIds, party.name + ' and ' + other.name + ', who holds or directs ' + firm.name + ', use one device' AS sentence
  UNION
  MATCH (party)-[using:USES_DEVICE]->(shared:Device)-[signing:SIGNED_IN]->(account:Account)<-[keeping:HOLDS_ACCOUNT]-(firm)
  WHERE all(x IN [using, shared, signing, account, keeping] WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases))
    AND (x.validFrom IS NULL OR x.validFrom < date($given.periodTo)) AND (x.validTo IS NULL OR x.validTo > date($given.periodFrom)))
  RETURN 'SHARED_DEVICE' AS kind, [party.id, shared.id, account.id, firm.id] AS nodeIds, [using.id, signing.id, keeping.id] AS edgeIds,
    reduce(ids = [], one IN [using, shared, signing, account, keeping] | ids + one.sourceIds) AS sourceIds, 'the device that ' + party.name + ' uses signs in to an account of ' + firm.name AS sentence
}
RETURN pair.employeeId AS employeeId, party.id AS partyId, firm.id AS firmId, kind, nodeIds, edgeIds, sourceIds, sentence
ORDER BY employeeId, firmId, kind, partyId, sentence, edgeIds LIMIT 5000
