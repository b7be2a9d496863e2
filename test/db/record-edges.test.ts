import { join } from "node:path";
import { loadSdl } from "../../src/graphql/assembly/load-sdl.ts";
import { readModel } from "../../src/model/read-model.ts";
import { projectRoot } from "../../src/platform/files.ts";
import type { Database } from "../../src/platform/neo4j/driver.ts";
import { readRaw } from "../../src/platform/neo4j/statements.ts";
import { migrate } from "../../src/record/migrate.ts";
import { tell, type Told } from "../../src/record/tell.ts";
import type { EdgeTelling, NodeTelling } from "../../src/record/telling.ts";
import { openTestDatabase } from "../support/neo4j.ts";

const model = readModel(loadSdl(join(projectRoot(), "schema")));
const ns = `edge${String(Date.now())}`;
let db: Database;
let keys = 0;

beforeAll(async () => {
  db = await openTestDatabase();
  await migrate(db, model);
  await told([], { nodes: ["a", "b", "c"].map(account) });
});

afterAll(async () => {
  await db.driver.close();
});

function account(key: string): NodeTelling {
  return { kind: "account", id: `${ns}:account:${key}`, sourceKey: key, properties: { number: key, currency: "KZT" } };
}

function transfer(key: string, amountMinor: string, more: Partial<EdgeTelling> = {}): EdgeTelling {
  return {
    type: "TRANSFERRED",
    key: `${ns}:transfer:${key}`,
    from: `${ns}:account:a`,
    to: `${ns}:account:b`,
    properties: { at: "2025-01-15T10:00:00+05:00", amountMinor, currency: "KZT" },
    ...more,
  };
}

async function told(
  edges: readonly EdgeTelling[],
  {
    nodes = [],
    source = "bank",
    recordedAt = "2025-02-01T00:00:00Z",
  }: { nodes?: readonly NodeTelling[]; source?: string; recordedAt?: string } = {},
): Promise<Told> {
  keys += 1;
  const envelope = { actor: "test", operation: "tell", idempotencyKey: `${ns}-${String(keys)}`, recordedAt };
  return tell(db, model, envelope, { source: `${ns}:source:${source}`, nodes, edges });
}

async function versions(key: string): Promise<Record<string, unknown>[]> {
  const text = `MATCH (a)-[r:TRANSFERRED]->(b) WHERE r.id = $key OR r.id STARTS WITH $key + '@'
    RETURN r.id AS id, r.amountMinor AS minor, r.sourceIds AS sources, r.retractedAt IS NULL AS live, b.sourceKey AS to ORDER BY r.id`;
  const rows = await readRaw(
    db,
    { name: "test", text, params: { key: `${ns}:transfer:${key}` } },
    { operation: "test" },
  );
  return rows.map((row) => ({
    ...row,
    id: String(row["id"]).replace(`${ns}:transfer:`, ""),
    sources: (row["sources"] as string[]).map((id) => id.replace(`${ns}:source:`, "")),
  }));
}

