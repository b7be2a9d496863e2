import type { Database } from "../../src/platform/neo4j/driver.ts";
import { ask, schema } from "../support/ask.ts";
import { openTestDatabase } from "../support/neo4j.ts";
import { analyst, answer, type Params, refusal, rows, run, stranger } from "../support/views.ts";

let db: Database;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(async () => {
  await db.driver.close();
});

describe("an answer", () => {
  it("carries its statement, parameters, the view's hash and the version of the data", async () => {
    const found = await answer(
      db,
      "insiders-behind-protected-contracts",
      {},
      { first: 3, knownAt: "2025-10-01T00:00:00Z" },
    );
    expect(found).toMatchObject({ rowCount: 3, truncated: true, viewHash: expect.stringMatching(/^[0-9a-f]{64}$/u) });
    expect(found.statement).toMatch(/^MATCH[\s\S]*LIMIT 5000$/u);
    expect(Number(found.commit)).toBeGreaterThan(0);
    expect(found.parameters).toEqual([
      { name: "employeeId", value: null, values: null, supplied: false },
      { name: "today", value: "2025-10-03", values: null, supplied: true },
      { name: "asOf", value: "2025-10-02", values: null, supplied: true },
      { name: "knownAt", value: "2025-10-01T00:00:00Z", values: null, supplied: true },
      { name: "cases", value: null, values: ["ek:case:founding"], supplied: true },
    ]);
  });

  it("runs in the order written: the commit, the plan, the view", async () => {
    const { statements } = await run(db, "firms-owners-insiders");
    expect(statements.map(({ name }) => name).sort()).toEqual([
      "record/last-commit",
      "views/firms-owners-insiders",
      "views/firms-owners-insiders",
    ]);
    expect(statements.filter(({ text }) => text.startsWith("EXPLAIN "))).toHaveLength(1);
  });

  it.each([
    [
      "an unknown parameter",
      { when: "x" },
      {},
      'BAD_USER_INPUT: The view "firms-owners-insiders" has no parameter "when". It takes: firmId, kinDegree, insidersOnly.',
    ],
    [
      "the caller's own cases",
      { cases: ["ek:case:founding"] },
      {},
      'BAD_USER_INPUT: The parameter "cases" is bound by Powertrail and cannot be given. Leave it out.',
    ],
    [
      "another type",
      { kinDegree: "two" },
      {},
      'BAD_USER_INPUT: The parameter "kinDegree" of the view "firms-owners-insiders" must be a whole number such as 90, not "two".',
    ],
    [
      "too many rows",
      {},
      { first: 1_001 },
      'BAD_USER_INPUT: "first" is 1001; it must be from 1 to 1000, the cap on rows.',
    ],
    ["no row", {}, { first: 0 }, 'BAD_USER_INPUT: "first" is 0; it must be from 1 to 1000, the cap on rows.'],
    ["another view", {}, { id: "__proto__" }, 'NOT_FOUND: There is no view "__proto__".'],
  ])("is refused for %s", async (_, params, more, message) => {
    expect(await refusal(db, "firms-owners-insiders", params as Params, more)).toContain(message);
  });

  it("shows a stranger on no case what everyone may see, and no case", async () => {
    const found = await answer(db, "insiders-behind-protected-contracts", {}, {}, stranger);
    expect(found.parameters.at(-1)).toEqual({ name: "cases", value: null, values: [], supplied: true });
  });

  it("masks identifiers for those who see them masked", async () => {
    const partyId = "ek:employee:ospanov-daniyar";
    const [whole] = await rows(db, "payments-before-contract", { partyId });
    const [masked] = await rows(
      db,
      "payments-before-contract",
      { partyId },
      {},
      { subject: "investigator", roles: ["viewer"] },
    );
    expect(whole?.["payerAccountNumber"]).toMatch(/^KZ\d{2}/u);
    expect(masked?.["payerAccountNumber"]).toMatch(/^KZ.{4}\*+$/u);
  });
});

describe("the list of views", () => {
  it("is a connection with typed parameters and columns", async () => {
    const { result } = await ask(
      db,
      `{ views(first: 2) { totalCount pageInfo { hasNextPage endCursor } nodes { id title parameters { name type required defaultValue } } }
         view(id: "payments-before-contract") { parameters { name type required defaultValue min max } columns { name masked } hash }
         none: view(id: "nope") { id } }`,
      analyst,
    );
    expect(result.errors).toBeUndefined();
    expect(result.data).toMatchObject({
      views: {
        totalCount: 5,
        pageInfo: { hasNextPage: true },
        nodes: [{ id: "assets-and-restraints" }, { id: "firms-owners-insiders" }],
      },
      view: {
        parameters: expect.arrayContaining([
          { name: "days", type: "Int", required: false, defaultValue: "90", min: 1, max: 3660 },
        ]),
      },
      none: null,
    });
  });

  it("has roots that the schema describes", () => {
    expect(Object.keys(schema.getQueryType()?.getFields() ?? {})).toEqual(
      expect.arrayContaining(["views", "view", "runView"]),
    );
  });
});
