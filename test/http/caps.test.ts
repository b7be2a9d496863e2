import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Database } from "../../src/platform/neo4j/driver.ts";
import { openTestDatabase } from "../support/neo4j.ts";
import { ask, serverUnderTest, type ServerUnderTest } from "./server-under-test.ts";

let db: Database;
let tested: ServerUnderTest;
let token: string;

beforeAll(async () => {
  db = await openTestDatabase();
  tested = await serverUnderTest(db);
  token = await tested.token("investigator");
});

afterAll(async () => {
  await tested.stop();
  await db.driver.close();
});

const nested = (levels: number): string => `${"{ link ".repeat(levels - 1)}{ name }${" }".repeat(levels - 1)}`;

describe("caps", () => {
  test("ten levels pass and eleven do not", async () => {
    expect(await ask(tested.server, token, nested(10))).toMatchObject({ status: 200 });
    const answer = await ask(tested.server, token, nested(11));
    expect(answer).toMatchObject({ status: 400, code: "LIMIT_EXCEEDED", data: undefined });
    expect(answer.message).toContain("11 levels deep, and the cap is 10");
  });

  test("levels hidden in fragments count", async () => {
    const document = `{ ...a } fragment a on Query { link { link { link { link { ...b } } } } }
      fragment b on Link { link { link { link { link { link { link { name } } } } } } }`;
    expect(await ask(tested.server, token, document)).toMatchObject({ status: 400, code: "LIMIT_EXCEEDED" });
  });

  test("a fragment that names itself is refused", async () => {
    const answer = await ask(tested.server, token, "{ link { ...a } } fragment a on Link { link { ...a } }");
    expect(answer).toMatchObject({ status: 400, code: "BAD_USER_INPUT" });
  });

  test("three levels of connections are three levels", async () => {
    const document = `{ paged { edges { node { name paged { edges { node { name paged { nodes { name link { name } } } } } } } } } }`;
    expect(await ask(tested.server, token, document)).toMatchObject({ status: 200, code: undefined });
  });

  test("fifteen aliases pass and sixteen do not, of __typename too", async () => {
    const aliased = (field: string, count: number): string =>
      `{ ${Array.from({ length: count }, (_, index) => `a${String(index)}: ${field}`).join(" ")} }`;
    for (const field of ["me", "__typename"]) {
      expect(await ask(tested.server, token, aliased(field, 15))).toMatchObject({ status: 200 });
      const answer = await ask(tested.server, token, aliased(field, 16));
      expect(answer).toMatchObject({ status: 400, code: "LIMIT_EXCEEDED" });
      expect(answer.message).toContain("more than 15 aliases");
    }
  });

  test("more than a thousand tokens are refused, and a syntax error stays one", async () => {
    const answer = await ask(tested.server, token, `{ ${"me ".repeat(1_000)} }`);
    expect(answer).toMatchObject({ status: 400, code: "LIMIT_EXCEEDED" });
    expect(answer.message).toContain("more than 1000 tokens");
    expect(await ask(tested.server, token, `{ ${"me ".repeat(400)} }`)).toMatchObject({ status: 200 });
    expect(await ask(tested.server, token, `{ ${"me ".repeat(900)} }`)).toMatchObject({ code: "LIMIT_EXCEEDED" });
    expect(await ask(tested.server, token, "{ me ( }")).toMatchObject({ status: 400, code: "BAD_USER_INPUT" });
  });

  test("directives are capped", async () => {
    const answer = await ask(
      tested.server,
      token,
      `{ me ${"@include(if: true) ".repeat(1)} ${"... @include(if: true) { me } ".repeat(9)} }`,
    );
    expect(answer).toMatchObject({ status: 400, code: "LIMIT_EXCEEDED" });
    expect(answer.message).toContain("more than 9 directives");
  });

  test("page sizes multiply, in variables too", async () => {
    const document =
      "query ($n: Int!) { paged(first: $n) { nodes { paged(first: $n) { nodes { paged(first: $n) { nodes { name } } } } } } }";
    const answer = await ask(tested.server, token, document, { n: 200 });
    expect(answer).toMatchObject({ status: 400, code: "LIMIT_EXCEEDED" });
    expect(answer.message).toContain("8040200 records, and the cap is 100000");
    expect(await ask(tested.server, token, document, { n: 40 })).toMatchObject({ status: 200 });
  });
});
