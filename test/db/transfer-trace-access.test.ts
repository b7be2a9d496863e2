import type { Database } from "../../src/platform/neo4j/driver.ts";
import { migrate } from "../../src/record/migrate.ts";
import { ask, model, type Asker } from "../support/ask.ts";
import { MoneyWorld } from "../support/money-world.ts";
import { openTestDatabase } from "../support/neo4j.ts";

let db: Database;
let world: MoneyWorld;
let member: Asker;
const stranger: Asker = { subject: "trace-stranger", roles: ["investigator"] };

beforeAll(async () => {
  db = await openTestDatabase();
  await migrate(db, model);
  world = new MoneyWorld(db, "secret");
  const { ns } = world;
  const caseId = `${ns}:case:one`;
  const officer = `${ns}:officer:member`;
  member = { subject: `${ns}-member`, roles: ["investigator"] };
  const secret = { restrictedTo: [caseId] };
  await world.tell(
    [
      { kind: "case", id: caseId, sourceKey: "one", properties: { registerNumber: "1", title: "One", status: "OPEN" } },
      { kind: "officer", id: officer, sourceKey: "member", properties: { subject: member.subject } },
      ...["a", "b", "c", "d"].map((key) => world.account(key)),
      world.account("hidden", secret),
      { kind: "source", id: `${ns}:source:bank`, sourceKey: "bank", properties: { title: "An informer" }, ...secret },
    ],
    [
      { type: "MEMBER_OF", key: `${ns}:member-of:1`, from: officer, to: caseId, properties: {} },
      world.transfer("ab1", "a", "b", 1),
      world.transfer("ab2", "a", "b", 2, secret),
      world.transfer("ah3", "a", "hidden", 3),
      world.transfer("hc4", "hidden", "c", 4),
      world.transfer("bd5", "b", "d", 5),
    ],
  );
});

afterAll(async () => {
  await db.driver.close();
});

test("a member of the case traces through its restricted accounts and transfers", async () => {
  expect(await world.paths(["a"], {}, { asker: member })).toEqual([
    "ab1",
    "ab2",
    "ah3",
    "ah3 hc4",
    "ab1 bd5",
    "ab2 bd5",
  ]);
  expect(await world.paths(["hidden"], {}, { asker: member })).toEqual(["hc4"]);
});

test("a stranger sees neither, not even in what was left out", async () => {
  expect(await world.paths(["a"], {}, { asker: stranger })).toEqual(["ab1", "ab1 bd5"]);
  expect(await world.paths(["c"], { direction: "BACKWARD" }, { asker: stranger })).toEqual([]);
  expect((await world.trace(["a"], { perHop: 1 }, { asker: stranger })).truncated).toEqual([]);
  expect((await world.trace(["a"], { perHop: 1, maxHops: 1 }, { asker: member })).truncated).toMatchObject([
    { left: 2 },
  ]);
});

test("a stranger is not told the id of a source that is restricted, a member is", async () => {
  const query = `query ($from: [ID!]!) { transferTrace(input: {from: $from, maxHops: 1}) { paths { transfers { sourceIds } } } }`;
  const sourcesFor = async (asker: Asker): Promise<string[]> => {
    const { result } = await ask(db, query, asker, { from: [`${world.ns}:account:b`] });
    const { paths } = result.data?.["transferTrace"] as { paths: { transfers: { sourceIds: string[] }[] }[] };
    return paths.flatMap(({ transfers }) => transfers.flatMap(({ sourceIds }) => sourceIds));
  };
  expect(await sourcesFor(stranger)).toEqual([]);
  expect(await sourcesFor(member)).toEqual([`${world.ns}:source:bank`]);
});

test("a restricted account is for a stranger one that does not exist, and the answer does not tell which it is", async () => {
  const hidden = await world.ask(["hidden"], {}, { asker: stranger });
  const unknown = await world.ask(["nowhere"], {}, { asker: stranger });
  const [first] = hidden.result.errors ?? [];
  expect(first?.extensions["code"]).toBe("NOT_FOUND");
  expect(first?.message.replace("hidden", "nowhere")).toBe(unknown.result.errors?.[0]?.message);
});

test("a trace shows what was known at an instant and valid on a day", async () => {
  const changed = new MoneyWorld(db, "known");
  const paid = changed.transfer("xy1", "x", "y", 1);
  await changed.tell(
    ["x", "y"].map((key) => changed.account(key)),
    [paid],
    "2025-02-01T00:00:00Z",
  );
  await changed.tell([], [{ ...paid, retracted: true }], "2025-03-01T00:00:00Z");
  await changed.tell([], [changed.transfer("xy2", "x", "y", 2, { validTo: "2025-01-10" })], "2025-04-01T00:00:00Z");
  expect(await changed.paths(["x"])).toEqual([]);
  expect(await changed.paths(["x"], {}, { knownAt: "2025-02-15T00:00:00Z" })).toEqual(["xy1"]);
  expect(await changed.paths(["x"], {}, { knownAt: "2025-03-15T00:00:00Z" })).toEqual([]);
  expect(await changed.paths(["x"], {}, { asOf: "2025-01-05" })).toEqual(["xy2"]);
  const before = await changed.ask(["x"], {}, { knownAt: "2025-01-15T00:00:00Z" });
  expect(before.result.errors?.[0]?.extensions["code"]).toBe("NOT_FOUND");
});
