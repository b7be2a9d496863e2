import { add, compare, type Fraction, ONE, toFloat, ZERO } from "./fraction.ts";
import { byId, type OwnershipEdge, type OwnershipGraph, OwnershipRefused, type RefusalCode } from "./graph.ts";

/** Sums of floats are this near to the exact ones for any number of holders that occurs. */
const NEAR = 1e-9;

/**
 * Refuses a graph of which a node or statement cannot be: ids told twice, ends that are not among the nodes, an owned
 * person, a share that is none, an interval that ends before it starts. Throws OwnershipRefused with all that have the first fault.
 */
export function checkGraph({ nodes, edges }: OwnershipGraph): void {
  const types = new Map<string, string>();
  const twice = new Set<string>();
  for (const { id, type } of nodes) {
    if (types.has(id)) twice.add(id);
    types.set(id, type);
  }
  refuse("DUPLICATE_NODE", [...twice], (names) => `The nodes name ${names} more than once; name each once.`);
  const unknown = edges.flatMap(({ owner, owned }) => [owner, owned]).filter((id) => !types.has(id));
  refuse(
    "UNKNOWN_NODE",
    unknown,
    (names) => `A statement names ${names}, which is not among the nodes; add it to them.`,
  );
  const ends = new Set(["person", "joint"]);
  const persons = edges.map(({ owned }) => owned).filter((id) => ends.has(types.get(id) ?? ""));
  refuse(
    "PERSON_CANNOT_BE_OWNED",
    persons,
    (names) => `A statement says that ${names} is owned, but a person cannot be.`,
  );
  const once = new Set<string>();
  const repeated = edges.filter(({ id }) => id !== null && once.size === once.add(id).size);
  refuseEdges("DUPLICATE_STATEMENT", repeated, "has an id that another statement has; give each its own");
  const outside = edges.filter((edge) => !sharesHold(edge));
  refuseEdges(
    "SHARE_OUT_OF_RANGE",
    outside,
    "has a share that is not above 0 and at most 1, or a least share above the most",
  );
  const backward = edges.filter(({ from, to }) => from !== null && to !== null && to < from);
  refuseEdges("INTERVAL_ENDS_BEFORE_IT_STARTS", backward, "ends before it starts; exchange or correct its days");
}

/** Refuses statements of one day by which more than the whole of a company, or of its votes, is held. Throws OwnershipRefused. */
export function checkSums(edges: readonly OwnershipEdge[]): void {
  for (const [noun, part] of [
    ["shares", ({ min }: OwnershipEdge): Fraction => min],
    ["votes", ({ votes }: OwnershipEdge): Fraction => votes ?? ZERO],
  ] as const) {
    const over = companiesOver(edges, part);
    refuse(
      "OVER_100_PERCENT",
      over,
      (names) =>
        `The ${noun} held in ${names} add up to more than the whole; correct them, or give the days on which each is held.`,
    );
  }
}

function sharesHold({ min, max, votes }: OwnershipEdge): boolean {
  if (compare(min, ZERO) < 0 || compare(max, ONE) > 0 || compare(min, max) > 0) return false;
  if (votes === null) return compare(max, ZERO) > 0;
  if (compare(votes, ZERO) < 0 || compare(votes, ONE) > 0) return false;
  return compare(max, ZERO) > 0 || compare(votes, ZERO) > 0;
}

function companiesOver(edges: readonly OwnershipEdge[], part: (edge: OwnershipEdge) => Fraction): readonly string[] {
  const rough = new Map<string, number>();
  for (const edge of edges) rough.set(edge.owned, (rough.get(edge.owned) ?? 0) + toFloat(part(edge)));
  const near = new Map([...rough].filter(([, total]) => total > 1 - NEAR).map(([id]) => [id, ZERO]));
  if (near.size === 0) return [];
  for (const edge of edges) {
    const total = near.get(edge.owned);
    if (total) near.set(edge.owned, add(total, part(edge)));
  }
  return [...near].filter(([, total]) => compare(total, ONE) > 0).map(([id]) => id);
}

function refuseEdges(code: RefusalCode, edges: readonly OwnershipEdge[], fault: string): void {
  const [first] = edges;
  if (!first) return;
  const name = first.id === null ? "The statement" : `The statement "${first.id}"`;
  const more = edges.length === 1 ? "" : ` ${String(edges.length)} statements have this fault.`;
  throw new OwnershipRefused(
    code,
    once(edges.flatMap(({ owned, owner }) => [owned, owner])),
    `${name} that "${first.owner}" holds "${first.owned}" ${fault}.${more}`,
  );
}

function refuse(code: RefusalCode, ids: readonly string[], sentence: (names: string) => string): void {
  const entities = once(ids);
  if (entities.length > 0) throw new OwnershipRefused(code, entities, sentence(quoted(entities)));
}

const once = (ids: readonly string[]): readonly string[] => [...new Set(ids)].sort(byId);

function quoted(ids: readonly string[]): string {
  const shown = ids.slice(0, 5).map((id) => `"${id}"`);
  return ids.length > 5 ? `${shown.join(", ")} and ${String(ids.length - 5)} more` : shown.join(", ");
}
