import { join } from "node:path";
import { execute, parse, validate } from "graphql";
import type { ReadScope } from "../../access/read-scope.ts";
import { edgeType, type NodeType, type Relation } from "../../model/graph-model.ts";
import { readModel } from "../../model/read-model.ts";
import { projectRoot } from "../../platform/files.ts";
import { buildApi } from "../api.ts";
import { hasRoots } from "../assembly/assemble.ts";
import { loadSdl } from "../assembly/load-sdl.ts";
import { compileByIds, compileConnection } from "./compile.ts";
import type { PageArguments } from "./page.ts";

// The text of compiled statements alone: whatever is matched in them must be held against what the caller may see and against
// what was recorded by then.
const sdl = loadSdl(join(projectRoot(), "schema"));
const model = readModel(sdl);
const caps = { pageCap: 200, rowCap: 1e9 };
const viewer = { subject: "s", name: null, roles: new Set(["investigator"] as const), agency: null };
const TODAY = "2025-10-03";
const scopes: Readonly<Record<"now" | "past", ReadScope>> = {
  now: { asOf: TODAY, knownAt: null, historical: false, today: TODAY, viewer },
  past: { asOf: "2025-01-01", knownAt: "2025-02-01T00:00:00Z", historical: true, today: TODAY, viewer },
};

interface Compiling {
  readonly scope: ReadScope;
  readonly texts: string[];
}

const types = [...model.nodes.values()].filter((type) => hasRoots(type, model));
const { schema } = buildApi(model, sdl);
// The API, answering its roots with nothing and keeping the text of the statements that it would run.
for (const type of types) {
  const fields = schema.getQueryType()?.getFields() ?? {};
  const [one, many] = [fields[type.singular], fields[type.plural]];
  if (!one || !many) throw new Error(`"${type.name}" has no roots.`);
  one.resolve = (_, __, { scope, texts }: Compiling, info) => {
    texts.push(compileByIds(model, info, type, ["id"], scope, caps).text);
    return null;
  };
  many.resolve = (_, args: PageArguments, { scope, texts }: Compiling, info) => {
    texts.push(compileConnection(model, info, type, args, scope, caps).text);
    return null;
  };
}

async function compiled(query: string, scope: ReadScope): Promise<string> {
  const document = parse(query);
  expect(validate(schema, document)).toEqual([]);
  const contextValue: Compiling = { scope, texts: [] };
  await execute({ schema, document, contextValue });
  expect(contextValue.texts).toHaveLength(1);
  return contextValue.texts[0] ?? "";
}

/** The variables that the statement matches, but for what decides who sees what and for hidden sources. */
function matched(text: string): string[] {
  const body = text.slice(text.indexOf("AS cases"));
  return [...body.matchAll(/MATCH ([^\n]*?) WHERE|MATCH ([^\n]*)\n/gu)].flatMap((match) => {
    const pattern = match[1] ?? match[2] ?? "";
    return [...pattern.matchAll(/[[(](\w+):/gu)].map(([, name = ""]) => name);
  });
}

function expectGuarded(text: string, historical: boolean): void {
  const names = matched(text).filter((name) => name !== "origin");
  expect(names.length).toBeGreaterThan(0);
  for (const name of new Set(names)) {
    const visible = `(${name}.restrictedTo IS NULL OR any(caseId IN ${name}.restrictedTo WHERE caseId IN cases))`;
    const recorded = historical
      ? `${name}.recordedAt <= $knownAt AND coalesce(${name}.retractedAt > $knownAt, true)`
      : `${name}.retractedAt IS NULL`;
    const times = text.split(visible).length - 1;
    expect({
      name,
      guarded: times >= names.filter((one) => one === name).length,
      recorded: name === "telling" || text.includes(recorded),
    }).toEqual({
      name,
      guarded: true,
      recorded: true,
    });
    if (name.startsWith("r"))
      expect(text).toContain(`coalesce(${name}.validFrom <= $asOf AND ${name}.validTo > $asOf, true)`);
  }
}

const target = (relation: Relation): NodeType | undefined => model.nodes.get(relation.target);
const narrowed = (relation: Relation): string => {
  const inner = target(relation)?.relations.find(({ list }) => list);
  const deeper = inner ? `${inner.name} { totalCount edges { id sourceIds node { id } } }` : "id";
  return `id sources { id title } records { sourceId } ${deeper}`;
};

describe.each(["now", "past"] as const)("what is matched in a statement that reads %s", (when) => {
  test.each(types.map((type) => [type.name, type] as const))(
    "is visible and recorded, for %s with all its relations",
    async (_, type) => {
      const fields = type.relations.map((relation) =>
        relation.list
          ? `${relation.name} { totalCount nodes { ${narrowed(relation)} } edges { id node { id } } }`
          : `${relation.name} { ${narrowed(relation)} }`,
      );
      const query = `{ ${type.singular}(id: "id") { id sourceIds restrictedTo sources { id } conflicts { value } ${fields.join(" ")} } }`;
      expectGuarded(await compiled(query, scopes[when]), when === "past");
    },
  );

  const related = types.filter(({ relations }) => relations.length > 0);
  test.each(related.map((type) => [type.name, type] as const))(
    "is visible and recorded, for filters of %s by each of its relations",
    async (_, type) => {
      for (const relation of type.relations) {
        const inner = target(relation)?.relations[0];
        const deeper = inner ? `${inner.name}: {some: {}, none: {}, every: {}}` : `id: {eq: "x"}`;
        const filter = `${relation.name}: {some: {${deeper}}, none: {id: {eq: "x"}}, every: {not: {id: {eq: "x"}}}, edge: {id: {eq: "y"}}}`;
        const query = `{ ${type.plural}(first: 1, filter: {not: {${filter}}}, sort: [{by: RECORDED_AT}]) { totalCount nodes { id } } }`;
        const text = await compiled(query, scopes[when]);
        expectGuarded(text, when === "past");
        expect(text).toContain(`:${edgeType(model, relation.type).type}]`);
      }
    },
  );
});
