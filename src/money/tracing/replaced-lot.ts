import { apportion } from "./apportion.ts";
import type { Kind, Lot } from "./lots.ts";

/** A lot of `kind` divided among `parts` in their proportion; any other as it is. */
export function replacedLot(lot: Lot, kind: Kind, parts: readonly Lot[]): readonly Lot[] {
  if (lot.kind !== kind) return [lot];
  const weights = parts.map(({ amount }) => amount);
  const sum = weights.reduce((total, weight) => total + weight, 0n);
  const amounts = apportion(lot.amount, weights, sum);
  return parts.map((part, index) => ({ kind: part.kind, amount: amounts[index] ?? 0n }));
}
