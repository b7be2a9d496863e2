import { halfEven } from "./fixed-point.ts";

/**
 * Divides `total` in proportion to `weights`: half-even, and what rounding leaves over goes to the largest. The shares sum to
 * `total` and none is negative; none exceeds its weight where `total` does not exceed their sum, `sum`, which is above zero.
 */
export function apportion(total: bigint, weights: readonly bigint[], sum: bigint): bigint[] {
  if (weights.length === 1) return [total];
  let rest = total;
  let largest = 0;
  const shares = weights.map((weight, index) => {
    const share = halfEven(weight * total, sum);
    rest -= share;
    if (weight > (weights[largest] ?? 0n)) largest = index;
    return share;
  });
  if (rest !== 0n) spread(rest, shares, total <= sum ? weights : undefined, largest);
  return shares;
}

/** Puts the rest on the largest share; only where that is smaller than the rest, on the next ones too. */
function spread(rest: bigint, shares: bigint[], most: readonly bigint[] | undefined, largest: number): void {
  let left = rest;
  for (let step = 0; step < shares.length && left !== 0n; step++) {
    const index = (largest + step) % shares.length;
    const share = shares[index] ?? 0n;
    const cap = most?.[index];
    const wanted = share + left;
    const next = wanted < 0n ? 0n : cap !== undefined && wanted > cap ? cap : wanted;
    shares[index] = next;
    left -= next - share;
  }
}
