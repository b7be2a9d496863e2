// The assets that some accounts paid for, with each payment.
// Parameters: $given, a map of accountIds (list of ids), asOf (DATE text), knownAt (DATETIME text), cases (list of case ids that the caller may see).
// Columns: accountId, assetId, assetName, priceMinor (INTEGER or null), priceCurrency (or null), paymentId, transferId (or null), at (DATETIME or null), amountMinor (INTEGER), currency.
UNWIND $given.accountIds AS accountId
MATCH (account:Entity:Account {id: accountId})-[paying:PAID_FOR]->(asset:Asset)
WHERE all(x IN [paying, account, asset] WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases))
    AND (x.validFrom IS NULL OR x.validFrom <= date($given.asOf)) AND (x.validTo IS NULL OR x.validTo > date($given.asOf)))
RETURN accountId, asset.id AS assetId, asset.name AS assetName, asset.priceMinor AS priceMinor, asset.priceCurrency AS priceCurrency,
  paying.id AS paymentId, paying.transferId AS transferId, paying.at AS at, paying.amountMinor AS amountMinor, paying.currency AS currency
ORDER BY accountId, paymentId LIMIT 10000
