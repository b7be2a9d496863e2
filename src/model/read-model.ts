import {
  type DirectiveNode,
  type DocumentNode,
  type EnumTypeDefinitionNode,
  type FieldDefinitionNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type TypeNode,
  valueFromASTUntyped,
} from "graphql";
import type {
  Direction,
  EdgeType,
  GraphModel,
  NodeType,
  Property,
  PropertyType,
  Reference,
  Relation,
} from "./graph-model.ts";

type ObjectLike = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

const SCALARS: Readonly<Record<string, PropertyType>> = {
  ID: "id",
  String: "string",
  Int: "int",
  BigInt: "bigint",
  Float: "float",
  Boolean: "boolean",
  Date: "date",
  DateTime: "datetime",
  Decimal: "decimal",
  Currency: "currency",
  Money: "money",
};

/** A fault in the SDL's mapping directives, with the type and field at fault. */
export class ModelFault extends Error {
  readonly coordinate: string;
  constructor(coordinate: string, message: string) {
    super(`${coordinate}: ${message}`);
    this.coordinate = coordinate;
  }
}

/** Reads the mapping directives of the SDL into a GraphModel. Throws ModelFault where they contradict each other. */
export function readModel(sdl: DocumentNode): GraphModel {
  const enums = new Map<string, readonly string[]>();
  const objects = new Map<string, ObjectLike>();
  for (const definition of sdl.definitions) {
    if (definition.kind === Kind.ENUM_TYPE_DEFINITION) enums.set(definition.name.value, enumValues(definition));
    if (definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION)
      objects.set(definition.name.value, definition);
  }
  const nodes = new Map<string, NodeType>();
  const edges = new Map<string, EdgeType>();
  for (const [name, definition] of objects) {
    const edge = directive(definition, "edge");
    if (directive(definition, "node")) nodes.set(name, readNode(definition, objects, enums));
    if (edge) edges.set(text(edge, "type", name), readEdge(definition, edge, enums));
  }
  const model: GraphModel = {
    nodes,
    edges,
    nodeByLabel: new Map(
      [...nodes.values()].sort((a, b) => Number(b.abstract) - Number(a.abstract)).map((node) => [node.label, node]),
    ),
    nodeByKind: new Map([...nodes.values()].filter((node) => !node.abstract).map((node) => [node.kind, node])),
  };
  checkEnds(model);
  return model;
}

function readNode(
  definition: ObjectLike,
  objects: ReadonlyMap<string, ObjectLike>,
  enums: ReadonlyMap<string, readonly string[]>,
): NodeType {
  const name = definition.name.value;
  const chain = inheritance(definition, objects);
  const fields = new Map<string, FieldDefinitionNode>();
  for (const part of chain) for (const field of part.fields ?? []) fields.set(field.name.value, field);
  const own = directive(definition, "node");
  if (!own) throw new ModelFault(name, "carries no @node.");
  const properties: Property[] = [];
  const relations: Relation[] = [];
  const references: Reference[] = [];
  for (const field of fields.values()) {
    const relation = directive(field, "relationship");
    const ids = directive(field, "ids");
    const description = field.description?.value ?? "";
    if (directive(field, "computed")) continue;
    if (relation)
      relations.push({
        name: field.name.value,
        type: text(relation, "type", name),
        direction: text(relation, "direction", name) as Direction,
        target: namedType(field.type),
        list: isList(field.type),
        description,
      });
    else if (ids)
      references.push({
        name: field.name.value,
        stored: text(ids, "property", name),
        target: namedType(field.type),
        description,
      });
    else properties.push(readProperty(name, field, enums));
  }
  const abstract = definition.kind === Kind.INTERFACE_TYPE_DEFINITION;
  const singular = text(own, "name", name);
  return {
    name,
    abstract,
    label: text(own, "label", name),
    labels: abstract ? [text(own, "label", name)] : labelsOf(chain),
    kind: singular.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
    singular,
    plural: text(own, "plural", name),
    interfaces: [...new Set(chain.flatMap((part) => (part.interfaces ?? []).map((face) => face.name.value)))],
    properties,
    relations,
    references,
    description: definition.description?.value ?? "",
  };
}

