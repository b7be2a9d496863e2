// Payments to a party before the contracts that it created or approved
// ---
// id: payments-before-contract
// description: >-
//   Transfers that reached the accounts of a party, or of kin, in the $days before a contract that the party created or approved was
//   signed. Wages from a utility and transfers among those accounts do not count. The day of signature and the
//   category are those told for $asOf.
// params:
//   - {name: partyId, type: ID, required: true, description: "The party, such as an employee of a utility."}
//   - {name: days, type: Int, default: 90, min: 1, max: 3660, description: How many days before the signature to look.}
//   - {name: kinDegree, type: Int, default: 2, min: -1, max: 4, description: The farthest degree of kinship whose accounts count; -1 for the party's own accounts alone.}
// columns:
//   - {name: contractId, type: ID, description: The contract.}
//   - {name: contractNumber, type: String, description: The number of the contract.}
//   - {name: category, type: String, description: The tariff category that it declares.}
//   - {name: act, type: String, description: "What the party did: CREATED or APPROVED."}
//   - {name: signedOn, type: Date, description: The day of signature.}
//   - {name: daysBefore, type: Int, description: How many days before it the payment came.}
//   - {name: transferId, type: ID, description: The transfer.}
//   - {name: at, type: DateTime, description: When it was made.}
//   - {name: amount, type: Decimal, currencyFrom: currency, description: What reached the account.}
//   - {name: currency, type: String, description: The currency of that.}
//   - {name: purpose, type: String, description: "The purpose, in the payer's words."}
//   - {name: holderId, type: ID, description: "Whose account it reached: the party or kin."}
//   - {name: holderName, type: String, description: The name of the holder.}
//   - {name: relation, type: String, description: "SELF where the holder is the party, else the kinship."}
//   - {name: payers, type: String, list: true, description: The names of those who hold the paying account.}
//   - {name: payerAccountId, type: ID, description: The paying account.}
//   - {name: payerAccountNumber, type: String, masked: true, description: Its number.}
// ---
MATCH (party:Entity:Party {id: $partyId})
WHERE all(x IN [party] WHERE x.recordedAt <= $knownAt AND (x.retractedAt IS NULL OR x.retractedAt > $knownAt)
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $cases))
    AND (x.validFrom IS NULL OR x.validFrom <= $asOf) AND (x.validTo IS NULL OR x.validTo > $asOf))
WITH party, COLLECT {
  MATCH (party)-[employment:EMPLOYED_BY]->(employer:Utility)-[keeping:HOLDS_ACCOUNT]->(kept:Account)
  WHERE all(x IN [employment, employer, keeping, kept] WHERE x.recordedAt <= $knownAt AND (x.retractedAt IS NULL OR x.retractedAt > $knownAt)
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $cases)))
  RETURN kept.id
} AS employerAccounts
CALL (party) {
  RETURN party AS holder, 'SELF' AS relation
  UNION
  MATCH (party)-[kinship:RELATED_TO]-(relative:Person)
  WHERE kinship.degree <= $kinDegree
    AND all(x IN [kinship, relative] WHERE x.recordedAt <= $knownAt AND (x.retractedAt IS NULL OR x.retractedAt > $knownAt)
      AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $cases))
      AND (x.validFrom IS NULL OR x.validFrom <= $asOf) AND (x.validTo IS NULL OR x.validTo > $asOf))
  RETURN relative AS holder, kinship.kin AS relation
}
MATCH (holder)-[holding:HOLDS_ACCOUNT]->(account:Account)
WHERE all(x IN [holding, account] WHERE x.recordedAt <= $knownAt AND (x.retractedAt IS NULL OR x.retractedAt > $knownAt)
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $cases))
    AND (x.validFrom IS NULL OR x.validFrom <= $asOf) AND (x.validTo IS NULL OR x.validTo > $asOf))
