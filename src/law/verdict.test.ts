import fc from "fast-check";
import { localDay } from "./local-day.ts";
import { agreed, allEvidence, overall, VERDICT_KINDS } from "./verdict.ts";
import { inWords, named } from "./words.ts";

const kinds = fc.array(fc.constantFrom(...VERDICT_KINDS));

test("overall is the gravest verdict, in whatever order", () => {
  expect(overall([])).toBe("NOT_APPLICABLE");
  fc.assert(
    fc.property(kinds, (list) => {
      const verdicts = list.map((verdict) => ({ verdict }));
      expect(overall([...verdicts].reverse())).toBe(overall(verdicts));
      expect(overall([...verdicts, { verdict: "UNLAWFUL" as const }])).toBe("UNLAWFUL");
      expect(overall([...verdicts, { verdict: "NOT_APPLICABLE" as const }])).toBe(overall(verdicts));
    }),
  );
});

test.each([
  [[], "UNCERTAIN"],
  [["LAWFUL"], "LAWFUL"],
  [["UNLAWFUL", "UNLAWFUL"], "UNLAWFUL"],
  [["UNLAWFUL", "LAWFUL"], "UNCERTAIN"],
  [["LAWFUL", "UNCERTAIN"], "UNCERTAIN"],
] as const)("readings %j agree on %s", (read, expected) => {
  expect(agreed(read.map((verdict) => ({ reading: "", sentence: "", verdict })))).toBe(expected);
});

test("evidence names everything once", () => {
  expect(allEvidence([{ nodeIds: ["a", "b"] }, { nodeIds: ["b"], sourceIds: ["s"] }])).toEqual({
    nodeIds: ["a", "b"],
    edgeIds: [],
    sourceIds: ["s"],
  });
});

test.each([
  ["2024-02-28T17:59:59Z", "2024-02-28"],
  ["2024-02-28T18:00:00Z", "2024-02-29"],
  ["2024-02-29T18:00:00Z", "2024-02-29"],
  ["2024-02-29T19:00:00Z", "2024-03-01"],
  ["2024-08-13T18:59:59Z", "2024-08-13"],
  ["2024-08-13T19:00:00Z", "2024-08-14"],
  ["2024-08-14T00:00:00+05:00", "2024-08-14"],
])("in Kazakhstan %s is on %s, whose clocks went back in March 2024", (instant, day) => {
  expect(localDay(instant, "Asia/Almaty")).toBe(day);
});

test.each([
  [[], "somebody"],
  [["A"], "A"],
  [["A", "B"], "A and B"],
  [["A", "B", "A", "C"], "A, B and C"],
  [["A", "B", "C", "D", "E"], "A, B and 3 others"],
])("%j is %s", (names, words) => {
  expect(named(names.map((name) => ({ name })))).toBe(words);
  expect(inWords("SINGLE_PURCHASER")).toBe("single purchaser");
});
