// Money from mining firms to insiders
// ---
// id: money-from-miners-to-insiders
// description: >-
//   Paths of one to four transfers from an account of a mining firm to an account of an employee of a utility or of kin, each
//   transfer later than the one before and within $maxGapDays of it, no account twice. Ways over a utility's own account, such as
//   wages, do not count. The amounts are those of the first and the last transfer; how much of the one is in the other is the work
//   of transferTrace.
// params:
//   - {name: firmId, type: ID, default: null, description: Only money of this firm; of every firm when empty.}
//   - {name: insiderId, type: ID, default: null, description: Only money to this employee and kin; to every employee when empty.}
//   - {name: kinDegree, type: Int, default: 2, min: 0, max: 4, description: The farthest degree of kinship that counts; a spouse is of degree 0.}
//   - {name: maxGapDays, type: Int, default: 14, min: 1, max: 366, description: How long money may rest on an account between two transfers.}
// columns:
//   - {name: firmId, type: ID, description: The mining firm.}
//   - {name: firmName, type: String, description: The name of the firm.}
//   - {name: insiderId, type: ID, description: The employee of a utility.}
//   - {name: insiderName, type: String, description: The name of the employee.}
//   - {name: holderId, type: ID, description: "Who holds the account that was reached: the employee or kin."}
//   - {name: holderName, type: String, description: The name of the holder.}
//   - {name: relation, type: String, description: "SELF where the holder is the employee, else the kinship."}
//   - {name: hops, type: Int, description: How many transfers the path has.}
//   - {name: firstAt, type: DateTime, description: When the firm paid.}
//   - {name: lastAt, type: DateTime, description: When the account was reached.}
//   - {name: paid, type: Decimal, currencyFrom: paidCurrency, description: What the firm paid.}
//   - {name: paidCurrency, type: String, description: The currency of that.}
//   - {name: received, type: Decimal, currencyFrom: receivedCurrency, description: What reached the account.}
//   - {name: receivedCurrency, type: String, description: The currency of that.}
//   - {name: purpose, type: String, description: "The purpose of the last transfer, in the payer's words."}
//   - {name: accounts, type: ID, list: true, description: "The accounts on the path, first and last included."}
//   - {name: transfers, type: ID, list: true, description: "The transfers of the path, in order."}
// ---
WITH COLLECT {
  MATCH (utility:Utility)-[keeping:HOLDS_ACCOUNT]->(kept:Account)
  WHERE all(x IN [utility, keeping, kept] WHERE x.recordedAt <= $knownAt AND (x.retractedAt IS NULL OR x.retractedAt > $knownAt)
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $cases))
    AND (x.validFrom IS NULL OR x.validFrom <= $asOf) AND (x.validTo IS NULL OR x.validTo > $asOf))
  RETURN kept.id
} AS utilityAccounts, COLLECT {
  MATCH (employee:UtilityEmployee)
  WHERE ($insiderId IS NULL OR employee.id = $insiderId)
    AND all(x IN [employee] WHERE x.recordedAt <= $knownAt AND (x.retractedAt IS NULL OR x.retractedAt > $knownAt)
      AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $cases))
      AND (x.validFrom IS NULL OR x.validFrom <= $asOf) AND (x.validTo IS NULL OR x.validTo > $asOf))
  CALL (employee) {
    RETURN employee AS one
    UNION
    MATCH (employee)-[kinship:RELATED_TO]-(relative:Person)
    WHERE kinship.degree <= $kinDegree
      AND all(x IN [kinship, relative] WHERE x.recordedAt <= $knownAt AND (x.retractedAt IS NULL OR x.retractedAt > $knownAt)
        AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $cases))
        AND (x.validFrom IS NULL OR x.validFrom <= $asOf) AND (x.validTo IS NULL OR x.validTo > $asOf))
    RETURN relative AS one
  }
  MATCH (one)-[holding:HOLDS_ACCOUNT]->(held:Account)
  WHERE all(x IN [holding, held] WHERE x.recordedAt <= $knownAt AND (x.retractedAt IS NULL OR x.retractedAt > $knownAt)
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $cases))
    AND (x.validFrom IS NULL OR x.validFrom <= $asOf) AND (x.validTo IS NULL OR x.validTo > $asOf))
  RETURN DISTINCT held.id
} AS insiderAccounts
MATCH (firm:MiningFirm)-[paying:HOLDS_ACCOUNT]->(payer:Account)
WHERE ($firmId IS NULL OR firm.id = $firmId)
  AND all(x IN [firm, paying, payer] WHERE x.recordedAt <= $knownAt AND (x.retractedAt IS NULL OR x.retractedAt > $knownAt)
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $cases))
    AND (x.validFrom IS NULL OR x.validFrom <= $asOf) AND (x.validTo IS NULL OR x.validTo > $asOf))
