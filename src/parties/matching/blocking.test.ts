import fc from "fast-check";
import { blockingKeys, pairsOfBlocks } from "./blocking.ts";
import { type CandidateOptions, type Candidates, findCandidates, pairId } from "./find-candidates.ts";

const keysOf = (...names: string[]): readonly string[] => blockingKeys({ kind: "PERSON", names });
const meet = (a: readonly string[], b: readonly string[]): boolean => a.some((key) => b.includes(key));

describe("the keys of blocks", () => {
  it.each([
    ["Жанқұтов Қасым-Жомарт Ерболұлы", "Kassym-Jomart Zhankutov"],
    ["Бөкенова Айгүл", "Букенов Айгуль"],
    ["Оспанов Данияр", "Daniyar Ospanof"],
    ["Оспанов Данияр", "Osapnov Danir"],
    ["Оспанов Данияр", "Д. Оспанов"],
    ["Сәдуақасов Бауыржан", "Sadvakassov Baurzhan"],
  ])("bring %s and %s together", (a, b) => {
    expect(meet(keysOf(a), keysOf(b))).toBe(true);
  });

  it("keep apart what shares no name, and firms from persons", () => {
    expect(meet(keysOf("Оспанов Данияр"), keysOf("Ким Виктор"))).toBe(false);
    const firm = blockingKeys({ kind: "COMPANY", names: ["ТОО «Алтын Хэш»"] });
    expect(meet(firm, blockingKeys({ kind: "COMPANY", names: ["Altyn Hash LLP"] }))).toBe(true);
    expect(meet(firm, keysOf("Алтын Хэш"))).toBe(false);
  });

  it("are few, however long a name is", () => {
    const long = Array.from({ length: 5_000 }, (_, place) => `Өә${String.fromCharCode(0x430 + (place % 30))}бек`);
    for (const kind of ["PERSON", "COMPANY"] as const)
      for (const name of [long.join(" "), long.join("-"), long.join(""), long.join("-а ")])
        expect(blockingKeys({ kind, names: [name] }).length).toBeLessThan(5_000);
  });

  it("hold identifiers in their one form", () => {
    const keys = blockingKeys({ names: [], phones: ["8 701 999 00 16"], plates: ["123 авс 16"], iin: "1" });
    expect(keys).toEqual(["PHONE +77019990016", "PLATE 123ABC16"]);
  });
});

describe("the pairs of blocks", () => {
  const keys = fc.array(fc.uniqueArray(fc.constantFrom("a", "b", "c", "d"), { maxLength: 3 }), { maxLength: 12 });

  it("are those that share a key, each once, whatever the keys", () => {
    fc.assert(
      fc.property(keys, (all) => {
        const wanted = all.flatMap((one, i) => all.flatMap((two, j) => (i < j && meet(one, two) ? [[i, j]] : [])));
        expect(pairsOfBlocks(all)).toEqual({ pairs: wanted, skipped: [] });
      }),
    );
  });

  it("leave out blocks that are too large, and say so", () => {
    const { pairs, skipped } = pairsOfBlocks([["x"], ["x"], ["x", "y"], ["y"]], 2);
    expect(pairs).toEqual([[2, 3]]);
    expect(skipped).toEqual([{ key: "x", parties: 3 }]);
  });
});

describe("candidates", () => {
  const party = (id: string, name: string) => ({ id, kind: "PERSON" as const, names: [name] });
  const parties = [
    party("c", "Оспанов Данияр Сәбитұлы"),
    party("a", "Daniyar Ospanov"),
    party("b", "Оспанов Данияр Маратович"),
    party("d", "Ким Виктор"),
  ];
  const find = (options: Partial<CandidateOptions>): Candidates => {
    const steps = findCandidates(parties, { minScore: 0.5, judged: new Set(), ...options });
    for (;;) {
      const step = steps.next();
      if (step.done === true) return step.value;
    }
  };
  const ids = (options: Partial<CandidateOptions> = {}): string[] => find(options).found.map(({ id }) => id);

  it("are the pairs with the score, the highest first, without those that were judged", () => {
    expect(ids()).toEqual(["a|b", "a|c"]);
    expect(ids({ minScore: 0 })).toContain("b|c");
    expect(ids({ judged: new Set([pairId("c", "a")]) })).toEqual(["a|b"]);
  });

  it("say how many pairs were not compared", () => {
    const { found, notes } = find({ minScore: 0, cap: 1 });
    expect(found).toHaveLength(1);
    expect(notes).toEqual([expect.stringMatching(/^1 of 3 pairs were compared/u)]);
  });
});
