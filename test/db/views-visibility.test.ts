import type { Database } from "../../src/platform/neo4j/driver.ts";
import { projectRoot } from "../../src/platform/files.ts";
import { tell } from "../../src/record/tell.ts";
import type { EdgeTelling, NodeTelling, ToldValue } from "../../src/record/telling.ts";
import { loadViews } from "../../src/views/load-views.ts";
import { runView } from "../../src/views/run-view.ts";
import type { View } from "../../src/views/view.ts";
import { model } from "../support/ask.ts";
import { openTestDatabase } from "../support/neo4j.ts";

// One small world after another, each with one other thing or relationship restricted to a case: a stranger must not see it
// through any view, a member of the case must see all of it.
const run = "vv";
const caseId = `${run}:case:secret`;
const views = loadViews(projectRoot(), model);
const recordedAt = "2025-02-01T00:00:00Z";
let db: Database;

type Told = Readonly<Record<string, ToldValue>>;

/** The world's things by their local names: kind and properties. */
const things: Readonly<Record<string, readonly [kind: string, properties: Told]>> = {
  employee: ["employee", { name: "Employee", names: ["Employee"] }],
  spouse: ["person", { name: "Spouse", names: ["Spouse"] }],
  utility: ["utility", { name: "Utility", names: ["Utility"] }],
  shell: ["company", { name: "Shell", names: ["Shell"] }],
  firm: ["firm", { name: "Firm", names: ["Firm"] }],
  farm: ["farm", { name: "Farm" }],
  point: ["delivery-point", { name: "Point" }],
  contract: ["contract", { number: "C-1", category: "SOCIAL", signedOn: "2024-03-01" }],
  firmAccount: ["account", { number: "KZ001", currency: "KZT" }],
  shellAccount: ["account", { number: "KZ002", currency: "KZT" }],
  spouseAccount: ["account", { number: "KZ003", currency: "KZT" }],
  flat: ["apartment", { name: "Flat", priceMinor: 500, priceCurrency: "KZT" }],
  order: ["court-order", { number: "O-1", court: "Court", orderedOn: "2024-06-01" }],
  seizure: ["restraint-event", { state: "SEIZED", on: "2024-06-02" }],
};

const paid = { amountMinor: 1000, currency: "KZT" };
const ties: Readonly<Record<string, readonly [type: string, from: string, to: string, properties: Told]>> = {
  kinship: ["RELATED_TO", "spouse", "employee", { kin: "spouse", degree: 0 }],
  spouseOwns: ["OWNS", "spouse", "shell", { share: "0.5" }],
  shellOwns: ["OWNS", "shell", "firm", { share: "0.5" }],
  operating: ["OPERATES", "firm", "farm", {}],
  standing: ["STANDS_AT", "farm", "point", { connection: "METERED" }],
  supplying: ["SUPPLIES", "contract", "point", {}],
  creating: ["CREATED", "employee", "contract", { at: "2024-03-01T10:00:00Z" }],
  firmHolds: ["HOLDS_ACCOUNT", "firm", "firmAccount", {}],
  shellHolds: ["HOLDS_ACCOUNT", "shell", "shellAccount", {}],
  spouseHolds: ["HOLDS_ACCOUNT", "spouse", "spouseAccount", {}],
  firstTransfer: ["TRANSFERRED", "firmAccount", "shellAccount", { at: "2024-02-01T10:00:00Z", ...paid }],
  lastTransfer: ["TRANSFERRED", "shellAccount", "spouseAccount", { at: "2024-02-03T10:00:00Z", ...paid }],
  holding: ["HOLDS", "spouse", "flat", { capacity: "REGISTERED" }],
  paying: ["PAID_FOR", "spouseAccount", "flat", { at: "2024-04-01T10:00:00Z", ...paid }],
  restraining: ["RESTRAINED_BY", "flat", "order", {}],
  befalling: ["BEFELL", "seizure", "flat", {}],
};

/** What each view touches of a world, and how it is asked about one world alone. */
const touched: Readonly<
  Record<string, { readonly params: Readonly<Record<string, string>>; readonly parts: readonly string[] }>
> = {
  "insiders-behind-protected-contracts": {
    params: { employeeId: "employee" },
    parts: ["employee", "firm", "farm", "point", "contract", "operating", "standing", "supplying", "creating"],
  },
  "firms-owners-insiders": {
    params: { firmId: "firm" },
    parts: ["employee", "spouse", "shell", "firm", "kinship", "spouseOwns", "shellOwns"],
  },
  "money-from-miners-to-insiders": {
    params: { firmId: "firm" },
    parts: [
      ...["employee", "spouse", "firm", "firmAccount", "shellAccount", "spouseAccount"],
      ...["kinship", "firmHolds", "spouseHolds", "firstTransfer", "lastTransfer"],
    ],
  },
  "assets-and-restraints": {
    params: { holderId: "spouse" },
    parts: ["spouse", "flat", "order", "seizure", "spouseAccount", "holding", "paying", "restraining", "befalling"],
  },
  "payments-before-contract": {
    params: { partyId: "employee" },
    parts: [
      ...["employee", "spouse", "shell", "contract", "shellAccount", "spouseAccount"],
      ...["kinship", "creating", "shellHolds", "spouseHolds", "lastTransfer"],
    ],
  },
};

const worlds = ["open", ...Object.keys(things), ...Object.keys(ties)];
const idIn = (world: string, part: string): string =>
  `${run}-${world.toLowerCase()}:${things[part]?.[0] ?? ""}:${part}`;

