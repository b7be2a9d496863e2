// Exchange rates in KZT a USD, and the mean price of a kWh on the trading platform by month.
// Parameters: $given, a map of knownAt (DATETIME text), cases (list of case ids that the caller may see).
// Columns: series (STRING: RATE or PLATFORM), on (DATE), value (STRING, decimal; for PLATFORM tiyn a kWh), currency (STRING).
CALL () {
  MATCH (rate:ExchangeRate {base: 'USD', quote: 'KZT'})
  WHERE all(x IN [rate] WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases)))
  RETURN 'RATE' AS series, rate.on AS on, rate.rate AS value, 'KZT' AS currency
  UNION
  MATCH (purchase:PlatformPurchase)
  WHERE purchase.pricePerKwhMinor IS NOT NULL AND all(x IN [purchase] WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases)))
  RETURN 'PLATFORM' AS series, date.truncate('month', date(purchase.deliveryHour)) AS on, toString(avg(purchase.pricePerKwhMinor)) AS value, purchase.currency AS currency
}
RETURN series, on, value, currency
ORDER BY series, on, value LIMIT 20000
