import { join } from "node:path";
import { loadSdl } from "../../src/graphql/assembly/load-sdl.ts";
import { readModel } from "../../src/model/read-model.ts";
import { projectRoot } from "../../src/platform/files.ts";
import type { Database } from "../../src/platform/neo4j/driver.ts";
import { readRaw } from "../../src/platform/neo4j/statements.ts";
import { IdempotencyKeyReused } from "../../src/record/envelope.ts";
import { migrate } from "../../src/record/migrate.ts";
import { resolveDue } from "../../src/record/resolve-due.ts";
import { type Batch, tell, type Told } from "../../src/record/tell.ts";
import type { EdgeTelling, NodeTelling } from "../../src/record/telling.ts";
import { openTestDatabase } from "../support/neo4j.ts";

const model = readModel(loadSdl(join(projectRoot(), "schema")));
const register = "rec:source:register";
const rumour = "rec:source:rumour";
let db: Database;
let keys = 0;

beforeAll(async () => {
  db = await openTestDatabase();
  await migrate(db, model);
  const source = (key: string, reliability: string, credibility: number): NodeTelling => ({
    kind: "source",
    id: `rec:source:${key}`,
    sourceKey: key,
    properties: { title: key, reliability, credibility },
  });
  await told({ nodes: [source("register", "A", 1), source("rumour", "E", 5)] }, { recordedAt: "2025-01-01T00:00:00Z" });
});

afterAll(async () => {
  await db.driver.close();
});

interface Circumstances {
  readonly source?: string;
  readonly recordedAt?: string;
  readonly today?: string;
  readonly key?: string;
}

async function told(batch: Partial<Batch>, { source = register, recordedAt, today, key }: Circumstances = {}): Promise<Told> {
  keys += 1;
  const envelope = {
    actor: "test",
    operation: "tell",
    idempotencyKey: key ?? `rec-${String(process.pid)}-${String(Date.now())}-${String(keys)}`,
    recordedAt: recordedAt ?? "2025-02-01T00:00:00Z",
    today: today ?? "2025-06-01",
  };
  return tell(db, model, envelope, { source, nodes: [], edges: [], ...batch });
}

function contract(key: string, category: string, more: Partial<NodeTelling> = {}): NodeTelling {
  return { kind: "contract", id: `rec:contract:${key}`, sourceKey: key, properties: { number: key, category }, ...more };
}

async function rows(text: string, params: Record<string, unknown> = {}): Promise<Record<string, unknown>[]> {
  return readRaw(db, { name: "test", text, params }, { operation: "test" });
}

async function categoryOf(key: string): Promise<unknown> {
  const [row] = await rows("MATCH (n:Entity {id: $id}) RETURN n.category AS category", { id: `rec:contract:${key}` });
  return row?.["category"];
}

/** As compiled reads do it: what the tellings show on a day, by what was known at an instant. */
async function known(key: string, asOf: string, knownAt: string): Promise<unknown> {
  const [row] = await rows(
    `MATCH (n:Entity {id: $id})
     WHERE n.recordedAt <= datetime($knownAt) AND (n.retractedAt IS NULL OR n.retractedAt > datetime($knownAt))
     WITH n, COLLECT { MATCH (n)<-[:DESCRIBES]-(r:Record)
       WHERE r.recordedAt <= datetime($knownAt) AND (r.retractedAt IS NULL OR r.retractedAt > datetime($knownAt))
         AND (r.validFrom IS NULL OR r.validFrom <= date($asOf)) AND (r.validTo IS NULL OR r.validTo > date($asOf))
       RETURN r ORDER BY r.grade, r.recordedAt DESC, r.id DESC } AS records
     WHERE n.versioned IS NULL OR size(records) > 0
     RETURN CASE WHEN n.versioned IS NULL THEN n.category ELSE head([r IN records WHERE r.category IS NOT NULL | r.category]) END AS category`,
    { id: `rec:contract:${key}`, asOf, knownAt },
  );
  return row === undefined ? "not there" : row["category"];
}