CALL (payer, utilityAccounts, insiderAccounts) {
  MATCH (payer)-[t1:TRANSFERRED]->(payee:Account)
  WHERE payee.id IN insiderAccounts
    AND payee.id <> payer.id
    AND all(x IN [t1, payee] WHERE x.recordedAt <= $knownAt AND (x.retractedAt IS NULL OR x.retractedAt > $knownAt)
      AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $cases))
      AND (x.validFrom IS NULL OR x.validFrom <= $asOf) AND (x.validTo IS NULL OR x.validTo > $asOf))
  RETURN payee, [t1] AS transfers, [payer.id, payee.id] AS accountIds
  UNION ALL
  MATCH (payer)-[t1:TRANSFERRED]->(between1:Account)-[t2:TRANSFERRED]->(payee:Account)
  WHERE payee.id IN insiderAccounts
    AND payee.id <> payer.id
    AND NOT between1.id IN utilityAccounts
    AND NOT between1.id IN [payer.id, payee.id]
    AND t2.at > t1.at AND t2.at <= t1.at + duration({days: $maxGapDays})
    AND all(x IN [t1, between1, t2, payee] WHERE x.recordedAt <= $knownAt AND (x.retractedAt IS NULL OR x.retractedAt > $knownAt)
      AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $cases))
      AND (x.validFrom IS NULL OR x.validFrom <= $asOf) AND (x.validTo IS NULL OR x.validTo > $asOf))
  RETURN payee, [t1, t2] AS transfers, [payer.id, between1.id, payee.id] AS accountIds
  UNION ALL
  MATCH (payer)-[t1:TRANSFERRED]->(between1:Account)-[t2:TRANSFERRED]->(between2:Account)-[t3:TRANSFERRED]->(payee:Account)
  WHERE payee.id IN insiderAccounts
    AND payee.id <> payer.id
    AND NOT between1.id IN utilityAccounts
    AND NOT between1.id IN [payer.id, payee.id]
    AND NOT between2.id IN utilityAccounts
    AND NOT between2.id IN [payer.id, between1.id, payee.id]
    AND t2.at > t1.at AND t2.at <= t1.at + duration({days: $maxGapDays})
    AND t3.at > t2.at AND t3.at <= t2.at + duration({days: $maxGapDays})
    AND all(x IN [t1, between1, t2, between2, t3, payee] WHERE x.recordedAt <= $knownAt AND (x.retractedAt IS NULL OR x.retractedAt > $knownAt)
      AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $cases))
      AND (x.validFrom IS NULL OR x.validFrom <= $asOf) AND (x.validTo IS NULL OR x.validTo > $asOf))
  RETURN payee, [t1, t2, t3] AS transfers, [payer.id, between1.id, between2.id, payee.id] AS accountIds
  UNION ALL
  MATCH (payer)-[t1:TRANSFERRED]->(between1:Account)-[t2:TRANSFERRED]->(between2:Account)-[t3:TRANSFERRED]->(between3:Account)-[t4:TRANSFERRED]->(payee:Account)
  WHERE payee.id IN insiderAccounts
    AND payee.id <> payer.id
    AND NOT between1.id IN utilityAccounts
    AND NOT between1.id IN [payer.id, payee.id]
    AND NOT between2.id IN utilityAccounts
    AND NOT between2.id IN [payer.id, between1.id, payee.id]
    AND NOT between3.id IN utilityAccounts
    AND NOT between3.id IN [payer.id, between1.id, between2.id, payee.id]
    AND t2.at > t1.at AND t2.at <= t1.at + duration({days: $maxGapDays})
    AND t3.at > t2.at AND t3.at <= t2.at + duration({days: $maxGapDays})
    AND t4.at > t3.at AND t4.at <= t3.at + duration({days: $maxGapDays})
    AND all(x IN [t1, between1, t2, between2, t3, between3, t4, payee] WHERE x.recordedAt <= $knownAt AND (x.retractedAt IS NULL OR x.retractedAt > $knownAt)
      AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $cases))
      AND (x.validFrom IS NULL OR x.validFrom <= $asOf) AND (x.validTo IS NULL OR x.validTo > $asOf))
  RETURN payee, [t1, t2, t3, t4] AS transfers, [payer.id, between1.id, between2.id, between3.id, payee.id] AS accountIds
}
MATCH (payee)<-[holding:HOLDS_ACCOUNT]-(holder:Person)
WHERE all(x IN [holding, holder] WHERE x.recordedAt <= $knownAt AND (x.retractedAt IS NULL OR x.retractedAt > $knownAt)
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $cases))
    AND (x.validFrom IS NULL OR x.validFrom <= $asOf) AND (x.validTo IS NULL OR x.validTo > $asOf))
CALL (holder) {
  WITH holder
  WHERE holder:UtilityEmployee AND ($insiderId IS NULL OR holder.id = $insiderId)
  RETURN holder AS insider, 'SELF' AS relation
  UNION
  MATCH (holder)-[kinship:RELATED_TO]-(relative:UtilityEmployee)
  WHERE kinship.degree <= $kinDegree AND ($insiderId IS NULL OR relative.id = $insiderId)
    AND all(x IN [kinship, relative] WHERE x.recordedAt <= $knownAt AND (x.retractedAt IS NULL OR x.retractedAt > $knownAt)
      AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $cases))
      AND (x.validFrom IS NULL OR x.validFrom <= $asOf) AND (x.validTo IS NULL OR x.validTo > $asOf))
  RETURN relative AS insider, kinship.kin AS relation
}
WITH firm, holder, insider, relation, accountIds, transfers, transfers[0] AS first, transfers[-1] AS last
RETURN firm.id AS firmId, firm.name AS firmName, insider.id AS insiderId, insider.name AS insiderName, holder.id AS holderId, holder.name AS holderName,
  relation, size(transfers) AS hops, first.at AS firstAt, last.at AS lastAt, first.amountMinor AS paid, first.currency AS paidCurrency,
  coalesce(last.creditedMinor, last.amountMinor) AS received, coalesce(last.creditedCurrency, last.currency) AS receivedCurrency,
  last.purpose AS purpose, accountIds AS accounts, [one IN transfers | one.id] AS transfers
ORDER BY lastAt, transfers, firmId, insiderId, holderId, relation
LIMIT 5000
