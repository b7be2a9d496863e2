import fc from "fast-check";
import { among, kazakhRule, purchase, tie } from "../../test/support/law-facts.ts";
import { type PurchaseFacts, TIE_BASES, type TieFacts } from "./facts.ts";
import { splittingUnder } from "./splitting.ts";
import { VERDICT_KINDS } from "./verdict.ts";

const rule = kazakhRule("SPLITTING");
const cap = kazakhRule("CAP_PER_PURCHASE");
const judged = (purchases: readonly PurchaseFacts[], ties: readonly TieFacts[] = []) =>
  splittingUnder(cap).judge(rule, among(purchases, ties));
const two = [purchase("p1", "a", 0.6), purchase("p2", "b", 0.6)];

test.each([
  ["one controller", tie("a", "b", "SAME_CONTROLLER"), "UNLAWFUL"],
  ["one director", tie("a", "b", "COMMON_DIRECTOR"), "UNLAWFUL"],
  ["one site", tie("b", "a", "SAME_SITE"), "UNLAWFUL"],
  ["25 % in common", tie("a", "b", "COMMON_SHARE", { share: 0.25 }), "UNLAWFUL"],
  ["less in common", tie("a", "b", "COMMON_SHARE", { share: 0.2499 }), "LAWFUL"],
  ["perhaps 25 % in common", tie("a", "b", "COMMON_SHARE", { share: 0.4, wide: true }), "UNCERTAIN"],
  ["perhaps one controller", tie("a", "b", "SAME_CONTROLLER", { wide: true }), "UNCERTAIN"],
  ["one address", tie("a", "b", "ADDRESS"), "UNCERTAIN"],
  ["one phone", tie("a", "b", "PHONE"), "UNCERTAIN"],
  ["one device", tie("a", "b", "DEVICE"), "UNCERTAIN"],
  ["a tie to somebody else", tie("a", "c", "SAME_CONTROLLER"), "LAWFUL"],
])("two purchases within the cap that pass it together, of buyers with %s", (_, link, expected) => {
  expect(judged(two, [link]).verdict).toBe(expected);
});

test.each([
  [[0.5, 0.5], "LAWFUL"],
  [[0.5, 0.501], "UNLAWFUL"],
  [[1, 0.001], "UNLAWFUL"],
  [[0.4, 0.3, 0.3], "LAWFUL"],
  [[0.4, 0.4, 0.4], "UNLAWFUL"],
  [[0.4, 2], "LAWFUL"],
  [[2, 0.4], "NOT_APPLICABLE"],
])("purchases of %j MWh by one firm are %s", (energies, expected) => {
  expect(judged(energies.map((energy, place) => purchase(`p${String(place)}`, "a", energy))).verdict).toBe(expected);
});

test("ties lead on: the first to the second, the second to the third", () => {
  const three = ["a", "b", "c"].map((buyer) => purchase(`p-${buyer}`, buyer, 0.4));
  expect(judged(three, [tie("a", "b", "SAME_CONTROLLER"), tie("b", "c", "COMMON_DIRECTOR")]).verdict).toBe("UNLAWFUL");
  expect(judged(three, [tie("a", "b", "SAME_CONTROLLER"), tie("b", "c", "PHONE")]).verdict).toBe("UNCERTAIN");
  expect(judged(three, [tie("b", "c", "SAME_CONTROLLER")]).verdict).toBe("LAWFUL");
});

test("purchases of another session are not added up", () => {
  const other = purchase("p2", "a", 0.6, { session: "2024-05-30" });
  expect(judged([purchase("p1", "a", 0.6), other]).verdict).toBe("LAWFUL");
});

test("where energy and power come to different sums the readings differ", () => {
  const verdict = judged([purchase("p1", "a", 0.4, { powerMw: 0.8 }), purchase("p2", "a", 0.4, { powerMw: 0.8 })]);
  expect(verdict.verdict).toBe("UNCERTAIN");
  expect(verdict.readings.map(({ verdict: read }) => read)).toEqual(["LAWFUL", "UNLAWFUL", "LAWFUL", "UNLAWFUL"]);
  expect(verdict.missing).toEqual([]);
});

