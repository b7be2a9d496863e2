import type { GraphModel } from "../model/graph-model.ts";
import { rankCounted } from "./count-passed.ts";
import { type NetworkReader, tieKey } from "./network.queries.ts";
import { scoreOf, termsOf } from "./path-score.ts";
import type { RankedPaths } from "./rank-paths.ts";
import { type FoundTies, searchTies } from "./search-ties.ts";
import { nameOf, shownOrThrow } from "./shown-things.ts";
import { factsOf, tieAnswer } from "./tie-answers.ts";
import type { TieGraph } from "./tie-graph.ts";
import { followedKinds } from "./tie-kinds.ts";
import { type ReadTies, TRUNCATIONS_SHOWN } from "./tie-reading.ts";
import { pathSentence, type TieFacts } from "./tie-words.ts";

export interface PathRequest {
  readonly from: string;
  readonly to: string;
  readonly maxHops: number;
  readonly first: number;
  readonly kinds: readonly string[] | null;
}

/** What is wrong with a request for paths, as a whole sentence; null when nothing is. */
export function faultOfPaths(
  { from, to, maxHops, first, kinds }: PathRequest,
  limits: { readonly maxHops: number; readonly pageSize: number },
): string | null {
  if (from === to) return `"from" and "to" are both "${from}"; name two things.`;
  if (maxHops < 1 || maxHops > limits.maxHops)
    return `"maxHops" is ${String(maxHops)}; it must be from 1 to ${String(limits.maxHops)}.`;
  if (first < 1 || first > limits.pageSize)
    return `"first" is ${String(first)}; it must be from 1 to ${String(limits.pageSize)}.`;
  return kinds?.length === 0 ? `"kinds" is empty, so nothing would be followed; name a kind, or leave it out.` : null;
}

/** The ranked paths between two things. Throws NotThere. */
export async function findPaths(
  reader: NetworkReader,
  model: GraphModel,
  request: PathRequest,
  seesIdentifiers: boolean,
) {
  const ends = await shownOrThrow(reader, [request.from, request.to]);
  const labels = [...ends.values()].flatMap((end) => end.labels);
  const kinds = followedKinds(model, labels, request.kinds);
  const read: ReadTies = (expansion) => reader.ties(expansion);
  const found = await searchTies(read, request, kinds);
  const ranked = await rankCounted(read, found.graph, request, kinds);
  const things = new Map([...ends, ...(await reader.shown(ranked.paths.flat().filter((id) => !ends.has(id))))]);
  const facts = await reader.facts(ranked.paths.flatMap((path) => tiesAlong(found.graph, path).flat()));
  const sourceIds = [...things.values(), ...facts.values()].flatMap((told) => told.sourceIds);
  const grades = await reader.grades(sourceIds);
  const called = (id: string): string => nameOf(things.get(id), id, seesIdentifiers);
  const paths = ranked.paths.map((path) => {
    const hops = tiesAlong(found.graph, path).map((ties) => ties.map((tie) => factsOf(tie, facts.get(tieKey(tie)))));
    const told = [...hops.flat(), ...path.flatMap((id) => things.get(id) ?? [])].flatMap((one) => one.sourceIds);
    const weakest = grades.weakest(told);
    const terms = termsOf(found.graph, path);
    return {
      score: rounded(scoreOf(terms)),
      terms: terms.map((term) => ({ ...term, value: rounded(term.value) })),
      length: hops.length,
      things: path,
      hops: hops.map((ties, place) => hopAnswer(ties, path[place] ?? "", path[place + 1] ?? "")),
      sentence: pathSentence(hops, called),
      sources: grades.visible(told),
      weakestGrade: weakest?.grade ?? null,
      weakestSource: weakest?.sourceId ?? null,
    };
  });
  return {
    paths,
    followed: kinds.kinds,
    followedFromEnds: [...new Set([...kinds.outward, ...kinds.inward])].sort(),
    truncated: found.truncated.slice(0, TRUNCATIONS_SHOWN),
    cut: cutOf(request, ranked, found),
  };
}

function tiesAlong(graph: TieGraph, path: readonly string[]) {
  return path.slice(1).map((thing, place) => graph.between(path[place] ?? "", thing));
}

function hopAnswer(ties: readonly TieFacts[], from: string, to: string) {
  return { from, to, ties: ties.map((tie) => tieAnswer(tie, from)) };
}

function cutOf(
  { first, maxHops }: PathRequest,
  ranked: RankedPaths,
  { truncated, narrowed }: FoundTies,
): string | null {
  const parts: string[] = [];
  const shown = ranked.paths.length;
  if (ranked.gaveUp)
    parts.push(
      `The ${String(shown)} best paths are shown; the ranking stopped there, for there are too many ways of ${String(maxHops)} hops. Ask for fewer hops or kinds.`,
    );
  else if (ranked.more)
    parts.push(`The ${String(first)} best paths are shown, and there are more; ask with a higher "first".`);
  for (const { end, hop, kept, reached } of narrowed)
    parts.push(
      `From "${end}", hop ${String(hop + 1)} was made from the ${String(kept)} nearest of ${String(reached)} things.`,
    );
  if (truncated.length > TRUNCATIONS_SHOWN)
    parts.push(`"truncated" lists ${String(TRUNCATIONS_SHOWN)} of ${String(truncated.length)} places.`);
  if (narrowed.length > 0 || truncated.length > 0)
    parts.push("What was left out may hide a path; ask for fewer hops, or name the kinds to follow.");
  return parts.length === 0 ? null : parts.join(" ");
}

/** Four digits after the point, and never 0. */
function rounded(value: number): number {
  return value < 0.0001 ? Number(value.toPrecision(2)) : Number(value.toFixed(4));
}
