import { describe, expect, it } from "@jest/globals";
import { createMetrics, statementLabel } from "./metrics.ts";

describe("the label of a statement", () => {
  it.each([
    ["trail/points-of-trail", "trail/points-of-trail"],
    ["record/create-edges SUPPLIED_AT", "record/create-edges"],
    ["views/insider-firms", "views/insider-firms"],
    ["read contracts", "compiled"],
    ["contracts", "compiled"],
    ['x"} 1', "compiled"],
  ])("of %s is %s", (name, label) => {
    expect(statementLabel(name)).toBe(label);
  });
});

describe("metrics", () => {
  const source = { maxConnections: 50, version: "1.2.3", ofProcess: false };

  it("tell that the store does not answer, and keep the last number of commits", async () => {
    const states = [{ answers: true, lastCommit: 108 }, { answers: false }];
    const metrics = createMetrics({
      ...source,
      storeState: () => Promise.resolve(states.shift() ?? { answers: false }),
    });
    expect((await metrics.text()).body).toContain("powertrail_neo4j_up 1\n");
    const { body } = await metrics.text();
    expect(body).toContain("powertrail_neo4j_up 0\n");
    expect(body).toContain("powertrail_last_commit 108\n");
  });

  it("count what an observer hears", async () => {
    const metrics = createMetrics({ ...source, storeState: () => Promise.resolve({ answers: true }) });
    const { observer } = metrics;
    const givenBack = observer.connectionTaken();
    observer.connectionTaken();
    observer.statementSent({ name: "record/create-edges HOLDS", operation: "import" })({
      ms: 20,
      rows: 7,
      failed: true,
    });
    observer.committed({ operation: "import", repeated: false });
    observer.committed({ operation: "import", repeated: true });
    observer.rowsImported({ created: 4, updated: 3, unchanged: 2, refused: 1 });
    givenBack();
    const { body, contentType } = await metrics.text();
    expect(contentType).toMatch(/^text\/plain; version=0\.0\.4/u);
    for (const line of [
      "powertrail_connections_in_use 1",
      'powertrail_statement_duration_seconds_bucket{le="0.01",statement="record/create-edges"} 0',
      'powertrail_statement_duration_seconds_bucket{le="0.025",statement="record/create-edges"} 1',
      'powertrail_statement_rows_total{statement="record/create-edges"} 7',
      'powertrail_statement_failures_total{statement="record/create-edges"} 1',
      'powertrail_commits_total{outcome="new"} 1',
      'powertrail_commits_total{outcome="repeated"} 1',
      'powertrail_import_rows_total{outcome="refused"} 1',
      'powertrail_import_rows_total{outcome="created"} 4',
    ])
      expect(body).toContain(`\n${line}\n`);
  });
});
