// One contract by id.
// Parameters: id, subject (string), today (YYYY-MM-DD).
// Columns: contract (map).
WITH COLLECT {
  MATCH (officer:Officer {subject: $subject})-[membership:MEMBER_OF]->(investigation:Case)
  WHERE officer.retractedAt IS NULL AND membership.retractedAt IS NULL AND investigation.retractedAt IS NULL
    AND (membership.validFrom IS NULL OR membership.validFrom <= date($today))
    AND (membership.validTo IS NULL OR membership.validTo > date($today))
  RETURN investigation.id
} AS cases
MATCH (contract:Entity:SupplyContract {id: $id})
WHERE contract.retractedAt IS NULL AND contract.dormant IS NULL
  AND (contract.restrictedTo IS NULL OR any(caseId IN contract.restrictedTo WHERE caseId IN cases))
RETURN {
  id: contract.id, sourceKey: contract.sourceKey, number: contract.number, category: contract.category,
  contractedKw: contract.contractedKw, signedOn: toString(contract.signedOn), endedOn: toString(contract.endedOn),
  priceMinor: contract.priceMinor, priceCurrency: contract.priceCurrency, recordedAt: toString(contract.recordedAt),
  sourceIds: contract.sourceIds
} AS contract
