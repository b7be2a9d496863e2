import type { Database } from "../../src/platform/neo4j/driver.ts";
import { ask, type Asker } from "../support/ask.ts";
import { foundingTruth, investigator, tiyn, trailFrom } from "../support/founding-case.ts";
import { MoneyWorld } from "../support/money-world.ts";
import { openTestDatabase } from "../support/neo4j.ts";

// The founding case: the miners' payments against the two apartments and four cars, by every method.
const truth = foundingTruth();
let db: Database;
let payments: readonly { readonly transferId: string }[];
let trace: Trace;

interface Sum {
  readonly amount: string;
  readonly currency: string;
}
interface Outcome {
  readonly method: string;
  readonly assets: readonly {
    readonly asset: { readonly id: string };
    readonly price: Sum;
    readonly traced: Sum;
    readonly untraced: Sum;
    readonly share: string;
    readonly path: readonly {
      readonly transferId: string;
      readonly from: string;
      readonly to: string;
      readonly at: string;
      readonly traced: Sum;
    }[];
  }[];
  readonly accounts: readonly { readonly traced: Sum; readonly balance: Sum }[];
  readonly flows: readonly { readonly amount: Sum; readonly traced: Sum }[];
}
interface Trace {
  readonly byMethod: readonly Outcome[];
  readonly origins: readonly { readonly tainted: Sum }[];
  readonly cut: readonly { readonly reason: string }[];
  readonly ledgerHash: string;
}

const query = `query ($input: TraceProceedsInput!, $knownAt: DateTime) {
  traceProceeds(input: $input, knownAt: $knownAt) {
    byMethod {
      method
      assets {
        asset { id }
        price { amount currency } traced { amount currency } untraced { amount currency }
        share
        path { transferId from to at traced { amount currency } }
      }
      accounts { traced { amount currency } balance { amount currency } }
      flows { amount { amount currency } traced { amount currency } }
    }
    origins { tainted { amount currency } }
    cut { reason }
    ledgerHash
  }
}`;

async function proceeds(input: object, asker: Asker = investigator, knownAt: string | null = null): Promise<Trace> {
  const { result } = await ask(db, query, asker, { input, knownAt });
  if (result.errors) throw new Error(JSON.stringify(result.errors));
  return (result.data as unknown as { traceProceeds: Trace }).traceProceeds;
}

beforeAll(async () => {
  db = await openTestDatabase();
  const trail = await trailFrom(db, truth.case);
  payments = [...new Set(trail.payments.nodes.map(({ path }) => path.edgeIds[0] ?? ""))].map((transferId) => ({
    transferId,
  }));
  trace = await proceeds({ payments });
}, 120_000);

afterAll(async () => {
  await db.driver.close();
});

test("by every method each asset of the case has traced and untraced that sum to its price", () => {
  expect(trace.byMethod.map(({ method }) => method)).toEqual(["FIFO", "LIFO", "PRORATA", "LIBR", "OATWAY", "POISON"]);
  for (const { assets } of trace.byMethod) {
    const prices = new Map(assets.map(({ asset, price }) => [asset.id, tiyn(price.amount)]));
    for (const { id, priceTiyn } of truth.assets) expect([id, prices.get(id)]).toEqual([id, BigInt(priceTiyn)]);
    for (const { price, traced, untraced } of assets)
      expect(tiyn(traced.amount) + tiyn(untraced.amount)).toBe(tiyn(price.amount));
  }
});

test("POISON finds at least what every other method does, and something is traced by some method", () => {
  const of = (method: string): ReadonlyMap<string, bigint> =>
    new Map(
      trace.byMethod
        .find((one) => one.method === method)
        ?.assets.map(({ asset, traced }) => [asset.id, tiyn(traced.amount)]),
    );
  const poison = of("POISON");
  for (const { method } of trace.byMethod)
    for (const [id, traced] of of(method)) expect([id, (poison.get(id) ?? 0n) >= traced]).toEqual([id, true]);
  for (const { id } of truth.assets) expect([id, (poison.get(id) ?? 0n) > 0n]).toEqual([id, true]);
});

