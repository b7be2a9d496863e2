import { resolveDue } from "../../src/record/resolve-due.ts";
import { RecordBench } from "../support/record-bench.ts";

let bench: RecordBench;

beforeAll(async () => {
  bench = await RecordBench.open("rec");
});

afterAll(async () => {
  await bench.close();
});

describe("a thing told once", () => {
  it("carries its labels, properties, source and instant itself, and has no record", async () => {
    const first = await bench.told({ nodes: [bench.contract("once", "SOCIAL")] });
    expect(first.kinds).toEqual({ contract: { read: 1, created: 1, updated: 0, unchanged: 0, refused: 0 } });
    const [row] = await bench.rows(
      "MATCH (n:Entity:SupplyContract {id: $id}) RETURN n.sourceIds AS sourceIds, toString(n.recordedAt) AS at, n.versioned AS versioned, n.sourceKey AS key",
      { id: bench.contractId("once") },
    );
    expect(row).toEqual({ sourceIds: [bench.register], at: "2025-02-01T00:00:00Z", versioned: null, key: "once" });
    expect(await bench.recordsOf("once")).toBe(0);
  });

  it("is unchanged when it is told the same again", async () => {
    await bench.told({ nodes: [bench.contract("same", "SOCIAL")] });
    const again = await bench.told(
      { nodes: [bench.contract("same", "SOCIAL")] },
      { recordedAt: "2025-03-01T00:00:00Z" },
    );
    expect(again.kinds["contract"]).toMatchObject({ created: 0, updated: 0, unchanged: 1 });
    expect(await bench.recordsOf("same")).toBe(0);
  });

  it("is refused with a reason where it does not fit the model, and the rest goes in", async () => {
    const outcome = await bench.told({ nodes: [bench.contract("bad", "FRIENDLY"), bench.contract("good", "SOCIAL")] });
    expect(outcome.kinds["contract"]).toMatchObject({ created: 1, refused: 1 });
    expect(outcome.refused).toEqual([
      expect.objectContaining({
        kind: "contract",
        id: bench.contractId("bad"),
        place: 0,
        field: "category",
        value: "FRIENDLY",
      }),
    ]);
    expect(outcome.refused[0]?.reason).toContain('"FRIENDLY" is not one of RESIDENTIAL');
  });
});

