import type { GraphModel } from "../model/graph-model.ts";
import { convertEdge, type ConvertedEdge, convertNode, type ConvertedNode, type Fault } from "./converted.ts";
import type { RefusedTelling } from "./outcome.ts";
import type { EdgeTelling, NodeTelling } from "./telling.ts";

/** A telling of a thing with its source. */
export interface SourcedNode {
  readonly sourceId: string;
  readonly telling: NodeTelling;
}

/** A telling of a relationship with its source. */
export interface SourcedEdge {
  readonly sourceId: string;
  readonly telling: EdgeTelling;
}

export interface Sourced {
  readonly nodes: readonly SourcedNode[];
  readonly edges: readonly SourcedEdge[];
}

/** A converted telling with its place among the nodes that were told. */
export interface PlacedNode {
  readonly node: ConvertedNode;
  readonly place: number;
}

/** A converted telling with its place among the relationships that were told. */
export interface PlacedEdge {
  readonly edge: ConvertedEdge;
  readonly place: number;
}

/** Tellings as they are to be stored, and those that do not fit the model. */
export interface ConvertedTellings {
  readonly nodes: readonly PlacedNode[];
  /** By type of relationship. */
  readonly edges: ReadonlyMap<string, readonly PlacedEdge[]>;
  readonly refused: readonly RefusedTelling[];
}

/** Checks tellings against the model and converts them. It needs no database, so it can be done while one works on others. */
export function convertTellings(model: GraphModel, told: Sourced): ConvertedTellings {
  const nodes: PlacedNode[] = [];
  const edges = new Map<string, PlacedEdge[]>();
  const refused: RefusedTelling[] = [];
  const refuse = (kind: string, id: string, place: number, { field, value, reason, remedy }: Fault): void => {
    refused.push({ kind, id, place, field, value, reason, remedy });
  };
  for (const [place, { sourceId, telling }] of told.nodes.entries()) {
    const node = convertNode(model, sourceId, telling);
    if ("reason" in node) refuse(telling.kind, telling.id, place, node);
    else nodes.push({ node, place });
  }
  for (const [place, { sourceId, telling }] of told.edges.entries()) {
    const edge = convertEdge(model, sourceId, telling);
    if ("reason" in edge) {
      refuse(telling.type, telling.key, place, edge);
      continue;
    }
    const placed = edges.get(telling.type);
    if (placed) placed.push({ edge, place });
    else edges.set(telling.type, [{ edge, place }]);
  }
  return { nodes, edges, refused };
}
