import { isObjectType } from "graphql";
import type { Role } from "../../src/access/viewer.ts";
import { hasRoots } from "../../src/graphql/assembly/assemble.ts";
import { type NodeType, type Relation, possibleTypes } from "../../src/model/graph-model.ts";
import type { Database } from "../../src/platform/neo4j/driver.ts";
import { ask, type Asker, model, schema } from "../support/ask.ts";
import { Namespace } from "../support/namespace.ts";
import { openTestDatabase } from "../support/neo4j.ts";
import { HIDDEN_WORDS, oneOfEach, type Sample } from "../support/one-of-each.ts";

// Of every kind one thing open to all and one hidden, and of every relation one to each and one that is hidden itself.
let db: Database;
let ns: Namespace;
let sample: Sample;
let caseId: string;

beforeAll(async () => {
  db = await openTestDatabase();
  ns = new Namespace(db, "secrecy");
  caseId = ns.id("case", "secret");
  sample = oneOfEach(ns, model, caseId);
  const officer = (key: string) => ns.node("officer", key, { subject: ns.id("subject", key) });
  const investigation = (key: string) =>
    ns.node("case", key, { registerNumber: key, title: key, status: "OPEN" }, { restrictedTo: [ns.id("case", key)] });
  const agency = (key: string) => ns.node("agency", key, { name: key, abbreviation: `${ns.name}-${key}` });
  const member = (key: string, of: string) =>
    ns.edge("MEMBER_OF", `member-${key}`, ns.id("officer", key), ns.id("case", of));
  await ns.tell({
    nodes: [
      ...["member", "other"].map(officer),
      ...["secret", "another"].map(investigation),
      ...["one", "two"].map(agency),
      ...sample.nodes,
    ],
    edges: [
      member("member", "secret"),
      member("other", "another"),
      ns.edge("HANDLED_BY", "handled", caseId, ns.id("agency", "one")),
      ns.edge("HANDLED_BY", "handled-2", ns.id("case", "another"), ns.id("agency", "two")),
      ...sample.edges.map(({ telling }) => telling),
    ],
  });
}, 120_000);

afterAll(async () => {
  await db.driver.close();
});

const asker = (key: string, roles: Role[] = ["investigator"], agency: string | null = null): Asker => ({
  subject: ns.id("subject", key),
  roles,
  agency,
});
const member = (): Asker => asker("member");
const stranger = (): Asker => asker("stranger");

async function answer(
  query: string,
  as: Asker,
  variables: Record<string, unknown> = {},
): Promise<Record<string, unknown>> {
  const { result } = await ask(db, query, as, variables);
  if (result.errors) throw result.errors[0] ?? new Error("no data");
  return JSON.parse(JSON.stringify(result.data)) as Record<string, unknown>;
}

const isHidden = (id: string): boolean => id.endsWith(":hidden");
const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);
const withRoots: readonly NodeType[] = [...model.nodes.values()].filter((type) => hasRoots(type, model));

// A type's own relations, six at a time: a statement costs Neo4j the planning of who sees what, however few relations it follows.
const AT_ONCE = 6;
const groups = withRoots.flatMap((type) => {
  const inherited = new Set(type.interfaces.flatMap((name) => model.nodes.get(name)?.relations.map((one) => one.name)));
  const ours = type.relations.filter(({ name }) => !inherited.has(name));
  const parts = Array.from({ length: Math.ceil(ours.length / AT_ONCE) }, (_, part) =>
    ours.slice(part * AT_ONCE, (part + 1) * AT_ONCE),
  );
  return parts.map((part) => [type.name, part.map(({ name }) => name).join(", "), type, part] as const);
});

interface Found {
  readonly id?: string;
  readonly totalCount?: number;
  readonly edges?: readonly { readonly id: string }[];
}

test("every root field of the API is looked at by this suite, by that of views or by that of traces", () => {
  const generic = [...model.nodes.values()].flatMap(({ singular, plural }) => [singular, plural]);
  const analytic = ["me", "powerTrail", "transferTrace", "traceProceeds", "runView", "lawfulness"];
  const ofNetworks = ["paths", "network", "search"]; // test/db/network-secrecy.test.ts, test/db/network-search.test.ts
  const ofMatching = ["matchCandidates"]; // test/db/matching.test.ts
  const withoutRecords = ["views", "view", "rules", "labels"];
  const ofCallers = ["job", "jobs"]; // test/db/jobs.test.ts
  const query = schema.getQueryType();
  expect(isObjectType(query)).toBe(true);
  const known = new Set([...generic, ...analytic, ...ofNetworks, ...ofMatching, ...withoutRecords, ...ofCallers]);
  expect(Object.keys(query?.getFields() ?? {}).filter((field) => !known.has(field))).toEqual([]);
});