describe("a relationship", () => {
  it("is made once, with native times and integers of minor units, and is unchanged when told again", async () => {
    const first = await told([transfer("once", "1250")]);
    expect(first.kinds).toEqual({ TRANSFERRED: { read: 1, created: 1, updated: 0, unchanged: 0, refused: 0 } });
    const again = await told([transfer("once", "1250")]);
    expect(again.kinds["TRANSFERRED"]).toMatchObject({ created: 0, unchanged: 1 });
    const text = "MATCH ()-[r:TRANSFERRED {id: $id}]->() RETURN toString(r.at) AS at, r.amountMinor AS minor";
    const [row] = await readRaw(
      db,
      { name: "test", text, params: { id: `${ns}:transfer:once` } },
      { operation: "test" },
    );
    expect(row).toEqual({ at: "2025-01-15T05:00:00Z", minor: 1250n });
  });

  it("is never edited: a change ends one version and adds another", async () => {
    await told([transfer("change", "100")]);
    const changed = await told([transfer("change", "200")], { recordedAt: "2025-03-01T00:00:00Z" });
    expect(changed.kinds["TRANSFERRED"]).toMatchObject({ updated: 1 });
    expect(await versions("change")).toEqual([
      { id: "change", minor: 100n, sources: ["bank"], live: false, to: "b" },
      { id: "change@2", minor: 200n, sources: ["bank"], live: true, to: "b" },
    ]);
  });

  it("may lead elsewhere in a new version", async () => {
    await told([transfer("lead", "100")]);
    await told([transfer("lead", "100", { to: `${ns}:account:c` })], { recordedAt: "2025-03-01T00:00:00Z" });
    expect((await versions("lead")).map(({ to, live }) => [to, live])).toEqual([
      ["b", false],
      ["c", true],
    ]);
  });

  it("ends when its source takes it back, and can be told anew", async () => {
    await told([transfer("back", "100")]);
    await told([transfer("back", "100", { retracted: true })], { recordedAt: "2025-03-01T00:00:00Z" });
    expect(await versions("back")).toEqual([expect.objectContaining({ id: "back", live: false })]);
    const anew = await told([transfer("back", "100")], { recordedAt: "2025-04-01T00:00:00Z" });
    expect(anew.kinds["TRANSFERRED"]).toMatchObject({ updated: 1 });
    expect(await versions("back")).toEqual([
      expect.objectContaining({ id: "back", live: false }),
      expect.objectContaining({ id: "back@2", live: true }),
    ]);
  });

  it("has one version where two sources agree, and stays when one takes it back", async () => {
    await told([transfer("agree", "100")]);
    await told([transfer("agree", "100")], { source: "till", recordedAt: "2025-03-01T00:00:00Z" });
    expect((await versions("agree")).filter(({ live }) => live)).toEqual([
      expect.objectContaining({ sources: ["bank", "till"] }),
    ]);
    await told([transfer("agree", "100", { retracted: true })], { recordedAt: "2025-04-01T00:00:00Z" });
    expect((await versions("agree")).filter(({ live }) => live)).toEqual([
      expect.objectContaining({ id: "agree@3", sources: ["till"], minor: 100n }),
    ]);
  });

  it("has two versions side by side where two sources disagree", async () => {
    await told([transfer("split", "100")]);
    await told([transfer("split", "300")], { source: "till", recordedAt: "2025-03-01T00:00:00Z" });
    expect((await versions("split")).map(({ minor, live }) => [minor, live])).toEqual([
      [100n, true],
      [300n, true],
    ]);
  });

  it("keeps its parallels apart", async () => {
    await told([transfer("p1", "100"), transfer("p2", "100")]);
    expect(await versions("p1")).toHaveLength(1);
    expect(await versions("p2")).toHaveLength(1);
  });

  it("is refused when an end is missing or of a wrong kind, and the rest goes in", async () => {
    const outcome = await told([
      transfer("lost", "100", { to: `${ns}:account:nowhere` }),
      transfer("found", "100"),
      transfer("kind", "100", { to: `${ns}:person:a` }),
    ]);
    expect(outcome.kinds["TRANSFERRED"]).toMatchObject({ read: 3, created: 1, refused: 2 });
    expect(outcome.refused.map(({ place, field, reason }) => [place, field, reason])).toEqual([
      [2, "to", `"${ns}:person:a" is of kind "person", and TRANSFERRED goes to Account.`],
      [0, "to", `"${ns}:account:nowhere" is not in the graph.`],
    ]);
    expect(await versions("found")).toHaveLength(1);
  });

  it("does not end when its change is refused", async () => {
    await told([transfer("keep", "100")]);
    const outcome = await told([transfer("keep", "200", { to: `${ns}:account:nowhere` })], {
      recordedAt: "2025-03-01T00:00:00Z",
    });
    expect(outcome.kinds["TRANSFERRED"]).toMatchObject({ refused: 1 });
    expect(await versions("keep")).toEqual([expect.objectContaining({ id: "keep", live: true })]);
  });

  it("is made once by concurrent writers, and changed once", async () => {
    const batch = Array.from({ length: 30 }, (_, i) => transfer(`race${String(i)}`, "100"));
    await Promise.all([told(batch), told(batch)]);
    await Promise.all([told([transfer("race0", "500")]), told([transfer("race0", "500")])]);
    expect(await versions("race0")).toEqual([
      expect.objectContaining({ id: "race0", live: false }),
      expect.objectContaining({ id: "race0@2", live: true }),
    ]);
    expect(await versions("race1")).toHaveLength(1);
  });
});
