import { strengthOf, type TieMeasure } from "./tie-kinds.ts";

/** The relationships of one kind from one thing to another. */
export interface Tie extends TieMeasure {
  readonly from: string;
  readonly to: string;
}

/** What was read of one kind and direction of ties of a thing. */
export interface TieGroup {
  readonly thingId: string;
  readonly kind: string;
  /** Whether the thing is where the relationships begin. */
  readonly outgoing: boolean;
  /** To how many others they lead in all. */
  readonly others: number;
  readonly ties: readonly (Omit<TieMeasure, "kind"> & { readonly otherId: string })[];
}

/** A way of being tied: the kind, and the side of it on which a thing is. */
export type Way = string;

export const wayOf = (kind: string, outgoing: boolean): Way => `${kind}${outgoing ? ">" : "<"}`;

/** The things and ties that were read so far, and how many others each thing has in each way. */
export class TieGraph {
  readonly #neighbours = new Map<string, Map<string, Tie[]>>();
  readonly #others = new Map<string, Map<Way, number>>();

  add({ thingId, kind, outgoing, others, ties }: TieGroup): void {
    ways(this.#others, thingId).set(wayOf(kind, outgoing), others);
    for (const { otherId, ...measure } of ties) {
      const [from, to] = outgoing ? [thingId, otherId] : [otherId, thingId];
      this.#tie({ ...measure, kind, from, to });
    }
  }

  /** Notes that all ties of a thing were counted, also where it has none. */
  noteCounted(thingId: string): void {
    ways(this.#others, thingId);
  }

  isCounted(thingId: string): boolean {
    return this.#others.has(thingId);
  }

  neighboursOf(thingId: string): ReadonlyMap<string, readonly Tie[]> {
    return this.#neighbours.get(thingId) ?? new Map<string, readonly Tie[]>();
  }

  /** The ties between two things, the strongest first. */
  between(a: string, b: string): readonly Tie[] {
    return this.#neighbours.get(a)?.get(b) ?? [];
  }

  /** How many others a thing has in a way; 1 where that was not counted. */
  othersOf(thingId: string, way: Way): number {
    return this.#others.get(thingId)?.get(way) ?? 1;
  }

  /** How many others the graph holds of those that a thing has in a way. */
  followedOf(thingId: string, way: Way): number {
    let followed = 0;
    for (const ties of this.neighboursOf(thingId).values())
      if (ties.some(({ kind, from }) => wayOf(kind, from === thingId) === way)) followed += 1;
    return followed;
  }

  #tie(tie: Tie): void {
    const there = this.between(tie.from, tie.to);
    if (there.some(({ kind, from }) => kind === tie.kind && from === tie.from)) return;
    const ties = [...there, tie].sort(strongestFirst);
    for (const [a, b] of [
      [tie.from, tie.to],
      [tie.to, tie.from],
    ] as const) {
      let neighbours = this.#neighbours.get(a);
      if (!neighbours) this.#neighbours.set(a, (neighbours = new Map<string, Tie[]>()));
      neighbours.set(b, ties);
    }
  }
}

function ways(of: Map<string, Map<Way, number>>, thingId: string): Map<Way, number> {
  let found = of.get(thingId);
  if (!found) of.set(thingId, (found = new Map<Way, number>()));
  return found;
}

function strongestFirst(a: Tie, b: Tie): number {
  return (
    strengthOf(b) - strengthOf(a) || compare(a.kind, b.kind) || compare(a.from, b.from) // both directions of one kind
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
