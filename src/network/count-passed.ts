import { type PathQuestion, type RankedPaths, rankPaths } from "./rank-paths.ts";
import type { TieGraph } from "./tie-graph.ts";
import type { FollowedKinds } from "./tie-kinds.ts";
import type { ReadTies } from "./tie-reading.ts";

const ROUNDS = 6;
/** The most things of which the ties are counted in one round. */
const THINGS_A_ROUND = 500;

/**
 * Ranks paths by how crowded the things are that they pass, which is known only of those that the search went on from. A
 * thing whose ties were not counted passes for one that nothing else is tied to, so a path through it scores no less
 * than it should: once all that the best paths pass is counted, they are the best. A round counts what the best pass.
 */
export async function rankCounted(
  read: ReadTies,
  graph: TieGraph,
  question: PathQuestion,
  { kinds }: Pick<FollowedKinds, "kinds">,
): Promise<RankedPaths> {
  for (let round = 1; ; round += 1) {
    const { first } = question;
    // More than asked for, so that what moves up when others are counted is counted with them.
    const wider = rankPaths(graph, { ...question, first: 2 * first + 20 });
    const uncounted = uncountedOf(graph, wider.paths);
    const best = { ...wider, paths: wider.paths.slice(0, first), more: wider.more || wider.paths.length > first };
    if (uncountedOf(graph, best.paths).length === 0 || round > ROUNDS) return best;
    const ids = uncounted.slice(0, THINGS_A_ROUND);
    for (const group of await read({ kinds, outward: [], inward: [], ids, wanted: [], perKind: 0 })) graph.add(group);
    for (const id of ids) graph.noteCounted(id);
  }
}

/** The things passed by some paths of which the ties were not counted, the best path first. */
function uncountedOf(graph: TieGraph, paths: readonly (readonly string[])[]): readonly string[] {
  return [...new Set(paths.flatMap((path) => path.slice(1, -1)))].filter((id) => !graph.isCounted(id));
}
