// What was billed under contracts, by month.
// Parameters: $given, a map of contractIds (list of ids), periodFrom, periodTo (DATE text, half-open), knownAt (DATETIME text), cases (list of case ids that the caller may see).
// Columns: contractId, month (DATE), energyKwh (FLOAT), amountMinor (INTEGER), currency, category (STRING), sourceIds (list of ids).
UNWIND $given.contractIds AS contractId
MATCH (contract:Entity:SupplyContract {id: contractId})<-[billing:BILLS]-(invoice:Invoice)
WHERE invoice.month >= date($given.periodFrom) AND invoice.month < date($given.periodTo)
  AND all(x IN [billing, invoice] WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases)))
RETURN contractId, invoice.month AS month, invoice.energyKwh AS energyKwh, invoice.amountMinor AS amountMinor, invoice.currency AS currency,
  invoice.category AS category, invoice.sourceIds + billing.sourceIds AS sourceIds
ORDER BY contractId, month, invoice.id LIMIT 100000
