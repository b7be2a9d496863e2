import type { Database } from "../../src/platform/neo4j/driver.ts";
import { ask, type Asked } from "../support/ask.ts";
import { Namespace } from "../support/namespace.ts";
import { openTestDatabase } from "../support/neo4j.ts";

let db: Database;
let ns: Namespace;
let employee: string;
let utility: string;
let contract: string;

beforeAll(async () => {
  db = await openTestDatabase();
  ns = new Namespace(db, "selections");
  employee = ns.id("employee", "e");
  utility = ns.id("utility", "u");
  contract = ns.id("contract", "c");
  await ns.tell({
    nodes: [
      ns.node("employee", "e", { name: "Daniyar", names: ["Daniyar"], employeeNumber: "7", iin: "850101300123" }),
      ns.node("utility", "u", { name: "Light", names: ["Light"], utilityKind: "SUPPLY", legalForm: "JSC" }),
      ns.node("contract", "c", { number: "C-1", category: "SOCIAL" }),
      ns.node("contract", "d", { number: "D-1", category: "SOCIAL" }),
    ],
    edges: [
      ns.edge("CREATED", "created", employee, contract, { terminal: "T1" }),
      ns.edge("CREATED", "created-2", employee, ns.id("contract", "d"), { terminal: "T2" }),
      ns.edge("EMPLOYED_BY", "employed", employee, utility, { position: "clerk" }),
      ns.edge("PARTY_TO", "party", utility, contract, { role: "SUPPLIER" }),
      ns.edge("PARTY_TO", "party-2", utility, contract, { role: "GUARANTOR" }),
      ns.edge("PARTY_TO", "party-3", employee, contract, { role: "CUSTOMER" }),
    ],
  });
});

afterAll(async () => {
  await db.driver.close();
});

async function asked(query: string, variables: Record<string, unknown> = {}): Promise<Asked> {
  const answer = await ask(db, query, { subject: "anybody" }, variables);
  if (answer.result.errors) throw answer.result.errors[0] ?? new Error("no data");
  return answer;
}

const data = async (query: string, variables: Record<string, unknown> = {}): Promise<unknown> =>
  JSON.parse(JSON.stringify((await asked(query, variables)).result.data));

describe("what is asked for", () => {
  test("is merged where fragments ask for one response key on an interface and on a concrete type", async () => {
    const query = `query ($id: ID!) {
      node(id: $id) {
        ... on Party { name ...Signed }
        ... on UtilityEmployee { signed: contracts(first: 5) { edges { node { category } } nodes { id } } created(first: 1) { totalCount } }
        ... on NaturalPerson { employers { edges { position } } ... on UtilityEmployee { employers { nodes { name } } } }
        ... on LegalPerson { legalForm }
        __typename
      }
    }
    fragment Signed on Party { signed: contracts(first: 5) { edges { role node { number } } } }`;
    expect(await data(query, { id: employee })).toEqual({
      node: {
        __typename: "UtilityEmployee",
        name: "Daniyar",
        signed: {
          edges: [{ role: "CUSTOMER", node: { number: "C-1", category: "SOCIAL" } }],
          nodes: [{ id: contract }],
        },
        created: { totalCount: 2 },
        employers: { edges: [{ position: "clerk" }], nodes: [{ name: "Light" }] },
      },
    });
  });

  test("comes from fragments on connections, on their entries and on their pages as from fields", async () => {
    const query = `query ($id: ID!) { contract(id: $id) { parties(first: 2) { ...Page } } }
    fragment Page on PartyToPartyConnection { ...Count edges { ...Entry } ... { pageInfo { ...Info } } }
    fragment Count on PartyToPartyConnection { totalCount }
    fragment Entry on PartyToPartyEdge { role node { ... on Utility { utilityKind } ... on UtilityEmployee { employeeNumber } } }
    fragment Info on PageInfo { hasNextPage }`;
    expect(await data(query, { id: contract })).toEqual({
      contract: {
        parties: {
          totalCount: 3,
          edges: [
            { role: "CUSTOMER", node: { employeeNumber: "7" } },
            { role: "SUPPLIER", node: { utilityKind: "SUPPLY" } },
          ],
          pageInfo: { hasNextPage: true },
        },
      },
    });
  });

  test("comes from fragments on the connection of a root", async () => {
    const query = `query ($ns: ID!) { contracts(filter: {id: {startsWith: $ns}}) { ...Page } }
    fragment Page on SupplyContractConnection { nodes { number } edges { ...Entry } }
    fragment Entry on SupplyContractEdge { node { category } }`;
    expect(await data(query, { ns: `${ns.name}:` })).toEqual({
      contracts: {
        nodes: [{ number: "C-1" }, { number: "D-1" }],
        edges: [{ node: { category: "SOCIAL" } }, { node: { category: "SOCIAL" } }],
      },
    });
  });

  test("may be named otherwise, twice over, with arguments of its own", async () => {
    const query = `query ($id: ID!) { it: employee(id: $id) {
      first: created(first: 1, sort: [{by: NUMBER, direction: DESC}]) { nodes { n: number number } }
      second: created(first: 1) { total: totalCount count: totalCount here: nodes { number } nodes { category } }
      rows: name after: name _total: name
    } }`;
    expect(await data(query, { id: employee })).toEqual({
      it: {
        first: { nodes: [{ n: "D-1", number: "D-1" }] },
        second: { total: 2, count: 2, here: [{ number: "C-1" }], nodes: [{ category: "SOCIAL" }] },
        rows: "Daniyar",
        after: "Daniyar",
        _total: "Daniyar",
      },
    });
  });

  test("is left out and not read where @skip and @include say so", async () => {
    const query = `query ($id: ID!, $no: Boolean!, $yes: Boolean!) { employee(id: $id) {
      name @skip(if: $yes) employeeNumber @include(if: $yes) iin @include(if: $no)
      created @skip(if: $yes) { totalCount }
      ... @include(if: $no) { employers { nodes { id } } }
      ...More @skip(if: $no)
    } } fragment More on UtilityEmployee { citizenship }`;
    const { result, statements } = await asked(query, { id: employee, no: false, yes: true });
    expect(result.data).toMatchObject({ employee: { employeeNumber: "7", citizenship: null } });
    expect(Object.keys(result.data?.["employee"] as object)).toEqual(["employeeNumber", "citizenship"]);
    expect(statements[0]?.text).not.toMatch(/\.iin|CREATED|EMPLOYED_BY/u);
  });

  test("takes variables for every argument", async () => {
    const query = `query ($id: ID!, $first: Int!, $filter: SupplyContractFilter, $edges: CreatedFilter, $sort: [CreatedSupplyContractSort!]) {
      employee(id: $id) { created(first: $first, filter: $filter, edgeFilter: $edges, sort: $sort) { nodes { number } } } }`;
    const variables = {
      id: employee,
      first: 7,
      filter: { number: { in: ["C-1", "D-1"] } },
      edges: { terminal: { eq: "T2" } },
      sort: [{ by: "EDGE_TERMINAL", direction: "DESC" }],
    };
    expect(await data(query, variables)).toEqual({ employee: { created: { nodes: [{ number: "D-1" }] } } });
  });
});

