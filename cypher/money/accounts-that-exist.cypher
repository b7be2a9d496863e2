// Those of some accounts that exist for the caller.
// Parameters: accountIds (list of ids), historical (boolean: the day or the instant lies in the past), asOf (string, YYYY-MM-DD), knownAt (string, an instant), cases (list of case ids that the caller may see).
// Columns: accountId (string).
UNWIND $accountIds AS accountId
MATCH (account:Entity:Account {id: accountId})
WHERE account.recordedAt <= datetime($knownAt) AND (account.retractedAt IS NULL OR account.retractedAt > datetime($knownAt))
  AND (account.restrictedTo IS NULL OR any(caseId IN account.restrictedTo WHERE caseId IN $cases))
  AND (NOT $historical OR account.versioned IS NULL OR EXISTS {
    MATCH (account)<-[:DESCRIBES]-(telling:Record)
    WHERE telling.recordedAt <= datetime($knownAt) AND (telling.retractedAt IS NULL OR telling.retractedAt > datetime($knownAt))
      AND (telling.validFrom IS NULL OR telling.validFrom <= date($asOf)) AND (telling.validTo IS NULL OR telling.validTo > date($asOf))
  })
RETURN DISTINCT account.id AS accountId
ORDER BY accountId
LIMIT 50