function world(name: string): { readonly nodes: readonly NodeTelling[]; readonly edges: readonly EdgeTelling[] } {
  const restricted = (part: string): { restrictedTo?: readonly string[] } =>
    part === name ? { restrictedTo: [caseId] } : {};
  return {
    nodes: Object.entries(things).map(([part, [kind, properties]]) => {
      const id = idIn(name, part);
      return { kind, id, sourceKey: id, properties, ...restricted(part) };
    }),
    edges: Object.entries(ties).map(([part, [type, from, to, properties]]) => {
      const key = `${run}-${name.toLowerCase()}:${type.toLowerCase().replaceAll("_", "-")}:${part}`;
      return { type, key, from: idIn(name, from), to: idIn(name, to), properties, ...restricted(part) };
    }),
  };
}

beforeAll(async () => {
  db = await openTestDatabase();
  const all = worlds.map(world);
  const told = await tell(
    db,
    model,
    { actor: "test", operation: "tell", idempotencyKey: run, recordedAt },
    {
      source: `${run}:source:test`,
      nodes: all.flatMap(({ nodes }) => nodes),
      edges: all.flatMap(({ edges }) => edges),
    },
  );
  expect(told.refused).toEqual([]);
}, 120_000);

afterAll(async () => {
  await db.driver.close();
});

/** What a view answers about one world, with the world's own ids made alike. */
async function seen(
  id: string,
  name: string,
  cases: readonly string[],
  knownAt = "2025-10-02T00:00:00Z",
  asOf = "2025-10-02",
): Promise<string> {
  const params = touched[id]?.params ?? {};
  const given = Object.entries(params).map(([parameter, part]) => ({ name: parameter, value: idIn(name, part) }));
  const scope = { today: "2025-10-02", asOf, knownAt, cases, seesIdentifiers: true };
  const { rows } = await runView(
    db,
    views.get(id) as View,
    { given, first: 1_000, scope },
    { operation: "test", timeoutMs: 60_000 },
  );
  return JSON.stringify(rows).replaceAll(`${run}-${name.toLowerCase()}:`, "w:");
}

it("covers every view", () => {
  expect(Object.keys(touched).sort()).toEqual([...views.keys()]);
});

describe.each(Object.keys(touched))("%s", (id) => {
  const parts = touched[id]?.parts ?? [];

  let open = "";
  beforeAll(async () => {
    open = await seen(id, "open", []);
  });

  it("answers about the open world", () => {
    expect(JSON.parse(open)).not.toEqual([]);
  });

  it.each(parts)("does not show a stranger a restricted %s", async (part) => {
    const [stranger, elsewhere, member] = await Promise.all([
      seen(id, part, []),
      seen(id, part, ["vv:case:other"]),
      seen(id, part, [caseId]),
    ]);
    expect(stranger).not.toBe(open);
    if (part in things) expect(stranger).not.toContain(`w:${things[part]?.[0] ?? ""}:${part}`);
    expect(elsewhere).toBe(stranger);
    expect(member).toBe(open);
  });

  it("shows nothing of what was recorded later", async () => {
    expect(JSON.parse(await seen(id, "open", [], "2025-01-31T00:00:00Z"))).toEqual([]);
  });
});

describe("a contract whose category is told anew", () => {
  const id = "insiders-behind-protected-contracts";
  const contract = (category: string, more: Partial<NodeTelling> = {}): NodeTelling => ({
    kind: "contract",
    id: idIn("open", "contract"),
    sourceKey: "again",
    properties: { number: "C-1", category, signedOn: "2024-03-01" },
    ...more,
  });
  const categories = async (asOf: string, knownAt: string): Promise<unknown[]> => {
    const rows = JSON.parse(await seen(id, "open", [], knownAt, asOf)) as string[][];
    return rows.map((row) => row[8]);
  };

  it("has the category that was known then and held then, also after that is taken back", async () => {
    const tellOnce = async (key: string, at: string, telling: NodeTelling): Promise<void> => {
      const envelope = { actor: "test", operation: "tell", idempotencyKey: `${run}-${key}`, recordedAt: at };
      await tell(db, model, envelope, { source: `${run}:source:test`, nodes: [telling], edges: [] });
    };
    await tellOnce("commercial", "2025-03-01T00:00:00Z", contract("COMMERCIAL"));
    expect(await categories("2025-10-02", "2025-02-15T00:00:00Z")).toEqual(["SOCIAL"]);
    expect(await categories("2025-10-02", "2025-03-15T00:00:00Z")).toEqual([]);
    await tellOnce("critical", "2025-04-01T00:00:00Z", contract("CRITICAL", { validFrom: "2024-09-01" }));
    expect(await categories("2024-08-31", "2025-04-15T00:00:00Z")).toEqual([]);
    expect(await categories("2024-09-01", "2025-04-15T00:00:00Z")).toEqual(["CRITICAL"]);
    expect(await categories("2024-09-01", "2025-03-15T00:00:00Z")).toEqual([]);
    await tellOnce("back", "2025-05-01T00:00:00Z", contract("CRITICAL", { retracted: true }));
    expect(await categories("2025-10-02", "2025-05-15T00:00:00Z")).toEqual([]);
    expect(await categories("2025-10-02", "2025-04-15T00:00:00Z")).toEqual(["CRITICAL"]);
    expect(await categories("2025-10-02", "2025-02-15T00:00:00Z")).toEqual(["SOCIAL"]);
  });
});