async function recordsOf(key: string): Promise<number> {
  const [row] = await rows("MATCH (r:Record)-[:DESCRIBES]->(:Entity {id: $id}) RETURN count(r) AS n", { id: `rec:contract:${key}` });
  return Number(row?.["n"]);
}

describe("a thing told once", () => {
  it("carries its labels, properties, source and instant itself, and has no record", async () => {
    const first = await told({ nodes: [contract("once", "SOCIAL")] });
    expect(first.kinds).toEqual({ contract: { read: 1, created: 1, updated: 0, unchanged: 0, refused: 0 } });
    const [row] = await rows(
      "MATCH (n:Entity:SupplyContract {id: $id}) RETURN n.sourceIds AS sourceIds, toString(n.recordedAt) AS at, n.versioned AS versioned, n.sourceKey AS key",
      { id: "rec:contract:once" },
    );
    expect(row).toEqual({ sourceIds: [register], at: "2025-02-01T00:00:00Z", versioned: null, key: "once" });
    expect(await recordsOf("once")).toBe(0);
  });

  it("is unchanged when it is told the same again", async () => {
    await told({ nodes: [contract("same", "SOCIAL")] });
    const again = await told({ nodes: [contract("same", "SOCIAL")] }, { recordedAt: "2025-03-01T00:00:00Z" });
    expect(again.kinds["contract"]).toMatchObject({ created: 0, updated: 0, unchanged: 1 });
    expect(await recordsOf("same")).toBe(0);
  });

  it("is refused with a reason where it does not fit the model, and the rest goes in", async () => {
    const outcome = await told({ nodes: [contract("bad", "FRIENDLY"), contract("good", "SOCIAL")] });
    expect(outcome.kinds["contract"]).toMatchObject({ created: 1, refused: 1 });
    expect(outcome.refused).toEqual([
      expect.objectContaining({ kind: "contract", id: "rec:contract:bad", place: 0, field: "category", value: "FRIENDLY" }),
    ]);
    expect(outcome.refused[0]?.reason).toContain('"FRIENDLY" is not one of RESIDENTIAL');
  });
});