describe("by the roots of every type", () => {
  test.each(withRoots.map((type) => [type.plural, type.singular, type] as const))(
    "%s and %s, node and nodes show and count what is hidden for a member alone",
    async (_, __, type) => {
      // The root of one thing is asked with the relations below; here for types that have none.
      const alone = groups.every(([name]) => name !== type.name);
      const query = `query ($ns: ID!, $hidden: [ID!]!, $one: ID!) {
        list: ${type.plural}(first: 200, filter: {id: {startsWith: $ns}}) { totalCount nodes { id } }
        ${alone ? `one: ${type.singular}(id: $one) { id }` : ""}
        node(id: $one) { id }
        nodes(ids: $hidden) { id } }`;
      const ids = possibleTypes(model, type.name).flatMap(({ kind }) => [ns.id(kind, "open"), ns.id(kind, "hidden")]);
      const hidden = ids.filter(isHidden);
      // The trail of audit is for supervisors and auditors, whatever else one may see.
      const roles: Role[] = type.singular === "auditEntry" ? ["supervisor"] : ["investigator"];
      for (const [as, sees] of [
        [asker("stranger", roles), false],
        [asker("member", roles), true],
      ] as const) {
        const { list, ...rest } = (await answer(query, as, { ns: `${ns.name}:`, hidden, one: hidden[0] })) as {
          list: { totalCount: number; nodes: { id: string }[] };
        };
        const listed = list.nodes.map(({ id }) => id);
        expect(ids.filter((id) => listed.includes(id))).toEqual(sees ? ids : ids.filter((id) => !isHidden(id)));
        expect(list.totalCount).toBe(listed.length);
        const [first] = hidden.map((id) => (sees ? { id } : null));
        expect(rest).toEqual({
          ...(alone ? { one: first } : {}),
          node: first,
          nodes: hidden.map((id) => (sees ? { id } : null)),
        });
      }
    },
  );
});

test("an entry of the audit trail is not read by its id where its root is barred", async () => {
  const query = "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }";
  const ids = ["audit-entry", "contract"].map((kind) => ns.id(kind, "open"));
  expect(await answer(query, member(), { ids })).toEqual({ nodes: [null, { id: ids[1] }] });
  expect(await answer(query, asker("member", ["supervisor"]), { ids })).toEqual({ nodes: ids.map((id) => ({ id })) });
});

