import { faultOfNetwork, surroundings } from "./draw-network.ts";
import type { TieGroup } from "./tie-graph.ts";
import type { Expansion } from "./tie-reading.ts";

const followed = { kinds: ["OWNS"], outward: [], inward: [] };

/** A star of stars: the middle owns ten firms, the first with most of it, and each firm owns three more. */
function read({ ids, wanted, perKind }: Expansion): Promise<readonly TieGroup[]> {
  const owned = new Map([
    ["m", Array.from({ length: 10 }, (_, place) => `f${String(place)}`)],
    ...Array.from({ length: 10 }, (_, place): [string, string[]] => [
      `f${String(place)}`,
      ["x", "y", "z"].map((leaf) => `${leaf}${String(place)}`),
    ]),
  ]);
  const groups = ids.flatMap((thingId): TieGroup[] =>
    [true, false].flatMap((outgoing): TieGroup[] => {
      const others = outgoing
        ? (owned.get(thingId) ?? [])
        : [...owned].flatMap(([owner, firms]) => (firms.includes(thingId) ? [owner] : []));
      const kept = [
        ...others.filter((id) => wanted.includes(id)),
        ...others.filter((id) => !wanted.includes(id)).slice(0, perKind),
      ];
      const ties = kept.map((otherId) => ({
        otherId,
        count: 1,
        share: 1 / (1 + others.indexOf(otherId)),
        degree: null,
      }));
      return others.length === 0 ? [] : [{ thingId, kind: "OWNS", outgoing, others: others.length, ties }];
    }),
  );
  return Promise.resolve(groups);
}

const drawn = async (hops: number, limit: number, around = ["m"]) => {
  const found = await surroundings(read, { around, hops, limit }, followed);
  return { things: [...found.hops], more: found.more };
};

describe("what surrounds some things", () => {
  it("is every thing within the hops where the limit allows", async () => {
    expect((await drawn(1, 200)).things).toHaveLength(11);
    const two = await drawn(2, 200);
    expect(two.things).toHaveLength(41);
    expect(two.more).toBe(false);
    expect(two.things.filter(([, hop]) => hop === 2)).toHaveLength(30);
  });

  it("is the nearest, then the most strongly tied, where the limit does not", async () => {
    expect(await drawn(2, 4)).toEqual({
      things: [
        ["m", 0],
        ["f0", 1],
        ["f1", 1],
        ["f2", 1],
      ],
      more: true,
    });
    expect((await drawn(2, 13)).things.slice(-2)).toEqual([
      ["x0", 2],
      ["x1", 2],
    ]);
    expect((await drawn(2, 13)).more).toBe(true);
  });

  it("is the middle alone with no hop, and all ties within it", async () => {
    const found = await surroundings(read, { around: ["m", "f3"], hops: 0, limit: 9 }, followed);
    expect([...found.hops.keys()]).toEqual(["m", "f3"]);
    expect(found.graph.between("m", "f3")).toMatchObject([{ kind: "OWNS", from: "m", to: "f3" }]);
  });
});

describe("a request for a network", () => {
  const request = { around: ["a"], hops: 1, limit: 200, kinds: null };

  it.each([
    [{ around: [] }, '"around" holds 0 ids'],
    [{ around: Array.from({ length: 51 }, String) }, '"around" holds 51 ids'],
    [{ hops: -1 }, '"hops" is -1; it must be from 0 to 8.'],
    [{ hops: 9 }, '"hops" is 9'],
    [{ limit: 0 }, '"limit" is 0; it must be from 1 to 1,000.'],
    [{ limit: 1_001 }, '"limit" is 1,001'],
    [{ around: ["a", "b"], limit: 1 }, "fewer than the 2 things"],
    [{ kinds: [] }, '"kinds" is empty'],
  ])("is refused with %j", (more, part) => {
    expect(faultOfNetwork({ ...request, ...more }, 8)).toContain(part);
  });

  it("is taken within its bounds", () => {
    expect(faultOfNetwork({ ...request, around: ["a", "a"], limit: 1 }, 8)).toBeNull();
  });
});