test("what is not told of a purchase leaves it open, and is named", () => {
  const untold = purchase("p2", "a", null);
  expect(judged([purchase("p1", "a", 0.6), untold])).toMatchObject({
    verdict: "UNCERTAIN",
    missing: ["energy of each purchase", "power of each purchase"],
  });
});

test.each([
  ["of nobody who mines", [purchase("p1", "a", 0.6, { buyers: [{ id: "mill", name: "Mill" }] })], "NOT_APPLICABLE"],
  [
    "of a miner's front",
    [purchase("p1", "x", 0.6, { buyers: [{ id: "x", name: "Front" }] }), purchase("p2", "b", 0.6)],
    "UNLAWFUL",
  ],
  ["of nobody known", [purchase("p1", "a", 0.6, { buyers: [] })], "UNCERTAIN"],
])("a purchase %s", (_, purchases, expected) => {
  expect(judged(purchases, [tie("x", "b", "SAME_CONTROLLER")]).verdict).toBe(expected);
});

test("without a known cap nothing can be judged", () => {
  expect(splittingUnder(undefined).judge(rule, among(two)).verdict).toBe("UNCERTAIN");
});

test("it says who bought what with whom, and relies on no more than our own analysis of a press report", () => {
  const verdict = judged(two, [tie("a", "b", "SAME_CONTROLLER")]);
  expect(verdict.sentence).toBe(
    "Miner a and Miner b bought for one hour: as MWh per purchase, 2 purchases within the cap of 1 MWh come to 1.2 MWh together; as MW per site, 2 purchases within the cap of 1 MW come to 1.2 MW together. a and b are tied.",
  );
  expect(verdict.confidence).toBe("OWN_ANALYSIS");
  expect(verdict.nodeIds).toEqual(["p1", "a", "p2", "b"]);
});

const buyer = fc.constantFrom("a", "b", "c", "d");
const anyPurchase = fc
  .record({
    buyer,
    energy: fc.option(fc.integer({ min: 1, max: 30 })),
    power: fc.option(fc.integer({ min: 1, max: 30 })),
  })
  .map(({ buyer: by, energy, power }) => ({
    by,
    energy: energy === null ? null : energy / 20,
    power: power === null ? null : power / 20,
  }));
const anyTies = fc.array(
  fc
    .record({
      a: buyer,
      b: buyer,
      basis: fc.constantFrom(...TIE_BASES),
      wide: fc.boolean(),
      share: fc.constantFrom(0.1, 0.3, 0.9),
    })
    .map(({ a, b, basis, wide, share }) => tie(a, b, basis, { wide, share: basis === "COMMON_SHARE" ? share : null })),
  { maxLength: 5 },
);
const made = (drafts: readonly { by: string; energy: number | null; power: number | null }[]) =>
  drafts.map(({ by, energy, power }, place) => purchase(`p${String(place)}`, by, energy, { powerMw: power }));

test("one more purchase or tie never makes a verdict milder", () => {
  const grave = (purchases: readonly PurchaseFacts[], ties: readonly TieFacts[]): number => {
    const kind = judged(purchases, ties).verdict;
    return kind === "NOT_APPLICABLE" ? VERDICT_KINDS.indexOf("LAWFUL") : VERDICT_KINDS.indexOf(kind);
  };
  fc.assert(
    fc.property(
      fc.array(anyPurchase, { minLength: 1, maxLength: 6 }),
      anyPurchase,
      anyTies,
      anyTies,
      (drafts, more, ties, others) => {
        const purchases = made([...drafts, more]);
        const before = grave(purchases.slice(0, -1), ties);
        expect(grave(purchases, ties)).toBeLessThanOrEqual(before);
        expect(grave(purchases.slice(0, -1), [...ties, ...others])).toBeLessThanOrEqual(before);
      },
    ),
  );
});

test("a verdict is the same in whatever order purchases and ties come", () => {
  fc.assert(
    fc.property(
      fc.array(anyPurchase, { minLength: 1, maxLength: 6 }),
      anyTies,
      fc.integer({ min: 0, max: 5 }),
      (drafts, ties, turn) => {
        const [first, ...others] = made(drafts);
        if (!first) return;
        const turned = [...others.slice(turn), ...others.slice(0, turn)].reverse();
        expect(judged([first, ...turned], [...ties].reverse())).toEqual(judged([first, ...others], ties));
      },
    ),
  );
});
