import type { Path } from "../cases/evidence.ts";
import type { Member } from "./insiders.ts";
import type { AssetRow } from "./trail.queries.ts";

export interface TracedAsset {
  readonly asset: string;
  readonly employee: string;
  readonly holders: readonly { readonly party: string; readonly capacity: string }[];
  readonly priceMinor: bigint | null;
  readonly priceCurrency: string | null;
  readonly paidFrom: readonly string[];
  readonly state: string | null;
  readonly orders: readonly string[];
  readonly restrainedUntil: string | null;
  readonly path: Path;
  readonly sourceIds: readonly string[];
}

/** Assets of the circles that received money, each counted for one employee: whose circle paid, else whose holds it. The dearest first. */
export function assetsOf(
  rows: readonly AssetRow[],
  circles: readonly Member[],
  owners: ReadonlyMap<string, Member>,
  paid: ReadonlySet<string>,
): readonly TracedAsset[] {
  const holders = new Map(circles.map((member) => [member.partyId, member]));
  return rows
    .flatMap((row): TracedAsset[] => {
      const payer = row.paidFrom
        .map(({ accountId }) => ({ accountId, member: owners.get(accountId) }))
        .find(({ member }) => member);
      const holder = row.holders.map(({ partyId }) => holders.get(partyId)).find((member) => member !== undefined);
      const member = payer?.member ?? holder;
      if (!member || !paid.has(member.employeeId)) return [];
      const payment = payer ? row.paidFrom.find(({ accountId }) => accountId === payer.accountId) : undefined;
      const holding = row.holders.find(({ partyId }) => partyId === member.partyId);
      const edges = payment ? [payment.edgeId] : holding ? [holding.edgeId] : [];
      const how = payment ? `an account of ${member.partyName} paid for it` : `${member.partyName} holds it`;
      const lastOrder = row.orders
        .map(({ expiresOn }) => expiresOn)
        .filter((day) => day !== null)
        .sort()
        .at(-1);
      return [
        {
          asset: row.assetId,
          employee: member.employeeId,
          holders: row.holders.map(({ partyId, capacity }) => ({ party: partyId, capacity })),
          priceMinor: row.priceMinor,
          priceCurrency: row.priceCurrency,
          paidFrom: row.paidFrom.map(({ accountId }) => accountId),
          state: row.state,
          orders: row.orders.map(({ orderId }) => orderId),
          restrainedUntil: lastOrder ?? null,
          path: {
            nodes: [member.partyId, ...(payer ? [payer.accountId] : []), row.assetId],
            edgeIds: edges,
            sentence: `${row.assetName}: ${how}.`,
          },
          sourceIds: [...new Set([...row.sourceIds, ...member.sourceIds])],
        },
      ];
    })
    .sort((a, b) => Number((b.priceMinor ?? 0n) - (a.priceMinor ?? 0n)) || (a.asset < b.asset ? -1 : 1));
}
