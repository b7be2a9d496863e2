// 20 firms with their contracts, the delivery points of these and the meters there.
// Parameters: asOf (YYYY-MM-DD), subject (string), today (YYYY-MM-DD).
// Columns: nodes (list of maps).
WITH COLLECT {
  MATCH (officer:Officer {subject: $subject})-[membership:MEMBER_OF]->(investigation:Case)
  WHERE officer.retractedAt IS NULL AND membership.retractedAt IS NULL AND investigation.retractedAt IS NULL
    AND (membership.validFrom IS NULL OR membership.validFrom <= date($today))
    AND (membership.validTo IS NULL OR membership.validTo > date($today))
  RETURN investigation.id
} AS cases
RETURN COLLECT {
  MATCH (firm:Company)
  WHERE firm.retractedAt IS NULL AND firm.dormant IS NULL
    AND (firm.restrictedTo IS NULL OR any(caseId IN firm.restrictedTo WHERE caseId IN cases))
  WITH firm ORDER BY firm.id LIMIT 20
  RETURN {id: firm.id, name: firm.name, legalForm: firm.legalForm, contracts: {nodes: COLLECT {
    MATCH (firm)-[party:PARTY_TO]->(contract:SupplyContract)
    WHERE party.retractedAt IS NULL
      AND (party.validFrom IS NULL OR party.validFrom <= date($asOf))
      AND (party.validTo IS NULL OR party.validTo > date($asOf))
      AND (party.restrictedTo IS NULL OR any(caseId IN party.restrictedTo WHERE caseId IN cases))
      AND contract.retractedAt IS NULL AND contract.dormant IS NULL
      AND (contract.restrictedTo IS NULL OR any(caseId IN contract.restrictedTo WHERE caseId IN cases))
    WITH contract, party ORDER BY contract.id, party.id LIMIT 20
    RETURN {id: contract.id, number: contract.number, category: contract.category, deliveryPoints: {nodes: COLLECT {
      MATCH (contract)-[supply:SUPPLIES]->(point:DeliveryPoint)
      WHERE supply.retractedAt IS NULL
        AND (supply.validFrom IS NULL OR supply.validFrom <= date($asOf))
        AND (supply.validTo IS NULL OR supply.validTo > date($asOf))
        AND (supply.restrictedTo IS NULL OR any(caseId IN supply.restrictedTo WHERE caseId IN cases))
        AND point.retractedAt IS NULL AND point.dormant IS NULL
        AND (point.restrictedTo IS NULL OR any(caseId IN point.restrictedTo WHERE caseId IN cases))
      WITH point, supply ORDER BY point.id, supply.id LIMIT 5
      RETURN {id: point.id, name: point.name, capacityKw: point.capacityKw, meters: {nodes: COLLECT {
        MATCH (point)<-[installed:INSTALLED_AT]-(meter:Meter)
        WHERE installed.retractedAt IS NULL
          AND (installed.validFrom IS NULL OR installed.validFrom <= date($asOf))
          AND (installed.validTo IS NULL OR installed.validTo > date($asOf))
          AND (installed.restrictedTo IS NULL OR any(caseId IN installed.restrictedTo WHERE caseId IN cases))
          AND meter.retractedAt IS NULL AND meter.dormant IS NULL
          AND (meter.restrictedTo IS NULL OR any(caseId IN meter.restrictedTo WHERE caseId IN cases))
        WITH meter, installed ORDER BY meter.id, installed.id LIMIT 5
        RETURN {id: meter.id, serial: meter.serial, meterKind: meter.meterKind}
      }}}
    }}}
  }}}
} AS nodes
