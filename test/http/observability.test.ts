import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import { makeBin, makeIin } from "../../seed/identifiers.ts";
import { Prng } from "../../seed/prng.ts";
import { createLogger } from "../../src/platform/log.ts";
import { createMetrics } from "../../src/platform/metrics.ts";
import type { Database } from "../../src/platform/neo4j/driver.ts";
import { noTracing, type Tracing } from "../../src/platform/tracing.ts";
import { storeState } from "../../src/server/store-state.ts";
import { createTelemetry } from "../../src/server/telemetry.ts";
import { openTestDatabase } from "../support/neo4j.ts";
import { collector } from "../support/otlp-collector.ts";
import { ask, read, send, serverUnderTest, type ServerUnderTest, type Variation } from "./server-under-test.ts";

const random = new Prng(13, "observability");
const iin = makeIin(random, "1985-04-12", "F");
const bin = makeBin(random, "2019-02-28");
const desk = "https://desk.example";
const caller = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

let db: Database;
let tested: ServerUnderTest | undefined;
let lines: Record<string, unknown>[];

beforeAll(async () => {
  db = await openTestDatabase();
});

afterEach(async () => {
  await tested?.stop();
});

afterAll(async () => {
  await db.driver.close();
});

interface Watching extends Variation {
  readonly slowStatementMs?: number;
  readonly tracing?: Tracing;
}

/** A server whose log and metrics can be looked at. */
async function watched({
  slowStatementMs = Infinity,
  tracing = noTracing,
  ...variation
}: Watching = {}): Promise<ServerUnderTest> {
  lines = [];
  const log = createLogger("info", "json", {
    write: (line) => lines.push(JSON.parse(line) as Record<string, unknown>),
  });
  const metrics = createMetrics({
    storeState: () => storeState(db),
    maxConnections: 50,
    version: "1.2.3",
    ofProcess: false,
  });
  const telemetry = createTelemetry({ log, metrics, tracing, slowStatementMs });
  tested = await serverUnderTest(db, { ...variation, telemetry });
  return tested;
}

