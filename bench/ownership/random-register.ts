import type { Prng } from "../../seed/prng.ts";
import { fraction } from "../../src/parties/ownership/fraction.ts";
import type { OwnershipEdge, OwnershipGraph } from "../../src/parties/ownership/graph.ts";

const MOST_FIRMS = 500;
const PARTS = 10_000;

/**
 * A register at random: groups of firms with their persons, of which sizes fall off as their square (most have one or two firms)
 * up to 500; or every group is of 500, which no register is. A firm has one to four holders, half of them firms of its group, earlier or later, so that circles arise; a tenth of
 * firms leave up to a fifth untold, one in fifty has treasury. Shares have four digits.
 */
export function randomRegister(prng: Prng, parties: number, sizes: "falling" | "largest" = "falling"): OwnershipGraph {
  const nodes: OwnershipGraph["nodes"][number][] = [];
  const edges: OwnershipEdge[] = [];
  for (let group = 0; nodes.length < parties; group += 1) {
    const room = parties - nodes.length;
    const drawn =
      group === 0 || sizes === "largest" ? MOST_FIRMS : Math.floor(1 / Math.sqrt(prng.next() + 1 / MOST_FIRMS ** 2));
    const firms = Math.max(1, Math.min(drawn, MOST_FIRMS, Math.floor(room / 1.7)));
    const firmIds = Array.from({ length: firms }, (_, place) => `firm-${String(group)}-${String(place)}`);
    const persons = Math.max(1, Math.min(room - firms, Math.round(firms * 0.7)));
    const personIds = Array.from({ length: persons }, (_, place) => `person-${String(group)}-${String(place)}`);
    for (const id of firmIds) nodes.push({ id, type: "entity" });
    for (const id of personIds) nodes.push({ id, type: "person" });
    for (const firm of firmIds) edges.push(...holdersOf(prng, firm, firmIds, personIds));
  }
  return { nodes, edges };
}

function holdersOf(
  prng: Prng,
  firm: string,
  firms: readonly string[],
  persons: readonly string[],
): readonly OwnershipEdge[] {
  const holders = new Set<string>();
  const count = 1 + Math.floor(prng.next() * 4);
  for (let holder = 0; holder < count; holder += 1) {
    const among = prng.next() < 0.5 && firms.length > 1 ? firms : persons;
    holders.add(among[Math.floor(prng.next() * among.length)] ?? firm);
  }
  if (prng.next() < 0.02) holders.add(firm);
  else holders.delete(firm);
  const weights = [...holders].map((owner) => ({ owner, weight: 0.05 + prng.next() }));
  const untold = prng.next() < 0.1 ? prng.next() * 0.2 : 0;
  const total = weights.reduce((sum, { weight }) => sum + weight, 0) / (1 - untold);
  return weights.map(({ owner, weight }) => {
    const share = fraction(BigInt(Math.max(1, Math.floor((weight / total) * PARTS))), BigInt(PARTS));
    return { id: null, owner, owned: firm, min: share, max: share, votes: null, from: null, to: null };
  });
}
