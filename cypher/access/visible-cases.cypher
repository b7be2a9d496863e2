// The cases whose restricted things a viewer may see: those on whose team the officer is, and all that the agency handles.
// Parameters: subject (string or null: no team counts), agency (id or abbreviation, or null: no agency counts), today (string, YYYY-MM-DD).
// Columns: caseId (string).
CALL () {
  MATCH (officer:Officer {subject: $subject})-[membership:MEMBER_OF]->(investigation:Case)
  WHERE officer.retractedAt IS NULL AND membership.retractedAt IS NULL AND investigation.retractedAt IS NULL
    AND (membership.validFrom IS NULL OR membership.validFrom <= date($today))
    AND (membership.validTo IS NULL OR membership.validTo > date($today))
  RETURN investigation.id AS caseId
  UNION
  MATCH (agency:Agency)<-[handling:HANDLED_BY]-(investigation:Case)
  WHERE (agency.id = $agency OR agency.abbreviation = $agency)
    AND agency.retractedAt IS NULL AND handling.retractedAt IS NULL AND investigation.retractedAt IS NULL
    AND (handling.validFrom IS NULL OR handling.validFrom <= date($today))
    AND (handling.validTo IS NULL OR handling.validTo > date($today))
  RETURN investigation.id AS caseId
}
RETURN caseId
ORDER BY caseId
LIMIT 10000
