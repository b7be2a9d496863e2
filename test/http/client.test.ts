import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { once } from "node:events";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import {
  CheckLawfulnessDocument,
  createClient,
  everyEntry,
  JobDocument,
  MeDocument,
  PowertrailError,
  whenEnded,
} from "../../client/index.ts";

interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Record<string, string>;
}

let server: Server;
let url: string;
let answers: Answer[];
let asked: { readonly headers: IncomingMessage["headers"]; readonly body: Record<string, unknown> }[];

// A server that says what the tests let it say: real answers of Powertrail, in an order that one server would not give.
beforeEach(async () => {
  const [given, got]: [Answer[], typeof asked] = [[], []];
  answers = given;
  asked = got;
  server = createServer((request, response) => {
    let body = "";
    request.on("data", (text: Buffer) => (body += text.toString()));
    request.on("end", () => {
      got.push({ headers: request.headers, body: JSON.parse(body) as Record<string, unknown> });
      const answer = given.shift();
      if (!answer) return; // no answer at all
      response.writeHead(answer.status, { "x-request-id": `request-${String(got.length)}`, ...answer.headers });
      response.end(typeof answer.body === "string" ? answer.body : JSON.stringify(answer.body));
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/graphql`;
});

afterEach(async () => {
  server.closeAllConnections();
  server.close();
  if (server.listening) await once(server, "close");
});

const me = { me: { id: "investigator", name: null, roles: ["investigator"], agency: "AFM", cases: [] } };
const ok = (data: unknown): Answer => ({ status: 200, body: { data } });
const refusal = (status: number, code: string, headers = {}): Answer => ({
  status,
  body: { errors: [{ message: `A sentence about ${code}.`, path: ["me"], extensions: { code } }] },
  headers,
});
const unavailable = refusal(503, "UNAVAILABLE", { "retry-after": "0" });

/** The error with which the work ends. */
async function failure(work: Promise<unknown>): Promise<unknown> {
  try {
    await work;
  } catch (error) {
    return error;
  }
  throw new Error("It did not fail.");
}

describe("the typed client", () => {
  test("sends the text of a document with its variables and the token, and answers with the data", async () => {
    answers.push(ok(me), ok({ job: null }));
    const client = createClient({ url, token: () => Promise.resolve("the-token") });
    expect(await client.run(MeDocument)).toEqual(me);
    expect(await client.run(JobDocument, { id: "job:1" })).toEqual({ job: null });
    expect(asked[0]?.body["query"]).toContain("query Me");
    expect(asked[0]?.headers.authorization).toBe("Bearer the-token");
    expect(asked[0]?.headers["idempotency-key"]).toBeUndefined();
    expect(asked[1]?.body["variables"]).toEqual({ id: "job:1" });
  });

  test("sends the hash of a document instead, where documents are trusted", async () => {
    answers.push(ok(me));
    await createClient({ url, token: "t", trustedDocuments: true }).run(MeDocument);
    expect(asked[0]?.body).toEqual({ documentId: expect.stringMatching(/^sha256:[0-9a-f]{64}$/u) });
  });

  test("tries again while the server is unavailable, a mutation under the same key each time", async () => {
    answers.push(unavailable, unavailable, ok({ checkLawfulness: { job: null, userErrors: [] } }));
    await createClient({ url, token: "t" }).run(CheckLawfulnessDocument, { input: {} });
    const keys = asked.map(({ headers }) => headers["idempotency-key"]);
    expect(keys).toHaveLength(3);
    expect(new Set(keys).size).toBe(1);
    expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/u);
  });

  test("uses the key that it is given", async () => {
    answers.push(ok({ checkLawfulness: { job: null, userErrors: [] } }));
    await createClient({ url, token: "t" }).run(CheckLawfulnessDocument, { input: {} }, { idempotencyKey: "mine" });
    expect(asked[0]?.headers["idempotency-key"]).toBe("mine");
  });

  test.each([
    [401, "UNAUTHENTICATED"],
    [200, "FORBIDDEN"],
    [400, "BAD_USER_INPUT"],
    [200, "TIMEOUT"],
    [200, "INTERNAL"],
  ])("HTTP %i with %s is an error with its code, and is not tried again", async (status, code) => {
    answers.push(refusal(status, code));
    const error = await failure(createClient({ url, token: "t" }).run(MeDocument));
    expect(error).toBeInstanceOf(PowertrailError);
    expect(error).toMatchObject({ code, status, message: `A sentence about ${code}.`, requestId: "request-1" });
    expect(asked).toHaveLength(1);
  });

  test("waits as long as it is asked to before it tries again, where it asked too much", async () => {
    answers.push(refusal(429, "LIMIT_EXCEEDED", { "retry-after": "0" }), ok(me));
    expect(await createClient({ url, token: "t" }).run(MeDocument)).toEqual(me);
    answers.push(refusal(429, "LIMIT_EXCEEDED"));
    expect(await failure(createClient({ url, token: "t" }).run(MeDocument))).toMatchObject({ code: "LIMIT_EXCEEDED" });
  });

  test("gives up after its attempts", async () => {
    answers.push(unavailable, unavailable, unavailable);
    const error = await failure(createClient({ url, token: "t", attempts: 2 }).run(MeDocument));
    expect(error).toMatchObject({ code: "UNAVAILABLE", status: 503 });
    expect(asked).toHaveLength(2);
  });

  test("says that an answer is none of Powertrail", async () => {
    answers.push({ status: 200, body: "<html>" });
    const error = await failure(createClient({ url, token: "t" }).run(MeDocument));
    expect(error).toMatchObject({ code: "INTERNAL", message: expect.stringContaining("is none of Powertrail") });
  });

  test("says that nobody answers, with the address", async () => {
    server.close();
    await once(server, "close");
    const error = await failure(createClient({ url, token: "t", attempts: 1 }).run(MeDocument));
    expect(error).toMatchObject({ code: "UNAVAILABLE", status: null, message: expect.stringContaining(url) });
  });

  test("gives up with the reason of its signal", async () => {
    const controller = new AbortController();
    const running = failure(createClient({ url, token: "t" }).run(MeDocument, {}, { signal: controller.signal }));
    await once(server, "request");
    controller.abort(new Error("Enough."));
    expect(await running).toEqual(new Error("Enough."));
  });
});

test("every entry of a list is read, page by page", async () => {
  const pages = new Map([
    [null, { nodes: [1, 2], pageInfo: { hasNextPage: true, endCursor: "b" } }],
    ["b", { nodes: [3], pageInfo: { hasNextPage: true, endCursor: "c" } }],
    ["c", { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } }],
  ]);
  const cursors: (string | null)[] = [];
  const entries: number[] = [];
  const pageAfter = (cursor: string | null) => {
    cursors.push(cursor);
    return Promise.resolve(pages.get(cursor) ?? { nodes: [], pageInfo: { hasNextPage: false } });
  };
  for await (const entry of everyEntry<number>(pageAfter)) entries.push(entry);
  expect(entries).toEqual([1, 2, 3]);
  expect(cursors).toEqual([null, "b", "c"]);
});

test("a job is looked at until it has ended", async () => {
  const job = (status: string) => ok({ job: { id: "job:1", status, userErrors: [] } });
  answers.push(job("QUEUED"), job("RUNNING"), job("DONE"), ok({ job: null }));
  const client = createClient({ url, token: "t" });
  const seen: string[] = [];
  const ended = await whenEnded(client, "job:1", { everyMs: 1, onProgress: ({ status }) => seen.push(status) });
  expect(ended.status).toBe("DONE");
  expect(seen).toEqual(["QUEUED", "RUNNING", "DONE"]);
  await expect(whenEnded(client, "job:1")).rejects.toThrow('There is no job "job:1" that this token may see.');
});
