import fc from "fast-check";
import { rankCounted } from "./count-passed.ts";
import { scoreOf, termsOf } from "./path-score.ts";
import { searchTies } from "./search-ties.ts";
import { TieGraph, type TieGroup } from "./tie-graph.ts";
import type { Expansion, ReadTies } from "./tie-reading.ts";

interface Told {
  readonly from: string;
  readonly to: string;
  readonly kind: string;
}

/** Reads ties as the statement does: by thing, kind and direction, those wanted and some of the rest. */
function storeOf(told: readonly Told[]): { read: ReadTies; asked: Expansion[] } {
  const distinct = [...new Map(told.map((tie) => [`${tie.from} ${tie.kind} ${tie.to}`, tie])).values()];
  const asked: Expansion[] = [];
  const groupsOf = (id: string, { kinds, outward, inward, wanted, perKind }: Expansion): TieGroup[] =>
    [...new Set(distinct.map(({ kind }) => kind))].sort().flatMap((kind) =>
      [true, false].flatMap((outgoing): TieGroup[] => {
        if (!kinds.includes(kind) && !(outgoing ? outward : inward).includes(kind)) return [];
        const others = distinct
          .filter((tie) => tie.kind === kind && tie.from !== tie.to && (outgoing ? tie.from : tie.to) === id)
          .map((tie) => (outgoing ? tie.to : tie.from))
          .sort();
        const isWanted = (other: string): boolean => wanted.includes(other);
        const kept = [...others.filter(isWanted), ...others.filter((other) => !isWanted(other)).slice(0, perKind)];
        const ties = kept.map((otherId) => ({ otherId, count: 1, share: null, degree: null }));
        return others.length === 0 ? [] : [{ thingId: id, kind, outgoing, others: others.length, ties }];
      }),
    );
  const read: ReadTies = (expansion) => {
    asked.push(expansion);
    return Promise.resolve(expansion.ids.flatMap((id) => groupsOf(id, expansion)));
  };
  return { read, asked };
}

const followed = { kinds: ["OWNS", "USES_ADDRESS"], outward: ["BILLS"], inward: ["EARNED"] };
const THINGS = ["a", "b", "c", "d", "e", "f", "g", "h"];
const tie = fc.record({
  from: fc.constantFrom(...THINGS),
  to: fc.constantFrom(...THINGS),
  kind: fc.constantFrom("OWNS", "USES_ADDRESS"),
});

/** The best scores of all paths, when every tie is known. */
async function wholeTruth(told: readonly Told[], maxHops: number, first: number): Promise<string[]> {
  const { read } = storeOf(told);
  const graph = new TieGraph();
  for (const group of await read({ ...followed, ids: THINGS, wanted: [], perKind: 999 })) graph.add(group);
  for (const thing of THINGS) graph.noteCounted(thing);
  return scores(graph, await rankCounted(read, graph, { from: "a", to: "h", maxHops, first }, followed));
}

function scores(graph: TieGraph, { paths }: { readonly paths: readonly (readonly string[])[] }): string[] {
  return paths.map((path) => scoreOf(termsOf(graph, path)).toFixed(9));
}

describe("the search for ties from both ends", () => {
  it("finds every path that there is, and scores it by all ties of what it passes", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(tie, { maxLength: 22 }), fc.integer({ min: 1, max: 6 }), async (told, maxHops) => {
        const { read, asked } = storeOf(told);
        const ends = { from: "a", to: "h", maxHops };
        const { graph, truncated, narrowed } = await searchTies(read, ends, followed);
        const ranked = await rankCounted(read, graph, { ...ends, first: 20 }, followed);
        expect(scores(graph, ranked)).toEqual(await wholeTruth(told, maxHops, 20));
        expect([truncated, narrowed]).toEqual([[], []]);
        expect(asked.length).toBeLessThanOrEqual(maxHops + 6);
      }),
    );
  });

  it("follows what belongs to one thing only out of an end, in its direction", async () => {
    const told = [
      { from: "bill", to: "contract", kind: "BILLS" },
      { from: "firm", to: "contract", kind: "OWNS" },
      { from: "other-bill", to: "contract", kind: "BILLS" },
      { from: "firm", to: "income", kind: "EARNED" },
    ];
    const passing = async (from: string, to: string) => {
      const { graph } = await searchTies(storeOf(told).read, { from, to, maxHops: 4 }, followed);
      return (await rankCounted(storeOf(told).read, graph, { from, to, maxHops: 4, first: 9 }, followed)).paths;
    };
    expect(await passing("bill", "firm")).toEqual([["bill", "contract", "firm"]]);
    expect(await passing("firm", "bill")).toEqual([["firm", "contract", "bill"]]);
    expect(await passing("income", "contract")).toEqual([["income", "firm", "contract"]]);
    expect(await passing("bill", "other-bill")).toEqual([["bill", "contract", "other-bill"]]);
  });

  it("finds what leads across at a crowded thing, and says how much was left there", async () => {
    const crowd = Array.from({ length: 900 }, (_, place) => `p${String(place).padStart(3, "0")}`);
    const told = [
      ...crowd.map((party) => ({ from: party, to: "hub", kind: "USES_ADDRESS" })),
      { from: "p899", to: "h", kind: "OWNS" },
      { from: "a", to: "hub", kind: "OWNS" },
    ];
    const ends = { from: "a", to: "h", maxHops: 3 };
    const { read } = storeOf(told);
    const { graph, truncated } = await searchTies(read, ends, followed);
    const ranked = await rankCounted(read, graph, { ...ends, first: 5 }, followed);
    expect(ranked.paths).toEqual([["a", "hub", "p899", "h"]]);
    expect(termsOf(graph, ["a", "hub", "p899", "h"])).toContainEqual(
      expect.objectContaining({ thing: "hub", count: 900 }),
    );
    const wider = await searchTies(storeOf(told).read, { from: "hub", to: "h", maxHops: 4 }, followed);
    expect(wider.truncated).toEqual([{ hop: 1, id: "hub", kind: "USES_ADDRESS", followed: 201, left: 699 }]);
    expect(truncated.every(({ followed: kept, left }) => kept + left === 900)).toBe(true);
  });

  it("goes on from the nearest of very many, and says so", async () => {
    const near = Array.from({ length: 1_200 }, (_, place) => `n${String(place).padStart(4, "0")}`);
    const told = [
      ...["x", "y", "z", "w", "v", "u"].map((to) => ({ from: "a", to, kind: "OWNS" })),
      ...near.map((to, place) => ({ from: ["x", "y", "z", "w", "v", "u"][place % 6] ?? "", to, kind: "OWNS" })),
      { from: "h", to: "i", kind: "OWNS" },
      { from: "i", to: "j", kind: "OWNS" },
      ...Array.from({ length: 30 }, (_, place) => ({ from: "i", to: `k${String(place)}`, kind: "OWNS" })),
      ...Array.from({ length: 30 }, (_, place) => ({
        from: `k${String(place)}`,
        to: `l${String(place)}`,
        kind: "OWNS",
      })),
    ];
    const { narrowed } = await searchTies(storeOf(told).read, { from: "a", to: "h", maxHops: 7 }, followed);
    expect(narrowed).toEqual([{ end: "a", hop: 2, kept: 500, reached: 1_200 }]);
  });
});
