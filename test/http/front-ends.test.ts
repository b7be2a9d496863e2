import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { createHash } from "node:crypto";
import type { Database } from "../../src/platform/neo4j/driver.ts";
import { openTestDatabase } from "../support/neo4j.ts";
import { ask, read, send, type ServerUnderTest, serverUnderTest } from "./server-under-test.ts";

const document = "query Mine { me operationName }";
const hash = createHash("sha256").update(document).digest("hex");
const origin = "https://desk.example";

let db: Database;
let strict: ServerUnderTest;

beforeAll(async () => {
  db = await openTestDatabase();
  const trustedDocuments = { texts: new Map([[hash, document]]), required: true };
  strict = await serverUnderTest(db, { corsOrigins: [origin], trustedDocuments });
});

afterAll(async () => {
  await strict.stop();
  await db.driver.close();
});

async function headers(more: Record<string, string> = {}): Promise<Record<string, string>> {
  return { "content-type": "application/json", authorization: `Bearer ${await strict.token("viewer")}`, ...more };
}

describe("a server that runs trusted documents only", () => {
  test("runs one that is named by its id, and names its operation", async () => {
    const answer = await send(strict.server, JSON.stringify({ documentId: `sha256:${hash}` }), await headers());
    expect(answer.data).toEqual({ me: "http-tester", operationName: "Mine" });
  });

  test("refuses another text and an unknown id, each with what to do", async () => {
    const other = await ask(strict.server, await strict.token("viewer"), "{ me }");
    expect(other).toMatchObject({ status: 403, code: "FORBIDDEN" });
    expect(other.message).toContain('Put the document into client/documents, run "npm run client"');
    const unknown = await send(
      strict.server,
      JSON.stringify({ documentId: `sha256:${"0".repeat(64)}` }),
      await headers(),
    );
    expect(unknown).toMatchObject({ status: 400, code: "BAD_USER_INPUT" });
  });

  test("tells nobody without a token which documents there are", async () => {
    for (const id of [hash, "0".repeat(64)]) {
      const answer = await send(strict.server, JSON.stringify({ documentId: `sha256:${id}` }), {
        "content-type": "application/json",
      });
      expect(answer).toMatchObject({ status: 401, code: "UNAUTHENTICATED" });
    }
  });
});

describe("a browser of a configured origin", () => {
  test("may send an Idempotency-Key, and reads the id of its request, of refusals too", async () => {
    const asked = await fetch(`${strict.server.address}/graphql`, {
      method: "OPTIONS",
      headers: {
        origin,
        "access-control-request-method": "POST",
        "access-control-request-headers": "authorization,content-type,idempotency-key",
      },
    });
    expect(asked.headers.get("access-control-allow-headers")).toContain("idempotency-key");
    expect(asked.headers.get("access-control-allow-credentials")).toBeNull();
    const refused = await send(strict.server, "{}", { "content-type": "application/json", origin });
    expect(refused.status).toBe(401);
    expect(refused.headers.get("access-control-allow-origin")).toBe(origin);
    expect(refused.headers.get("access-control-expose-headers")).toContain("x-request-id");
    expect(refused.headers.get("vary")).toContain("Origin");
  });
});

test("an Idempotency-Key that is none is refused", async () => {
  const response = await fetch(`${strict.server.address}/graphql`, {
    method: "POST",
    headers: await headers({ "idempotency-key": "two words" }),
    body: JSON.stringify({ query: document }),
  });
  const answer = await read(response);
  expect(answer).toMatchObject({ status: 400, code: "BAD_USER_INPUT" });
  expect(answer.message).toContain("Send a new UUID for each change");
});
