import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { readdirSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { projectRoot } from "../../src/platform/files.ts";
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

describe("the page for trying queries", () => {
  const folder = join(projectRoot(), "dist", "graphiql");
  const queries = "# Who am I?\nquery Mine { me } # </script><script>";
  const html = { accept: "text/html,application/xhtml+xml,*/*;q=0.8" };
  // Names by which XML and JSON call a language; nothing is at these addresses.
  const names = /^https?:\/\/(?:www\.w3\.org|json-schema\.org)\//u;
  let open: ServerUnderTest;

  beforeAll(async () => {
    const script = join(projectRoot(), "client", "graphiql", "build.mjs");
    const [code] = (await once(spawn(process.execPath, [script], { stdio: "inherit" }), "close")) as [number | null];
    expect(code).toBe(0);
    open = await serverUnderTest(db, { graphiql: { folder, queries } });
  }, 60_000);

  afterAll(async () => {
    await open.stop();
  });

  test("comes from this server with all that it loads, and names no address outside", async () => {
    const { address } = open.server;
    const page = await fetch(`${address}/graphql`, { headers: html });
    const text = await page.text();
    expect(page.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(text.match(/(?:src|href)="([^"]*)"/gu)).toEqual([
      'href="data:,"',
      'href="/graphiql/page.css"',
      'src="/graphiql/page.js"',
    ]);
    expect(text.split("</script>")).toHaveLength(3);
    const assets = readdirSync(folder).filter((name) => !name.startsWith("."));
    expect(assets).toEqual(expect.arrayContaining(["page.js", "page.css", "editor.worker.js", "graphql.worker.js"]));
    for (const name of assets) {
      const asset = await fetch(`${address}/graphiql/${name}`);
      const content = Buffer.from(await asset.arrayBuffer()).toString("latin1");
      expect({ name, status: asset.status, policy: asset.headers.get("content-security-policy") }).toEqual({
        name,
        status: 200,
        policy: page.headers.get("content-security-policy"),
      });
      if (name.endsWith(".ttf")) continue; // a font names its maker
      const addresses = [...content.matchAll(/(?:https?|wss?):\/\/[\w-]+(?:\.[\w-]+)+[\w/.#-]*/gu)].map(
        ([found]) => found,
      );
      const outside = addresses.filter((found) => !names.test(found));
      expect({ name, outside }).toEqual({ name, outside: [] });
      if (name.endsWith(".css")) {
        const loaded = [...content.matchAll(/url\(["']?([^"')]*)/gu)].map(([, found = ""]) => found);
        expect(loaded.filter((found) => !/^(?:data:|\.\/[\w-]+\.ttf$)/u.test(found))).toEqual([]);
        expect(content).not.toContain("@import");
      }
    }
  });

  test("may load and run nothing else, holds no token, and is in no frame", async () => {
    const page = await fetch(`${open.server.address}/graphql`, { headers: html });
    const policy = page.headers.get("content-security-policy") ?? "";
    for (const part of ["default-src 'none'", "script-src 'self'", "connect-src 'self'", "frame-ancestors 'none'"])
      expect(policy.split("; ")).toContain(part);
    expect(policy.replace("style-src 'self' 'unsafe-inline'", "")).not.toMatch(/unsafe|\*|http/u);
    expect(page.headers.get("access-control-allow-origin")).toBeNull();
    expect(await page.text()).not.toContain("eyJ");
  });

  test("answers to this machine's own names only, and to browsers", async () => {
    const { port } = open.server;
    const named = (host: string, path = "/graphql"): Promise<number | undefined> =>
      new Promise((resolve, reject) => {
        request({ host: "127.0.0.1", port, path, headers: { ...html, host } }, (answer) => {
          answer.resume();
          resolve(answer.statusCode);
        })
          .on("error", reject)
          .end();
      });
    expect(await Promise.all([`localhost:${String(port)}`, "127.0.0.1", "[::1]"].map((host) => named(host)))).toEqual([
      200, 200, 200,
    ]);
    for (const host of ["desk.example", "127.0.0.1.desk.example", "localhost.desk.example"]) {
      expect(await named(host)).toBe(403);
      expect(await named(host, "/graphiql/page.js")).toBe(403);
    }
    for (const path of ["/graphiql/.stamp", "/graphiql/..%2f..%2fpackage.json", "/graphiql/%00", "/graphiql/none.js"])
      expect(await named("localhost", path)).toBe(404);
    expect((await fetch(`${open.server.address}/graphql`)).status).toBe(405);
    expect((await fetch(`${strict.server.address}/graphql`, { headers: html })).status).toBe(405);
  });
});
