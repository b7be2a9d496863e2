import { crowdOf, hopStrength, scoreOf, termsOf } from "./path-score.ts";
import { TieGraph } from "./tie-graph.ts";
import { strengthOf } from "./tie-kinds.ts";

const plain = { count: 1, share: null, degree: null };

/** Two parties that share a thing with others. */
function sharing(kind: string, users: number): number {
  const graph = new TieGraph();
  const ties = ["a", "b"].map((otherId) => ({ otherId, ...plain }));
  graph.add({ thingId: "shared", kind, outgoing: false, others: users, ties });
  return scoreOf(termsOf(graph, ["a", "shared", "b"]));
}

describe("the score of a path", () => {
  it("falls with the number of others at a shared thing", () => {
    expect(sharing("USES_ADDRESS", 2)).toBeCloseTo(0.25, 9);
    expect(sharing("USES_ADDRESS", 500)).toBeCloseTo(0.25 * 499 ** -0.4, 9);
    expect(sharing("USES_ADDRESS", 500)).toBeLessThan(0.03);
    expect(sharing("USES_PHONE", 2)).toBeGreaterThan(sharing("USES_ADDRESS", 2));
  });

  it("is that of the tie where two things hang together directly, however many others they have", () => {
    const graph = new TieGraph();
    const group = {
      kind: "OWNS",
      outgoing: true,
      others: 900,
      ties: [{ otherId: "b", count: 1, share: 0.6, degree: null }],
    };
    graph.add({ thingId: "a", ...group });
    expect(termsOf(graph, ["a", "b"])).toEqual([
      { factor: "TIES", hop: 1, thing: null, count: 1, value: expect.closeTo(0.8) },
    ]);
  });

  it("lets a thing with several ways in be as narrow as the narrowest", () => {
    const graph = new TieGraph();
    graph.add({ thingId: "firm", kind: "OWNS", outgoing: false, others: 40, ties: [{ otherId: "a", ...plain }] });
    graph.add({ thingId: "firm", kind: "DIRECTS", outgoing: false, others: 1, ties: [{ otherId: "a", ...plain }] });
    graph.add({ thingId: "firm", kind: "OPERATES", outgoing: true, others: 3, ties: [{ otherId: "farm", ...plain }] });
    expect(termsOf(graph, ["a", "firm", "farm"])[1]).toEqual({
      factor: "CROWD",
      hop: 1,
      thing: "firm",
      count: 3,
      value: expect.closeTo(3 ** -0.4),
    });
  });

  it("takes the thing on the other side out of a crowd that both belong to", () => {
    expect(crowdOf({ way: "USES_PHONE<", others: 2 }, { way: "USES_PHONE<", others: 2 })).toBe(1);
    expect(crowdOf({ way: "OWNS<", others: 2 }, { way: "OWNS>", others: 1 })).toBe(2);
  });
});

describe("the strength of ties", () => {
  it("grows with the share, the nearness of kin and the number of payments", () => {
    const owning = (share: number) => strengthOf({ ...plain, kind: "OWNS", share });
    expect([owning(0.05), owning(0.4), owning(1)].map((strength) => Number(strength.toFixed(3)))).toEqual([
      0.525, 0.7, 0.99,
    ]);
    const kin = [0, 1, 2, 4].map((degree) => strengthOf({ ...plain, kind: "RELATED_TO", degree }));
    expect(kin).toEqual([0.9, 0.9, 0.8, 0.6]);
    const paying = [1, 2, 12].map((count) => strengthOf({ ...plain, kind: "TRANSFERRED", count }));
    expect(paying[0]).toBeLessThan(paying[1] ?? 0);
    expect(paying[1]).toBeLessThan(paying[2] ?? 0);
    expect(paying[2]).toBeLessThan(0.9);
  });

  it("adds up where two things have several, and stays below 1", () => {
    const tie = (kind: string) => ({ ...plain, kind, from: "a", to: "b" });
    expect(hopStrength([tie("OWNS"), tie("DIRECTS")])).toBeCloseTo(1 - 0.3 * 0.1, 9);
    expect(hopStrength(Array.from({ length: 9 }, () => tie("DIRECTS")))).toBeLessThan(1);
  });
});