describe("a thing told anew by its source", () => {
  it("keeps both tellings, the older one ended, and shows the newer", async () => {
    await told({ nodes: [contract("super", "SOCIAL")] }, { recordedAt: "2025-02-01T00:00:00Z" });
    const second = await told({ nodes: [contract("super", "INDUSTRIAL")] }, { recordedAt: "2025-03-01T00:00:00Z" });
    expect(second.kinds["contract"]).toMatchObject({ updated: 1 });
    expect(await categoryOf("super")).toBe("INDUSTRIAL");
    expect(await recordsOf("super")).toBe(2);
    expect(await known("super", "2025-06-01", "2025-02-15T00:00:00Z")).toBe("SOCIAL");
    expect(await known("super", "2025-06-01", "2025-03-15T00:00:00Z")).toBe("INDUSTRIAL");
    expect(await known("super", "2025-06-01", "2025-01-15T00:00:00Z")).toBe("not there");
  });

  it("drops a property that the newer telling leaves out", async () => {
    await told({ nodes: [contract("drop", "SOCIAL", { properties: { number: "drop", category: "SOCIAL", contractedKw: 10 } })] });
    await told({ nodes: [contract("drop", "SOCIAL")] }, { recordedAt: "2025-03-01T00:00:00Z" });
    const [row] = await rows("MATCH (n:Entity {id: 'rec:contract:drop'}) RETURN n.contractedKw AS kw");
    expect(row?.["kw"]).toBeNull();
  });

  it("reads right by day when it changes from a day on, and after that change is taken back", async () => {
    await told({ nodes: [contract("dated", "INDUSTRIAL")] }, { recordedAt: "2025-02-01T00:00:00Z" });
    await told({ nodes: [contract("dated", "SOCIAL", { validFrom: "2025-05-01" })] }, { recordedAt: "2025-03-01T00:00:00Z" });
    expect(await categoryOf("dated")).toBe("SOCIAL");
    expect(await known("dated", "2025-04-30", "2025-06-01T00:00:00Z")).toBe("INDUSTRIAL");
    expect(await known("dated", "2025-05-01", "2025-06-01T00:00:00Z")).toBe("SOCIAL");
    const back = contract("dated", "SOCIAL", { validFrom: "2025-05-01", retracted: true });
    await told({ nodes: [back] }, { recordedAt: "2025-07-01T00:00:00Z" });
    expect(await categoryOf("dated")).toBe("INDUSTRIAL");
    expect(await known("dated", "2025-05-01", "2025-06-01T00:00:00Z")).toBe("SOCIAL");
    expect(await known("dated", "2025-05-01", "2025-07-01T00:00:00Z")).toBe("INDUSTRIAL");
  });

  it("never takes knowledge back in time: a telling dated before the last one is recorded with it", async () => {
    await told({ nodes: [contract("clock", "SOCIAL")] }, { recordedAt: "2025-03-01T00:00:00Z" });
    await told({ nodes: [contract("clock", "CRITICAL")] }, { recordedAt: "2025-02-01T00:00:00Z" });
    expect(await known("clock", "2025-06-01", "2025-02-15T00:00:00Z")).toBe("not there");
    expect(await known("clock", "2025-06-01", "2025-03-01T00:00:00Z")).toBe("CRITICAL");
  });

  it("takes several versions of one thing in one batch, in the order of their first days", async () => {
    const versions = [contract("many", "SOCIAL", { validFrom: "2025-05-01" }), contract("many", "INDUSTRIAL")];
    const outcome = await told({ nodes: versions });
    expect(outcome.kinds["contract"]).toMatchObject({ read: 2, created: 1, updated: 1 });
    expect(await known("many", "2025-05-02", "2025-06-01T00:00:00Z")).toBe("SOCIAL");
    expect(await known("many", "2025-04-01", "2025-06-01T00:00:00Z")).toBe("INDUSTRIAL");
  });
});

describe("a thing told by two sources", () => {
  it("shows the better-graded value and keeps the other", async () => {
    await told({ nodes: [contract("two", "SOCIAL")] });
    await told({ nodes: [contract("two", "DIGITAL_MINING")] }, { source: rumour, recordedAt: "2025-04-01T00:00:00Z" });
    expect(await categoryOf("two")).toBe("SOCIAL");
    const grades = await rows("MATCH (r:Record)-[:DESCRIBES]->(:Entity {id: 'rec:contract:two'}) RETURN r.grade AS grade, r.category AS category ORDER BY grade");
    expect(grades).toEqual([
      { grade: "A1", category: "SOCIAL" },
      { grade: "E5", category: "DIGITAL_MINING" },
    ]);
    const [row] = await rows("MATCH (n:Entity {id: 'rec:contract:two'}) RETURN n.sourceIds AS ids");
    expect(row?.["ids"]).toEqual([register, rumour]);
  });

  it("stays when one of them takes its telling back", async () => {
    await told({ nodes: [contract("both", "SOCIAL")] });
    await told({ nodes: [contract("both", "SOCIAL")] }, { source: rumour, recordedAt: "2025-03-01T00:00:00Z" });
    await told({ nodes: [contract("both", "SOCIAL", { retracted: true })] }, { recordedAt: "2025-04-01T00:00:00Z" });
    const [row] = await rows("MATCH (n:Entity {id: 'rec:contract:both'}) RETURN n.sourceIds AS ids, n.retractedAt AS at, n.category AS category");
    expect(row).toEqual({ ids: [rumour], at: null, category: "SOCIAL" });
  });

  it("is resolved again when a source is graded anew", async () => {
    const source = { kind: "source", id: "rec:source:upstart", sourceKey: "upstart" };
    await told({ nodes: [{ ...source, properties: { title: "upstart", reliability: "F" } }] });
    await told({ nodes: [contract("grade", "SOCIAL")] }, { source: rumour });
    await told({ nodes: [contract("grade", "CRITICAL")] }, { source: source.id, recordedAt: "2025-03-01T00:00:00Z" });
    expect(await categoryOf("grade")).toBe("SOCIAL");
    await told({ nodes: [{ ...source, properties: { title: "upstart", reliability: "A", credibility: 1 } }] }, { recordedAt: "2025-04-01T00:00:00Z" });
    expect(await categoryOf("grade")).toBe("CRITICAL");
  });

  it("does not show what a restricted telling adds to an unrestricted one", async () => {
    await told({ nodes: [contract("open", "SOCIAL")] }, { source: rumour });
    await told({ nodes: [contract("open", "CRITICAL", { restrictedTo: ["rec:case:x"] })] }, { recordedAt: "2025-03-01T00:00:00Z" });
    const [row] = await rows("MATCH (n:Entity {id: 'rec:contract:open'}) RETURN n.category AS category, n.restrictedTo AS only");
    expect(row).toEqual({ category: "SOCIAL", only: null });
  });
});

