import { LICENSED_MINERS } from "../../seed/look-alikes.ts";
import { type CheckedSupplies, checkAllSupplies } from "../../src/law/check-all.queries.ts";
import { judgeThings } from "../../src/law/judge-things.queries.ts";
import { FactsReader } from "../../src/law/read-facts.queries.ts";
import { rulePackOf } from "../../src/law/rule-packs.queries.ts";
import type { VerdictKind } from "../../src/law/verdict.ts";
import { type Database, withObserver } from "../../src/platform/neo4j/driver.ts";
import { ask } from "../support/ask.ts";
import { foundingTruth, investigator } from "../support/founding-case.ts";
import { Namespace } from "../support/namespace.ts";
import { openTestDatabase } from "../support/neo4j.ts";

// What the rules say of the demo region, held against its truth.
const truth = foundingTruth();
const scope = { knownAt: "2025-10-03T09:00:00Z", cases: [] };
const options = { operation: "test", timeoutMs: 60_000 };
const request = { on: "2025-08-31", utilityId: null, jurisdiction: "KZ" };
const licensed = LICENSED_MINERS.map(({ key }) => `ek:firm:${key}`);
let db: Database;
let checked: CheckedSupplies;

beforeAll(async () => {
  db = await openTestDatabase();
  checked = await checkAllSupplies(db, options, scope, request);
});

afterAll(async () => {
  await db.driver.close();
});

/** The ids of the demo region to which a rule gives a verdict. Other suites write beside it. */
function idsWith(rule: string, ...kinds: readonly VerdictKind[]): readonly string[] {
  const own = checked.verdicts.filter((one) => one.rule === rule && kinds.includes(one.verdict));
  return own
    .map(({ of }) => of)
    .filter((id) => id.startsWith("ek:"))
    .sort();
}
const ids = (list: readonly { readonly id: string }[]): readonly string[] => list.map(({ id }) => id).sort();

describe("in the demo region", () => {
  test("every supply of the case was sold off the platform, and no other", () => {
    const expected = [...truth.contracts.map(({ id }) => id), ...truth.bypasses.map(({ farm }) => farm)].sort();
    expect(idsWith("OFF_PLATFORM_SUPPLY", "UNLAWFUL")).toEqual(expected);
    expect(idsWith("OFF_PLATFORM_SUPPLY", "UNCERTAIN")).toEqual([]);
  });

  test("every contract of the case diverted protected power; for what was taken before the meter that is a hypothesis", () => {
    expect(idsWith("PROTECTED_CONSUMER_DIVERSION", "UNLAWFUL")).toEqual(ids(truth.contracts));
    expect(idsWith("PROTECTED_CONSUMER_DIVERSION", "UNCERTAIN")).toEqual(truth.bypasses.map(({ farm }) => farm).sort());
  });

  test("its firms mined without a licence, the licensed ones with one", () => {
    expect(idsWith("UNLICENSED_MINER", "UNLAWFUL")).toEqual([...truth.firms].sort());
    expect(idsWith("UNLICENSED_MINER", "LAWFUL")).toEqual([...licensed].sort());
  });

  test("of all purchases those of the truth break the cap, dispute it or split it", () => {
    expect(idsWith("CAP_PER_PURCHASE", "UNLAWFUL")).toEqual([...truth.capBreaches].sort());
    expect(idsWith("CAP_PER_PURCHASE", "UNCERTAIN")).toEqual([...truth.capDisputed].sort());
    expect(idsWith("SPLITTING", "UNLAWFUL")).toEqual(truth.splits.flat().sort());
    expect(idsWith("SPLITTING", "UNCERTAIN")).toEqual([]);
    expect(idsWith("CAP_PER_PURCHASE", "LAWFUL").length).toBeGreaterThan(200);
  });

  test("lawful look-alikes are lawful, or no rule speaks of them", async () => {
    const sent: string[] = [];
    const reader = new FactsReader(
      withObserver(db, ({ name }) => sent.push(name)),
      options,
      scope,
    );
    const things = [
      ...truth.lookAlikes.flatMap(({ contract, deliveryPoint, meter }) => [contract, deliveryPoint, meter]),
      ...licensed,
    ];
    const judged = await judgeThings(
      reader,
      rulePackOf("KZ"),
      things.map((id) => ({ id, on: "2024-05-16" })),
    );
    const verdicts = judged.flatMap((one) => one.verdicts);
    expect(judged.map(({ id }) => id)).toEqual(things);
    expect(verdicts.filter(({ verdict }) => verdict === "UNLAWFUL" || verdict === "UNCERTAIN")).toEqual([]);
    expect(verdicts.length).toBeGreaterThan(things.length);
    expect(sent.length).toBe(new Set(sent).size);
  });

  test("the licence of one firm ran out on a day: lawful the day before, unlawful from then on", async () => {
    const on = async (day: string): Promise<unknown> => {
      const reader = new FactsReader(db, options, scope);
      const [judged] = await judgeThings(reader, rulePackOf("KZ"), [{ id: "ek:firm:ertis-digital", on: day }]);
      return judged?.verdicts.find(({ rule }) => rule === "UNLICENSED_MINER")?.verdict;
    };
    expect(await Promise.all(["2023-12-31", "2024-03-31", "2024-04-01"].map(on))).toEqual([
      "NOT_APPLICABLE",
      "LAWFUL",
      "UNLAWFUL",
    ]);
  });

  test("counts tell the verdicts, and a check of one utility judges what it supplies", async () => {
    expect(checked.counts.reduce((total, { count }) => total + count, 0)).toBe(checked.verdicts.length);
    const { verdicts, judged } = await checkAllSupplies(db, options, scope, {
      ...request,
      utilityId: "ek:utility:ertis-quat",
    });
    const contracts = verdicts.map(({ of }) => of).filter((id) => id.startsWith("ek:contract:"));
    expect(new Set(contracts)).toEqual(
      new Set(["EQ-2023-3902", "EQ-2024-0151", "EQ-2024-0107", "EQ-2022-2210"].map((key) => `ek:contract:${key}`)),
    );
    expect(judged.purchases).toBe(0);
  });

  test("a check stops when it is told to, and refuses what is no utility", async () => {
    const signal = AbortSignal.abort(new Error("enough"));
    await expect(checkAllSupplies(db, { ...options, signal }, scope, request)).rejects.toThrow();
    const wrong = (utilityId: string) => checkAllSupplies(db, options, scope, { ...request, utilityId });
    await expect(wrong("ek:utility:nowhere")).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(wrong("ek:firm:altyn-hash")).rejects.toMatchObject({ code: "BAD_USER_INPUT" });
  });
});

