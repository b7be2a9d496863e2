import fc from "fast-check";
import { anyGraph, holdings, shown } from "../../../test/support/ownership-graphs.ts";
import { EXACT } from "./arithmetic.ts";
import { edgesOn } from "./days.ts";
import { Ownership } from "./ownership.ts";
import { ownershipTimeline } from "./timeline.ts";

test("one period between changes above the company, and none for changes elsewhere", () => {
  const graph = holdings(
    "p>A 0.6 @2024-01-01..2025-01-01, q>A 0.6 @2025-01-01.., A>B 1, q>C 1 @2020-01-01..2021-01-01, q>B 0 v0.1",
  );
  const periods = ownershipTimeline(graph, "B", EXACT).map(({ from, to, ownership }) => [
    ...[from, to, shown(ownership.ultimate)],
  ]);
  expect(periods).toEqual([
    [null, "2024-01-01", {}],
    ["2024-01-01", "2025-01-01", { p: "3/5" }],
    ["2025-01-01", null, { q: "3/5" }],
  ]);
});

const days = ["2024-01-01", "2024-03-01", "2024-05-01", "2024-07-01"];
const span = fc.tuple(fc.option(fc.nat({ max: 3 })), fc.option(fc.nat({ max: 3 })));

test("every day has what the period in which it lies tells", () => {
  fc.assert(
    fc.property(anyGraph, fc.array(span, { minLength: 24, maxLength: 24 }), (graph, spans) => {
      const edges = graph.edges.map((edge, place) => {
        const [from, to] = spans[place] ?? [null, null];
        const ends = [from, to].map((at) => (at === null ? null : (days[at] ?? null)));
        const [first = null, last = null] = ends[0] && ends[1] && ends[1] < ends[0] ? ends.reverse() : ends;
        return { ...edge, from: first, to: last };
      });
      const dated = { nodes: graph.nodes, edges };
      for (const day of ["2023-12-31", ...days, "2024-03-31"])
        for (const target of ["E0", "E1"]) {
          const period = ownershipTimeline(dated, target, EXACT).find(
            ({ from, to }) => (from ?? "") <= day && (to === null || day < to),
          );
          const alone = new Ownership(graph.nodes, edgesOn(dated, day), EXACT).of(target);
          expect(period?.ownership.ultimate).toEqual(alone.ultimate);
          expect(period?.ownership.controllers).toEqual(alone.controllers);
        }
    }),
    { numRuns: 15 },
  );
});