/** Interfaces first, then the type itself: later fields win. */
function inheritance(definition: ObjectLike, objects: ReadonlyMap<string, ObjectLike>): readonly ObjectLike[] {
  const name = definition.name.value;
  const find = (wanted: string): ObjectLike => {
    const found = objects.get(wanted);
    if (!found) throw new ModelFault(name, `names the unknown type "${wanted}".`);
    return found;
  };
  const faces = (definition.interfaces ?? []).map((face) => find(face.name.value));
  return [...new Set([...faces, definition])];
}

function labelsOf(chain: readonly ObjectLike[]): readonly string[] {
  return [...new Set(chain.map((part) => text(directive(part, "node"), "label", part.name.value)))];
}

function readEdge(
  definition: ObjectLike,
  edge: DirectiveNode,
  enums: ReadonlyMap<string, readonly string[]>,
): EdgeType {
  const name = definition.name.value;
  return {
    name,
    type: text(edge, "type", name),
    from: texts(edge, "from"),
    to: texts(edge, "to"),
    properties: (definition.fields ?? []).map((field) => readProperty(name, field, enums)),
    description: definition.description?.value ?? "",
  };
}

function readProperty(
  owner: string,
  field: FieldDefinitionNode,
  enums: ReadonlyMap<string, readonly string[]>,
): Property {
  const name = field.name.value;
  const target = namedType(field.type);
  const values = enums.get(target);
  const type = values ? "enum" : SCALARS[target];
  const money = directive(field, "money");
  if (!type)
    throw new ModelFault(
      `${owner}.${name}`,
      `"${target}" is neither a scalar nor an enum; add @relationship, @ids or @computed.`,
    );
  if ((type === "money") !== (money !== undefined))
    throw new ModelFault(`${owner}.${name}`, "a field of type Money needs @money, and no other field may carry it.");
  return {
    name,
    type,
    stored: money ? text(money, "minor", owner) : name,
    ...(money ? { currencyStored: text(money, "currency", owner) } : {}),
    list: isList(field.type),
    required: field.type.kind === Kind.NON_NULL_TYPE,
    indexed: directive(field, "index") !== undefined,
    fulltext: directive(field, "fulltext") !== undefined,
    masked: directive(field, "masked") !== undefined,
    ...(directive(field, "identifier") ? { identifier: true } : {}),
    ...(values ? { values } : {}),
    description: field.description?.value ?? "",
  };
}

function checkEnds(model: GraphModel): void {
  for (const edge of model.edges.values())
    for (const end of [...edge.from, ...edge.to])
      if (!model.nodes.has(end)) throw new ModelFault(edge.name, `names the unknown type "${end}" at an end.`);
  for (const node of model.nodes.values()) {
    for (const relation of node.relations) {
      if (!model.edges.has(relation.type))
        throw new ModelFault(`${node.name}.${relation.name}`, `follows "${relation.type}", which no @edge describes.`);
      if (!model.nodes.has(relation.target))
        throw new ModelFault(`${node.name}.${relation.name}`, `"${relation.target}" carries no @node.`);
    }
  }
}

function enumValues(definition: EnumTypeDefinitionNode): readonly string[] {
  return (definition.values ?? []).map((value) => value.name.value);
}

function directive(
  owner: { readonly directives?: readonly DirectiveNode[] | undefined } | undefined,
  name: string,
): DirectiveNode | undefined {
  return owner?.directives?.find((candidate) => candidate.name.value === name);
}

function argument(from: DirectiveNode | undefined, name: string): unknown {
  const found = from?.arguments?.find((candidate) => candidate.name.value === name);
  return found ? valueFromASTUntyped(found.value) : undefined;
}

function text(from: DirectiveNode | undefined, name: string, owner: string): string {
  const value = argument(from, name);
  if (typeof value !== "string") throw new ModelFault(owner, `@${from?.name.value ?? "node"} lacks "${name}".`);
  return value;
}

function texts(from: DirectiveNode, name: string): readonly string[] {
  const value = argument(from, name);
  return Array.isArray(value) ? value.map(String) : [];
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}

function isList(type: TypeNode): boolean {
  return type.kind === Kind.NON_NULL_TYPE ? isList(type.type) : type.kind === Kind.LIST_TYPE;
}
