import { type GraphModel, type NodeType, possibleTypes } from "./graph-model.ts";

/** The kinds of thing by the names that the API gives them, `DELIVERY_POINT`: of wider kinds the interface. */
export function thingKinds(model: GraphModel): ReadonlyMap<string, NodeType> {
  const kinds = new Map<string, NodeType>();
  for (const type of model.nodes.values())
    if (type.name !== "Node" && (type.abstract || !kinds.has(thingKind(type)))) kinds.set(thingKind(type), type);
  return kinds;
}

/** The name that the API gives to a kind of thing. */
export function thingKind(type: Pick<NodeType, "singular">): string {
  return type.singular.replace(/(?<=[a-z0-9])[A-Z]/gu, (letter) => `_${letter}`).toUpperCase();
}

/** The narrowest type of which a thing has the label. Throws where the model has none. */
export function narrowestType(model: GraphModel, labels: readonly string[]): NodeType {
  const found = possibleTypes(model, "Node").find(({ label }) => labels.includes(label));
  if (!found) throw new Error(`No type of the model has the labels ${labels.join(", ")}.`);
  return found;
}
