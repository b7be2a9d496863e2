import { apportion } from "./apportion.ts";
import type { Kind, Lot } from "./lots.ts";

/** Money without an order: the sum of each kind. No kind has the sum zero. */
export interface Mixture {
  readonly total: bigint;
  readonly tainted: bigint;
  readonly amounts: ReadonlyMap<Kind, bigint>;
}

export const NOTHING: Mixture = { total: 0n, tainted: 0n, amounts: new Map() };

export function mixture(lots: Iterable<Lot>, isTainted: (kind: Kind) => boolean): Mixture {
  const amounts = new Map<Kind, bigint>();
  let total = 0n;
  let tainted = 0n;
  for (const { kind, amount } of lots) {
    if (amount === 0n) continue;
    amounts.set(kind, (amounts.get(kind) ?? 0n) + amount);
    total += amount;
    if (isTainted(kind)) tainted += amount;
  }
  return { total, tainted, amounts };
}

export function together(one: Mixture, other: Mixture): Mixture {
  if (one.total === 0n) return other;
  if (other.total === 0n) return one;
  const amounts = new Map(one.amounts);
  for (const [kind, amount] of other.amounts) amounts.set(kind, (amounts.get(kind) ?? 0n) + amount);
  return { total: one.total + other.total, tainted: one.tainted + other.tainted, amounts };
}

/** What is left of a mixture of which `part` was taken. */
export function without(whole: Mixture, part: Mixture): Mixture {
  if (part.total === whole.total) return NOTHING;
  const amounts = new Map(whole.amounts);
  for (const [kind, amount] of part.amounts) {
    const rest = (amounts.get(kind) ?? 0n) - amount;
    if (rest === 0n) amounts.delete(kind);
    else amounts.set(kind, rest);
  }
  return { total: whole.total - part.total, tainted: whole.tainted - part.tainted, amounts };
}

/** The same mixture of another total, each kind by its share. */
export function share(whole: Mixture, total: bigint, isTainted: (kind: Kind) => boolean): Mixture {
  if (total === 0n) return NOTHING;
  if (total === whole.total) return whole;
  const amounts = apportion(total, [...whole.amounts.values()], whole.total);
  return mixture(
    [...whole.amounts.keys()].map((kind, index) => ({ kind, amount: amounts[index] ?? 0n })),
    isTainted,
  );
}

/** The tainted or the clean part of a mixture. */
export function partOf(whole: Mixture, wanted: "TAINTED" | "CLEAN", isTainted: (kind: Kind) => boolean): Mixture {
  const all = wanted === "TAINTED" ? whole.tainted : whole.total - whole.tainted;
  if (all === 0n) return NOTHING;
  if (all === whole.total) return whole;
  const lots: Lot[] = [];
  for (const [kind, amount] of whole.amounts)
    if (isTainted(kind) === (wanted === "TAINTED")) lots.push({ kind, amount });
  return mixture(lots, isTainted);
}
