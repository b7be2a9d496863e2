import type { DirectHoldings } from "./direct-holdings.ts";

/**
 * One way from a holder down to what it holds: the one with the highest product of shares, or of votes. The ids from the holder
 * to the target, both included; empty where there is none. `through` says who may stand between.
 */
export function strongestChain(
  { ids, stakesOf }: DirectHoldings,
  [holder, target]: readonly [number, number],
  measure: "share" | "votes",
  through: (place: number) => boolean = () => true,
): readonly string[] {
  const best = new Map([[holder, 1]]);
  const before = new Map<number, number>();
  const open = new Map([[holder, 1]]);
  while (open.size > 0) {
    // Chains are short and few: the highest is found by looking at all that are open.
    const [place, product] = [...open].reduce((a, b) => (b[1] > a[1] ? b : a));
    if (place === target) break;
    open.delete(place);
    for (const { owned, shareFloat, votesFloat } of stakesOf[place] ?? []) {
      const reached = product * (measure === "share" ? shareFloat : votesFloat);
      if (reached <= (best.get(owned) ?? 0) || (owned !== target && !through(owned))) continue;
      best.set(owned, reached);
      before.set(owned, place);
      open.set(owned, reached);
    }
  }
  if (!before.has(target)) return [];
  const chain = [target];
  for (let place = before.get(target); place !== undefined; place = place === holder ? undefined : before.get(place))
    chain.unshift(place);
  return chain.map((place) => ids[place] ?? "");
}
