import { crowdFactor, crowdOf, hopStrength, leastCrowd, type Narrowest, narrowestWay } from "./path-score.ts";
import { Queue } from "./queue.ts";
import type { TieGraph } from "./tie-graph.ts";

export interface PathQuestion {
  readonly from: string;
  readonly to: string;
  readonly maxHops: number;
  readonly first: number;
}

export interface RankedPaths {
  /** The things of each path, the best first. */
  readonly paths: readonly (readonly string[])[];
  /** Whether more than these were found. */
  readonly more: boolean;
  /** Whether the ranking gave up before it had as many as were asked for. */
  readonly gaveUp: boolean;
}

interface Partial {
  readonly things: readonly string[];
  /** The things as one text, by which equal ones are ordered. */
  readonly key: string;
  readonly arriving: Narrowest | null;
  /** The product of its factors, the crowd of its last thing left out. */
  readonly score: number;
  /** No path that begins so scores more. */
  readonly bound: number;
}

/** How many beginnings of paths are weighed at most. */
const BEGINNINGS = 50_000;

/**
 * The simple paths of the highest scores between two things, exactly: beginnings of paths are continued in the order of
 * the best score that any continuation can have, so a path that is complete is the best of those that are left (A*).
 */
export function rankPaths(graph: TieGraph, { from, to, maxHops, first }: PathQuestion): RankedPaths {
  const rest = bestRest(graph, to, maxHops);
  const queue = new Queue<Partial>(bestFirst);
  const begin = rest[maxHops]?.get(from);
  if (begin !== undefined) queue.add({ things: [from], key: from, arriving: null, score: 1, bound: begin });
  const paths: (readonly string[])[] = [];
  for (let weighed = 0; weighed < BEGINNINGS;) {
    const partial = queue.take();
    if (!partial) return { paths, more: false, gaveUp: false };
    if (partial.things.at(-1) !== to) weighed += continueWith(graph, partial, to, maxHops, rest, queue);
    else if (paths.length === first) return { paths, more: true, gaveUp: false };
    else paths.push(partial.things);
  }
  return { paths, more: true, gaveUp: true };
}

type Rest = readonly ReadonlyMap<string, number>[];

/** Adds each beginning that is one thing longer, and returns how many it added. */
function continueWith(
  graph: TieGraph,
  { things, key, arriving, score }: Partial,
  to: string,
  maxHops: number,
  rest: Rest,
  queue: Queue<Partial>,
): number {
  let added = 0;
  const last = things.at(-1) ?? "";
  const left = maxHops - things.length;
  for (const [next, ties] of graph.neighboursOf(last)) {
    const ahead = rest[left]?.get(next);
    if (ahead === undefined || things.includes(next)) continue;
    const passed = arriving ? crowdFactor(crowdOf(arriving, narrowestWay(graph, last, ties))) : 1;
    const arrival = narrowestWay(graph, next, ties);
    const soFar = score * passed * hopStrength(ties);
    const least = next === to ? 1 : crowdFactor(leastCrowd(arrival));
    const bound = soFar * least * ahead;
    queue.add({ things: [...things, next], key: `${key} ${next}`, arriving: arrival, score: soFar, bound });
    added += 1;
  }
  return added;
}

/** For each number of hops and thing: no way from the thing to the end within the hops scores more, its own crowd left out. */
function bestRest(graph: TieGraph, to: string, maxHops: number): Rest {
  const rest: Map<string, number>[] = [new Map([[to, 1]])];
  for (let hops = 1; hops <= maxHops; hops += 1) {
    const shorter = rest[hops - 1] ?? new Map<string, number>();
    const best = new Map(shorter);
    for (const [thing, ahead] of shorter)
      for (const [before, ties] of graph.neighboursOf(thing)) {
        if (before === to) continue;
        const least = thing === to ? 1 : crowdFactor(leastCrowd(narrowestWay(graph, thing, ties)));
        const score = hopStrength(ties) * least * ahead;
        if (score > (best.get(before) ?? 0)) best.set(before, score);
      }
    rest.push(best);
  }
  return rest;
}

// In a total order, so that equal scores come in one order whatever was read first.
function bestFirst(a: Partial, b: Partial): number {
  if (a.bound !== b.bound) return b.bound - a.bound;
  if (a.things.length !== b.things.length) return a.things.length - b.things.length;
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
}
