import type { GraphModel } from "../model/graph-model.ts";
import { thingKind } from "../model/kinds.ts";
import { type NetworkReader, tieKey } from "./network.queries.ts";
import { crowdFactor, hopStrength, leastCrowd, narrowestWay } from "./path-score.ts";
import { nameOf, shownOrThrow } from "./shown-things.ts";
import { factsOf } from "./tie-answers.ts";
import { type Tie, TieGraph, type TieGroup, wayOf } from "./tie-graph.ts";
import { type FollowedKinds, followedKinds } from "./tie-kinds.ts";
import { type ReadTies, type Truncation, TRUNCATIONS_SHOWN } from "./tie-reading.ts";
import { tieWords } from "./tie-words.ts";

export interface NetworkRequest {
  readonly around: readonly string[];
  readonly hops: number;
  readonly limit: number;
  readonly kinds: readonly string[] | null;
}

const AROUND_CAP = 50;
const LIMIT_CAP = 1_000;
/** How many ties are drawn at most. */
const TIES_CAP = 5_000;
/** How many ties of each kind one hop reads at most, at all its things together. */
const TIES_A_HOP = 50_000;

/** What is wrong with a request for a network, as a whole sentence; null when nothing is. */
export function faultOfNetwork({ around, hops, limit, kinds }: NetworkRequest, maxHops: number): string | null {
  if (around.length < 1 || around.length > AROUND_CAP)
    return `"around" holds ${String(around.length)} ids; give at least 1 and at most ${String(AROUND_CAP)}.`;
  if (hops < 0 || hops > maxHops) return `"hops" is ${String(hops)}; it must be from 0 to ${String(maxHops)}.`;
  if (limit < 1 || limit > LIMIT_CAP) return `"limit" is ${shown(limit)}; it must be from 1 to ${shown(LIMIT_CAP)}.`;
  if (new Set(around).size > limit)
    return `"limit" is ${shown(limit)}, fewer than the ${shown(new Set(around).size)} things in "around"; raise it.`;
  return kinds?.length === 0 ? `"kinds" is empty, so nothing would be followed; name a kind, or leave it out.` : null;
}

/** Things near some, and every tie that was read between them. */
export interface Surroundings {
  /** The hop of each thing, in the order in which they are drawn. */
  readonly hops: ReadonlyMap<string, number>;
  readonly graph: TieGraph;
  readonly groups: readonly TieGroup[];
  /** Whether the limit left out some that are within the hops. */
  readonly more: boolean;
}

/**
 * Goes outward from some things hop by hop until enough things are drawn. Of one hop those are drawn that hang together most
 * strongly with what is drawn already. All ties among what is drawn are read.
 */
export async function surroundings(
  read: ReadTies,
  { around, hops, limit }: Pick<NetworkRequest, "around" | "hops" | "limit">,
  kinds: FollowedKinds,
): Promise<Surroundings> {
  const graph = new TieGraph();
  const groups: TieGroup[] = [];
  const drawn = new Map([...new Set(around)].map((id) => [id, 0]));
  let frontier = [...drawn.keys()];
  let more = false;
  for (let hop = 1; frontier.length > 0; hop += 1) {
    const outermost = hop > hops || more;
    const followed = hop === 1 ? kinds : { ...kinds, outward: [], inward: [] };
    const perKind = outermost ? 0 : Math.min(limit, Math.max(50, Math.floor(TIES_A_HOP / frontier.length)));
    for (const group of await read({ ...followed, ids: frontier, wanted: [...drawn.keys()], perKind })) {
      graph.add(group);
      groups.push(group);
    }
    if (outermost) break;
    const near = nearestFirst(graph, frontier, drawn);
    more = near.length > limit - drawn.size;
    frontier = near.slice(0, limit - drawn.size);
    for (const id of frontier) drawn.set(id, hop);
  }
  return { hops: drawn, graph, groups, more };
}