describe("asked wrongly", () => {
  const asked = async (given: string): Promise<string> => {
    const { result } = await ask(db, `{ lawfulness(${given}) { overall } }`, investigator);
    return `${String(result.errors?.[0]?.extensions["code"])}: ${result.errors?.[0]?.message ?? ""}`;
  };

  test.each([
    [
      'of: "ek:contract:none"',
      'NOT_FOUND: There is nothing with the id "ek:contract:none" that you may see; check the id, or ask to be put on its case.',
    ],
    [
      'of: "ek:person:mukhamedzhanov-timur"',
      'BAD_USER_INPUT: No rule speaks of "ek:person:mukhamedzhanov-timur" (Party, Person); name a supply contract, a platform purchase, a mining firm, a farm, a delivery point or a meter.',
    ],
    [
      'of: "ek:firm:altyn-hash", jurisdiction: "FR"',
      'BAD_USER_INPUT: No rules of the jurisdiction "FR" are known here; those of KZ are.',
    ],
  ])("%s is refused with a reason", async (given, expected) => {
    expect(await asked(given)).toBe(expected);
  });
});

test("what was told later does not judge what was known before", async () => {
  const ns = new Namespace(db, "law-history");
  const licence = (effectiveTo: string) =>
    ns.node("licence", "one", { number: "L", licenceType: 1, effectiveFrom: "2023-06-01", effectiveTo });
  await ns.tell(
    {
      nodes: [
        ns.node("firm", "one", { name: "Firm", names: ["Firm"] }),
        ns.node("farm", "one", { name: "Farm" }),
        licence("2026-06-01"),
      ],
      edges: [
        ns.edge("OPERATES", "operating", ns.id("firm", "one"), ns.id("farm", "one")),
        ns.edge("LICENSED_BY", "licensing", ns.id("firm", "one"), ns.id("licence", "one")),
      ],
    },
    { recordedAt: "2025-01-01T00:00:00Z" },
  );
  await ns.tell({ nodes: [licence("2024-01-01")] }, { recordedAt: "2025-03-01T00:00:00Z" });
  const by = async (knownAt: string): Promise<unknown> => {
    const query = `query ($of: ID!, $knownAt: DateTime) { lawfulness(of: $of, on: "2024-06-01", knownAt: $knownAt) { overall } }`;
    const { result } = await ask(db, query, investigator, { of: ns.id("firm", "one"), knownAt });
    return result.errors?.[0]?.message ?? (result.data as { lawfulness: { overall: string } }).lawfulness.overall;
  };
  expect(await by("2025-02-01T00:00:00Z")).toBe("LAWFUL");
  expect(await by("2025-04-01T00:00:00Z")).toBe("UNLAWFUL");
  expect(await by("2024-12-01T00:00:00Z")).toContain("There is nothing");
});
