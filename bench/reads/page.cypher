// A page of 50 contracts under a filter, and how many there are.
// Parameters: categories (list of strings), leastKw (float), subject (string), today (YYYY-MM-DD).
// Columns: total (integer), nodes (list of maps).
WITH COLLECT {
  MATCH (officer:Officer {subject: $subject})-[membership:MEMBER_OF]->(investigation:Case)
  WHERE officer.retractedAt IS NULL AND membership.retractedAt IS NULL AND investigation.retractedAt IS NULL
    AND (membership.validFrom IS NULL OR membership.validFrom <= date($today))
    AND (membership.validTo IS NULL OR membership.validTo > date($today))
  RETURN investigation.id
} AS cases
RETURN
  COUNT {
    MATCH (contract:SupplyContract)
    WHERE contract.retractedAt IS NULL AND contract.dormant IS NULL
      AND (contract.restrictedTo IS NULL OR any(caseId IN contract.restrictedTo WHERE caseId IN cases))
      AND contract.category IN $categories AND contract.contractedKw >= $leastKw
  } AS total,
  COLLECT {
    MATCH (contract:SupplyContract)
    WHERE contract.retractedAt IS NULL AND contract.dormant IS NULL
      AND (contract.restrictedTo IS NULL OR any(caseId IN contract.restrictedTo WHERE caseId IN cases))
      AND contract.category IN $categories AND contract.contractedKw >= $leastKw
    WITH contract ORDER BY contract.signedOn DESC, contract.id LIMIT 50
    RETURN {
      id: contract.id, number: contract.number, category: contract.category,
      contractedKw: contract.contractedKw, signedOn: toString(contract.signedOn)
    }
  } AS nodes