describe("a thing told anew by its source", () => {
  it("keeps both tellings, the older one ended, and shows the newer", async () => {
    await bench.told({ nodes: [bench.contract("super", "SOCIAL")] }, { recordedAt: "2025-02-01T00:00:00Z" });
    const second = await bench.told(
      { nodes: [bench.contract("super", "INDUSTRIAL")] },
      { recordedAt: "2025-03-01T00:00:00Z" },
    );
    expect(second.kinds["contract"]).toMatchObject({ updated: 1 });
    expect(await bench.categoryOf("super")).toBe("INDUSTRIAL");
    expect(await bench.recordsOf("super")).toBe(2);
    expect(await bench.known("super", "2025-06-01", "2025-02-15T00:00:00Z")).toBe("SOCIAL");
    expect(await bench.known("super", "2025-06-01", "2025-03-15T00:00:00Z")).toBe("INDUSTRIAL");
    expect(await bench.known("super", "2025-06-01", "2025-01-15T00:00:00Z")).toBe("not there");
  });

  it("drops a property that the newer telling leaves out", async () => {
    await bench.told({
      nodes: [
        bench.contract("drop", "SOCIAL", { properties: { number: "drop", category: "SOCIAL", contractedKw: 10 } }),
      ],
    });
    await bench.told({ nodes: [bench.contract("drop", "SOCIAL")] }, { recordedAt: "2025-03-01T00:00:00Z" });
    const [row] = await bench.rows("MATCH (n:Entity {id: $id}) RETURN n.contractedKw AS kw", {
      id: bench.contractId("drop"),
    });
    expect(row?.["kw"]).toBeNull();
  });

  it("reads right by day when it changes from a day on, and after that change is taken back", async () => {
    await bench.told({ nodes: [bench.contract("dated", "INDUSTRIAL")] }, { recordedAt: "2025-02-01T00:00:00Z" });
    await bench.told(
      { nodes: [bench.contract("dated", "SOCIAL", { validFrom: "2025-05-01" })] },
      { recordedAt: "2025-03-01T00:00:00Z" },
    );
    expect(await bench.categoryOf("dated")).toBe("SOCIAL");
    expect(await bench.known("dated", "2025-04-30", "2025-06-01T00:00:00Z")).toBe("INDUSTRIAL");
    expect(await bench.known("dated", "2025-05-01", "2025-06-01T00:00:00Z")).toBe("SOCIAL");
    const back = bench.contract("dated", "SOCIAL", { validFrom: "2025-05-01", retracted: true });
    await bench.told({ nodes: [back] }, { recordedAt: "2025-07-01T00:00:00Z" });
    expect(await bench.categoryOf("dated")).toBe("INDUSTRIAL");
    expect(await bench.known("dated", "2025-05-01", "2025-06-01T00:00:00Z")).toBe("SOCIAL");
    expect(await bench.known("dated", "2025-05-01", "2025-07-01T00:00:00Z")).toBe("INDUSTRIAL");
  });

  it("never takes knowledge back in time: a telling dated before the last one is recorded with it", async () => {
    await bench.told({ nodes: [bench.contract("clock", "SOCIAL")] }, { recordedAt: "2025-03-01T00:00:00Z" });
    await bench.told({ nodes: [bench.contract("clock", "CRITICAL")] }, { recordedAt: "2025-02-01T00:00:00Z" });
    expect(await bench.known("clock", "2025-06-01", "2025-02-15T00:00:00Z")).toBe("not there");
    expect(await bench.known("clock", "2025-06-01", "2025-03-01T00:00:00Z")).toBe("CRITICAL");
  });

  it("takes several versions of one thing in one batch, in the order of their first days", async () => {
    const versions = [
      bench.contract("many", "SOCIAL", { validFrom: "2025-05-01" }),
      bench.contract("many", "INDUSTRIAL"),
    ];
    const outcome = await bench.told({ nodes: versions });
    expect(outcome.kinds["contract"]).toMatchObject({ read: 2, created: 1, updated: 1 });
    expect(await bench.known("many", "2025-05-02", "2025-06-01T00:00:00Z")).toBe("SOCIAL");
    expect(await bench.known("many", "2025-04-01", "2025-06-01T00:00:00Z")).toBe("INDUSTRIAL");
  });
});

describe("a thing told by two sources", () => {
  it("shows the better-graded value and keeps the other", async () => {
    await bench.told({ nodes: [bench.contract("two", "SOCIAL")] });
    await bench.told(
      { nodes: [bench.contract("two", "DIGITAL_MINING")] },
      { source: bench.rumour, recordedAt: "2025-04-01T00:00:00Z" },
    );
    expect(await bench.categoryOf("two")).toBe("SOCIAL");
    const grades = await bench.rows(
      "MATCH (r:Record)-[:DESCRIBES]->(:Entity {id: $id}) RETURN r.grade AS grade, r.category AS category ORDER BY grade",
      { id: bench.contractId("two") },
    );
    expect(grades).toEqual([
      { grade: "A1", category: "SOCIAL" },
      { grade: "E5", category: "DIGITAL_MINING" },
    ]);
    const [row] = await bench.rows("MATCH (n:Entity {id: $id}) RETURN n.sourceIds AS ids", {
      id: bench.contractId("two"),
    });
    expect(row?.["ids"]).toEqual([bench.register, bench.rumour]);
  });

  it("stays when one of them takes its telling back", async () => {
    await bench.told({ nodes: [bench.contract("both", "SOCIAL")] });
    await bench.told(
      { nodes: [bench.contract("both", "SOCIAL")] },
      { source: bench.rumour, recordedAt: "2025-03-01T00:00:00Z" },
    );
    await bench.told(
      { nodes: [bench.contract("both", "SOCIAL", { retracted: true })] },
      { recordedAt: "2025-04-01T00:00:00Z" },
    );
    const [row] = await bench.rows(
      "MATCH (n:Entity {id: $id}) RETURN n.sourceIds AS ids, n.retractedAt AS at, n.category AS category",
      { id: bench.contractId("both") },
    );
    expect(row).toEqual({ ids: [bench.rumour], at: null, category: "SOCIAL" });
  });

  it("is resolved again when a source is graded anew", async () => {
    const source = bench.source("upstart", "A", 1);
    await bench.told({ nodes: [{ ...source, properties: { title: "upstart", reliability: "F" } }] });
    await bench.told({ nodes: [bench.contract("grade", "SOCIAL")] }, { source: bench.rumour });
    await bench.told(
      { nodes: [bench.contract("grade", "CRITICAL")] },
      { source: source.id, recordedAt: "2025-03-01T00:00:00Z" },
    );
    expect(await bench.categoryOf("grade")).toBe("SOCIAL");
    await bench.told({ nodes: [source] }, { recordedAt: "2025-04-01T00:00:00Z" });
    expect(await bench.categoryOf("grade")).toBe("CRITICAL");
  });

  it("does not show what a restricted telling adds to an unrestricted one", async () => {
    await bench.told({ nodes: [bench.contract("open", "SOCIAL")] }, { source: bench.rumour });
    await bench.told(
      { nodes: [bench.contract("open", "CRITICAL", { restrictedTo: ["rec:case:x"] })] },
      { recordedAt: "2025-03-01T00:00:00Z" },
    );
    const [row] = await bench.rows("MATCH (n:Entity {id: $id}) RETURN n.category AS category, n.restrictedTo AS only", {
      id: bench.contractId("open"),
    });
    expect(row).toEqual({ category: "SOCIAL", only: null });
  });
});

