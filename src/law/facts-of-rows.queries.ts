import type { FarmFacts, MinerFacts, PartyFacts, PurchaseFacts, SupplyFacts } from "./facts.ts";
import type { DrawRow, MinerRow, PurchaseRow, SupplyRow } from "./law.queries.ts";

/** The facts of a delivery point from the rows of the graph. */
export function supplyOf(row: SupplyRow, draws: readonly DrawRow[]): SupplyFacts {
  const month = `${row.on.slice(0, 7)}-01`;
  return {
    on: row.on,
    exemption: null,
    deliveryPoint: {
      id: row.pointId,
      name: row.name,
      declaredActivity: row.activity,
      edgeIds: [],
      sourceIds: row.sourceIds,
    },
    contracts: row.contracts.filter(isThere).map((contract) => ({
      id: contract.id,
      number: contract.number,
      category: asTold(contract, "category"),
      sellers: contract.parties.filter(({ role }) => role === "SUPPLIER").map(partyOf),
      customers: contract.parties.filter(({ role }) => role === "CUSTOMER").map(partyOf),
      draws: draws
        .filter((draw) => draw.contractId === contract.id && draw.month === month && isThere(draw))
        .map((draw) => ({
          allocation: draw.allocationId,
          category: asTold(draw, "category") ?? draw.category,
          month: draw.month,
          drawnKwh: draw.drawnKwh,
          boughtKwh: asTold(draw, "boughtKwh") ?? draw.boughtKwh,
          deliveredKwh: asTold(draw, "deliveredKwh"),
          edgeIds: [draw.edgeId],
          sourceIds: draw.sourceIds,
        })),
      edgeIds: [contract.edgeId],
      sourceIds: contract.sourceIds,
    })),
    farms: row.farms.map((farm): FarmFacts => {
      const { id, name, connection, operators, ...shown } = farm;
      return {
        id,
        name,
        connection: connection === "METERED" || connection === "BYPASS" ? connection : null,
        operators: operators.map((one) => partyOf({ ...one, miner: true, utilityKind: null })),
        ...shownOf(shown),
      };
    }),
  };
}

/** The facts of a mining firm from its row. */
export function minerOf({ firmId, on, name, sourceIds, farms, licences, quotas }: MinerRow): MinerFacts {
  return {
    on,
    firm: { id: firmId, name, edgeIds: [], sourceIds },
    farms: farms.map((farm) => ({ id: farm.id, name: farm.name, ...shownOf(farm) })),
    licences: licences.filter(isThere).map((licence) => ({
      id: licence.id,
      number: licence.number,
      type: asTold(licence, "licenceType") ?? licence.licenceType,
      effectiveFrom: asTold(licence, "effectiveFrom") ?? licence.effectiveFrom,
      effectiveTo: asTold(licence, "effectiveTo"),
      heldFrom: licence.heldFrom,
      heldTo: licence.heldTo,
      ...shownOf(licence),
    })),
    quotas: quotas.map((quota) => ({ id: quota.id, zone: quota.zone, ...shownOf(quota) })),
  };
}

/** The facts of a purchase from its row. */
export function purchaseOf(row: PurchaseRow): PurchaseFacts {
  return {
    id: row.id,
    session: row.session,
    deliveryHour: row.deliveryHour.replace(/\[.*\]$/u, ""),
    energyMwh: asTold(row, "energyMwh"),
    powerMw: asTold(row, "powerMw"),
    buyers: row.parties.filter(({ part }) => part === "BOUGHT").map(partyOf),
    sellers: row.parties.filter(({ part }) => part === "SOLD").map(partyOf),
    edgeIds: [],
    sourceIds: row.sourceIds,
  };
}

interface Shown {
  readonly edgeId: string;
  readonly sourceIds: string[];
}

function shownOf({ edgeId, sourceIds }: Shown): { edgeIds: string[]; sourceIds: string[] } {
  return { edgeIds: [edgeId], sourceIds };
}

function partyOf({
  id,
  name,
  miner,
  utilityKind,
  ...shown
}: Pick<PartyFacts, "id" | "name" | "miner" | "utilityKind"> & Shown): PartyFacts {
  return { id, name, miner, utilityKind, ...shownOf(shown) };
}

/** Whether a thing that was told more than once is told for the day at all. */
function isThere({ versioned, told }: { readonly versioned: boolean; readonly told: readonly unknown[] }): boolean {
  return !versioned || told.length > 0;
}

/** A value as the tellings have it that hold on the day, the deciding one first; of a thing told once, as it stands. */
function asTold<Told, Name extends keyof Told & string>(
  thing: { readonly versioned: boolean; readonly told: readonly Told[] } & Readonly<Record<Name, Told[Name]>>,
  name: Name,
): Told[Name] | null {
  if (!thing.versioned) return thing[name];
  return thing.told.map((telling) => telling[name]).find((value) => value !== null) ?? null;
}
