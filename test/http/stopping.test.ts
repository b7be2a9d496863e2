import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { setTimeout as sleep } from "node:timers/promises";
import type { Database } from "../../src/platform/neo4j/driver.ts";
import { readRaw } from "../../src/platform/neo4j/statements.ts";
import { openTestDatabase } from "../support/neo4j.ts";
import { ask, serverUnderTest } from "./server-under-test.ts";

let db: Database;

beforeAll(async () => {
  db = await openTestDatabase();
});

afterAll(async () => {
  await db.driver.close();
});

async function untilRunning(count: number): Promise<void> {
  const text = "SHOW TRANSACTIONS YIELD metaData WHERE metaData.user = 'stop-tester' RETURN count(*) AS n";
  for (;;) {
    const [row] = await readRaw(db, { name: "test/running", text, params: {} }, { operation: "test" });
    if (Number(row?.["n"]) === count) return;
    await sleep(20);
  }
}

describe("a server that is told to stop", () => {
  test("answers what it has begun, and takes nothing new", async () => {
    const tested = await serverUnderTest(db, {
      limits: { statementTimeoutMs: 1_500 },
      subject: "stop-tester",
    });
    const begun = ask(tested.server, await tested.token("viewer"), "{ endless }");
    await untilRunning(1);
    const stopped = tested.server.stop(20_000);
    await expect(fetch(`${tested.server.address}/health/live`)).rejects.toThrow();
    expect(await begun).toMatchObject({ status: 200, code: "TIMEOUT" });
    await stopped;
    await tested.stop();
  });

  test("ends what takes longer than it waits, in the database too", async () => {
    const tested = await serverUnderTest(db, {
      limits: { statementTimeoutMs: 20_000 },
      subject: "stop-tester",
    });
    const begun = ask(tested.server, await tested.token("viewer"), "{ endless }").then(
      (answer) => answer.code,
      () => "connection closed",
    );
    await untilRunning(1);
    await tested.server.stop(0);
    expect(["connection closed", "UNAVAILABLE"]).toContain(await begun);
    await untilRunning(0);
    await tested.stop();
  });
});
