import { type EdgeType, type GraphModel, type NodeType, nodeType } from "./graph-model.ts";

/** The types that one file of the SDL describes, in its order. */
export interface Slice {
  /** The file's name without its ending, such as "grid". */
  readonly name: string;
  /** The GraphQL types, of nodes and of edges. */
  readonly types: readonly string[];
}

/** The kinds of node and the interfaces that a slice describes. */
export function nodesOf(model: GraphModel, slice: Slice): readonly NodeType[] {
  return slice.types.flatMap((name) => model.nodes.get(name) ?? []);
}

/** The relationships that a slice describes. */
export function edgesOf(model: GraphModel, slice: Slice): readonly EdgeType[] {
  const edges = new Map([...model.edges.values()].map((edge) => [edge.name, edge]));
  return slice.types.flatMap((name) => edges.get(name) ?? []);
}

/** The labels at one end of a relationship. */
export function endLabels(model: GraphModel, ends: readonly string[]): readonly string[] {
  return [...new Set(ends.map((name) => nodeType(model, name).label))];
}

/** The labels that a slice describes, in its order. */
export function labelsOfSlice(model: GraphModel, slice: Slice): readonly string[] {
  return [...new Set(nodesOf(model, slice).map((node) => node.label))];
}