describe("a thing taken back", () => {
  it("is gone from then on, can be told anew, and reads right between", async () => {
    await told({ nodes: [contract("gone", "SOCIAL")] }, { recordedAt: "2025-02-01T00:00:00Z" });
    await told({ nodes: [contract("gone", "SOCIAL", { retracted: true })] }, { recordedAt: "2025-03-01T00:00:00Z" });
    const repeated = await told({ nodes: [contract("gone", "SOCIAL", { retracted: true })] }, { recordedAt: "2025-03-02T00:00:00Z" });
    expect(repeated.kinds["contract"]).toMatchObject({ unchanged: 1 });
    expect(await known("gone", "2025-06-01", "2025-03-15T00:00:00Z")).toBe("not there");
    await told({ nodes: [contract("gone", "SOCIAL")] }, { recordedAt: "2025-04-01T00:00:00Z" });
    expect(await known("gone", "2025-06-01", "2025-02-15T00:00:00Z")).toBe("SOCIAL");
    expect(await known("gone", "2025-06-01", "2025-03-15T00:00:00Z")).toBe("not there");
    expect(await known("gone", "2025-06-01", "2025-04-15T00:00:00Z")).toBe("SOCIAL");
    const [row] = await rows("MATCH (n:Entity {id: 'rec:contract:gone'}) RETURN n.retractedAt AS at");
    expect(row?.["at"]).toBeNull();
  });

  it("is refused where it never was", async () => {
    const outcome = await told({ nodes: [contract("never", "SOCIAL", { retracted: true })] });
    expect(outcome.refused[0]?.reason).toContain('"rec:contract:never" is not in the graph');
  });
});

describe("views that fall due", () => {
  it("are resolved on the day that a telling begins, and not before", async () => {
    await told({ nodes: [contract("due", "INDUSTRIAL"), contract("due", "SOCIAL", { validFrom: "2031-05-01" })] });
    await told({ nodes: [contract("ends", "SOCIAL", { validTo: "2031-05-01" })] });
    await resolveDue(db, "2031-04-30");
    expect(await categoryOf("due")).toBe("INDUSTRIAL");
    expect(await resolveDue(db, "2031-05-01")).toBeGreaterThanOrEqual(2);
    expect(await categoryOf("due")).toBe("SOCIAL");
    const [row] = await rows("MATCH (n:Entity {id: 'rec:contract:ends'}) RETURN n.dormant AS dormant, n.retractedAt AS at");
    expect(row).toEqual({ dormant: true, at: null });
    expect(await resolveDue(db, "2031-05-01")).toBe(0);
  });
});

