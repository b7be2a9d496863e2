import type { Database } from "../../src/platform/neo4j/driver.ts";
import { migrate } from "../../src/record/migrate.ts";
import { model } from "../support/ask.ts";
import { MoneyWorld } from "../support/money-world.ts";
import { openTestDatabase } from "../support/neo4j.ts";

let db: Database;
let world: MoneyWorld;

beforeAll(async () => {
  db = await openTestDatabase();
  await migrate(db, model);
  world = new MoneyWorld(db, "trace");
  const { account, transfer } = { account: world.account.bind(world), transfer: world.transfer.bind(world) };
  const hubTransfers = [1, 2, 3, 4, 5, 6].map((hour) => transfer(`h${String(hour)}`, "hub", "sink", hour));
  await world.tell(
    ["a", "b", "c", "d", "lone", "self", "payer", "hub", "sink"].map((key) => account(key)),
    [
      transfer("ab1", "a", "b", 1),
      transfer("ab3", "a", "b", 3),
      transfer("bc2", "b", "c", 2),
      transfer("bc3", "b", "c", 3),
      transfer("ca4", "c", "a", 4),
      transfer("cd5", "c", "d", 5),
      transfer("ss1", "self", "self", 1),
      transfer("sc2", "self", "d", 2),
      transfer("ph2", "payer", "hub", 2),
      transfer("ph4", "payer", "hub", 4),
      ...hubTransfers,
    ],
  );
});

afterAll(async () => {
  await db.driver.close();
});

describe("the paths of a trace", () => {
  it("are all of one to maxHops transfers, ascending in time, by hops, last instant and ids", async () => {
    expect(await world.paths(["a"], { maxHops: 3 })).toEqual([
      "ab1",
      "ab3",
      "ab1 bc2",
      "ab1 bc3",
      "ab1 bc2 cd5",
      "ab1 bc3 cd5",
    ]);
    expect(await world.paths(["a"], { maxHops: 1 })).toEqual(["ab1", "ab3"]);
  });

  it("come back to an account only when accounts need not be distinct", async () => {
    const loose = await world.paths(["a"], { maxHops: 3, distinctAccounts: false });
    expect(loose.filter((path) => path.includes("ca4"))).toEqual(["ab1 bc2 ca4", "ab1 bc3 ca4"]);
    expect(await world.paths(["c"], { maxHops: 2 })).toEqual(["ca4", "cd5"]);
  });

  it("name the accounts from the start on, and the instants of both ends", async () => {
    const { paths, totalPaths, cut, truncated } = await world.trace(["a"], { maxHops: 3 });
    const last = paths.at(-1);
    expect(last?.accounts.map(({ id }) => world.local(id))).toEqual(["a", "b", "c", "d"]);
    expect(last).toMatchObject({ hops: 3, firstAt: "2025-01-01T01:00:00Z", lastAt: "2025-01-01T05:00:00Z" });
    expect({ totalPaths, cut, truncated }).toEqual({ totalPaths: 6, cut: null, truncated: [] });
  });

  it("descend in time when traced backward, and keep who paid whom", async () => {
    expect(await world.paths(["d"], { direction: "BACKWARD", maxHops: 3 })).toEqual([
      "sc2",
      "cd5",
      "cd5 bc2",
      "cd5 bc3",
      "cd5 bc2 ab1",
      "cd5 bc3 ab1",
    ]);
    const { paths } = await world.trace(["d"], { direction: "BACKWARD", maxHops: 3 });
    expect(paths.at(-1)).toMatchObject({ firstAt: "2025-01-01T05:00:00Z", lastAt: "2025-01-01T01:00:00Z" });
    expect(paths.at(-1)?.accounts.map(({ id }) => world.local(id))).toEqual(["d", "c", "b", "a"]);
  });

  it("leave out transfers at either end of the window", async () => {
    const hour = (at: number): string => `2025-01-01T0${String(at)}:00:00Z`;
    expect(await world.paths(["a"], { after: hour(1) })).toEqual(["ab3"]);
    expect(await world.paths(["a"], { before: hour(3) })).toEqual(["ab1", "ab1 bc2"]);
    expect(await world.paths(["a"], { after: "2025-01-01T05:59:59.999999999+05:00", before: hour(2) })).toEqual([
      "ab1",
    ]);
    expect(await world.paths(["d"], { direction: "BACKWARD", after: hour(2), before: hour(6) })).toEqual([
      "cd5",
      "cd5 bc3",
    ]);
  });

  it("use no transfer of an account to itself, and are none where there are no transfers", async () => {
    expect(await world.paths(["self"], { distinctAccounts: false })).toEqual(["sc2"]);
    expect(await world.paths(["self"], { distinctAccounts: false, direction: "BACKWARD" })).toEqual([]);
    expect(await world.trace(["lone"])).toEqual({ paths: [], totalPaths: 0, truncated: [], cut: null });
  });

  it("of several accounts are those of each, a repeated one counting once", async () => {
    expect(await world.paths(["self", "c", "self"], { maxHops: 1 })).toEqual(["sc2", "ca4", "cd5"]);
  });
});