/** The line of the last request; it is written when the answer has been sent. */
async function lineOf(requestId: string | null): Promise<Record<string, unknown>> {
  for (;;) {
    const found = lines.find((line) => line["msg"] === "request" && line["requestId"] === requestId);
    if (found) return found;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

describe("the log of requests", () => {
  test("holds one line a request: operation, root fields, code, statements; no value, alias or literal", async () => {
    const { server, token } = await watched();
    const document = `query Lines($on: Date!) { a${iin}: viewerCases day(on: $on) ...more } fragment more on Query { me }`;
    const answer = await ask(server, await token("investigator"), document, { on: "1999-12-31", unused: bin });
    expect(answer.status).toBe(200);
    expect(await lineOf(answer.headers.get("x-request-id"))).toEqual({
      level: "info",
      time: expect.any(String),
      requestId: answer.headers.get("x-request-id"),
      method: "POST",
      path: "/graphql",
      status: 200,
      ms: expect.any(Number),
      code: "OK",
      kind: "query",
      operation: "Lines",
      roots: ["viewerCases", "day", "me"],
      statements: 1,
      rows: expect.any(Number),
      databaseMs: expect.any(Number),
      sub: "http-tester",
      msg: "request",
    });
    expect(JSON.stringify(lines)).not.toMatch(new RegExp(`${iin}|${bin}|1999-12-31|a\\[`, "u"));
  });

  test("masks identifiers in what callers choose: operation names, paths, tokens", async () => {
    const { server, token } = await watched({ subject: `officer-${iin}` });
    const bearer = await token("investigator");
    await ask(server, bearer, `query Of${iin} { me }`);
    const missing = await fetch(`${server.address}/persons/${iin}?iin=${bin}`);
    await ask(server, `${bearer}x`, "{ me }");
    await ask(server, bearer, `{ day(on: "${iin}") }`);
    await lineOf(missing.headers.get("x-request-id"));
    expect(lines).toContainEqual(expect.objectContaining({ operation: "Of[identifier]", sub: "officer-[identifier]" }));
    expect(lines).toContainEqual(expect.objectContaining({ path: "unknown", status: 404, code: "NOT_FOUND" }));
    const text = JSON.stringify(lines);
    expect(text).not.toContain(iin);
    expect(text).not.toContain(bin);
    expect(text).not.toContain(bearer);
  });

  test("tells the code of what was refused, and the caller the id to quote", async () => {
    const { server, token } = await watched();
    const broken = await ask(server, await token("investigator"), "{ broken }");
    expect(JSON.parse(broken.text)).toMatchObject({
      errors: [{ extensions: { code: "INTERNAL", requestId: broken.headers.get("x-request-id") } }],
    });
    expect(await lineOf(broken.headers.get("x-request-id"))).toMatchObject({ status: 200, code: "INTERNAL" });
    const stranger = await ask(server, undefined, "{ me }");
    expect(await lineOf(stranger.headers.get("x-request-id"))).toMatchObject({ code: "UNAUTHENTICATED", sub: null });
    const malformed = await send(server, "{", { "content-type": "application/json" });
    expect(await lineOf(malformed.headers.get("x-request-id"))).toMatchObject({ code: "BAD_USER_INPUT", kind: "none" });
  });

  test("takes a caller's request id that is fit for a log, and gives another for one that is not", async () => {
    const { server } = await watched();
    const idFor = async (given: string): Promise<string | null> => {
      const answer = await fetch(`${server.address}/health/live`, { headers: { "x-request-id": given } });
      return answer.headers.get("x-request-id");
    };
    expect(await idFor("desk-7f3a.22")).toBe("desk-7f3a.22");
    expect(await idFor("0b1f8a52-1234-4123-8123-123456789012")).toBe("0b1f8a52-1234-4123-8123-123456789012");
    for (const given of [`iin-${iin}`, "short", "with space in it", "x".repeat(65), '{"a":1,"b":2}']) {
      expect(await idFor(given)).toMatch(/^[0-9a-f]{8}-[0-9a-f-]{27}$/u);
    }
  });

  test("names slow statements with the request they belong to", async () => {
    const { server, token } = await watched({ slowStatementMs: 0 });
    const answer = await ask(server, await token("investigator"), "query Slow { viewerCases }");
    expect(lines).toContainEqual({
      level: "warn",
      time: expect.any(String),
      requestId: answer.headers.get("x-request-id"),
      statement: "access/visible-cases",
      operation: "visible cases",
      ms: expect.any(Number),
      rows: expect.any(Number),
      failed: false,
      msg: "slow statement",
    });
  });
});

describe("metrics", () => {
  const metricsOf = async (headers: Record<string, string> = {}): Promise<{ status: number; text: string }> => {
    const answer = await fetch(`${tested?.server.address ?? ""}/metrics`, { headers });
    return { status: answer.status, text: await answer.text() };
  };

  test("count requests by kind and code, statements by file, and what the store says", async () => {
    const { server, token } = await watched();
    const bearer = await token("investigator");
    for (const name of ["One", "Two", "Three"]) await ask(server, bearer, `query ${name} { viewerCases }`);
    await ask(server, bearer, "{ nothing }");
    await ask(server, undefined, "{ me }");
    const last = await ask(server, bearer, "{ link { name } }");
    await fetch(`${server.address}/health/ready`);
    await lineOf(last.headers.get("x-request-id"));
    const { status, text } = await metricsOf();
    expect(status).toBe(200);
    expect(text).toContain('powertrail_requests_total{kind="query",code="OK"} 4\n');
    expect(text).toContain('powertrail_requests_total{kind="none",code="BAD_USER_INPUT"} 1\n');
    expect(text).toContain('powertrail_requests_total{kind="none",code="UNAUTHENTICATED"} 1\n');
    expect(text).toContain('powertrail_statement_duration_seconds_count{statement="access/visible-cases"} 3\n');
    expect(text).toContain("powertrail_requests_in_flight 0\n");
    expect(text).toContain("powertrail_connections_in_use 0\n");
    expect(text).toContain("powertrail_neo4j_up 1\n");
    expect(text).toContain('powertrail_info{version="1.2.3"} 1\n');
    expect(text).toMatch(/\npowertrail_last_commit [1-9]\d*\n/u);
    expect(text).toMatch(/\npowertrail_last_ready_timestamp_seconds 1[\d.]+\n/u);
    expect(text).not.toMatch(/One|Two|Three|http-tester/u);
  });

  test("are for this machine only, whatever a proxy's headers say, and for whoever has the token", async () => {
    const metricsToken = "a-token-of-thirty-two-characters";
    await watched({ metricsToken, trustedProxies: ["127.0.0.1"] });
    expect((await metricsOf()).status).toBe(200);
    const passedOn = await metricsOf({ "x-forwarded-for": "127.0.0.1" });
    expect(passedOn.status).toBe(403);
    expect(JSON.parse(passedOn.text)).toMatchObject({
      errors: [{ message: expect.stringContaining("POWERTRAIL_METRICS_TOKEN"), extensions: { code: "FORBIDDEN" } }],
    });
    const forwarded = { forwarded: "for=127.0.0.1" };
    expect((await metricsOf({ ...forwarded, authorization: `Bearer ${metricsToken}x` })).status).toBe(403);
    expect((await metricsOf({ ...forwarded, authorization: `Bearer ${metricsToken}` })).status).toBe(200);
  });
});

describe("the rate limit", () => {
  test("answers one request too many of a subject with 429, LIMIT_EXCEEDED and Retry-After", async () => {
    const { server, token } = await watched({ rateLimits: { perSubject: 2, perAddress: 0 } });
    const bearer = await token("investigator");
    expect((await ask(server, bearer, "{ me }")).status).toBe(200);
    expect((await ask(server, bearer, "{ me }")).status).toBe(200);
    const refused = await ask(server, bearer, "{ me }");
    expect(refused).toMatchObject({ status: 429, code: "LIMIT_EXCEEDED" });
    expect(refused.headers.get("retry-after")).toMatch(/^[1-9]\d?$/u);
    expect(refused.message).toMatch(/^More than 2 requests a minute came from your token, the cap\. Wait \d+ s/u);
    expect(await lineOf(refused.headers.get("x-request-id"))).toMatchObject({ code: "LIMIT_EXCEEDED", status: 429 });
    const metrics = await fetch(`${server.address}/metrics`);
    expect(await metrics.text()).toContain('powertrail_rate_limited_total{by="subject"} 1\n');
  });

  test("counts an address without a token too, but not health; a forwarded address only from a trusted proxy", async () => {
    const from = async (server: ServerUnderTest["server"], address: string): Promise<number> => {
      const answer = await read(
        await fetch(`${server.address}/graphql`, { method: "POST", headers: { "x-forwarded-for": address } }),
      );
      return answer.status;
    };
    const { server } = await watched({ rateLimits: { perSubject: 0, perAddress: 1 }, corsOrigins: [desk] });
    expect(await from(server, "203.0.113.1")).not.toBe(429);
    expect(await from(server, "203.0.113.2")).toBe(429);
    const missing = await fetch(`${server.address}/nothing`, { headers: { origin: desk } });
    expect([missing.status, missing.headers.get("access-control-allow-origin")]).toEqual([429, desk]);
    expect((await fetch(`${server.address}/health/live`)).status).toBe(200);
    await tested?.stop();
    const behind = await watched({ rateLimits: { perSubject: 0, perAddress: 1 }, trustedProxies: ["127.0.0.0/8"] });
    expect(await from(behind.server, "203.0.113.1")).not.toBe(429);
    expect(await from(behind.server, "203.0.113.2")).not.toBe(429);
    expect(await from(behind.server, "203.0.113.1")).toBe(429);
  });
});

describe("traces", () => {
  test("join the caller's trace, from the request to each statement, without a value", async () => {
    const { traceToCollector } = await import("../../src/platform/otlp-tracing.ts");
    const collected = await collector();
    const headers = { authorization: "Basic collector" };
    const settings = { endpoint: collected.endpoint, headers, serviceName: "powertrail-test", share: 1 };
    const tracing = traceToCollector(settings, "1.2.3", createLogger("silent"));
    const { server, token } = await watched({ tracing });
    const response = await fetch(`${server.address}/graphql`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        authorization: `Bearer ${await token("investigator")}`,
        traceparent: caller,
      },
      body: JSON.stringify({
        query: "query Traced($on: Date!) { viewerCases day(on: $on) }",
        variables: { on: "1999-12-31" },
      }),
    });
    const line = await lineOf(response.headers.get("x-request-id"));
    await tracing.stop();
    await collected.close();
    expect(line["traceId"]).toBe(caller.split("-")[1]);
    expect(collected.requests.map(({ path, headers: sent }) => [path, sent["authorization"]])).toEqual([
      ["/v1/traces", "Basic collector"],
    ]);
    const spans = collected.spans();
    expect(spans.map(({ name, parent }) => `${parent ?? "caller"} > ${name}`).sort()).toEqual([
      "POST /graphql > execute",
      "POST /graphql > parse",
      "POST /graphql > validate",
      "caller > POST /graphql",
      "execute > access/visible-cases",
    ]);
    expect(new Set(spans.map(({ traceId }) => traceId))).toEqual(new Set([caller.split("-")[1]]));
    expect(spans.find(({ name }) => name === "POST /graphql")?.attributes).toMatchObject({
      "graphql.operation.name": "Traced",
      "powertrail.code": "OK",
      "powertrail.request_id": response.headers.get("x-request-id"),
    });
    expect(JSON.stringify(collected.requests)).not.toMatch(/1999-12-31|http-tester|viewerCases/u);
  });
});
