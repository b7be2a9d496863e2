import fc from "fast-check";
import { fraction, type Fraction, fractionText } from "../../src/parties/ownership/fraction.ts";
import type { OwnershipEdge, OwnershipGraph } from "../../src/parties/ownership/graph.ts";
import { readGraph } from "../../src/parties/ownership/graph-file.ts";
import type { Shares } from "../../src/parties/ownership/ownership.ts";

/**
 * A graph in short: "p>A 4/5" is a holding, "0.2..0.4" a range, "v" with votes, "@" with days. Ids in lower case are
 * persons, those that begin with "?" unspecified, all others entities.
 */
export function holdings(text: string): OwnershipGraph {
  const edges = text.split(/,\s*/u).map((line) => {
    const [ends = "", share = "", ...more] = line.split(" ");
    const [owner = "", owned = ""] = ends.split(">");
    const [min = "", max] = share.split("..");
    const [from, to] = (more.find((word) => word.startsWith("@"))?.slice(1) ?? "").split("..");
    const votes = more.find((word) => word.startsWith("v"))?.slice(1);
    return {
      owner,
      owned,
      ...(max === undefined ? { share } : { min, max }),
      ...(votes === undefined ? {} : { votes }),
      from: from === "" ? null : from,
      to: to === "" ? null : to,
    };
  });
  const ids = [...new Set(edges.flatMap(({ owner, owned }) => [owner, owned]))];
  return readGraph({ nodes: ids.map((id) => ({ id, type: typeOf(id) })), edges });
}

function typeOf(id: string): string {
  if (id.startsWith("?")) return "unspecified";
  return /^[a-z]/u.test(id) ? "person" : "entity";
}

/** Shares as text: {"p":"5/6"}. */
export function shown(shares: Shares<Fraction>): Readonly<Record<string, string>> {
  return Object.fromEntries([...shares].map(([id, share]) => [id, fractionText(share)]));
}

const weights = fc.array(fc.tuple(fc.nat({ max: 9 }), fc.integer({ min: 1, max: 6 })), { maxLength: 4 });

/** Two to six entities, three persons and one unspecified holder, who hold each other at random: circles, treasury, closed groups. */
export const anyGraph: fc.Arbitrary<OwnershipGraph> = fc
  .array(fc.record({ weights, rest: fc.constantFrom(0, 0, 1, 3) }), { minLength: 2, maxLength: 6 })
  .map((companies) => {
    const entities = companies.map((_, place) => `E${String(place)}`);
    const parties = ["p", "q", "r", "?", ...entities];
    const edges = companies.flatMap(({ weights: held, rest }, place): OwnershipEdge[] => {
      const whole = BigInt(held.reduce<number>((total, [, weight]) => total + weight, rest));
      return held.map(([owner, weight]) => {
        const share = fraction(BigInt(weight), whole);
        return edge(parties[owner % parties.length] ?? "p", entities[place] ?? "E0", share);
      });
    });
    return { nodes: parties.map((id) => ({ id, type: typeOf(id) as "person" | "entity" | "unspecified" })), edges };
  });

export function edge(owner: string, owned: string, share: Fraction): OwnershipEdge {
  return { id: null, owner, owned, min: share, max: share, votes: null, from: null, to: null };
}
