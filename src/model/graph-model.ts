/** How a property is kept in the graph. `money` is an integer of minor units beside a currency property. */
export type PropertyType =
  | "string"
  | "int"
  | "bigint"
  | "float"
  | "boolean"
  | "date"
  | "datetime"
  | "decimal"
  | "id"
  | "currency"
  | "enum"
  | "money";

export interface Property {
  /** The GraphQL field. */
  readonly name: string;
  readonly type: PropertyType;
  /** The stored property; for money the integer of minor units. */
  readonly stored: string;
  /** For money: the stored property of its currency. */
  readonly currencyStored?: string;
  readonly list: boolean;
  readonly required: boolean;
  readonly indexed: boolean;
  readonly fulltext: boolean;
  readonly masked: boolean;
  /** Whether people know the thing by it, so that search finds it whole. */
  readonly identifier?: boolean;
  /** For enums: the allowed values. */
  readonly values?: readonly string[];
  readonly description: string;
}

export type Direction = "IN" | "OUT" | "BOTH";

export interface Relation {
  /** The GraphQL field. */
  readonly name: string;
  /** The relationship type. */
  readonly type: string;
  readonly direction: Direction;
  /** The GraphQL type at the other end. */
  readonly target: string;
  readonly list: boolean;
  readonly description: string;
}

/** A field whose value is the nodes named by a list of ids on this node. */
export interface Reference {
  readonly name: string;
  readonly stored: string;
  readonly target: string;
  readonly description: string;
}

export interface NodeType {
  /** The GraphQL type. */
  readonly name: string;
  readonly abstract: boolean;
  readonly label: string;
  /** Every label of such a node, the most general first. Abstract types list their own label alone. */
  readonly labels: readonly string[];
  /** The kind in ids, kebab-case. */
  readonly kind: string;
  readonly singular: string;
  readonly plural: string;
  readonly interfaces: readonly string[];
  readonly properties: readonly Property[];
  readonly relations: readonly Relation[];
  readonly references: readonly Reference[];
  readonly description: string;
}

export interface EdgeType {
  /** The GraphQL type that lists its properties. */
  readonly name: string;
  /** The relationship type. */
  readonly type: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly properties: readonly Property[];
  readonly description: string;
}

/** The graph as the SDL describes it: the one source of constraints, linter lists, validators, docs and reads. */
export interface GraphModel {
  readonly nodes: ReadonlyMap<string, NodeType>;
  /** By relationship type. */
  readonly edges: ReadonlyMap<string, EdgeType>;
  /** Concrete types where a label belongs to one, else the interface of that label. */
  readonly nodeByLabel: ReadonlyMap<string, NodeType>;
  /** Concrete types by kind. */
  readonly nodeByKind: ReadonlyMap<string, NodeType>;
}

export function nodeType(model: GraphModel, name: string): NodeType {
  const found = model.nodes.get(name);
  if (!found) throw new Error(`The model has no node type "${name}".`);
  return found;
}

export function edgeType(model: GraphModel, type: string): EdgeType {
  const found = model.edges.get(type);
  if (!found) throw new Error(`The model has no relationship type "${type}".`);
  return found;
}

/** The concrete types that a value of `name` can have, the most specific first: the order in which `__typename` is decided. */
export function possibleTypes(model: GraphModel, name: string): readonly NodeType[] {
  nodeType(model, name);
  return [...model.nodes.values()]
    .filter((type) => !type.abstract && (type.name === name || type.interfaces.includes(name)))
    .sort((a, b) => b.labels.length - a.labels.length);
}

/** Properties that every edge has, beside its own. */
export const EDGE_SYSTEM_PROPERTIES = [
  "id",
  "sourceIds",
  "recordedAt",
  "retractedAt",
  "validFrom",
  "validTo",
  "restrictedTo",
  "hash",
] as const;

/** Properties that every node has and that no telling sets by name. */
export const NODE_SYSTEM_PROPERTIES = [
  "id",
  "sourceKey",
  "recordedAt",
  "retractedAt",
  "sourceIds",
  "restrictedTo",
  "hash",
  "versioned",
] as const;
