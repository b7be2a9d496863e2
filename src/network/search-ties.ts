import { crowdFactor, hopStrength, leastCrowd, narrowestWay } from "./path-score.ts";
import { TieGraph, type TieGroup } from "./tie-graph.ts";
import type { FollowedKinds } from "./tie-kinds.ts";
import { isCut, perKindOf, type ReadTies, type Truncation, truncationsOf } from "./tie-reading.ts";

/** A hop after which the search went on from the nearest things alone: from which end, how many, of how many it had reached. */
export interface Narrowing {
  readonly end: string;
  readonly hop: number;
  readonly kept: number;
  readonly reached: number;
}

export interface FoundTies {
  readonly graph: TieGraph;
  readonly truncated: readonly Truncation[];
  readonly narrowed: readonly Narrowing[];
}

/** The most things that one hop goes on from. */
const THINGS_A_HOP = 500;
/** The most things reached from one end that are looked for from the other. */
const WANTED = 10_000;

interface Ends {
  readonly from: string;
  readonly to: string;
  readonly maxHops: number;
}

/** One end of a search: the things reached from it, each with the best score of a way there. */
interface Side {
  readonly end: string;
  readonly reached: Map<string, number>;
  frontier: readonly string[];
  hop: number;
}

/**
 * The ties that paths of at most `maxHops` between two things are made of. It goes out from both ends in turn, from the one
 * with the fewer things first, until the hops of both are those of the longest path: each tie of such a path then
 * begins or ends at a thing that one end went on from. At a crowded thing the strongest and newest ties of each kind are
 * followed, and besides all that lead to what the other end has reached.
 */
export async function searchTies(read: ReadTies, ends: Ends, kinds: FollowedKinds): Promise<FoundTies> {
  const search = new TieSearch(read, ends, kinds);
  await search.goOut();
  await search.readWhatLeadsAcross();
  return { graph: search.graph, truncated: truncationsOf(search.graph, search.groups), narrowed: search.narrowed };
}

class TieSearch {
  readonly graph = new TieGraph();
  readonly groups: (TieGroup & { readonly hop: number })[] = [];
  readonly narrowed: Narrowing[] = [];
  readonly #read: ReadTies;
  readonly #ends: Ends;
  readonly #kinds: FollowedKinds;
  readonly #sides: readonly [Side, Side];

  constructor(read: ReadTies, ends: Ends, kinds: FollowedKinds) {
    this.#read = read;
    this.#ends = ends;
    this.#kinds = kinds;
    const begin = (end: string): Side => ({ end, reached: new Map([[end, 1]]), frontier: [end], hop: 0 });
    this.#sides = [begin(ends.from), begin(ends.to)];
  }

  async goOut(): Promise<void> {
    for (let done = 1; done <= this.#ends.maxHops; done += 1) {
      const [side, other] = this.#smallerFirst();
      // All that hangs together with this end is known, and the other end is not among it or its ties are.
      if (side.frontier.length === 0) return;
      const ids = side.frontier.filter((id) => !this.graph.isCounted(id));
      // After the last hop only what leads to the other end is of use, unless that left some out.
      const needed = done < this.#ends.maxHops || this.groups.some(isCut);
      if (ids.length > 0) await this.#expand(ids, side.hop + 1, [...other.reached.keys()], needed);
      this.#goOn(side);
    }
  }

  /** Reads again what was left out at crowded things, as far as it leads to what was reached since from the other end. */
  async readWhatLeadsAcross(): Promise<void> {
    const crowded = [...new Set(this.groups.filter(isCut).map(({ thingId }) => thingId))].sort();
    const wanted = this.#sides.flatMap(({ reached }) => [...reached.keys()]);
    for (const ids of [crowded.filter((id) => this.#isEnd(id)), crowded.filter((id) => !this.#isEnd(id))])
      if (ids.length > 0) await this.#expand(ids.slice(0, THINGS_A_HOP), null, wanted, false);
  }

  /** `hop` is null where what is left out is of no use. */
  async #expand(ids: readonly string[], hop: number | null, wanted: readonly string[], others: boolean): Promise<void> {
    const kinds = ids.some((id) => this.#isEnd(id)) ? this.#kinds : { ...this.#kinds, outward: [], inward: [] };
    const perKind = others ? perKindOf(ids.length) : 0;
    for (const group of await this.#read({ ...kinds, ids, wanted: wanted.slice(0, WANTED), perKind })) {
      this.graph.add(group);
      if (hop !== null && others) this.groups.push({ ...group, hop });
    }
    for (const id of ids) this.graph.noteCounted(id);
  }

  #isEnd(id: string): boolean {
    return id === this.#ends.from || id === this.#ends.to;
  }

  #smallerFirst(): readonly [Side, Side] {
    const [a, b] = this.#sides;
    return isSmaller(b, a) ? [b, a] : [a, b];
  }

  /** Moves a side one hop outward over what the graph holds. */
  #goOn(side: Side): void {
    const next = new Map<string, number>();
    for (const thing of side.frontier)
      for (const [other, ties] of this.graph.neighboursOf(thing)) {
        if (side.reached.has(other)) continue;
        const crowd = crowdFactor(leastCrowd(narrowestWay(this.graph, thing, ties)));
        const score = (side.reached.get(thing) ?? 0) * hopStrength(ties) * crowd;
        if (score > (next.get(other) ?? 0)) next.set(other, score);
      }
    side.hop += 1;
    const best = [...next].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
    for (const [thing, score] of best) side.reached.set(thing, score);
    // A path ends at the other end, so none goes on from there.
    const onward = best.map(([thing]) => thing).filter((thing) => !this.#isEnd(thing));
    side.frontier = onward.slice(0, THINGS_A_HOP);
    if (onward.length > THINGS_A_HOP)
      this.narrowed.push({ end: side.end, hop: side.hop, kept: side.frontier.length, reached: onward.length });
  }
}

function isSmaller(a: Side, b: Side): boolean {
  return a.frontier.length < b.frontier.length || (a.frontier.length === b.frontier.length && a.hop < b.hop);
}
