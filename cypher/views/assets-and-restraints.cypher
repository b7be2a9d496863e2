// Assets and what restrains them
// ---
// id: assets-and-restraints
// description: >-
//   Assets with their holders and capacities, price, traced payments, the court orders that restrain them, when the first of those
//   ends, and the state that the last event before $asOf led to. Those whose restraint ends soonest come first, then those that
//   nothing restrains.
// params:
//   - {name: holderId, type: ID, default: null, description: Only assets that this party holds in any capacity; of everyone when empty.}
//   - {name: restrainedOnly, type: Boolean, default: false, description: Only assets under a court order in force.}
//   - {name: expiringWithinDays, type: Int, default: null, min: 0, max: 3660, description: Only assets with an order in force that ends within so many days.}
// columns:
//   - {name: assetId, type: ID, description: The asset.}
//   - {name: assetName, type: String, description: The asset in a few words.}
//   - {name: kind, type: String, description: "Apartment, Vehicle, Land, Cash or CryptoHolding."}
//   - {name: holders, type: String, list: true, description: The holders with their capacities.}
//   - {name: holderIds, type: ID, list: true, description: "The holders, in the same order."}
//   - {name: acquiredOn, type: Date, description: The day on which it was acquired.}
//   - {name: price, type: Decimal, currencyFrom: priceCurrency, description: The price at which it was acquired.}
//   - {name: priceCurrency, type: String, description: The currency of the price.}
//   - {name: tracedPayments, type: Decimal, currencyFrom: priceCurrency, description: The sum of the known payments for it in the currency of the price; empty where no price is known.}
//   - {name: paidFrom, type: ID, list: true, description: The accounts that paid.}
//   - {name: restrained, type: Boolean, description: Whether a court order is in force on $asOf.}
//   - {name: orders, type: String, list: true, description: The numbers of all orders made by then.}
//   - {name: orderIds, type: ID, list: true, description: "The orders, in the same order."}
//   - {name: expiresOn, type: Date, description: The last day of the order in force that ends first; empty where none ends.}
//   - {name: state, type: String, description: The state that the last event led to; empty where there was none.}
//   - {name: stateSince, type: Date, description: The day of that event.}
// ---
MATCH (asset:Asset)
WHERE all(x IN [asset] WHERE x.recordedAt <= $knownAt AND (x.retractedAt IS NULL OR x.retractedAt > $knownAt)
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $cases))
    AND (x.validFrom IS NULL OR x.validFrom <= $asOf) AND (x.validTo IS NULL OR x.validTo > $asOf))
WITH asset, COLLECT {
  MATCH (holder:Party)-[holding:HOLDS]->(asset)
  WHERE all(x IN [holder, holding] WHERE x.recordedAt <= $knownAt AND (x.retractedAt IS NULL OR x.retractedAt > $knownAt)
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $cases))
    AND (x.validFrom IS NULL OR x.validFrom <= $asOf) AND (x.validTo IS NULL OR x.validTo > $asOf))
  RETURN {id: holder.id, text: holder.name + ' (' + holding.capacity + ')'} ORDER BY holder.id, holding.capacity, holding.id
} AS holders, COLLECT {
  MATCH (account:Account)-[paying:PAID_FOR]->(asset)
  WHERE all(x IN [account, paying] WHERE x.recordedAt <= $knownAt AND (x.retractedAt IS NULL OR x.retractedAt > $knownAt)
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $cases))
    AND (x.validFrom IS NULL OR x.validFrom <= $asOf) AND (x.validTo IS NULL OR x.validTo > $asOf))
  RETURN {accountId: account.id, minor: paying.amountMinor, currency: paying.currency} ORDER BY account.id, paying.id
} AS payments, COLLECT {
  MATCH (asset)-[restraining:RESTRAINED_BY]->(decree:CourtOrder)
  WHERE decree.orderedOn <= $asOf
    AND all(x IN [restraining, decree] WHERE x.recordedAt <= $knownAt AND (x.retractedAt IS NULL OR x.retractedAt > $knownAt)
      AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $cases))
      AND (x.validFrom IS NULL OR x.validFrom <= $asOf) AND (x.validTo IS NULL OR x.validTo > $asOf))
  RETURN {id: decree.id, text: decree.number, expiresOn: decree.expiresOn, inForce: decree.expiresOn IS NULL OR decree.expiresOn >= $asOf}
  ORDER BY decree.orderedOn, decree.id
} AS orders, COLLECT {
  MATCH (event:RestraintEvent)-[befalling:BEFELL]->(asset)
  WHERE event.on <= $asOf
    AND all(x IN [event, befalling] WHERE x.recordedAt <= $knownAt AND (x.retractedAt IS NULL OR x.retractedAt > $knownAt)
      AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $cases))
      AND (x.validFrom IS NULL OR x.validFrom <= $asOf) AND (x.validTo IS NULL OR x.validTo > $asOf))
  RETURN {state: event.state, on: event.on} ORDER BY event.on DESC, event.recordedAt DESC, event.id DESC LIMIT 1
} AS events
WITH asset, holders, payments, orders, events[0] AS last, [one IN orders WHERE one.inForce] AS inForce
WITH asset, holders, payments, orders, last, size(inForce) > 0 AS restrained,
  reduce(first = null, one IN inForce | CASE WHEN first IS NULL OR one.expiresOn < first THEN one.expiresOn ELSE first END) AS expiresOn
WHERE ($holderId IS NULL OR any(one IN holders WHERE one.id = $holderId))
  AND (restrained OR NOT $restrainedOnly)
  AND ($expiringWithinDays IS NULL OR expiresOn <= $asOf + duration({days: $expiringWithinDays}))
RETURN asset.id AS assetId, asset.name AS assetName,
  head([label IN labels(asset) WHERE NOT label IN ['Entity', 'Asset']]) AS kind,
  [one IN holders | one.text] AS holders, [one IN holders | one.id] AS holderIds, asset.acquiredOn AS acquiredOn,
  asset.priceMinor AS price, asset.priceCurrency AS priceCurrency,
  CASE WHEN asset.priceCurrency IS NOT NULL
    THEN reduce(sum = 0, one IN payments | sum + CASE WHEN one.currency = asset.priceCurrency THEN one.minor ELSE 0 END) END AS tracedPayments,
  [one IN payments | one.accountId] AS paidFrom, restrained, [one IN orders | one.text] AS orders, [one IN orders | one.id] AS orderIds,
  expiresOn, last.state AS state, last.on AS stateSince
ORDER BY NOT restrained, expiresOn IS NULL, expiresOn, assetId
LIMIT 5000
