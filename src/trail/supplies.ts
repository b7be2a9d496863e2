import type { BalanceRow, InvoiceRow, PointRow, ReallocationRow, SupplyRow } from "./trail.queries.ts";
import { nextMonth } from "./months.ts";
import { apportion } from "./valuation.ts";

const PROTECTED_CATEGORIES: ReadonlySet<string> = new Set(["RESIDENTIAL", "SOCIAL", "CRITICAL"]);

export type Diversion = "FALSE_CATEGORY" | "REALLOCATION" | "BYPASS";

/** Diverted energy of one supply in one month, of one protected category. */
export interface EnergyPart {
  readonly month: string;
  readonly category: string | null;
  readonly protectedCategory: string | null;
  readonly energyKwh: number;
  readonly billedTiyn: bigint;
}

/** A supply of diverted power with its months. */
export interface Supply extends SupplyRow {
  readonly diversion: Diversion;
  readonly protectedCategory: string | null;
  readonly parts: readonly EnergyPart[];
  readonly energyKwh: number;
}

export interface SupplyFacts {
  readonly supplies: readonly SupplyRow[];
  readonly invoices: readonly InvoiceRow[];
  readonly reallocations: readonly ReallocationRow[];
  readonly balances: readonly BalanceRow[];
}

/** The supplies to which the start leads: of a whole point, of one contract, or of one firm's farms. */
export function reachedSupplies<Row extends SupplyRow>(
  points: readonly PointRow[],
  supplies: readonly Row[],
  startIsContract: boolean,
): readonly Row[] {
  const byPoint = groupBy(points, (point) => point.pointId);
  return supplies.filter((supply) =>
    (byPoint.get(supply.pointId) ?? []).some(
      ({ contractId, firmId }) =>
        (contractId === null ||
          (contractId === supply.contractId && (startIsContract || supply.connection !== "BYPASS"))) &&
        (firmId === null || firmId === supply.firmId),
    ),
  );
}

/**
 * Tells how each supply was diverted, and how much energy by month. A supply that shows no diversion is left out. Energy
 * of metered supplies is what was billed; of a reallocation, what the contract took from protected allocations; of a
 * bypass, an estimate: input of the transformer less technical loss less what its customers' meters show. Only months in
 * which farm, firm and contract were together count, and a month of a contract or transformer counts once: where several
 * farms or firms share it, with the first.
 */
export function divertedSupplies(facts: SupplyFacts, technicalLossShare: number): readonly Supply[] {
  const invoices = groupBy(facts.invoices, (row) => row.contractId);
  const reallocations = groupBy(facts.reallocations, (row) => row.contractId);
  const balances = groupBy(facts.balances, (row) => row.pointId);
  const owners = new Map<string, SupplyRow>();
  return onePerPlace(facts.supplies).flatMap((row) => {
    const own = <T extends { readonly month: string }>(rows: readonly T[], of: (one: T) => string): readonly T[] =>
      rows.filter((one) => {
        if (!isHeld(row, one.month)) return false;
        const key = `${of(one)}|${one.month}`;
        if (!owners.has(key)) owners.set(key, row);
        return owners.get(key) === row;
      });
    if (row.connection === "BYPASS") {
      const inputs = own(balances.get(row.pointId) ?? [], (balance) => balance.placeId);
      return [supply(row, "BYPASS", bypassParts(inputs, technicalLossShare), inputs)];
    }
    if (row.contractId === null) return [];
    const bills = own(invoices.get(row.contractId) ?? [], (bill) => bill.contractId);
    if (PROTECTED_CATEGORIES.has(row.category ?? ""))
      return [supply(row, "FALSE_CATEGORY", falseCategoryParts(bills), bills)];
    const draws = reallocations.get(row.contractId) ?? [];
    if (draws.length === 0) return [];
    const drawn = own(draws, (draw) => draw.contractId);
    return [supply(row, "REALLOCATION", reallocationParts(bills, drawn), [...bills, ...drawn])];
  });
}

/** A second supplier of one contract makes no second supply. */
function onePerPlace(rows: readonly SupplyRow[]): readonly SupplyRow[] {
  const places = groupBy(rows, (row) =>
    [row.pointId, row.farmId, row.firmId, row.contractId ?? "", row.connection ?? ""].join("|"),
  );
  return [...places.values()].flatMap((same) =>
    same.slice(0, 1).map((row) => ({
      ...row,
      edgeIds: [...new Set(same.flatMap((one) => one.edgeIds))],
      sourceIds: [...new Set(same.flatMap((one) => one.sourceIds))],
    })),
  );
}

function isHeld({ heldFrom, heldTo }: SupplyRow, month: string): boolean {
  return (heldFrom === null || heldFrom < nextMonth(month)) && (heldTo === null || heldTo > month);
}

function supply(
  row: SupplyRow,
  diversion: Diversion,
  parts: readonly EnergyPart[],
  evidence: readonly { readonly sourceIds: readonly string[] }[],
): Supply {
  const byCategory = new Map<string, number>();
  for (const part of parts)
    if (part.protectedCategory !== null)
      byCategory.set(part.protectedCategory, (byCategory.get(part.protectedCategory) ?? 0) + part.energyKwh);
  const [largest] = [...byCategory].sort((a, b) => b[1] - a[1]);
  return {
    ...row,
    sourceIds: [...new Set([...row.sourceIds, ...evidence.flatMap((one) => one.sourceIds)])],
    diversion,
    protectedCategory: largest?.[0] ?? (diversion === "FALSE_CATEGORY" ? row.category : null),
    parts,
    energyKwh: parts.reduce((total, part) => total + part.energyKwh, 0),
  };
}

function falseCategoryParts(bills: readonly InvoiceRow[]): readonly EnergyPart[] {
  return bills
    .filter((bill) => PROTECTED_CATEGORIES.has(bill.category) && bill.currency === "KZT")
    .map(({ month, category, energyKwh, amountMinor }) => ({
      month,
      category,
      protectedCategory: category,
      energyKwh,
      billedTiyn: amountMinor,
    }));
}

function reallocationParts(bills: readonly InvoiceRow[], draws: readonly ReallocationRow[]): readonly EnergyPart[] {
  const byMonth = groupBy(draws, (draw) => draw.month);
  return [...byMonth].flatMap(([month, own]) => {
    const billed = bills.filter((candidate) => candidate.month === month && candidate.currency === "KZT");
    const drawn = own.reduce((total, draw) => total + draw.energyKwh, 0);
    const rest = Math.max(0, billed.reduce((total, bill) => total + bill.energyKwh, 0) - drawn);
    const amount = billed.reduce((total, bill) => total + bill.amountMinor, 0n);
    const amounts = apportion(amount, [...own.map((draw) => draw.energyKwh), rest]);
    return own.map((draw, index) => ({
      month,
      category: billed[0]?.category ?? null,
      protectedCategory: draw.category,
      energyKwh: draw.energyKwh,
      billedTiyn: amounts[index] ?? 0n,
    }));
  });
}

function bypassParts(balances: readonly BalanceRow[], technicalLossShare: number): readonly EnergyPart[] {
  return balances
    .map(({ month, inputKwh, meteredKwh }) => ({
      month,
      category: null,
      protectedCategory: null,
      energyKwh: Math.max(0, inputKwh * (1 - technicalLossShare) - meteredKwh),
      billedTiyn: 0n,
    }))
    .filter((part) => part.energyKwh > 0);
}

export function groupBy<T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
}