describe("by the relations of every type", () => {
  /** The relationships of the sample that a relation follows from the open thing of a type. */
  function followed(type: NodeType, relation: Relation) {
    const start = ns.id(type.kind, "open");
    const targets = new Set(possibleTypes(model, relation.target).map(({ kind }) => kind));
    return sample.edges.flatMap(({ telling: { type: edge, from, to, key }, hidden }) => {
      const ends = new Set<string>();
      if (edge === relation.type && relation.direction !== "IN" && from === start) ends.add(to);
      if (edge === relation.type && relation.direction !== "OUT" && to === start) ends.add(from);
      return [...ends]
        .filter((end) => targets.has(end.split(":")[1] ?? ""))
        .map((end) => ({ key, end, secret: hidden || isHidden(end) }));
    });
  }

  // Counts and filters of these alone, for planning takes long; src/graphql/compiler/visibility.test.ts holds the text of all.
  const counting = ["Party", "SupplyContract", "Case", "Account", "MiningFarm", "Asset"];

  test.each(groups)(
    "%s shows by %s what is hidden, and tied by what is hidden, to a member alone",
    async (_, __, type, relations) => {
      const counts = counting.includes(type.name);
      const fields = relations.map(({ name, list }) =>
        list ? `${name}(first: 200) { ${counts ? "totalCount" : ""} edges { id node { id } } }` : `${name} { id }`,
      );
      const query = `query ($id: ID!, $hidden: ID!) { one: ${type.singular}(id: $id) { ...asked }
        hidden: ${type.singular}(id: $hidden) { ...asked } } fragment asked on ${type.name} { id ${fields.join(" ")} }`;
      const [concrete = type] = possibleTypes(model, type.name);
      for (const [as, sees] of [
        [stranger(), false],
        [member(), true],
      ] as const) {
        const ids = { id: ns.id(concrete.kind, "open"), hidden: ns.id(concrete.kind, "hidden") };
        const { one, hidden } = (await answer(query, as, ids)) as {
          one: Record<string, Found>;
          hidden: { id: string } | null;
        };
        expect(hidden?.id).toBe(sees ? ids.hidden : undefined);
        for (const relation of relations) {
          const shown = followed(concrete, relation).filter(({ secret }) => sees || !secret);
          const found = one[relation.name];
          if (relation.list)
            expect({
              relation: relation.name,
              edges: [...(found?.edges ?? [])].sort(byId),
              count: counts ? found?.totalCount : found?.edges?.length,
            }).toEqual({
              relation: relation.name,
              edges: shown.map(({ key, end }) => ({ id: key, node: { id: end } })).sort(byId),
              count: shown.length,
            });
          else expect(shown.map(({ end }) => end)).toContain(found?.id);
        }
      }
    },
  );

  test.each(groups.filter(([name]) => counting.includes(name)))(
    "a filter of %s by %s answers a stranger as if nothing were hidden",
    async (_, __, type, relations) => {
      const [concrete = type] = possibleTypes(model, type.name);
      const conditions = (make: (name: string) => string): string =>
        relations
          .filter(({ list }) => list)
          .map(({ name }) => make(name))
          .join(", ");
      if (conditions((name) => name) === "") return;
      const query = `query ($id: ID!, $secret: [ID!]!) { ${type.plural}(filter: {id: {eq: $id},
      and: [${conditions((name) => `{${name}: {none: {}, edge: {id: {in: $secret}}}}`)}]}) { totalCount } }`;
      const ties = sample.edges.filter(({ hidden, telling: { from, to } }) => hidden || isHidden(from) || isHidden(to));
      const variables = { id: ns.id(concrete.kind, "open"), secret: ties.map(({ telling }) => telling.key) };
      expect(await answer(query, stranger(), variables)).toEqual({ [type.plural]: { totalCount: 1 } });
      expect(await answer(query, member(), variables)).toEqual({ [type.plural]: { totalCount: 0 } });
    },
  );
});

describe("who may see what is restricted to a case", () => {
  const probe = `query ($id: ID!, $words: String!) { contract(id: $id) { number }
    contracts(filter: {number: {eq: $words}}, sort: [{by: NUMBER}]) { totalCount nodes { id } } me { cases } }`;

  test.each<[string, string, Role[], string | null, boolean]>([
    ["an officer on the case", "member", ["investigator"], null, true],
    ["an analyst on the case", "member", ["analyst"], null, true],
    ["a supervisor of the agency that handles it, by id", "nobody", ["supervisor"], "id:one", true],
    ["a supervisor of the agency that handles it, by abbreviation", "nobody", ["supervisor"], "abbreviation:one", true],
    ["an officer on another case", "other", ["investigator"], null, false],
    ["an officer on no case", "stranger", ["investigator", "analyst"], null, false],
    ["a supervisor of another agency", "nobody", ["supervisor"], "id:two", false],
    ["a supervisor of no agency", "nobody", ["supervisor"], null, false],
    ["an investigator of the agency who is not on the case", "nobody", ["investigator"], "id:one", false],
    ["one who is on the case and has the role of a viewer alone", "member", ["viewer"], null, false],
    ["one who is on the case and has the role of an auditor alone", "member", ["auditor"], null, false],
    ["one without a role", "member", [], null, false],
  ])("%s", async (_, subject, roles, agency, sees) => {
    const [how, key = ""] = agency?.split(":") ?? [];
    const of = how === "id" ? ns.id("agency", key) : how === "abbreviation" ? `${ns.name}-${key}` : null;
    const id = ns.id("contract", "hidden");
    const found = await answer(probe, asker(subject, roles, of), { id, words: HIDDEN_WORDS });
    expect(found).toMatchObject({
      contract: sees ? { number: HIDDEN_WORDS } : null,
      contracts: { totalCount: Number(sees), nodes: sees ? [{ id }] : [] },
    });
    expect((found as { me: { cases: string[] } }).me.cases.includes(caseId)).toBe(sees);
  });
});
