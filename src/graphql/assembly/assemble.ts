import { type DefinitionNode, type DocumentNode, type FieldDefinitionNode, Kind, parse, print, visit } from "graphql";
import {
  type EdgeType,
  type GraphModel,
  type NodeType,
  type Property,
  type Relation,
  edgeType,
  nodeType,
} from "../../model/graph-model.ts";
import {
  edgeFilter,
  enumFilter,
  linkSorts,
  nodeFilter,
  nodeSorts,
  quote,
  relationFilter,
  scalarFilters,
  scalarName,
} from "./filter-inputs.ts";
import { kindEnums } from "./kind-enums.ts";
import { linkName } from "./names.ts";

const MAPPING = new Set([
  ...["node", "edge", "relationship", "ids", "money"],
  ...["index", "fulltext", "identifier", "masked", "computed"],
]);

const TIME_ARGUMENTS = `
  "The day on which things must be valid; today when absent." asOf: Date
  "The instant by which things must have been recorded; now when absent." knownAt: DateTime`;

/** The SDL of the whole API: the authored types with inherited fields, connections, filters, sorts and roots added. */
export function assembleApi(model: GraphModel, sdl: DocumentNode): DocumentNode {
  const enumNames = new Map<string, string>();
  for (const definition of sdl.definitions)
    if (definition.kind === Kind.ENUM_TYPE_DEFINITION)
      enumNames.set((definition.values ?? []).map((value) => value.name.value).join("|"), definition.name.value);
  const properties = [...model.nodes.values(), ...model.edges.values()].flatMap((type) => type.properties);
  const named = (property: Property): string => scalarName(property, enumNames);
  const enums = new Set(properties.filter((property) => property.type === "enum").map(named));
  const links = new Map<string, { edge: EdgeType; target: NodeType; listed: boolean }>();
  for (const type of model.nodes.values())
    for (const relation of type.relations) {
      const edge = edgeType(model, relation.type);
      const name = linkName(edge, relation);
      const listed = relation.list || links.get(name)?.listed === true;
      links.set(name, { edge, target: nodeType(model, relation.target), listed });
    }
  const text = [
    COMMON,
    kindEnums(model),
    ...scalarFilters(new Set([...properties.map(named), "Date", "DateTime"])),
    ...[...enums].map(enumFilter),
    ...filtered(model).map((type) => nodeFilter(type, model, enumNames)),
    ...[...model.nodes.values()].flatMap((type) => (hasRoots(type, model) ? nodeSorts(type) : [])),
    ...[...model.edges.values()].map((edge) => edgeFilter(edge.name, edge.properties, enumNames)),
    ...[...links].flatMap(([name, { edge, target, listed }]) => [
      relationFilter(name, target, edge.name),
      ...(listed
        ? [...linkSorts(name, target, edge.properties), linkEdge(name, edge, target, sdl), connection(name, target)]
        : []),
    ]),
    ...[...model.nodes.values()].flatMap((type) => (hasRoots(type, model) ? rootTypes(type) : [])),
    `"What can be asked." type Query { ${[...model.nodes.values()].map((type) => roots(type, model)).join("\n")} ${ENTRY}
      ${authoredRoots(sdl, "Query")} }`,
    mutations(sdl),
  ];
  const authored = sdl.definitions.flatMap((definition) => authoredType(definition, model, sdl));
  return { kind: Kind.DOCUMENT, definitions: [...authored, ...parse(text.join("\n\n")).definitions] };
}

const COMMON = `
  "Ascending or descending." enum SortDirection { "From small to large." ASC "From large to small." DESC }
  "Where a page stands in its list." type PageInfo {
    "Whether more follow." hasNextPage: Boolean!
    "Whether the page was asked for with a cursor, so that others come before it." hasPreviousPage: Boolean!
    "The cursor of the first entry." startCursor: String
    "The cursor of the last entry." endCursor: String }`;

const ENTRY = `
  "One thing by its id, whatever its kind; null where there is none that you may see."
  node("The id." id: ID! ${TIME_ARGUMENTS}): Node
  "Things by their ids, in the order asked; null where there is none that you may see."
  nodes("The ids, 200 at most." ids: [ID!]! ${TIME_ARGUMENTS}): [Node]!`;

/** Whether the root fields of the type's names answer with it: an interface of the same names goes first. */
export function hasRoots(type: NodeType, model: GraphModel): boolean {
  return (
    type.name !== "Node" &&
    (type.abstract || ![...model.nodes.values()].some((other) => other.abstract && other.singular === type.singular))
  );
}

/** The types that a root or a relation answers with, so that a list of them can be filtered. */
function filtered(model: GraphModel): NodeType[] {
  const types = [...model.nodes.values()];
  const targets = new Set(types.flatMap((type) => type.relations.map((relation) => relation.target)));
  return types.filter((type) => hasRoots(type, model) || targets.has(type.name));
}

function roots(type: NodeType, model: GraphModel): string {
  if (!hasRoots(type, model)) return "";
  return `"One ${type.singular} by its id; null where there is none that you may see."
    ${type.singular}("The id." id: ID! ${TIME_ARGUMENTS}): ${type.name}
    ${quote(`A page of ${type.plural}.`)}
    ${type.plural}(${pageArguments(`${type.name}Filter`, `${type.name}Sort`)} ${TIME_ARGUMENTS}): ${type.name}Connection!`;
}

