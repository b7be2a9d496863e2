import type { EdgeType, NodeType, Property, Relation } from "../../model/graph-model.ts";

/** `declaredActivity` -> `DECLARED_ACTIVITY`: an enum value for a field. */
function enumValue(field: string): string {
  return field.replace(/([a-z0-9])([A-Z])/g, "$1_$2").toUpperCase();
}

export const sortValue = (property: Property): string => enumValue(property.name);
export const edgeSortValue = (property: Property): string => `EDGE_${enumValue(property.name)}`;

/** The stem of the connection types of a relation: one for each pair of relationship and type at the other end. */
export function linkName(edge: EdgeType, relation: Relation): string {
  return edge.name + relation.target;
}

/** Properties by which a list can be sorted: single values. */
export function sortable(properties: readonly Property[]): readonly Property[] {
  return properties.filter((property) => !property.list && property.type !== "boolean");
}

/** Properties of a node type beside its system properties, which the API names on its own. */
export function filterable(type: NodeType): readonly Property[] {
  return type.properties.filter((property) => !["sourceIds", "restrictedTo", "retractedAt"].includes(property.name));
}
