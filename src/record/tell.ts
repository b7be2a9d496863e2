import type { GraphModel } from "../model/graph-model.ts";
import type { Database } from "../platform/neo4j/driver.ts";
import type { WriteTransaction } from "../platform/neo4j/statements.ts";
import { type ConvertedTellings, convertTellings } from "./convert-tellings.ts";
import { type Committed, type Envelope, inCommit, type OpenEnvelope } from "./envelope.ts";
import { OutcomeTally, tellingOutcome, type TellingOutcome } from "./outcome.ts";
import { regrade } from "./reresolve.ts";
import { tellEdges } from "./tell-edges.ts";
import { tellNodes } from "./tell-nodes.ts";
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
  return tellConverted(db, model, envelope, convertTellings(model, sourced));
}

/** As `tell`, of tellings that were converted before and name their sources each. */
export async function tellConverted(
  db: Database,
  model: GraphModel,
  envelope: Envelope,
  converted: ConvertedTellings,
): Promise<Told> {
  const committed: Committed<TellingOutcome> = await inCommit(db, envelope, tellingOutcome, (tx, open) =>
    tellIn(tx, model, open, converted),
  );
  const { commit, repeated, outcome } = committed;
  return { commit, repeated, ...outcome };
}

/** The part of `tell` inside a commit, for those who decide in the same commit what is told. */
export async function tellIn(
  tx: WriteTransaction,
  model: GraphModel,
  open: OpenEnvelope,
  { nodes, edges, refused }: ConvertedTellings,
): Promise<TellingOutcome> {
  const tally = new OutcomeTally();
  for (const telling of refused) tally.refuse(telling);
  const changedSources = await tellNodes(tx, open, nodes, tally);
  await regrade(tx, changedSources, open.today);
  await tellEdges(tx, model, open, edges, tally);
  return { kinds: tally.kinds, refused: tally.refused };
}
