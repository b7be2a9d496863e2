import {
  type EdgeType,
  type GraphModel,
  type NodeType,
  type Property,
  type Relation,
  possibleTypes,
} from "../../src/model/graph-model.ts";
import type { EdgeTelling, NodeTelling, ToldValue } from "../../src/record/telling.ts";
import type { Namespace } from "./namespace.ts";

/** A relationship of the sample, with whether it is itself hidden and what it joins. */
export interface SampleEdge {
  readonly telling: EdgeTelling;
  readonly hidden: boolean;
}

/** Of every kind of thing one open to all and one hidden, and of every relation one to each, and a hidden one. */
export interface Sample {
  readonly nodes: readonly NodeTelling[];
  readonly edges: readonly SampleEdge[];
}

function concreteTypes(model: GraphModel): readonly NodeType[] {
  return [...model.nodes.values()].filter((type) => !type.abstract);
}

/** The tellings of the sample; what is hidden is restricted to a case. */
export function oneOfEach(ns: Namespace, model: GraphModel, caseId: string): Sample {
  const restrictedTo = [caseId];
  const nodes = concreteTypes(model).flatMap((type) => {
    const properties = required(type.properties);
    return [
      ns.node(type.kind, "open", properties),
      ns.node(type.kind, "hidden", { ...properties, ...nameOf(type) }, { restrictedTo }),
    ];
  });
  const edges = new Map<string, SampleEdge>();
  const add = (edge: EdgeType, from: NodeType, fromKey: string, to: NodeType, toKey: string, hidden: boolean): void => {
    const key = [edge.type, from.kind, fromKey, to.kind, toKey, hidden ? "secret" : "known"].join(".").toLowerCase();
    const more = hidden ? { restrictedTo } : {};
    const ends = [ns.id(from.kind, fromKey), ns.id(to.kind, toKey)] as const;
    edges.set(key, { telling: ns.edge(edge.type, key, ...ends, required(edge.properties), more), hidden });
  };
  for (const type of concreteTypes(model))
    for (const relation of type.relations)
      for (const [edge, from, to] of joined(model, type, relation)) {
        add(edge, from, "open", to, "open", false);
        add(edge, from, "open", to, "open", true);
        add(edge, from, "open", to, "hidden", false);
        add(edge, from, "hidden", to, "open", false);
      }
  return { nodes, edges: [...edges.values()] };
}

/** What a relation of a type can join: the relationship, the type at its beginning and that at its end. Three at most. */
function joined(model: GraphModel, type: NodeType, relation: Relation): [EdgeType, NodeType, NodeType][] {
  const edge = model.edges.get(relation.type);
  if (!edge) return [];
  const allowed = relation.direction === "IN" ? edge.from : edge.to;
  const targets = possibleTypes(model, relation.target).filter((target) => isOneOf(model, target, allowed));
  return targets
    .slice(0, 3)
    .map((target) => (relation.direction === "IN" ? [edge, target, type] : [edge, type, target]));
}

function isOneOf(model: GraphModel, type: NodeType, names: readonly string[]): boolean {
  return names.some(
    (name) =>
      type.name === name ||
      type.interfaces.includes(name) ||
      type.labels.includes(model.nodes.get(name)?.label ?? name),
  );
}

/** The text that hidden things carry, where they have a text to carry it. */
export const HIDDEN_WORDS = "Nobody may read this";

function nameOf(type: NodeType): Record<string, ToldValue> {
  const text = type.properties.find(({ name, type: kind, list }) => kind === "string" && !list && name !== "sourceKey");
  return text ? { [text.stored]: HIDDEN_WORDS } : {};
}

function required(properties: readonly Property[]): Record<string, ToldValue> {
  const told: Record<string, ToldValue> = {};
  for (const property of properties) {
    if (!property.required || SYSTEM.has(property.name)) continue;
    told[property.stored] = property.list ? [String(valueOf(property))] : valueOf(property);
    if (property.currencyStored !== undefined) told[property.currencyStored] = "XXX";
  }
  return told;
}

const SYSTEM = new Set(["id", "sourceKey", "recordedAt", "retractedAt", "sourceIds", "restrictedTo"]);

function valueOf({ type, values }: Property): ToldValue {
  switch (type) {
    case "int":
    case "bigint":
    case "money":
      return "2";
    case "float":
      return 2.5;
    case "decimal":
      return "0.5";
    case "boolean":
      return true;
    case "date":
      return "2024-05-01";
    case "datetime":
      return "2024-05-01T10:00:00Z";
    case "enum":
      return values?.[0] ?? "";
    case "currency":
      return "XXX";
    default:
      return "open to all";
  }
}
