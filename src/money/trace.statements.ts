import { recordedCondition, validCondition, visibleCondition } from "../access/scope-conditions.ts";
import type { TraceDirection } from "./transfer-paths.ts";

export interface HopShape {
  readonly direction: TraceDirection;
  /** Whether the day or the instant of the read lies in the past. */
  readonly historical: boolean;
  /** Whether the instant by which things were recorded is given, in $knownAt. */
  readonly known: boolean;
  /** Whether transfers below $leastMinor are left out. */
  readonly least: boolean;
}

/**
 * The text of one hop of a trace: of each account of $arrivals the newest $perHop transfers that continue some path, and
 * how many do. It follows one relationship from accounts it is given, so its cost is that of their transfers.
 *
 * Parameters: arrivals (list of {accountId, bounds: instants ascending}), after, before (instants, both ends open), perHop
 * and rows (INTEGER), cases (ids), asOf (DATE); knownAt (ZONED DATETIME) and leastMinor (map) where the shape has them.
 * Columns: accountId, eligible, id, otherId, at, amountMinor, currency, creditedMinor, creditedCurrency, purpose, sourceIds.
 */
export function transfersOfHop(shape: HopShape): string {
  const forward = shape.direction === "FORWARD";
  const [tail, head] = forward ? ["-", "->"] : ["<-", "-"];
  const pattern = `(account)${tail}[transfer:TRANSFERRED]${head}(other:Account)`;
  const rest = `other <> account AND ${existing(shape)}`;
  // Forward, the newest transfers after the earliest arrival hold the newest after every later one. Backward each arrival
  // has newest transfers of its own: those of the span that ends with it, and then of the spans before.
  const reach = forward
    ? "transfer.at > bounds[0] AND transfer.at < before"
    : "transfer.at > after AND transfer.at < bounds[-1]";
  const spans = forward
    ? "[{low: bounds[0], high: before}]"
    : `CASE WHEN eligible <= $perHop THEN [{low: after, high: bounds[-1]}]
    ELSE [i IN range(0, size(bounds) - 1) | {low: CASE i WHEN 0 THEN after ELSE bounds[i - 1] END, high: bounds[i]}] END`;
  const inSpan = forward
    ? "transfer.at > span.low AND transfer.at < span.high"
    : "transfer.at > after AND transfer.at >= span.low AND transfer.at < span.high";
  return `WITH datetime($after) AS after, datetime($before) AS before
UNWIND $arrivals AS arrival
MATCH (account:Entity:Account {id: arrival.accountId})
WITH account, after, before, [bound IN arrival.bounds | datetime(bound)] AS bounds
CALL (account, after, before, bounds) {
  MATCH ${pattern}
  WHERE ${reach} AND ${rest}
  RETURN count(transfer) AS eligible
}
WITH account, after, before, bounds, eligible WHERE eligible > 0
UNWIND ${spans} AS span
CALL (account, after, span) {
  MATCH ${pattern}
  WHERE ${inSpan} AND ${rest}
  RETURN transfer, other.id AS otherId ORDER BY transfer.at DESC, transfer.id LIMIT $perHop
}
RETURN account.id AS accountId, eligible, transfer.id AS id, otherId, transfer.at AS at, transfer.amountMinor AS amountMinor,
  transfer.currency AS currency, transfer.creditedMinor AS creditedMinor, transfer.creditedCurrency AS creditedCurrency,
  transfer.purpose AS purpose,
  [sourceId IN transfer.sourceIds
    WHERE NOT EXISTS { MATCH (origin:Entity {id: sourceId}) WHERE NOT ${visible("origin")} }] AS sourceIds
LIMIT $rows`;
}

const visible = (name: string): string => visibleCondition(name, "$cases");

function existing({ historical, known, least }: HopShape): string {
  const parts = [recordedCondition("transfer", known), validCondition("transfer"), visible("transfer")];
  if (least)
    parts.push("transfer.amountMinor >= coalesce($leastMinor.ofCurrency[transfer.currency], $leastMinor.other)");
  parts.push(recordedCondition("other", known), visible("other"));
  if (historical)
    parts.push(`(other.versioned IS NULL OR EXISTS {
    MATCH (other)<-[:DESCRIBES]-(telling:Record) WHERE ${recordedCondition("telling", known)} AND ${validCondition("telling")} })`);
  return parts.join("\n    AND ");
}
