import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { serverAudits } from "graphql-http";
import type { Database } from "../../src/platform/neo4j/driver.ts";
import { model, schema } from "../support/ask.ts";
import { openTestDatabase } from "../support/neo4j.ts";
import { serverUnderTest, type ServerUnderTest } from "./server-under-test.ts";

let db: Database;
let tested: ServerUnderTest;
let token: string;

beforeAll(async () => {
  db = await openTestDatabase();
  tested = await serverUnderTest(db, { api: { model, schema } });
  token = await tested.token("investigator");
});

afterAll(async () => {
  await tested.stop();
  await db.driver.close();
});

const audits = serverAudits({
  url: () => `http://127.0.0.1:${String(tested.server.port)}/graphql`,
  fetchFn: (url: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers);
    headers.set("authorization", `Bearer ${token}`);
    return fetch(url, { ...init, headers });
  },
});

// What we do otherwise, and why. Requests by GET are not taken: they get past the guard against forged requests. A document
// that cannot run is answered 400 to clients of application/json too, so that a proxy or a log sees the failure.
const otherwise = new Map([
  ["MAY accept application/x-www-form-urlencoded formatted GET requests", "notice"],
  [
    "MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/graphql-response+json",
    "notice",
  ],
  ["MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/json", "notice"],
  ["SHOULD use 200 status code on document parsing failure when accepting application/json", "warn"],
  ["SHOULD use 200 status code on document validation failure when accepting application/json", "warn"],
  ["SHOULD use a status code of 200 on variable coercion failure when accepting application/json", "warn"],
]);

test("the audits are those of GraphQL over HTTP", () => {
  expect(audits.length).toBeGreaterThan(60);
  expect([...otherwise.keys()].filter((name) => !audits.some((audit) => audit.name === name))).toEqual([]);
});

test.each(audits.map((audit) => [audit.name, audit] as const))("%s", async (name, audit) => {
  const { status } = await audit.fn();
  expect(status).toBe(otherwise.get(name) ?? "ok");
});
