import fc from "fast-check";
import { scoreOf, termsOf } from "./path-score.ts";
import { rankPaths } from "./rank-paths.ts";
import { TieGraph } from "./tie-graph.ts";

const THINGS = ["a", "b", "c", "d", "e", "f", "g"];
const KINDS = ["OWNS", "USES_ADDRESS", "TRANSFERRED", "RELATED_TO"];

const ties = fc.array(
  fc.record({
    from: fc.constantFrom(...THINGS),
    to: fc.constantFrom(...THINGS),
    kind: fc.constantFrom(...KINDS),
    count: fc.integer({ min: 1, max: 9 }),
    share: fc.option(fc.double({ min: 0.01, max: 1, noNaN: true })),
    others: fc.integer({ min: 1, max: 600 }),
  }),
  { maxLength: 24 },
);

/** A graph of ties; how many others a thing has in a way is at least how many the graph has. */
function graphOf(
  told: readonly { from: string; to: string; kind: string; count: number; share: number | null; others: number }[],
) {
  const graph = new TieGraph();
  for (const { from, to, kind, count, share, others } of told) {
    if (from === to) continue;
    const tie = { count, share, degree: null };
    graph.add({
      thingId: from,
      kind,
      outgoing: true,
      others: Math.max(others, graph.followedOf(from, `${kind}>`) + 1),
      ties: [{ otherId: to, ...tie }],
    });
    graph.add({
      thingId: to,
      kind,
      outgoing: false,
      others: Math.max(others, graph.followedOf(to, `${kind}<`)),
      ties: [],
    });
  }
  return graph;
}

/** Every simple path by walking, the best first. */
function allPaths(graph: TieGraph, from: string, to: string, maxHops: number): { things: string[]; score: number }[] {
  const found: string[][] = [];
  const walk = (path: string[]): void => {
    const last = path.at(-1) ?? "";
    if (last === to) found.push(path);
    else if (path.length <= maxHops)
      for (const next of graph.neighboursOf(last).keys()) if (!path.includes(next)) walk([...path, next]);
  };
  walk([from]);
  return found.map((things) => ({ things, score: scoreOf(termsOf(graph, things)) })).sort((x, y) => y.score - x.score);
}

describe("the ranking of paths", () => {
  it("finds the simple paths of the highest scores, as walking all of them does", () => {
    fc.assert(
      fc.property(ties, fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 12 }), (told, maxHops, first) => {
        const graph = graphOf(told);
        const ranked = rankPaths(graph, { from: "a", to: "g", maxHops, first });
        const all = allPaths(graph, "a", "g", maxHops);
        const scores = ranked.paths.map((path) => scoreOf(termsOf(graph, path)));
        expect(scores.map((score) => score.toFixed(9))).toEqual(
          all.slice(0, first).map(({ score }) => score.toFixed(9)),
        );
        expect(ranked.more).toBe(all.length > first);
        expect(ranked.gaveUp).toBe(false);
        const known = new Set(all.map(({ things }) => things.join()));
        expect(ranked.paths.every((path) => known.has(path.join()))).toBe(true);
        expect(new Set(ranked.paths.map((path) => path.join())).size).toBe(ranked.paths.length);
      }),
    );
  });

  it("does not depend on the order in which ties were read", () => {
    fc.assert(
      fc.property(ties, fc.nat(), (told, turn) => {
        const distinct = [
          ...new Map(told.map((tie) => [`${tie.from} ${tie.kind} ${tie.to}`, { ...tie, others: 600 }])).values(),
        ];
        const turned = distinct
          .map((_, place) => distinct[(place + turn) % distinct.length] ?? distinct[0])
          .filter((tie) => tie !== undefined);
        const question = { from: "a", to: "g", maxHops: 4, first: 10 };
        expect(rankPaths(graphOf(turned), question)).toEqual(rankPaths(graphOf(distinct), question));
      }),
    );
  });

  it("gives up openly among too many ways that lead nowhere", () => {
    const things = Array.from({ length: 60 }, (_, place) => `t${String(place)}`);
    const graph = new TieGraph();
    const owns = (thingId: string, others: readonly string[]): void => {
      const ties = others.map((otherId) => ({ otherId, count: 1, share: null, degree: null }));
      graph.add({ thingId, kind: "OWNS", outgoing: true, others: 1, ties });
    };
    for (const thing of things) owns(thing, things);
    owns("gate", ["a", "g", ...things]);
    const ranked = rankPaths(graph, { from: "a", to: "g", maxHops: 8, first: 2 });
    expect(ranked).toEqual({ paths: [["a", "gate", "g"]], more: true, gaveUp: true });
  });
});
