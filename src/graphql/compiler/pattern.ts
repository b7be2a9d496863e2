import type { NodeType, Relation } from "../../model/graph-model.ts";

/** The pattern of one step along a relation. */
export function step(from: string, edge: string, relation: Relation, to: string, target: NodeType): string {
  const middle = `[${edge}:${relation.type}]`;
  const left = relation.direction === "IN" ? "<-" : "-";
  const right = relation.direction === "OUT" ? "->" : "-";
  return `(${from})${left}${middle}${right}(${to}:${target.label})`;
}
