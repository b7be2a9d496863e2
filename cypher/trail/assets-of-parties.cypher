// Assets acquired in the period that parties hold or that their accounts paid for, with holders, orders and the last restraint event.
// Parameters: $given, a map of partyIds, accountIds (lists of ids), periodFrom, periodTo (DATE text, half-open), knownAt (DATETIME text), cases (list of case ids that the caller may see).
// Columns: assetId, assetName, acquiredOn (DATE or null), priceMinor (INTEGER or null), priceCurrency, holders (list of maps: partyId, capacity, edgeId), paidFrom (list of maps: accountId, edgeId), orders (list of maps: orderId, expiresOn), state (STRING or null), sourceIds (list of ids).
CALL () {
  UNWIND $given.partyIds AS partyId
  MATCH (party:Entity:Party {id: partyId})-[holding:HOLDS]->(asset:Asset)
  WHERE all(x IN [holding, asset] WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases))
    AND (x.validFrom IS NULL OR x.validFrom < date($given.periodTo)) AND (x.validTo IS NULL OR x.validTo > date($given.periodFrom)))
  RETURN asset
  UNION
  UNWIND $given.accountIds AS accountId
  MATCH (account:Entity:Account {id: accountId})-[paying:PAID_FOR]->(asset:Asset)
  WHERE all(x IN [paying, asset] WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases))
    AND (x.validFrom IS NULL OR x.validFrom < date($given.periodTo)) AND (x.validTo IS NULL OR x.validTo > date($given.periodFrom)))
  RETURN asset
}
WITH DISTINCT asset
WHERE asset.acquiredOn IS NULL OR (asset.acquiredOn >= date($given.periodFrom) AND asset.acquiredOn < date($given.periodTo))
WITH asset, COLLECT {
  MATCH (holder:Party)-[holding:HOLDS]->(asset)
  WHERE all(x IN [holder, holding] WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases))
    AND (x.validFrom IS NULL OR x.validFrom < date($given.periodTo)) AND (x.validTo IS NULL OR x.validTo > date($given.periodFrom)))
  RETURN {partyId: holder.id, capacity: holding.capacity, edgeId: holding.id, sourceIds: holding.sourceIds} ORDER BY holder.id, holding.id
} AS holders, COLLECT {
  MATCH (account:Account)-[paying:PAID_FOR]->(asset)
  WHERE all(x IN [account, paying] WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases)))
  RETURN {accountId: account.id, edgeId: paying.id, sourceIds: paying.sourceIds} ORDER BY account.id, paying.id
} AS paidFrom, COLLECT {
  MATCH (asset)-[restraining:RESTRAINED_BY]->(order:CourtOrder)
  WHERE all(x IN [restraining, order] WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases)))
  RETURN {orderId: order.id, expiresOn: order.expiresOn, sourceIds: order.sourceIds} ORDER BY order.orderedOn, order.id
} AS orders, COLLECT {
  MATCH (event:RestraintEvent)-[befalling:BEFELL]->(asset)
  WHERE all(x IN [event, befalling] WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases)))
  RETURN event.state ORDER BY event.on DESC, event.recordedAt DESC, event.id DESC LIMIT 1
} AS states
RETURN asset.id AS assetId, asset.name AS assetName, asset.acquiredOn AS acquiredOn, asset.priceMinor AS priceMinor, asset.priceCurrency AS priceCurrency,
  [one IN holders | {partyId: one.partyId, capacity: one.capacity, edgeId: one.edgeId}] AS holders, [one IN paidFrom | {accountId: one.accountId, edgeId: one.edgeId}] AS paidFrom,
  [one IN orders | {orderId: one.orderId, expiresOn: one.expiresOn}] AS orders, states[0] AS state,
  reduce(ids = asset.sourceIds, one IN holders + paidFrom + orders | ids + one.sourceIds) AS sourceIds
ORDER BY assetId LIMIT 5000