function pageArguments(filter: string, sort: string, edge = ""): string {
  return `"How many at most: 1 to 200." first: Int! = 20
    "The cursor after which the page begins." after: String
    "Which to list; all when absent." filter: ${filter}
    ${edge === "" ? "" : `"Which relationships to follow; all when absent." edgeFilter: ${edge}Filter`}
    "The order; by id when absent." sort: [${sort}!]`;
}

function rootTypes(type: NodeType): string[] {
  return [
    `"One ${type.singular} in a list." type ${type.name}Edge {
      "The place in the list." cursor: String!
      "The ${type.singular}." node: ${type.name}! }`,
    connection(type.name, type),
  ];
}

function connection(name: string, target: NodeType): string {
  return `"A page of ${target.plural}." type ${name}Connection {
    "The entries of the page." edges: [${name}Edge!]!
    "The ${target.plural} of the page." nodes: [${target.name}!]!
    "Where the page stands." pageInfo: PageInfo!
    "How many there are in all that you may see; counted only when asked." totalCount: Int! }`;
}

function linkEdge(name: string, edge: EdgeType, target: NodeType, sdl: DocumentNode): string {
  const authored = sdl.definitions.find(
    (definition) => definition.kind === Kind.OBJECT_TYPE_DEFINITION && definition.name.value === edge.name,
  );
  const fields = authored?.kind === Kind.OBJECT_TYPE_DEFINITION ? (authored.fields ?? []) : [];
  return `${quote(edge.description)} type ${name}Edge {
    "The place in the list." cursor: String!
    "The id of the relationship." id: ID!
    "The first day on which it holds." validFrom: Date
    "The first day on which it no longer holds." validTo: Date
    "When it was recorded here." recordedAt: DateTime!
    "When it was taken back; null while it stands." retractedAt: DateTime
    "The ids of the sources that tell of it." sourceIds: [ID!]!
    ${fields.map((field) => print(plain(field))).join("\n")}
    "What is at the other end." node: ${target.name}! }`;
}

function authoredType(definition: DefinitionNode, model: GraphModel, sdl: DocumentNode): DefinitionNode[] {
  if (definition.kind === Kind.DIRECTIVE_DEFINITION || definition.kind === Kind.OBJECT_TYPE_EXTENSION) return [];
  if (definition.kind === Kind.ENUM_TYPE_DEFINITION && definition.name.value === "RelationshipDirection") return [];
  if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION)
    return [definition];
  const name = definition.name.value;
  if (name === "Query" || name === "Mutation") return [];
  if ([...model.edges.values()].some((edge) => edge.name === name)) return [];
  const type = model.nodes.get(name);
  if (!type) return [definition];
  const relations = new Map(type.relations.map((relation) => [relation.name, relation]));
  const fields = inheritedFields(type, sdl).map((field) => {
    const relation = relations.get(field.name.value);
    return relation?.list ? connectionField(relation, model) : plain(field);
  });
  return [{ ...definition, directives: [], fields }];
}

function inheritedFields(type: NodeType, sdl: DocumentNode): FieldDefinitionNode[] {
  const names = [...type.interfaces, type.name];
  const fields = new Map<string, FieldDefinitionNode>();
  for (const name of names)
    for (const definition of sdl.definitions)
      if (
        (definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION) &&
        definition.name.value === name
      )
        for (const field of definition.fields ?? []) fields.set(field.name.value, field);
  return [...fields.values()];
}

function connectionField(relation: Relation, model: GraphModel): FieldDefinitionNode {
  const edge = edgeType(model, relation.type);
  const name = linkName(edge, relation);
  const text = `type T { ${quote(relation.description)}
    ${relation.name}(${pageArguments(`${relation.target}Filter`, `${name}Sort`, edge.name)}): ${name}Connection! }`;
  const [holder] = parse(text).definitions;
  const field = holder?.kind === Kind.OBJECT_TYPE_DEFINITION ? holder.fields?.[0] : undefined;
  if (!field) throw new Error(`No connection could be made of "${relation.name}".`);
  return field;
}

function plain(field: FieldDefinitionNode): FieldDefinitionNode {
  return { ...field, directives: (field.directives ?? []).filter((directive) => !MAPPING.has(directive.name.value)) };
}

function authoredRoots(sdl: DocumentNode, name: string): string {
  const found: string[] = [];
  visit(sdl, {
    ObjectTypeDefinition(definition) {
      if (definition.name.value === name) found.push(...(definition.fields ?? []).map((field) => print(field)));
    },
    ObjectTypeExtension(definition) {
      if (definition.name.value === name) found.push(...(definition.fields ?? []).map((field) => print(field)));
    },
  });
  return found.join("\n");
}

function mutations(sdl: DocumentNode): string {
  const fields = authoredRoots(sdl, "Mutation");
  return fields === "" ? "" : `"What can be changed." type Mutation { ${fields} }`;
}
