import { type Candidates, type DescribedParty, findCandidates } from "./find-candidates.ts";

const person = (id: string, name: string): DescribedParty => ({ id, kind: "PERSON", names: [name] });
const parties = [
  person("a", "Зүлпіхаров Қалмұқан"),
  person("b", "Zulpikharov Kalmukan"),
  person("c", "Зулпихаров Калмукан"),
];

function pairsOf(options: Partial<Parameters<typeof findCandidates>[1]>): string[] {
  const work = findCandidates(parties, { minScore: 0.5, judged: new Set(), ...options });
  for (;;) {
    const step: IteratorResult<undefined, Candidates> = work.next();
    if (step.done === true) return step.value.found.map(({ id }) => id).sort();
  }
}

test("every pair is told, or those of the parties asked for, but those that were judged", () => {
  expect(pairsOf({})).toEqual(["a|b", "a|c", "b|c"]);
  expect(pairsOf({ of: new Set(["b"]) })).toEqual(["a|b", "b|c"]);
  expect(pairsOf({ of: new Set(["z"]) })).toEqual([]);
  expect(pairsOf({ judged: new Set(["a|c"]) })).toEqual(["a|b", "b|c"]);
});