test("the path of each asset begins with a tainted payment, ascends in time and ends in the asset", () => {
  const tainted = new Set(payments.map(({ transferId }) => transferId));
  for (const { assets } of trace.byMethod)
    for (const { asset, traced, path } of assets) {
      if (tiyn(traced.amount) === 0n) continue;
      expect(tainted).toContain(path[0]?.transferId);
      expect(path.at(-1)?.to).toBe(asset.id);
      for (const [index, { at, from }] of path.entries()) {
        const before = path[index - 1];
        if (before) expect([at >= before.at, from]).toEqual([true, before.to]);
      }
    }
});

test("no more is in assets and accounts than the tainted payments brought", () => {
  const sum = (sums: readonly Sum[]): bigint => sums.reduce((total, { amount }) => total + tiyn(amount), 0n);
  const brought = sum(trace.origins.map(({ tainted }) => tainted));
  for (const { method, assets, accounts, flows } of trace.byMethod) {
    for (const { amount, traced } of flows) expect(tiyn(traced.amount) <= tiyn(amount.amount)).toBe(true);
    if (method === "POISON") continue;
    const found = sum([...assets, ...accounts].map(({ traced }) => traced));
    // Each sum is rounded to a tiyn by itself.
    const rounding = BigInt(assets.length + accounts.length);
    expect([method, found <= brought + rounding, found >= brought - rounding]).toEqual([method, true, true]);
  }
});

test("the same request has the same ledger hash; a part of one payment another outcome", async () => {
  const [first] = payments;
  expect((await proceeds({ payments, methods: ["FIFO"] })).ledgerHash).toBe(trace.ledgerHash);
  const part = await proceeds({
    payments: [{ ...first, amount: "1.00", reason: "the rest was for a car sold" }],
    methods: ["FIFO"],
  });
  expect(part.origins).toEqual([{ tainted: { amount: "1.00", currency: "KZT" } }]);
});

test("what was not recorded by an instant is not found, and a part needs a reason", async () => {
  await expect(proceeds({ payments }, investigator, "2001-01-01T00:00:00Z")).rejects.toThrow("NOT_FOUND");
  await expect(proceeds({ payments: [{ ...payments[0], amount: "1.00" }] })).rejects.toThrow("say why");
  await expect(proceeds({})).rejects.toThrow("name at least one tainted payment");
});

test("what is restricted to a case changes nothing for a stranger, not even at the size of a hub", async () => {
  const world = new MoneyWorld(db, "proceeds");
  const { ns } = world;
  const [caseId, officer] = [`${ns}:case:one`, `${ns}:officer:member`];
  const secret = { restrictedTo: [caseId] };
  await world.tell(
    [
      { kind: "case", id: caseId, sourceKey: "one", properties: { registerNumber: "1", title: "One", status: "OPEN" } },
      { kind: "officer", id: officer, sourceKey: "member", properties: { subject: `${ns}-member` } },
      ...["a", "b", "c"].map((key) => world.account(key)),
      world.account("hidden", secret),
    ],
    [
      { type: "MEMBER_OF", key: `${ns}:member-of:1`, from: officer, to: caseId, properties: {} },
      world.transfer("ab1", "a", "b", 1),
      world.transfer("bc2", "b", "c", 2),
      world.transfer("hb3", "hidden", "b", 3),
      world.transfer("ab4", "a", "b", 4, secret),
    ],
  );
  const input = { accounts: [{ accountId: `${ns}:account:b`, flow: "RECEIVED" }], methods: ["FIFO"], hubSize: 2 };
  const seen = (asker: Asker): Promise<Trace> => proceeds(input, asker);
  const now = "2026-01-01T00:00:00Z";
  const [stranger, member] = [
    await seen({ subject: "proceeds-stranger", now }),
    await seen({ subject: `${ns}-member`, now }),
  ];
  expect([stranger.origins.length, stranger.cut]).toEqual([1, []]);
  expect([member.origins.length, member.cut]).toEqual([3, [{ reason: "HUB" }]]);
});