describe("on a hub", () => {
  it("the newest transfers are kept, and the rest are counted", async () => {
    const { paths, truncated } = await world.trace(["hub"], { perHop: 2 });
    expect(paths.map(({ transfers }) => world.local(transfers[0]?.id ?? ""))).toEqual(["h5", "h6"]);
    expect(truncated).toEqual([{ account: { id: `${world.ns}:account:hub` }, hop: 1, kept: 2, left: 4 }]);
  });

  it("what is left is counted among the transfers that could continue a path, at the hop where they would", async () => {
    const { paths, truncated } = await world.trace(["payer"], { perHop: 2, maxHops: 2 });
    expect(paths.map(({ transfers }) => transfers.map(({ id }) => world.local(id)).join(" "))).toEqual([
      "ph2",
      "ph4",
      "ph2 h5",
      "ph4 h5",
      "ph2 h6",
      "ph4 h6",
    ]);
    expect(truncated).toEqual([{ account: { id: `${world.ns}:account:hub` }, hop: 2, kept: 2, left: 2 }]);
  });

  it("each path traced backward goes on with the newest transfers before its own", async () => {
    const many = new MoneyWorld(db, "hubback");
    await many.tell(
      ["p", "q", "hub", "end"].map((key) => many.account(key)),
      [
        ...[1, 2, 3, 5, 6, 7].map((hour) => many.transfer(`p${String(hour)}`, "p", "hub", hour)),
        many.transfer("q7", "q", "hub", 7),
        many.transfer("e4", "hub", "end", 4),
        many.transfer("e8", "hub", "end", 8),
      ],
    );
    const options = { direction: "BACKWARD", perHop: 2, maxHops: 2 };
    expect(await many.paths(["end"], options)).toEqual(["e4", "e8", "e4 p2", "e4 p3", "e8 p7", "e8 q7"]);
    const { truncated } = await many.trace(["end"], options);
    expect(truncated).toEqual([{ account: { id: `${many.ns}:account:hub` }, hop: 2, kept: 4, left: 3 }]);
  });
});

describe("a list of paths that is cut", () => {
  it("says how many are shown of how many, and what to do", async () => {
    const { paths, totalPaths, cut } = await world.trace(["a"], { maxHops: 3, first: 3 });
    expect(paths.map(({ hops }) => hops)).toEqual([1, 1, 2]);
    expect(totalPaths).toBe(6);
    expect(cut).toMatchObject({ reason: "PATHS", hop: 2, shown: 3, found: 6 });
    expect(cut?.message).toContain("The first 3 are shown, of 6 paths of up to 3 transfers");
  });
});

describe("a least amount", () => {
  it("leaves out what is below it, in the transfer's own currency, before the newest are kept", async () => {
    const sums = new MoneyWorld(db, "sums");
    const coins = { amountMinor: 60_000_000, currency: "BTC" };
    await sums.tell(
      ["x", "y"].map((key) => sums.account(key)),
      [
        sums.transfer("small", "x", "y", 3, { properties: { amountMinor: 49 } }),
        sums.transfer("even", "x", "y", 2, { properties: { amountMinor: 50 } }),
        sums.transfer("coins", "x", "y", 1, { properties: coins }),
      ],
    );
    expect(await sums.paths(["x"], { minAmount: "0.5" })).toEqual(["coins", "even"]);
    expect(await sums.paths(["x"], { minAmount: "0.5", perHop: 1 })).toEqual(["even"]);
    expect(await sums.paths(["x"], { minAmount: "0.6", perHop: 1 })).toEqual(["coins"]);
  });
});

describe("a request that cannot be answered", () => {
  it("is told which accounts do not exist", async () => {
    const { result } = await world.ask(["a", "nowhere"]);
    expect(result.errors?.[0]?.extensions["code"]).toBe("NOT_FOUND");
    expect(result.errors?.[0]?.message).toContain(`"${world.ns}:account:nowhere"`);
    expect(result.errors?.[0]?.message).not.toContain(`"${world.ns}:account:a"`);
  });

  it.each([
    [{ maxHops: 9 }, '"maxHops" is 9; it must be at least 1 and at most 8.'],
    [{ maxHops: 0 }, '"maxHops" is 0; it must be at least 1 and at most 8.'],
    [{ perHop: 0 }, '"perHop" is 0; it must be at least 1 and at most 10,000.'],
    [{ first: 10_001 }, '"first" is 10,001; it must be at least 1 and at most 10,000.'],
    [{ first: 6_000, maxHops: 8 }, '"first" is 6,000; with "maxHops" 8 it must be at most 5,882'],
    [
      { after: "2025-01-02T00:00:00Z", before: "2025-01-02T00:00:00Z" },
      '"before" is 2025-01-02T00:00:00Z, which is not later',
    ],
    [{ minAmount: "-1" }, '"minAmount" is -1; it must not be below 0.'],
  ])("is told what is wrong with it: %j", async (options, message) => {
    const { result } = await world.ask(["a"], options);
    expect(result.errors?.[0]).toMatchObject({ extensions: { code: "BAD_USER_INPUT" } });
    expect(result.errors?.[0]?.message).toContain(message);
  });

  it("is told that it begins at no account, or at too many", async () => {
    const none = await world.ask([]);
    expect(none.result.errors?.[0]?.message).toContain('"from" holds 0 account ids');
    const many = await world.ask(Array.from({ length: 51 }, (_, i) => `a${String(i)}`));
    expect(many.result.errors?.[0]?.message).toContain('"from" holds 51 account ids');
  });
});

test("a trace runs one statement for its accounts, one a hop, and one for each kind of account that it shows", async () => {
  const names = async (maxHops: number, from: readonly string[]): Promise<string[]> => {
    const { statements } = await world.ask(from, { maxHops, distinctAccounts: false });
    return statements.map(({ name }) => name);
  };
  const hop = "money/transfers-of-hop";
  expect(await names(2, ["a"])).toEqual(["money/accounts-that-exist", hop, hop, "read accounts"]);
  expect(await names(2, ["a", "b", "c", "payer"])).toEqual(["money/accounts-that-exist", hop, hop, "read accounts"]);
});
