import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { getIntrospectionQuery } from "graphql";
import { request as httpRequest } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { createDriver, type Database } from "../../src/platform/neo4j/driver.ts";
import { readRaw } from "../../src/platform/neo4j/statements.ts";
import { openTestDatabase } from "../support/neo4j.ts";
import { ask, read, send, serverUnderTest, type ServerUnderTest } from "./server-under-test.ts";

let db: Database;
let tested: ServerUnderTest;
let token: string;
let authorized: Record<string, string>;

beforeAll(async () => {
  db = await openTestDatabase();
  tested = await serverUnderTest(db);
  token = await tested.token("investigator");
  authorized = { "content-type": "application/json", authorization: `Bearer ${token}` };
});

afterAll(async () => {
  await tested.stop();
  await db.driver.close();
});

describe("bodies", () => {
  test.each(["{", "", '{"query": }', "not json"])("malformed JSON %p is answered in GraphQL's shape", async (body) => {
    const answer = await send(tested.server, body, authorized);
    expect(answer).toMatchObject({ status: 400, code: "BAD_USER_INPUT" });
    expect(answer.headers.get("content-type")).toContain("application/json");
    expect(answer.text).not.toContain(" at ");
  });

  test.each([
    "null",
    '"text"',
    "{}",
    '{"query": 7}',
    '{"query": ""}',
    '{"query": "{ me }", "variables": "{}"}',
    '{"__proto__": {}}',
  ])("%s is no request", async (body) => {
    expect(await send(tested.server, body, authorized)).toMatchObject({ status: 400, code: "BAD_USER_INPUT" });
  });

  test("more than 256 kB is refused with the cap", async () => {
    const answer = await send(tested.server, JSON.stringify({ query: `{ me } #${"x".repeat(256_000)}` }), authorized);
    expect(answer).toMatchObject({ status: 413, code: "LIMIT_EXCEEDED" });
    expect(answer.message).toContain("256 kB");
  });

  test("up to 256 kB is taken", async () => {
    expect(
      await send(tested.server, JSON.stringify({ query: `{ me } #${"x".repeat(250_000)}` }), authorized),
    ).toMatchObject({
      status: 200,
    });
  });

  test("a batch is refused", async () => {
    const answer = await send(tested.server, '[{"query":"{ me }"},{"query":"{ me }"}]', authorized);
    expect(answer).toMatchObject({ status: 400, code: "BAD_USER_INPUT" });
    expect(answer.message).toContain("batch");
  });

  test.each([
    "text/plain",
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=x",
    "application/graphql",
  ])("the content type %s is refused", async (type) => {
    const answer = await send(tested.server, '{"query":"{ me }"}', { ...authorized, "content-type": type });
    expect(answer).toMatchObject({ status: 415, code: "BAD_USER_INPUT" });
    expect(answer.message).toContain("application/json");
  });
});

describe("documents", () => {
  test.each([
    "{ nothing }",
    "{ me",
    "query a { me } query b { me }",
    "{ day(on: 7) }",
    "{ link }",
    "subscription { me }",
  ])("%s is BAD_USER_INPUT", async (document) => {
    expect(await ask(tested.server, token, document)).toMatchObject({ status: 400, code: "BAD_USER_INPUT" });
  });

  test("a bad scalar is quoted, in a literal and in a variable", async () => {
    const literal = await ask(tested.server, token, '{ day(on: "2025-02-30") }');
    const variable = await ask(tested.server, token, "query ($on: Date!) { day(on: $on) }", { on: "2025-02-30" });
    for (const answer of [literal, variable]) {
      expect(answer).toMatchObject({ status: 400, code: "BAD_USER_INPUT" });
      expect(answer.message).toContain('Date cannot be "2025-02-30"');
    }
  });

  test("null for an argument that has a default is the caller's fault", async () => {
    const answer = await ask(tested.server, token, "query ($n: Int = 5) { paged(first: $n) { nodes { name } } }", {
      n: null,
    });
    expect(answer.code).toBe("BAD_USER_INPUT");
  });

  test("what the server did not expect tells only the request's id", async () => {
    const answer = await ask(tested.server, token, "{ broken }");
    expect(answer).toMatchObject({ status: 200, code: "INTERNAL", data: { broken: null } });
    expect(answer.text).not.toMatch(/bolt|10\.1\.2\.3|secret|stack/);
    expect(answer.message).toContain(answer.headers.get("x-request-id"));
  });

  test("the operation's name reaches the resolvers", async () => {
    expect(await ask(tested.server, token, "query Named { operationName }")).toMatchObject({
      data: { operationName: "Named" },
    });
  });

  test("tools can introspect", async () => {
    expect(await ask(tested.server, token, getIntrospectionQuery())).toMatchObject({ status: 200, code: undefined });
  });
});

