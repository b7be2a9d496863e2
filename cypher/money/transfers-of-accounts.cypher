// The transfers into and out of some accounts before an instant, the earliest, so many of each account at most.
// Parameters: $given, a map of accountIds (list of ids), before (DATETIME text), rows (INTEGER), asOf (DATE text), knownAt (DATETIME text), cases (list of case ids that the caller may see).
// Columns: accountId, transfers (list of maps: id, fromId, toId, at (DATETIME), seq (INTEGER or null), amountMinor (INTEGER), currency, creditedMinor (INTEGER or null), creditedCurrency (or null), purpose (or null)).
UNWIND $given.accountIds AS accountId
MATCH (account:Entity:Account {id: accountId})
WHERE account.recordedAt <= datetime($given.knownAt) AND (account.retractedAt IS NULL OR account.retractedAt > datetime($given.knownAt))
  AND (account.restrictedTo IS NULL OR any(c IN account.restrictedTo WHERE c IN $given.cases))
WITH account, COLLECT {
  MATCH (account)-[transfer:TRANSFERRED]-(other:Account)
  WHERE transfer.at < datetime($given.before)
    AND all(x IN [transfer, account, other] WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
      AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases))
      AND (x.validFrom IS NULL OR x.validFrom <= date($given.asOf)) AND (x.validTo IS NULL OR x.validTo > date($given.asOf)))
  RETURN {id: transfer.id, fromId: startNode(transfer).id, toId: endNode(transfer).id, at: transfer.at, seq: transfer.seq, amountMinor: transfer.amountMinor,
    currency: transfer.currency, creditedMinor: transfer.creditedMinor, creditedCurrency: transfer.creditedCurrency, purpose: transfer.purpose}
  ORDER BY transfer.at, transfer.id LIMIT $given.rows
} AS transfers
RETURN account.id AS accountId, transfers
ORDER BY accountId LIMIT 10000
