import fc from "fast-check";
import { Grades } from "./evidence.ts";

const grades = new Grades([
  { sourceId: "register", reliability: "A", credibility: 1 },
  { sourceId: "bank", reliability: "B", credibility: 2 },
  { sourceId: "press", reliability: "C", credibility: 3 },
  { sourceId: "letter", reliability: "C", credibility: 3 },
  { sourceId: "ungraded", reliability: null, credibility: null },
  { sourceId: "half", reliability: "B", credibility: null },
]);

test.each([
  [["register", "bank"], { grade: "B2", sourceId: "bank" }],
  [["bank", "half"], { grade: "B6", sourceId: "half" }],
  [["half", "letter"], { grade: "C3", sourceId: "letter" }],
  [["press", "letter", "register"], { grade: "C3", sourceId: "letter" }],
  [["ungraded", "press"], { grade: "F6", sourceId: "ungraded" }],
  [["hidden", "register"], { grade: "A1", sourceId: "register" }],
  [["hidden"], null],
  [[], null],
])("of %j the weakest is %j", (sourceIds, expected) => {
  expect(grades.weakest(sourceIds)).toEqual(expected);
});

test("a chain is as weak as its weakest part, in whatever order and however often its sources are named", () => {
  const ids = fc.array(fc.constantFrom("register", "bank", "press", "letter", "ungraded", "half", "hidden"));
  fc.assert(
    fc.property(ids, ids, (a, b) => {
      const both = grades.weakest([...a, ...b]);
      expect(grades.weakest([...b, ...a, ...b])).toEqual(both);
      const parts = [grades.weakest(a), grades.weakest(b)].flatMap((one) => one?.grade ?? []);
      expect(both?.grade).toBe(parts.sort().at(-1));
    }),
  );
});

test("sources that may not be seen are not named, and the others once each in order", () => {
  expect(grades.visible(["press", "hidden", "bank", "press"])).toEqual(["bank", "press"]);
});
