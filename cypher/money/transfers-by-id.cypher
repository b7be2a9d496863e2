// Transfers by their ids, with their ends.
// Parameters: $given, a map of transferIds (list of ids), asOf (DATE text), knownAt (DATETIME text), cases (list of case ids that the caller may see).
// Columns: id, fromId, toId, at (DATETIME), seq (INTEGER or null), amountMinor (INTEGER), currency, creditedMinor (INTEGER or null), creditedCurrency (or null), purpose (or null).
UNWIND $given.transferIds AS transferId
MATCH (payer:Account)-[transfer:TRANSFERRED {id: transferId}]->(payee:Account)
WHERE all(x IN [transfer, payer, payee] WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases))
    AND (x.validFrom IS NULL OR x.validFrom <= date($given.asOf)) AND (x.validTo IS NULL OR x.validTo > date($given.asOf)))
RETURN transfer.id AS id, payer.id AS fromId, payee.id AS toId, transfer.at AS at, transfer.seq AS seq, transfer.amountMinor AS amountMinor,
  transfer.currency AS currency, transfer.creditedMinor AS creditedMinor, transfer.creditedCurrency AS creditedCurrency, transfer.purpose AS purpose
ORDER BY id LIMIT 10000
