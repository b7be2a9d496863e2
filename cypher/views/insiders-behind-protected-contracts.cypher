// Insiders behind protected contracts that serve mining farms
// ---
// id: insiders-behind-protected-contracts
// description: >-
//   Employees who created, approved or amended contracts of a protected category (RESIDENTIAL, SOCIAL, CRITICAL) that supply a
//   delivery point where a mining farm stands: what each did, when and at which terminal. The category is the one told for $asOf.
// params:
//   - {name: employeeId, type: ID, default: null, description: Only what this employee did; everyone when empty.}
// columns:
//   - {name: employeeId, type: ID, description: The employee.}
//   - {name: employeeName, type: String, description: The name by which the employee is shown.}
//   - {name: act, type: String, description: "What was done: CREATED, APPROVED or AMENDED."}
//   - {name: at, type: DateTime, description: When it was done.}
//   - {name: terminal, type: String, description: The terminal used.}
//   - {name: change, type: String, description: "For an amendment: what was changed, in the source's words."}
//   - {name: contractId, type: ID, description: The contract.}
//   - {name: contractNumber, type: String, description: The number of the contract.}
//   - {name: category, type: String, description: The tariff category that the contract declares.}
//   - {name: contractedKw, type: Float, description: "The power agreed, kW."}
//   - {name: signedOn, type: Date, description: The day of signature.}
//   - {name: deliveryPointId, type: ID, description: The delivery point.}
//   - {name: declaredActivity, type: String, description: The activity declared for the delivery point.}
//   - {name: farmId, type: ID, description: The mining farm that stands there.}
//   - {name: farmName, type: String, description: The name of the farm.}
//   - {name: connection, type: String, description: "How the farm takes its power: METERED or BYPASS."}
//   - {name: firmId, type: ID, description: The mining firm that operates the farm; empty where no record tells it.}
//   - {name: firmName, type: String, description: The name of the firm.}
// ---
MATCH (farm:MiningFarm)-[standing:STANDS_AT]->(point:DeliveryPoint)<-[supplying:SUPPLIES]-(contract:SupplyContract)
WHERE all(x IN [farm, standing, point, supplying, contract] WHERE x.recordedAt <= $knownAt AND (x.retractedAt IS NULL OR x.retractedAt > $knownAt)
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $cases))
    AND (x.validFrom IS NULL OR x.validFrom <= $asOf) AND (x.validTo IS NULL OR x.validTo > $asOf))
WITH farm, standing, point, contract, COLLECT {
  MATCH (contract)<-[:DESCRIBES]-(telling:Record)
  WHERE telling.category IS NOT NULL AND all(x IN [telling] WHERE x.recordedAt <= $knownAt AND (x.retractedAt IS NULL OR x.retractedAt > $knownAt)
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $cases))
    AND (x.validFrom IS NULL OR x.validFrom <= $asOf) AND (x.validTo IS NULL OR x.validTo > $asOf))
  RETURN telling.category ORDER BY telling.grade, telling.recordedAt DESC, telling.id LIMIT 1
} AS told
WITH farm, standing, point, contract, CASE WHEN contract.versioned IS NULL THEN contract.category ELSE told[0] END AS category
WHERE category IN ['RESIDENTIAL', 'SOCIAL', 'CRITICAL']
MATCH (employee:UtilityEmployee)-[acting:CREATED|APPROVED|AMENDED]->(contract)
WHERE ($employeeId IS NULL OR employee.id = $employeeId)
  AND all(x IN [employee, acting] WHERE x.recordedAt <= $knownAt AND (x.retractedAt IS NULL OR x.retractedAt > $knownAt)
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $cases))
    AND (x.validFrom IS NULL OR x.validFrom <= $asOf) AND (x.validTo IS NULL OR x.validTo > $asOf))
OPTIONAL MATCH (farm)<-[operating:OPERATES]-(firm:MiningFirm)
WHERE all(x IN [operating, firm] WHERE x.recordedAt <= $knownAt AND (x.retractedAt IS NULL OR x.retractedAt > $knownAt)
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $cases))
    AND (x.validFrom IS NULL OR x.validFrom <= $asOf) AND (x.validTo IS NULL OR x.validTo > $asOf))
RETURN employee.id AS employeeId, employee.name AS employeeName, type(acting) AS act, acting.at AS at, acting.terminal AS terminal, acting.change AS change,
  contract.id AS contractId, contract.number AS contractNumber, category, contract.contractedKw AS contractedKw, contract.signedOn AS signedOn,
  point.id AS deliveryPointId, point.declaredActivity AS declaredActivity, farm.id AS farmId, farm.name AS farmName,
  standing.connection AS connection, firm.id AS firmId, firm.name AS firmName
ORDER BY employeeId, at, contractId, act, acting.id, farmId, firmId
LIMIT 5000
