import type { GraphModel } from "../model/graph-model.ts";
import type { Database } from "../platform/neo4j/driver.ts";
import type { WriteTransaction } from "../platform/neo4j/statements.ts";
import { type Committed, type Envelope, inCommit, type OpenEnvelope } from "./envelope.ts";
import { OutcomeTally, tellingOutcome, type TellingOutcome } from "./outcome.ts";
import { regrade } from "./reresolve.ts";
import { type SourcedEdge, tellEdges } from "./tell-edges.ts";
import { type SourcedNode, tellNodes } from "./tell-nodes.ts";
import type { EdgeTelling, NodeTelling } from "./telling.ts";

/** What one source tells, in one commit. */
export interface Batch {
  /** The id of the Source node; one that is not in the graph counts as graded F6. */
  readonly source: string;
  readonly nodes: readonly NodeTelling[];
  readonly edges: readonly EdgeTelling[];
}

export interface Told extends TellingOutcome {
  readonly commit: number;
  readonly repeated: boolean;
}

/**
 * Writes what a source tells, in one transaction: nodes, then edges. What does not fit the model, and edges whose ends
 * are missing, are refused with their reasons; the rest goes in. `kinds` counts by kind of node and type of relationship.
 */
export async function tell(db: Database, model: GraphModel, envelope: Envelope, batch: Batch): Promise<Told> {
  const sourced = {
    nodes: batch.nodes.map((telling) => ({ sourceId: batch.source, telling })),
    edges: batch.edges.map((telling) => ({ sourceId: batch.source, telling })),
  };
  return tellSourced(db, model, envelope, sourced);
}

/** As `tell`, where each telling names its source. */
export async function tellSourced(
  db: Database,
  model: GraphModel,
  envelope: Envelope,
  sourced: Sourced,
): Promise<Told> {
  const committed: Committed<TellingOutcome> = await inCommit(db, envelope, tellingOutcome, (tx, open) =>
    tellIn(tx, model, open, sourced),
  );
  const { commit, repeated, outcome } = committed;
  return { commit, repeated, ...outcome };
}

export interface Sourced {
  readonly nodes: readonly SourcedNode[];
  readonly edges: readonly SourcedEdge[];
}

/** The part of `tell` inside a commit, for writes that tell and do more in the same transaction. */
async function tellIn(
  tx: WriteTransaction,
  model: GraphModel,
  open: OpenEnvelope,
  sourced: Sourced,
): Promise<TellingOutcome> {
  const tally = new OutcomeTally();
  const changedSources = await tellNodes(tx, model, open, sourced.nodes, tally);
  await regrade(tx, changedSources, open.today);
  await tellEdges(tx, model, open, sourced.edges, tally);
  return { kinds: tally.kinds, refused: tally.refused };
}
