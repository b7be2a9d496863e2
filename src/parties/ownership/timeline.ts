import type { Arithmetic } from "./arithmetic.ts";
import { checkSums } from "./check-graph.ts";
import { changeDays, holdsOn } from "./days.ts";
import type { OwnershipEdge, OwnershipGraph } from "./graph.ts";
import { Ownership, type TargetOwnership } from "./ownership.ts";

/** Who owned a company between two days, half-open; null where no bound is known. */
export interface OwnershipPeriod<Share> {
  readonly from: string | null;
  readonly to: string | null;
  readonly ownership: TargetOwnership<Share>;
}

/**
 * Who owned a company from when to when: one solve for each interval between changes among the holdings above it. Throws
 * OwnershipRefused where more than the whole of a company is held in an interval, and RangeError for an unknown target.
 */
export function ownershipTimeline<Share>(
  { nodes, edges }: OwnershipGraph,
  target: string,
  arithmetic: Arithmetic<Share>,
): readonly OwnershipPeriod<Share>[] {
  const above = edgesAbove(edges, target);
  const days = changeDays(above);
  return [null, ...days].map((from, place) => {
    const to = days[place] ?? null;
    const held = above.filter((edge) => (from === null ? edge.from === null : holdsOn(edge, from)));
    checkSums(held);
    return { from, to, ownership: new Ownership(nodes, held, arithmetic).of(target) };
  });
}

/** The holdings in a company, in those who hold it, and so on, on whatever day. */
function edgesAbove(edges: readonly OwnershipEdge[], target: string): readonly OwnershipEdge[] {
  const byOwned = new Map<string, OwnershipEdge[]>();
  for (const edge of edges) {
    const held = byOwned.get(edge.owned) ?? [];
    held.push(edge);
    byOwned.set(edge.owned, held);
  }
  const seen = new Set([target]);
  const found: OwnershipEdge[] = [];
  for (const company of seen)
    for (const edge of byOwned.get(company) ?? []) {
      found.push(edge);
      seen.add(edge.owner);
    }
  return found;
}