describe("an envelope", () => {
  it("returns the first outcome when its key comes again, and writes nothing", async () => {
    const key = `rec-once-${String(Date.now())}`;
    const first = await told({ nodes: [contract("idem", "SOCIAL")] }, { key });
    const again = await told({ nodes: [contract("idem", "CRITICAL"), contract("idem2", "CRITICAL")] }, { key });
    expect(again).toEqual({ ...first, repeated: true });
    expect(await categoryOf("idem")).toBe("SOCIAL");
    expect(await categoryOf("idem2")).toBeUndefined();
  });

  it("refuses a key that someone else used", async () => {
    const key = `rec-other-${String(Date.now())}`;
    await told({ nodes: [] }, { key });
    const envelope = { actor: "someone else", operation: "tell", idempotencyKey: key, recordedAt: "2025-02-01T00:00:00Z" };
    await expect(tell(db, model, envelope, { source: register, nodes: [], edges: [] })).rejects.toThrow(IdempotencyKeyReused);
  });

  it("numbers commits in the order in which they come", async () => {
    const first = await told({ nodes: [contract("n1", "SOCIAL")] });
    const second = await told({ nodes: [contract("n2", "SOCIAL")] });
    expect(second.commit).toBeGreaterThan(first.commit);
  });
});

describe("concurrent writers", () => {
  it("of the same new things make each once", async () => {
    const batch = { nodes: Array.from({ length: 50 }, (_, i) => contract(`race-${String(i)}`, "SOCIAL")) };
    const outcomes = await Promise.all([told(batch), told(batch), told(batch)]);
    const total = (what: "created" | "unchanged"): number => outcomes.reduce((sum, { kinds }) => sum + (kinds["contract"]?.[what] ?? 0), 0);
    expect([total("created"), total("unchanged")]).toEqual([50, 100]);
  });

  it("of the same thing from two sources keep both tellings", async () => {
    await told({ nodes: [contract("duel", "SOCIAL")] });
    await Promise.all([
      told({ nodes: [contract("duel", "CRITICAL")] }, { recordedAt: "2025-03-01T00:00:00Z" }),
      told({ nodes: [contract("duel", "INDUSTRIAL")] }, { source: rumour, recordedAt: "2025-03-01T00:00:00Z" }),
    ]);
    expect(await recordsOf("duel")).toBe(3);
    expect(await categoryOf("duel")).toBe("CRITICAL");
  });

  it("with the same key write once", async () => {
    const key = `rec-pair-${String(Date.now())}`;
    const outcomes = await Promise.all([1, 2, 3].map(() => told({ nodes: [contract("pair", "SOCIAL")] }, { key })));
    expect(outcomes.filter(({ repeated }) => !repeated)).toHaveLength(1);
    expect(new Set(outcomes.map(({ commit }) => commit)).size).toBe(1);
  });
});

describe("a transaction that fails midway", () => {
  it("leaves nothing, and does all when it is run again", async () => {
    const key = `rec-fail-${String(Date.now())}`;
    const batch = { nodes: [contract("half", "SOCIAL")], edges: [edge("half", "half-point")] };
    const failing: Database = {
      ...db,
      observe: ({ name }) => {
        if (name === "record/finish-commit") throw new Error("cut off");
      },
    };
    const envelope = { actor: "test", operation: "tell", idempotencyKey: key, recordedAt: "2025-02-01T00:00:00Z" };
    await expect(tell(failing, model, envelope, { source: register, ...batch })).rejects.toThrow("cut off");
    expect(await categoryOf("half")).toBeUndefined();
    expect(await rows("MATCH (c:Commit {key: $key}) RETURN c.key AS key", { key })).toEqual([]);
    const again = await told(batch, { key });
    expect(again.repeated).toBe(false);
    expect(again.kinds["contract"]).toMatchObject({ created: 1 });
  });
});

function edge(from: string, to: string): EdgeTelling {
  return {
    type: "SUPPLIES",
    key: `rec:supplies:${from}-${to}`,
    from: `rec:contract:${from}`,
    to: `rec:delivery-point:${to}`,
    properties: {},
  };
}
