import { z } from "zod";
import { demoRegion } from "../../seed/demo-region.ts";
import { defineStatement, readMany } from "../platform/neo4j/statements.ts";
import { tell } from "../record/tell.ts";
import type { OpenGraph } from "./graph.ts";

const demoLoadState = defineStatement({
  file: "cypher/seed/demo-load-state.cypher",
  params: z.object({ firstKey: z.string(), lastKey: z.string() }),
  row: z.object({ empty: z.boolean(), begun: z.boolean(), finished: z.boolean() }),
});

const operation = "load demo region";
const actor = "powertrail";
const keyOf = (part: string): string => `demo-region:1:demo:${part}`;
const lastKey = keyOf("finished");
const sayEvery = 5_000;

/**
 * Loads the demo region into an empty graph, or goes on with a load that was broken off: each batch is a commit with a key of
 * its own, and the last commit marks the whole as done. Leaves any other graph alone. Returns whether it loaded anything.
 */
export async function loadDemoRegion(
  { db, model }: OpenGraph,
  say: (words: string) => void,
  signal: AbortSignal,
): Promise<boolean> {
  const [state] = await readMany(
    db,
    demoLoadState,
    { firstKey: keyOf("0"), lastKey },
    { operation, timeoutMs: 30_000, signal },
  );
  if (!state || state.finished || !(state.empty || state.begun)) return false;
  say(
    state.begun
      ? "Going on with the demo region, which was not loaded to its end."
      : "Loading the demo region, about a minute.",
  );
  let number = 0;
  let told = 0;
  let said = 0;
  for (const batch of demoRegion()) {
    signal.throwIfAborted();
    const { recordedAt, source, nodes, edges } = batch;
    const envelope = { actor, operation, idempotencyKey: keyOf(String(number)), recordedAt };
    const { refused } = await tell(db, model, envelope, { source, nodes, edges });
    const [first] = refused;
    if (first)
      throw new Error(
        `The demo region does not fit the model: ${first.kind} "${first.id}", ${first.field}: ${first.reason}`,
      );
    number += 1;
    told += nodes.length + edges.length;
    if (told - said >= sayEvery) {
      said = told;
      say(`  ${told.toLocaleString("en")} things and relationships`);
    }
  }
  const envelope = { actor, operation, idempotencyKey: lastKey, recordedAt: new Date().toISOString() };
  await tell(db, model, envelope, { source: "ek:source:case-file", nodes: [], edges: [] });
  say(`The demo region is loaded: ${told.toLocaleString("en")} things and relationships.`);
  return true;
}
