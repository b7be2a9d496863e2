import fc from "fast-check";
import type { HoldingFacts } from "./reach-of-holder.ts";
import { type ContactFacts, tiesOfBuyers } from "./ties-of-buyers.ts";

const buyers = ["a", "b", "c"].map((id) => ({ id, name: id.toUpperCase() }));
const always = { validFrom: null, validTo: null };
const holding = (
  holder: string,
  party: string,
  share: number | null,
  more: Partial<HoldingFacts> = {},
): HoldingFacts => ({
  party,
  holder,
  holderName: holder,
  kind: "OWNS",
  shareMin: share,
  shareMax: share,
  edgeIds: [`${holder}>${party}`],
  sourceIds: ["register"],
  ...always,
  ...more,
});
const contact = (
  party: string,
  kind: ContactFacts["kind"],
  where: string,
  more: Partial<ContactFacts> = {},
): ContactFacts => ({
  party,
  kind,
  contact: where,
  edgeIds: [`${party}@${where}`],
  sourceIds: ["register"],
  ...always,
  ...more,
});
const found = (holdings: readonly HoldingFacts[], contacts: readonly ContactFacts[] = [], day = "2024-06-01") =>
  tiesOfBuyers(buyers, holdings, contacts, day).map(({ a, b, basis, share, wide }) =>
    [a + b, basis, ...(share === null ? [] : [share]), ...(wide ? ["wide"] : [])].join(" "),
  );

test.each<[string, readonly HoldingFacts[], readonly string[]]>([
  [
    "more than half of both",
    [holding("x", "a", 0.6), holding("x", "b", 0.51)],
    ["ab SAME_CONTROLLER", "ab COMMON_SHARE 0.51"],
  ],
  ["exactly half is no control", [holding("x", "a", 0.5), holding("x", "b", 0.5)], ["ab COMMON_SHARE 0.5"]],
  ["one buyer over another", [holding("a", "b", 0.7)], ["ab SAME_CONTROLLER", "ab COMMON_SHARE 0.7"]],
  ["a small holding of one in another", [holding("a", "b", 0.1)], ["ab COMMON_SHARE 0.1"]],
  [
    "control over a company between, with parts that come together",
    [holding("x", "shell", 0.6), holding("shell", "a", 0.3), holding("x", "a", 0.3), holding("x", "b", 0.9)],
    ["ab SAME_CONTROLLER", "ab COMMON_SHARE 0.48"],
  ],
  [
    "shares multiply along a chain",
    [holding("x", "s1", 0.5), holding("s1", "s2", 0.5), holding("s2", "a", 0.5), holding("x", "b", 0.2)],
    ["ab COMMON_SHARE 0.125"],
  ],
  ["two holders of one buyer each", [holding("x", "a", 0.9), holding("y", "b", 0.9)], []],
  [
    "a director of both",
    [holding("d", "a", null, { kind: "DIRECTS" }), holding("d", "b", null, { kind: "DIRECTS" })],
    ["ab COMMON_DIRECTOR"],
  ],
])("%s", (_, holdings, expected) => {
  expect(found(holdings)).toEqual(expected);
});

test("what is told between two shares ties by the least, and widely by the most", () => {
  const loose = holding("x", "a", null, { shareMin: 0.25, shareMax: 0.6 });
  expect(found([loose, holding("x", "b", 1)])).toEqual([
    "ab COMMON_SHARE 0.25",
    "ab SAME_CONTROLLER wide",
    "ab COMMON_SHARE 0.6 wide",
  ]);
});

test("a holding of untold size, and holding through a nominee, tie widely alone", () => {
  expect(found([holding("x", "a", null), holding("x", "b", 1)])).toEqual([
    "ab SAME_CONTROLLER wide",
    "ab COMMON_SHARE 1 wide",
  ]);
  const nominee = holding("x", "nominee", null, { kind: "NOMINEE" });
  expect(found([nominee, holding("nominee", "a", 1), holding("x", "b", 1)])).toEqual([
    "ab SAME_CONTROLLER wide",
    "ab COMMON_SHARE 1 wide",
  ]);
});

test("of several controllers the one of most buyers is named, with the way to each", () => {
  const holdings = [holding("boss", "a", 0.8), holding("boss", "c", 0.8), holding("a", "b", 0.8)];
  const ties = tiesOfBuyers(buyers, holdings, [], "2024-06-01").filter(({ basis }) => basis === "SAME_CONTROLLER");
  expect(ties.map(({ sentence }) => sentence)).toEqual([
    "boss controls both A and B.",
    "boss controls both A and C.",
    "boss controls both B and C.",
  ]);
  expect(ties[0]?.edgeIds).toEqual(["boss>a", "a>b"]);
  expect(ties[0]?.nodeIds).toEqual(["a", "b", "boss"]);
});

test.each([
  ["ADDRESS", "ADDRESS"],
  ["PHONE", "PHONE"],
  ["DEVICE", "DEVICE"],
  ["SITE", "SAME_SITE"],
] as const)("a common %s is told as %s", (kind, basis) => {
  expect(found([], [contact("a", kind, "x"), contact("c", kind, "x"), contact("b", kind, "y")])).toEqual([
    `ac ${basis}`,
  ]);
});

test.each([
  ["2023-12-31", []],
  ["2024-01-01", ["ab COMMON_DIRECTOR", "ab PHONE"]],
  ["2024-12-31", ["ab COMMON_DIRECTOR", "ab PHONE"]],
  ["2025-01-01", []],
])("on %s, of what held through 2024: %j", (day, expected) => {
  const during = { validFrom: "2024-01-01", validTo: "2025-01-01" };
  const directs = (party: string) => holding("d", party, null, { kind: "DIRECTS", ...during });
  expect(
    found([directs("a"), directs("b")], [contact("a", "PHONE", "x", during), contact("b", "PHONE", "x", during)], day),
  ).toEqual(expected);
});

test("companies that hold each other end, and give the same ties in whatever order they are told", () => {
  const party = fc.constantFrom("a", "b", "c", "s", "t", "x");
  const share = fc.integer({ min: 1, max: 10 }).map((tenth) => tenth / 10);
  const holdings = fc.array(fc.tuple(party, party, share), { maxLength: 10 });
  fc.assert(
    fc.property(holdings, fc.integer({ min: 0, max: 9 }), (drafts, turn) => {
      const all = drafts.filter(([from, to]) => from !== to).map(([from, to, part]) => holding(from, to, part));
      const turned = [...all.slice(turn), ...all.slice(0, turn)].reverse();
      expect([...found(turned)].sort()).toEqual([...found(all)].sort());
    }),
  );
});
