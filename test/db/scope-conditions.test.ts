import { recordedCondition, validCondition, visibleCondition } from "../../src/access/scope-conditions.ts";
import type { Database } from "../../src/platform/neo4j/driver.ts";
import { readRaw } from "../../src/platform/neo4j/statements.ts";
import { dayOf, instantOf } from "../../src/record/temporals.ts";
import { openTestDatabase } from "../support/neo4j.ts";

// The conditions as the database judges them, over all values that may be missing: true or false, never null.
let db: Database;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(async () => {
  await db.driver.close();
});

const DAYS = [null, "2025-10-02", "2025-10-03", "2025-10-04"] as const;
const INSTANTS = [null, "2025-10-03T08:59:59.999Z", "2025-10-03T09:00:00Z", "2025-10-03T09:00:00.001Z"] as const;

async function judged(condition: string, rows: readonly object[], scope: Record<string, unknown>): Promise<unknown[]> {
  const raw = { name: "test", text: `UNWIND $rows AS x RETURN ${condition} AS holds`, params: { rows, ...scope } };
  return (await readRaw(db, raw, { operation: "test" })).map((row) => row["holds"]);
}

test.each(["$asOf", "$today"] as const)("what is valid on %s has begun by then and not ended", async (day) => {
  const spans = DAYS.flatMap((from) => DAYS.map((to) => ({ from, to })));
  const rows = spans.map(({ from, to }) => ({ validFrom: from && dayOf(from), validTo: to && dayOf(to) }));
  const holds = spans.map(
    ({ from, to }) => (from === null || from <= "2025-10-03") && (to === null || to > "2025-10-03"),
  );
  const params = { [day.slice(1)]: dayOf("2025-10-03") };
  expect(await judged(validCondition("x", day), rows, params)).toEqual(holds);
});

test("what was recorded by an instant had been told by then and not taken back", async () => {
  const told = INSTANTS.flatMap((at) => (at === null ? [] : INSTANTS.map((until) => ({ at, until }))));
  const rows = told.map(({ at, until }) => ({ recordedAt: instantOf(at), retractedAt: until && instantOf(until) }));
  const early = new Set<string>(INSTANTS.slice(1, 3).flatMap((instant) => instant ?? []));
  const holds = told.map(({ at, until }) => early.has(at) && (until === null || !early.has(until)));
  const scope = { knownAt: instantOf("2025-10-03T09:00:00Z") };
  expect(await judged(recordedCondition("x", true), rows, scope)).toEqual(holds);
  const standing = told.map(({ until }) => until === null);
  expect(await judged(recordedCondition("x", false), rows, scope)).toEqual(standing);
});

test("what is restricted is visible through one of its cases alone", async () => {
  const rows = [{ restrictedTo: null }, { restrictedTo: [] }, { restrictedTo: ["a", "b"] }, { restrictedTo: ["c"] }];
  const condition = visibleCondition("x", "$cases");
  expect(await judged(condition, rows, { cases: ["b"] })).toEqual([true, false, true, false]);
  expect(await judged(condition, rows, { cases: [] })).toEqual([true, false, false, false]);
});
