import type { Truth } from "../../seed/truth.ts";
import { demoRegion } from "../../seed/demo-region.ts";
import type { Database } from "../../src/platform/neo4j/driver.ts";
import { ask, type Asked, type Asker, schema } from "../support/ask.ts";
import { openTestDatabase } from "../support/neo4j.ts";

// The saved views over the API, on the demo region, held against its truth.
const analyst: Asker = { subject: "investigator", roles: ["analyst"] };
const stranger: Asker = { subject: "stranger", roles: ["analyst"] };

let db: Database;
let truth: Truth;

beforeAll(async () => {
  db = await openTestDatabase();
  const generator = demoRegion();
  let step = generator.next();
  while (step.done !== true) step = generator.next();
  truth = step.value;
});

afterAll(async () => {
  await db.driver.close();
});

interface Answer {
  readonly columns: readonly { readonly name: string }[];
  readonly rows: readonly (readonly (string | null)[])[];
  readonly rowCount: number;
  readonly truncated: boolean;
  readonly statement: string;
  readonly parameters: readonly Readonly<Record<string, unknown>>[];
  readonly viewHash: string;
  readonly commit: string;
}

type Cells = Readonly<Record<string, string | null>>;

const query = `query ($id: ID!, $params: [ViewParameterInput!]!, $first: Int!, $asOf: Date, $knownAt: DateTime) {
  runView(id: $id, params: $params, first: $first, asOf: $asOf, knownAt: $knownAt) {
    columns { name } rows rowCount truncated statement parameters { name value values supplied } viewHash commit
  }
}`;

type Params = Readonly<Record<string, string | readonly string[] | null>>;

function run(id: string, params: Params = {}, more: Record<string, unknown> = {}, asker = analyst): Promise<Asked> {
  const given = Object.entries(params).map(([name, value]) =>
    Array.isArray(value) ? { name, values: value } : { name, value },
  );
  const variables = { id, params: given, first: 1_000, asOf: "2025-10-02", ...more };
  return ask(db, query, asker, variables);
}

async function answer(...asked: Parameters<typeof run>): Promise<Answer> {
  const { result } = await run(...asked);
  if (result.errors?.[0]) throw result.errors[0];
  return (result.data as { runView: Answer }).runView;
}

/** The rows about the demo region, by the names of their columns; other suites write beside it. */
async function rows(...asked: Parameters<typeof run>): Promise<Cells[]> {
  const { columns, rows: found } = await answer(...asked);
  const cells = found.map((row) => Object.fromEntries(columns.map(({ name }, place) => [name, row[place] ?? null])));
  return cells.filter((row) => Object.values(row).some((cell) => cell?.includes("ek:")));
}

async function refusal(...asked: Parameters<typeof run>): Promise<string> {
  const { result } = await run(...asked);
  const [error] = result.errors ?? [];
  return `${String(error?.extensions["code"])}: ${error?.message ?? "nothing was refused"}`;
}

const distinct = (found: readonly Cells[], column: string): string[] =>
  [...new Set(found.flatMap((row) => row[column] ?? []))].sort();

describe("insiders behind protected contracts", () => {
  it("are those who created and approved the contracts of a false category, and no one else", async () => {
    const found = await rows("insiders-behind-protected-contracts");
    const diverted = truth.contracts.filter((contract) => contract.hypothesis === "A");
    expect(distinct(found, "contractId")).toEqual(diverted.map((contract) => contract.id).sort());
    for (const contract of diverted) {
      const acts = found.filter((row) => row["contractId"] === contract.id);
      expect(acts.find((row) => row["act"] === "CREATED")?.["employeeId"]).toBe(contract.createdBy);
      expect(acts.find((row) => row["act"] === "APPROVED")?.["employeeId"]).toBe(contract.approvedBy);
      expect(acts.every((row) => row["category"] === contract.category && row["firmId"] === contract.firm)).toBe(true);
      expect(acts.every((row) => row["terminal"] !== null && row["farmId"] === contract.farm)).toBe(true);
    }
  });

  it("are not yet behind them on a day before", async () => {
    expect(await rows("insiders-behind-protected-contracts", {}, { asOf: "2023-08-01" })).toEqual([]);
    expect(await rows("insiders-behind-protected-contracts", {}, { knownAt: "2025-09-01T00:00:00Z" })).toEqual([]);
  });

  it("can be asked for one by one", async () => {
    const [contract] = truth.contracts;
    const found = await rows("insiders-behind-protected-contracts", { employeeId: contract?.approvedBy ?? "" });
    expect(distinct(found, "act")).toEqual(["APPROVED"]);
  });
});