describe("statements", () => {
  test("are one for each root, whatever its depth", async () => {
    const query = `query ($id: ID!) {
      contracts(first: 2) { nodes { parties { nodes { contracts(first: 2) { edges { node { createdBy { totalCount } } } } } } } }
      employee(id: $id) { created { nodes { sources { title } records { sourceId } } } }
      parties(first: 1) { nodes { id ... on UtilityEmployee { created(first: 1) { nodes { id } } } } } }`;
    expect((await asked(query, { id: employee })).statements).toHaveLength(3);
  });

  test("are one for all nodes of one selection, and answers come in the order asked, missing ones as null", async () => {
    const query = `query ($ids: [ID!]!) { nodes(ids: $ids) { id __typename } }`;
    const ids = [contract, "nowhere:contract:x", utility, contract, employee];
    const { result, statements } = await asked(query, { ids });
    expect(statements).toHaveLength(1);
    expect(result.data).toEqual({
      nodes: [
        { id: contract, __typename: "SupplyContract" },
        null,
        { id: utility, __typename: "Utility" },
        { id: contract, __typename: "SupplyContract" },
        { id: employee, __typename: "UtilityEmployee" },
      ],
    });
  });

  test("count nothing unless totalCount is asked for, and read no rows where only it is", async () => {
    const without = await asked("{ contracts(first: 1) { nodes { id parties(first: 1) { nodes { id } } } } }");
    expect(without.statements[0]?.text).not.toContain("COUNT {");
    const only = await asked("{ contracts { totalCount __typename } }");
    expect(only.statements[0]?.text).toContain("COUNT {");
    expect(only.statements[0]?.text).not.toContain("rows:");
  });

  test("count what a filter leaves and not what a page shows", async () => {
    const query = `query ($ns: ID!) { contracts(first: 1, filter: {id: {startsWith: $ns}}) { totalCount nodes { id } } }`;
    expect(await data(query, { ns: `${ns.name}:` })).toEqual({
      contracts: { totalCount: 2, nodes: [{ id: contract }] },
    });
  });
});

describe("a root of an interface", () => {
  test.each(["party", "person", "node"])("%s(id) finds what is of a narrower type", async (root) => {
    const query = `query ($id: ID!) { ${root}(id: $id) { id __typename } }`;
    expect(await data(query, { id: employee })).toEqual({ [root]: { id: employee, __typename: "UtilityEmployee" } });
  });

  test.each(["company", "contract", "utility"])("%s(id) does not find what is of another type", async (root) => {
    const query = `query ($id: ID!) { ${root}(id: $id) { id } }`;
    expect(await data(query, { id: employee })).toEqual({ [root]: null });
  });
});
