// The spouses of persons, and for whom parties hold or act.
// Parameters: $given, a map of ids (list of ids of parties), asOf (DATE text), knownAt (DATETIME text), cases (list of case ids that the caller may see).
// Columns: partyId, otherId (ID), otherName, otherIsCompany (BOOLEAN), kind (STRING: SPOUSES, SUSPECTED_HOLDERS), basis (STRING or null).
UNWIND $given.ids AS partyId
MATCH (party:Entity&Party {id: partyId})-[tie:RELATED_TO|NOMINEE_FOR]-(other:Entity&Party)
WHERE other <> party AND ((type(tie) = 'RELATED_TO' AND tie.kin = 'spouse') OR (type(tie) = 'NOMINEE_FOR' AND startNode(tie) = party))
  AND all(x IN [party, tie, other] WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases))
    AND (x.validFrom IS NULL OR x.validFrom <= date($given.asOf)) AND (x.validTo IS NULL OR x.validTo > date($given.asOf)))
WITH DISTINCT partyId, other, CASE type(tie) WHEN 'RELATED_TO' THEN 'SPOUSES' ELSE 'SUSPECTED_HOLDERS' END AS kind, tie.basis AS basis
RETURN partyId, other.id AS otherId, other.name AS otherName, other:Company AS otherIsCompany, kind, basis
ORDER BY partyId, kind, otherId, basis LIMIT 5000
