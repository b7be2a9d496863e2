// Who directs companies on a day.
// Parameters: $given, a map of ids (list of ids of companies), asOf (DATE text), knownAt (DATETIME text), cases (list of case ids that the caller may see).
// Columns: companyId, personId (ID), personName.
UNWIND $given.ids AS companyId
MATCH (company:Entity&Company {id: companyId})<-[office:DIRECTS]-(person:Entity&Person)
WHERE all(x IN [company, office, person] WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
  AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases))
  AND (x.validFrom IS NULL OR x.validFrom <= date($given.asOf)) AND (x.validTo IS NULL OR x.validTo > date($given.asOf)))
RETURN DISTINCT companyId, person.id AS personId, person.name AS personName
ORDER BY companyId, personId LIMIT 5000