WITH party, employerAccounts, collect({holder: holder, relation: relation, account: account}) AS reached
MATCH (party)-[acting:CREATED|APPROVED]->(contract:SupplyContract)
WHERE all(x IN [acting, contract] WHERE x.recordedAt <= $knownAt AND (x.retractedAt IS NULL OR x.retractedAt > $knownAt)
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $cases))
    AND (x.validFrom IS NULL OR x.validFrom <= $asOf) AND (x.validTo IS NULL OR x.validTo > $asOf))
WITH employerAccounts, reached, acting, contract, COLLECT {
  MATCH (contract)<-[:DESCRIBES]-(telling:Record)
  WHERE telling.signedOn IS NOT NULL AND all(x IN [telling] WHERE x.recordedAt <= $knownAt AND (x.retractedAt IS NULL OR x.retractedAt > $knownAt)
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $cases))
    AND (x.validFrom IS NULL OR x.validFrom <= $asOf) AND (x.validTo IS NULL OR x.validTo > $asOf))
  RETURN telling.signedOn ORDER BY telling.grade, telling.recordedAt DESC, telling.id LIMIT 1
} AS toldDays, COLLECT {
  MATCH (contract)<-[:DESCRIBES]-(telling:Record)
  WHERE telling.category IS NOT NULL AND all(x IN [telling] WHERE x.recordedAt <= $knownAt AND (x.retractedAt IS NULL OR x.retractedAt > $knownAt)
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $cases))
    AND (x.validFrom IS NULL OR x.validFrom <= $asOf) AND (x.validTo IS NULL OR x.validTo > $asOf))
  RETURN telling.category ORDER BY telling.grade, telling.recordedAt DESC, telling.id LIMIT 1
} AS toldCategories
WITH employerAccounts, reached, acting, contract,
  CASE WHEN contract.versioned IS NULL THEN contract.signedOn ELSE toldDays[0] END AS signedOn,
  CASE WHEN contract.versioned IS NULL THEN contract.category ELSE toldCategories[0] END AS category
UNWIND reached AS one
WITH employerAccounts, [other IN reached | other.account.id] AS ownAccounts, acting, contract, signedOn, category,
  one.holder AS holder, one.relation AS relation, one.account AS account
MATCH (payer:Account)-[payment:TRANSFERRED]->(account)
WHERE payment.at < datetime({date: signedOn}) AND payment.at >= datetime({date: signedOn}) - duration({days: $days})
  AND NOT payer.id IN employerAccounts AND NOT payer.id IN ownAccounts
  AND all(x IN [payer, payment, account] WHERE x.recordedAt <= $knownAt AND (x.retractedAt IS NULL OR x.retractedAt > $knownAt)
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $cases))
    AND (x.validFrom IS NULL OR x.validFrom <= $asOf) AND (x.validTo IS NULL OR x.validTo > $asOf))
RETURN contract.id AS contractId, contract.number AS contractNumber, category, type(acting) AS act, signedOn,
  duration.inDays(date(payment.at), signedOn).days AS daysBefore, payment.id AS transferId, payment.at AS at,
  coalesce(payment.creditedMinor, payment.amountMinor) AS amount, coalesce(payment.creditedCurrency, payment.currency) AS currency,
  payment.purpose AS purpose, holder.id AS holderId, holder.name AS holderName, relation,
  COLLECT {
    MATCH (payer)<-[owning:HOLDS_ACCOUNT]-(owner:Party)
    WHERE all(x IN [owning, owner] WHERE x.recordedAt <= $knownAt AND (x.retractedAt IS NULL OR x.retractedAt > $knownAt)
      AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $cases))
      AND (x.validFrom IS NULL OR x.validFrom <= $asOf) AND (x.validTo IS NULL OR x.validTo > $asOf))
    RETURN owner.name ORDER BY owner.id LIMIT 5
  } AS payers, payer.id AS payerAccountId, payer.number AS payerAccountNumber
ORDER BY signedOn, contractId, act, acting.id, at, transferId, holderId, relation
LIMIT 5000
