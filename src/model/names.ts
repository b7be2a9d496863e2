import { BOOKKEEPING_NODE_PROPERTIES, BOOKKEEPING_RELATIONSHIP_TYPES, BOOKKEEPING_TYPES } from "./bookkeeping.ts";
import { EDGE_SYSTEM_PROPERTIES, type GraphModel, NODE_SYSTEM_PROPERTIES, type Property } from "./graph-model.ts";

/** Every name that a statement may use, each list sorted. */
export interface GraphNames {
  readonly labels: readonly string[];
  readonly relationshipTypes: readonly string[];
  readonly properties: readonly string[];
}

/** The names of the graph: those of the model and those that the write path keeps for itself. */
export function graphNames(model: GraphModel): GraphNames {
  const nodes = [...model.nodes.values()];
  const edges = [...model.edges.values()];
  return {
    labels: sorted([...nodes.map((node) => node.label), ...BOOKKEEPING_TYPES.map((type) => type.label)]),
    relationshipTypes: sorted([...edges.map((edge) => edge.type), ...BOOKKEEPING_RELATIONSHIP_TYPES]),
    properties: sorted([
      ...NODE_SYSTEM_PROPERTIES,
      ...EDGE_SYSTEM_PROPERTIES,
      ...BOOKKEEPING_NODE_PROPERTIES,
      ...BOOKKEEPING_TYPES.flatMap((type) => type.properties),
      ...[...nodes, ...edges].flatMap((type) => type.properties.flatMap(storedNames)),
      ...nodes.flatMap((node) => node.references.map((reference) => reference.stored)),
    ]),
  };
}

/** The stored properties of one property: for money the sum and its currency. */
export function storedNames(property: Property): readonly string[] {
  return property.currencyStored === undefined ? [property.stored] : [property.stored, property.currencyStored];
}

function sorted(names: readonly string[]): readonly string[] {
  return [...new Set(names)].sort();
}