/** The network around some things. Throws NotThere. */
export async function drawNetwork(
  reader: NetworkReader,
  model: GraphModel,
  request: NetworkRequest,
  seesIdentifiers: boolean,
) {
  const around = [...new Set(request.around)];
  const middle = await shownOrThrow(reader, around);
  const labels = [...middle.values()].flatMap((thing) => thing.labels);
  const kinds = followedKinds(model, labels, request.kinds);
  const found = await surroundings((expansion) => reader.ties(expansion), { ...request, around }, kinds);
  const { hops, graph } = found;
  const things = new Map([...middle, ...(await reader.shown([...hops.keys()].filter((id) => !middle.has(id))))]);
  const ids = [...hops.keys()].filter((id) => things.has(id));
  const ties = tiesAmong(graph, new Set(ids));
  const drawnTies = ties.slice(0, TIES_CAP);
  const facts = await reader.facts(drawnTies);
  const edges = drawnTies.map((tie) => {
    const told = factsOf(tie, facts.get(tieKey(tie)));
    const { from, to, kind: type, count, edgeIds } = told;
    return { id: edgeIds[0] ?? tieKey(tie), type, from, to, label: tieWords(told), count, edgeIds };
  });
  const undrawn = notDrawn(found);
  const truncated = undrawn.filter(({ hop }) => hop <= request.hops);
  return {
    nodes: ids.flatMap((id) => {
      const thing = things.get(id);
      if (!thing) return [];
      const label = nameOf(thing, id, seesIdentifiers);
      const left = undrawn.filter((one) => one.id === id).reduce((sum, one) => sum + one.left, 0);
      return [{ id, kind: thingKind(thing.type), label, hops: hops.get(id) ?? 0, left, node: id }];
    }),
    edges,
    followed: kinds.kinds,
    followedFromEnds: [...new Set([...kinds.outward, ...kinds.inward])].sort(),
    truncated: truncated.slice(0, TRUNCATIONS_SHOWN),
    cut: cutOf(request, found, ties.length, truncated.length),
  };
}

/** The ties of which both ends are drawn. */
function tiesAmong(graph: TieGraph, drawn: ReadonlySet<string>): readonly Tie[] {
  const ties = [...drawn].flatMap((id) =>
    [...graph.neighboursOf(id)].flatMap(([other, between]) =>
      drawn.has(other) ? between.filter(({ from }) => from === id) : [],
    ),
  );
  return ties.sort((a, b) => compare(tieKey(a), tieKey(b)));
}

/** The ways in which things that are drawn have others that are not, by hop. */
function notDrawn({ hops, graph, groups }: Surroundings): readonly Truncation[] {
  const byWay = new Map(groups.map((group) => [`${group.thingId} ${wayOf(group.kind, group.outgoing)}`, group]));
  const truncations = [...byWay.values()].flatMap(({ thingId, kind, outgoing, others }) => {
    const followed = [...graph.neighboursOf(thingId)].filter(
      ([other, ties]) =>
        hops.has(other) && ties.some((tie) => tie.kind === kind && (tie.from === thingId) === outgoing),
    ).length;
    const hop = (hops.get(thingId) ?? 0) + 1;
    return followed < others ? [{ hop, id: thingId, kind, followed, left: others - followed }] : [];
  });
  return truncations.sort((a, b) => a.hop - b.hop || b.left - a.left || compare(a.id, b.id) || compare(a.kind, b.kind));
}

function nearestFirst(graph: TieGraph, frontier: readonly string[], drawn: ReadonlyMap<string, number>): string[] {
  const best = new Map<string, number>();
  for (const thing of frontier)
    for (const [other, ties] of graph.neighboursOf(thing)) {
      if (drawn.has(other)) continue;
      const strength = hopStrength(ties) * crowdFactor(leastCrowd(narrowestWay(graph, thing, ties)));
      if (strength > (best.get(other) ?? 0)) best.set(other, strength);
    }
  return [...best].sort(([a, x], [b, y]) => y - x || compare(a, b)).map(([id]) => id);
}

function cutOf({ limit, hops }: NetworkRequest, found: Surroundings, ties: number, truncated: number): string | null {
  const parts: string[] = [];
  const reached = Math.max(...found.hops.values());
  if (found.more) {
    const further = reached < hops ? ` Nothing is drawn beyond hop ${String(reached)}.` : "";
    parts.push(
      `The nearest ${shown(limit)} things are drawn, and there are more.${further} Ask with a higher "limit" (at most ${shown(LIMIT_CAP)}), fewer "hops" or fewer "kinds".`,
    );
  }
  if (ties > TIES_CAP) parts.push(`${shown(TIES_CAP)} of ${shown(ties)} ties are drawn; ask with a lower "limit".`);
  if (truncated > TRUNCATIONS_SHOWN)
    parts.push(`"truncated" lists ${shown(TRUNCATIONS_SHOWN)} of ${shown(truncated)} places.`);
  return parts.length === 0 ? null : parts.join(" ");
}

function shown(count: number): string {
  return count.toLocaleString("en");
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