describe("time", () => {
  const running = async (user: string): Promise<number> => {
    const text = "SHOW TRANSACTIONS YIELD metaData WHERE metaData.user = $user RETURN count(*) AS n";
    const rows = await readRaw(db, { name: "test/running", text, params: { user } }, { operation: "test" });
    return Number(rows[0]?.["n"]);
  };
  const until = async (met: () => Promise<boolean>): Promise<void> => {
    while (!(await met())) await sleep(20);
  };

  test("a statement that takes too long is ended in the database: TIMEOUT", async () => {
    const impatient = await serverUnderTest(db, { limits: { statementTimeoutMs: 300 } });
    try {
      const answer = await ask(impatient.server, await impatient.token("viewer"), "{ endless }");
      expect(answer).toMatchObject({ status: 200, code: "TIMEOUT", data: { endless: null } });
      expect(answer.message).toContain("longer than 0.3 s");
    } finally {
      await impatient.stop();
    }
  });

  test("an operation that takes too long is ended: TIMEOUT", async () => {
    const impatient = await serverUnderTest(db, { limits: { operationTimeoutMs: 300 } });
    try {
      const answer = await ask(impatient.server, await impatient.token("viewer"), "{ endless }");
      expect(answer).toMatchObject({ code: "TIMEOUT" });
      expect(answer.message).toContain("operation took longer than 0.3 s");
      await until(async () => (await running("http-tester")) === 0);
    } finally {
      await impatient.stop();
    }
  });

  test("a caller who hangs up ends the statement in the database", async () => {
    const patient = await serverUnderTest(db, { limits: { statementTimeoutMs: 20_000 } });
    try {
      const headers = { "content-type": "application/json", authorization: `Bearer ${await patient.token("viewer")}` };
      const call = httpRequest({
        host: "127.0.0.1",
        port: patient.server.port,
        path: "/graphql",
        method: "POST",
        headers,
      });
      call.on("error", () => undefined);
      call.end('{"query":"{ endless }"}');
      await until(async () => (await running("http-tester")) === 1);
      call.destroy();
      await until(async () => (await running("http-tester")) === 0);
    } finally {
      await patient.stop();
    }
  });

  test("a store that is gone is UNAVAILABLE, and the server is live but not ready", async () => {
    const driver = createDriver({ uri: "bolt://127.0.0.1:9", user: "neo4j", password: "none" });
    const lonely = await serverUnderTest({ driver });
    try {
      expect(await ask(lonely.server, await lonely.token("viewer"), "{ endless }")).toMatchObject({
        code: "UNAVAILABLE",
      });
      const ready = await fetch(`${lonely.server.address}/health/ready`);
      expect([ready.status, await ready.json()]).toEqual([503, { status: "unavailable" }]);
      expect((await fetch(`${lonely.server.address}/health/live`)).status).toBe(200);
    } finally {
      await lonely.stop();
      await driver.close();
    }
  });
});

describe("paths and headers", () => {
  test("health needs no token", async () => {
    const live = await fetch(`${tested.server.address}/health/live`);
    const ready = await fetch(`${tested.server.address}/health/ready`);
    expect([live.status, await live.json()]).toEqual([200, { status: "live" }]);
    expect([ready.status, await ready.json()]).toEqual([200, { status: "ready" }]);
  });

  test("an unknown path is a JSON 404", async () => {
    const answer = await read(await fetch(`${tested.server.address}/admin?token=x`));
    expect(answer).toMatchObject({ status: 404, code: "NOT_FOUND" });
    expect(answer.message).toBe('There is nothing at "/admin". The API is at "/graphql".');
  });

  test.each(["GET", "PUT", "DELETE"])("%s of the API is refused", async (method) => {
    const answer = await read(
      await fetch(`${tested.server.address}/graphql?query={me}`, {
        method,
        headers: { authorization: `Bearer ${token}` },
      }),
    );
    expect(answer).toMatchObject({ status: 405, code: "BAD_USER_INPUT" });
    expect(answer.headers.get("allow")).toBe("POST");
  });

  test("every answer forbids caching, sniffing and framing", async () => {
    const { headers } = await ask(tested.server, token, "{ me }");
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("x-frame-options")).toBe("DENY");
    expect(headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(headers.get("x-powered-by")).toBeNull();
    expect(headers.get("access-control-allow-origin")).toBeNull();
  });

  test("browsers of configured origins may call, others may not", async () => {
    const open = await serverUnderTest(db, { corsOrigins: ["https://desk.example"] });
    try {
      const preflight = (origin: string): Promise<Response> =>
        fetch(`${open.server.address}/graphql`, {
          method: "OPTIONS",
          headers: {
            origin,
            "access-control-request-method": "POST",
            "access-control-request-headers": "authorization",
          },
        });
      expect((await preflight("https://desk.example")).headers.get("access-control-allow-origin")).toBe(
        "https://desk.example",
      );
      expect((await preflight("https://elsewhere.example")).headers.get("access-control-allow-origin")).toBeNull();
    } finally {
      await open.stop();
    }
  });
});