describe("firms, their owners and insiders", () => {
  it("shows a spouse's share over the shell, multiplied", async () => {
    const found = await rows("firms-owners-insiders", { firmId: "ek:firm:altyn-hash" });
    const spouse = found.find((row) => row["insiderId"] === "ek:employee:ospanov-daniyar");
    expect(spouse).toMatchObject({ hops: "2", share: "0.24", relation: "spouse", ownerId: "ek:person:ospanova-aigul" });
    expect(JSON.parse(spouse?.["chain"] ?? "")).toEqual([
      "ek:person:ospanova-aigul",
      truth.shell,
      "ek:firm:altyn-hash",
    ]);
  });

  it("keeps a share that is not known exactly between its bounds", async () => {
    const found = await rows("firms-owners-insiders", { firmId: "ek:firm:shygys-blok", insidersOnly: "true" });
    const brother = found.find((row) => row["ownerId"] === "ek:person:petrov-andrei");
    expect(brother).toMatchObject({ share: null, shareAtLeast: "0.25", shareAtMost: "0.49", relation: "sibling" });
    expect(found.every((row) => row["insiderId"] !== null)).toBe(true);
  });
});

describe("money from miners to insiders", () => {
  it("reaches exactly the insiders of the case", async () => {
    const found = await rows("money-from-miners-to-insiders");
    expect(distinct(found, "insiderId")).toEqual(truth.insiders.map((insider) => insider.id).sort());
    expect(distinct(found, "firmId").every((firm) => truth.firms.includes(firm))).toBe(true);
  });

  it("goes forward in time, over no account twice, and never over a utility", async () => {
    const found = await rows("money-from-miners-to-insiders");
    for (const row of found) {
      const accounts = JSON.parse(row["accounts"] ?? "[]") as string[];
      expect(new Set(accounts).size).toBe(accounts.length);
      expect(accounts.length).toBe(Number(row["hops"]) + 1);
      expect((row["firstAt"] ?? "") <= (row["lastAt"] ?? "")).toBe(true);
      expect(accounts.slice(1, -1)).not.toContain("ek:account:altai-zharyq");
    }
  });

  it("adds up to what the truth says that an insider's side received", async () => {
    const sadykova = truth.insiders.find((insider) => insider.id === "ek:employee:sadykova-zhanar");
    const found = await rows("money-from-miners-to-insiders", { insiderId: sadykova?.id ?? "" });
    const direct = found.filter((row) => row["hops"] === "1");
    const received = direct.reduce((sum, row) => sum + Number((row["received"] ?? "0").replace(".", "")), 0);
    expect(received).toBe(sadykova?.receivedTiyn);
  });
});

describe("assets and restraints", () => {
  it("finds each asset of the case with its holder, price, payment, order and state", async () => {
    const found = await rows("assets-and-restraints", { restrainedOnly: "true" });
    expect(distinct(found, "assetId")).toEqual(truth.assets.map((asset) => asset.id).sort());
    for (const asset of truth.assets) {
      const row = found.find((one) => one["assetId"] === asset.id);
      const price = (asset.priceTiyn / 100).toFixed(2);
      expect(row).toMatchObject({
        price,
        tracedPayments: price,
        priceCurrency: "KZT",
        state: "SEIZED",
        restrained: "true",
      });
      expect(JSON.parse(row?.["holderIds"] ?? "")).toEqual(
        expect.arrayContaining([asset.insider, asset.registeredHolder]),
      );
      expect(JSON.parse(row?.["orderIds"] ?? "")).toEqual([asset.courtOrder]);
      expect(JSON.parse(row?.["paidFrom"] ?? "")).toEqual([asset.paidFrom]);
    }
  });

  it("tells which orders end soon, and that they ended", async () => {
    const soon = await rows("assets-and-restraints", { expiringWithinDays: "90" });
    expect(distinct(soon, "expiresOn")).toEqual(["2025-12-29"]);
    const later = await rows("assets-and-restraints", { restrainedOnly: "true" }, { asOf: "2026-01-15" });
    expect(distinct(later, "kind")).toEqual(["Apartment"]);
  });
});

describe("payments before a contract", () => {
  it("reached the insider's side before the first contract was signed", async () => {
    for (const { createdBy, approvedBy } of truth.contracts
      .filter((contract) => contract.hypothesis === "A")
      .slice(0, 2))
      for (const partyId of new Set([createdBy, approvedBy])) {
        const found = await rows("payments-before-contract", { partyId });
        expect(found.length).toBeGreaterThan(0);
        expect(found.every((row) => (row["at"] ?? "") < (row["signedOn"] ?? ""))).toBe(true);
        expect(found.every((row) => Number(row["daysBefore"]) <= 90)).toBe(true);
      }
  });

  it("needs the party", async () => {
    expect(await refusal("payments-before-contract")).toBe(
      'BAD_USER_INPUT: The view "payments-before-contract" needs the parameter "partyId" (The party, such as an employee of a utility.).',
    );
  });
});

describe("an answer", () => {
  it("carries its statement, parameters, the view's hash and the version of the data", async () => {
    const found = await answer(
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
    const { statements } = await run("firms-owners-insiders");
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
    expect(await refusal("firms-owners-insiders", params as Params, more)).toContain(message);
  });

  it("shows a stranger on no case what everyone may see, and no case", async () => {
    const found = await answer("insiders-behind-protected-contracts", {}, {}, stranger);
    expect(found.parameters.at(-1)).toEqual({ name: "cases", value: null, values: [], supplied: true });
  });

  it("masks identifiers for those who see them masked", async () => {
    const partyId = "ek:employee:ospanov-daniyar";
    const [whole] = await rows("payments-before-contract", { partyId });
    const [masked] = await rows(
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