describe("a thing taken back", () => {
  it("is gone from then on, can be told anew, and reads right between", async () => {
    await bench.told({ nodes: [bench.contract("gone", "SOCIAL")] }, { recordedAt: "2025-02-01T00:00:00Z" });
    await bench.told(
      { nodes: [bench.contract("gone", "SOCIAL", { retracted: true })] },
      { recordedAt: "2025-03-01T00:00:00Z" },
    );
    const repeated = await bench.told(
      { nodes: [bench.contract("gone", "SOCIAL", { retracted: true })] },
      { recordedAt: "2025-03-02T00:00:00Z" },
    );
    expect(repeated.kinds["contract"]).toMatchObject({ unchanged: 1 });
    expect(await bench.known("gone", "2025-06-01", "2025-03-15T00:00:00Z")).toBe("not there");
    await bench.told({ nodes: [bench.contract("gone", "SOCIAL")] }, { recordedAt: "2025-04-01T00:00:00Z" });
    expect(await bench.known("gone", "2025-06-01", "2025-02-15T00:00:00Z")).toBe("SOCIAL");
    expect(await bench.known("gone", "2025-06-01", "2025-03-15T00:00:00Z")).toBe("not there");
    expect(await bench.known("gone", "2025-06-01", "2025-04-15T00:00:00Z")).toBe("SOCIAL");
    const [row] = await bench.rows("MATCH (n:Entity {id: $id}) RETURN n.retractedAt AS at", {
      id: bench.contractId("gone"),
    });
    expect(row?.["at"]).toBeNull();
  });

  it("is refused where it never was", async () => {
    const outcome = await bench.told({ nodes: [bench.contract("never", "SOCIAL", { retracted: true })] });
    expect(outcome.refused[0]?.reason).toContain(`"${bench.contractId("never")}" is not in the graph`);
  });
});

describe("views that fall due", () => {
  it("are resolved on the day that a telling begins, and not before", async () => {
    await bench.told({
      nodes: [bench.contract("due", "INDUSTRIAL"), bench.contract("due", "SOCIAL", { validFrom: "2031-05-01" })],
    });
    await bench.told({ nodes: [bench.contract("ends", "SOCIAL", { validTo: "2031-05-01" })] });
    await resolveDue(bench.db, "2031-04-30");
    expect(await bench.categoryOf("due")).toBe("INDUSTRIAL");
    expect(await resolveDue(bench.db, "2031-05-01")).toBeGreaterThanOrEqual(2);
    expect(await bench.categoryOf("due")).toBe("SOCIAL");
    const [row] = await bench.rows("MATCH (n:Entity {id: $id}) RETURN n.dormant AS dormant, n.retractedAt AS at", {
      id: bench.contractId("ends"),
    });
    expect(row).toEqual({ dormant: true, at: null });
    expect(await resolveDue(bench.db, "2031-05-01")).toBe(0);
  });
});
