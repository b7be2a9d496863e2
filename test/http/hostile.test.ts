import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { request } from "node:http";
import type { Database } from "../../src/platform/neo4j/driver.ts";
import { readRaw } from "../../src/platform/neo4j/statements.ts";
import { bodies, envelopes } from "../hostile/bodies.ts";
import { cursors, ids } from "../hostile/cursors-and-ids.ts";
import { documents } from "../hostile/documents.ts";
import { filters } from "../hostile/filters.ts";
import type { Authorization, HostileRequest } from "../hostile/hostile-request.ts";
import { numbers } from "../hostile/numbers.ts";
import { searches } from "../hostile/searches.ts";
import { tokens } from "../hostile/tokens.ts";
import { model, schema } from "../support/ask.ts";
import { openTestDatabase } from "../support/neo4j.ts";
import { serverUnderTest, type ServerUnderTest } from "./server-under-test.ts";

// Planning on a cold Neo4j beside other suites takes seconds; no test here is about time.
const limits = { statementTimeoutMs: 60_000, operationTimeoutMs: 60_000 };
const subject = "hostile-tester";
const longestMessage = 1_001;
/** What only the database, the stack or our files would say. */
const ourWords = /Neo\.\w+Error|bolt:|node_modules|\.ts:\d| at \w+ \(/u;

let db: Database;
let tested: ServerUnderTest;

beforeAll(async () => {
  db = await openTestDatabase();
  tested = await serverUnderTest(db, { api: { model, schema }, subject, limits });
});

afterAll(async () => {
  await tested.stop();
  await db.driver.close();
});

interface Answer {
  readonly status: number | undefined;
  readonly text: string;
}

/** Sends a request byte by byte as it is told; `fetch` would mend some of them. */
async function send({ method = "POST", path = "/graphql", body, ...told }: HostileRequest): Promise<Answer> {
  const headers = {
    "content-type": "application/json",
    ...(await authorizationOf(told.as === undefined ? "investigator" : told.as)),
    ...told.headers,
  };
  return new Promise((resolve, reject) => {
    const call = request({ host: "127.0.0.1", port: tested.server.port, method, path, headers }, (answer) => {
      let text = "";
      answer.setEncoding("utf8");
      answer.on("data", (part: string) => (text += part));
      answer.on("end", () => resolve({ status: answer.statusCode, text }));
    });
    call.on("error", reject);
    call.end(body);
  });
}

async function authorizationOf(as: Authorization): Promise<Record<string, string>> {
  if (as === null) return {};
  return { authorization: typeof as === "string" ? `Bearer ${await tested.token(as)}` : as.header };
}

interface Errors {
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

/** What the graph holds in the name of these requests; other suites write beside them in names of their own. */
async function traces(): Promise<unknown> {
  const text = `
    RETURN COUNT { MATCH (c:Commit) WHERE c.actor IN $subjects } AS commits,
      COUNT { MATCH (j:Job) WHERE j.subject IN $subjects } AS jobs,
      COUNT { MATCH (n:Entity) WHERE n.id STARTS WITH "ek:" } AS things,
      COUNT { MATCH (n:Entity)-[r]->() WHERE n.id STARTS WITH "ek:" } AS relationships`;
  const params = { subjects: [subject, "forger"] };
  return readRaw(db, { name: "test/traces", text, params }, { operation: "test" });
}

/** The answers in short, beside those that are documented. */
async function answersTo(requests: readonly HostileRequest[]): Promise<{ given: object[]; documented: object[] }> {
  const given: object[] = [];
  const documented: object[] = [];
  for (const told of requests) {
    const { name, status, code, words = "" } = told;
    const answer = await send(told);
    const { errors = [] } = JSON.parse(answer.text) as Errors;
    const [error] = errors;
    const said = error?.message ?? answer.text;
    const tells = ourWords.exec(answer.text)?.[0] ?? null;
    given.push({ name, status: answer.status, code: error?.extensions.code ?? null, said: said.slice(0, 300), tells });
    const asTold = said.includes(words) && (error === undefined || said.length <= longestMessage);
    documented.push({
      name,
      status,
      code,
      said: asTold ? said.slice(0, 300) : `something with: ${words}`,
      tells: null,
    });
  }
  return { given, documented };
}

describe("a hostile request", () => {
  let before: unknown;

  beforeAll(async () => {
    before = await traces();
  });

  test.each<[string, () => readonly HostileRequest[]]>([
    ["body", () => bodies],
    ["envelope", () => envelopes],
    ["document", () => documents],
    ["cursor", () => cursors],
    ["id", () => ids],
    ["filter or order", () => filters],
    ["number or day", () => numbers],
    ["search", () => searches],
    ["token", () => tokens(tested.key, new Date())],
  ])("of each kind of %s gets the answer that is documented", async (_, requests) => {
    const { given, documented } = await answersTo(requests());
    expect(given).toEqual(documented);
  });

  test("changes nothing", async () => {
    expect(await traces()).toEqual(before);
  });
});
