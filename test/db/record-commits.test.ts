import type { Database } from "../../src/platform/neo4j/driver.ts";
import { IdempotencyKeyReused } from "../../src/record/envelope.ts";
import { tell } from "../../src/record/tell.ts";
import type { EdgeTelling } from "../../src/record/telling.ts";
import { model, RecordBench } from "../support/record-bench.ts";

let bench: RecordBench;

beforeAll(async () => {
  bench = await RecordBench.open("com");
});

afterAll(async () => {
  await bench.close();
});

describe("an envelope", () => {
  it("returns the first outcome when its key comes again, and writes nothing", async () => {
    const key = bench.key();
    const first = await bench.told({ nodes: [bench.contract("idem", "SOCIAL")] }, { key });
    const again = await bench.told(
      { nodes: [bench.contract("idem", "CRITICAL"), bench.contract("idem2", "CRITICAL")] },
      { key },
    );
    expect(again).toEqual({ ...first, repeated: true });
    expect(await bench.categoryOf("idem")).toBe("SOCIAL");
    expect(await bench.categoryOf("idem2")).toBeUndefined();
  });

  it("refuses a key that someone else used", async () => {
    const key = bench.key();
    await bench.told({ nodes: [] }, { key });
    const envelope = {
      actor: "someone else",
      operation: "tell",
      idempotencyKey: key,
      recordedAt: "2025-02-01T00:00:00Z",
    };
    await expect(tell(bench.db, model, envelope, { source: bench.register, nodes: [], edges: [] })).rejects.toThrow(
      IdempotencyKeyReused,
    );
  });

  it("numbers commits in the order in which they come", async () => {
    const first = await bench.told({ nodes: [bench.contract("n1", "SOCIAL")] });
    const second = await bench.told({ nodes: [bench.contract("n2", "SOCIAL")] });
    expect(second.commit).toBeGreaterThan(first.commit);
  });
});

describe("concurrent writers", () => {
  it("of the same new things make each once", async () => {
    const batch = { nodes: Array.from({ length: 50 }, (_, i) => bench.contract(`race-${String(i)}`, "SOCIAL")) };
    const outcomes = await Promise.all([bench.told(batch), bench.told(batch), bench.told(batch)]);
    const total = (what: "created" | "unchanged"): number =>
      outcomes.reduce((sum, { kinds }) => sum + (kinds["contract"]?.[what] ?? 0), 0);
    expect([total("created"), total("unchanged")]).toEqual([50, 100]);
  });

  it("of the same thing from two sources keep both tellings", async () => {
    await bench.told({ nodes: [bench.contract("duel", "SOCIAL")] });
    await Promise.all([
      bench.told({ nodes: [bench.contract("duel", "CRITICAL")] }, { recordedAt: "2025-03-01T00:00:00Z" }),
      bench.told(
        { nodes: [bench.contract("duel", "INDUSTRIAL")] },
        { source: bench.rumour, recordedAt: "2025-03-01T00:00:00Z" },
      ),
    ]);
    expect(await bench.recordsOf("duel")).toBe(3);
    expect(await bench.categoryOf("duel")).toBe("CRITICAL");
  });

  it("with the same key write once", async () => {
    const key = bench.key();
    const outcomes = await Promise.all(
      [1, 2, 3].map(() => bench.told({ nodes: [bench.contract("pair", "SOCIAL")] }, { key })),
    );
    expect(outcomes.filter(({ repeated }) => !repeated)).toHaveLength(1);
    expect(new Set(outcomes.map(({ commit }) => commit)).size).toBe(1);
  });
});

describe("a transaction that fails midway", () => {
  it("leaves nothing, and does all when it is run again", async () => {
    const key = bench.key();
    const batch = { nodes: [bench.contract("half", "SOCIAL")], edges: [edge("half", "half-point")] };
    const failing: Database = {
      ...bench.db,
      observe: ({ name }) => {
        if (name === "record/finish-commit") throw new Error("cut off");
      },
    };
    const envelope = { actor: "test", operation: "tell", idempotencyKey: key, recordedAt: "2025-02-01T00:00:00Z" };
    await expect(tell(failing, model, envelope, { source: bench.register, ...batch })).rejects.toThrow("cut off");
    expect(await bench.categoryOf("half")).toBeUndefined();
    expect(await bench.rows("MATCH (c:Commit {key: $key}) RETURN c.key AS key", { key })).toEqual([]);
    const again = await bench.told(batch, { key });
    expect(again.repeated).toBe(false);
    expect(again.kinds["contract"]).toMatchObject({ created: 1 });
  });
});

function edge(from: string, to: string): EdgeTelling {
  return {
    type: "SUPPLIES",
    key: `${bench.ns}:supplies:${from}-${to}`,
    from: bench.contractId(from),
    to: `${bench.ns}:delivery-point:${to}`,
    properties: {},
  };
}
