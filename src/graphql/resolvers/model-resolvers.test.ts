import { getNamedType, type GraphQLResolveInfo, isLeafType, isObjectType } from "graphql";
import neo4j from "neo4j-driver";
import { join } from "node:path";
import type { Property, PropertyType } from "../../model/graph-model.ts";
import { readModel } from "../../model/read-model.ts";
import { projectRoot } from "../../platform/files.ts";
import { buildApi } from "../api.ts";
import { loadSdl } from "../assembly/load-sdl.ts";
import { linkName } from "../assembly/names.ts";

const sdl = loadSdl(join(projectRoot(), "schema"));
const model = readModel(sdl);
const { schema } = buildApi(model, sdl);
const context = { viewer: { subject: "s", name: null, roles: new Set(["investigator"]), agency: null } };

/** A value as the driver hands it over, and as the API answers it. */
const SAMPLES: Readonly<Record<PropertyType, readonly [stored: unknown, answered: unknown]>> = {
  string: ["text", "text"],
  id: ["ek:meter:1", "ek:meter:1"],
  int: [2n, 2],
  bigint: [9_007_199_254_740_993n, "9007199254740993"],
  float: [2.5, 2.5],
  boolean: [true, true],
  date: [new neo4j.types.Date(2025n, 1n, 31n), "2025-01-31"],
  datetime: [neo4j.types.DateTime.fromStandardDate(new Date("2025-01-31T10:00:00Z")), "2025-01-31T10:00:00Z"],
  decimal: ["1.50", "1.50"],
  currency: ["KZT", "KZT"],
  enum: ["", ""],
  money: [
    { minor: 150n, currency: "KZT" },
    { amount: "1.50", currency: "KZT" },
  ],
};

function answered(typeName: string, { name, type, list, values = [] }: Property): unknown {
  const holder = schema.getType(typeName);
  const field = isObjectType(holder) ? holder.getFields()[name] : undefined;
  if (!field?.resolve) throw new Error(`"${typeName}.${name}" has no resolver.`);
  const sample = type === "enum" ? values[0] : SAMPLES[type][0];
  const source = { [name]: list ? [sample] : sample };
  const value: unknown = field.resolve(source, {}, context, { path: { key: name } } as GraphQLResolveInfo);
  const leaf = getNamedType(field.type);
  if (!isLeafType(leaf)) return value;
  return list ? (value as unknown[]).map((one) => leaf.serialize(one)) : leaf.serialize(value);
}

function expected({ type, list, values = [] }: Property): unknown {
  const sample = type === "enum" ? values[0] : SAMPLES[type][1];
  return list ? [sample] : sample;
}

const nodes = [...model.nodes.values()].filter(({ abstract }) => !abstract);
const links = [...model.nodes.values()].flatMap((type) =>
  type.relations
    .filter(({ list }) => list)
    .map((relation) => {
      const edge = model.edges.get(relation.type);
      if (!edge) throw new Error(`"${relation.type}" is not in the model.`);
      return [`${linkName(edge, relation)}Edge`, edge.properties] as const;
    }),
);

test.each([...nodes.map(({ name, properties }) => [name, properties] as const), ...new Map(links)])(
  "every property of %s is answered as its type of the API takes it",
  (name, properties) => {
    for (const property of properties)
      expect({ [property.name]: answered(name, property) }).toEqual({ [property.name]: expected(property) });
  },
);
