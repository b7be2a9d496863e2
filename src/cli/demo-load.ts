import { z } from "zod";
import { demoRegion, type DemoScale } from "../../seed/demo-region.ts";
import { edgeFileName } from "../model/template.ts";
import { defineStatement, readMany } from "../platform/neo4j/statements.ts";
import { tell } from "../record/tell.ts";
import { CommandFailure } from "./failure.ts";
import type { OpenGraph } from "./graph.ts";

const demoLoadState = defineStatement({
  file: "cypher/seed/demo-load-state.cypher",
  params: z.object({ firstKey: z.string(), lastKey: z.string() }),
  row: z.object({ empty: z.boolean(), begun: z.boolean(), finished: z.boolean() }),
});

/** Which of the regions that the generator can make. */
export interface Region {
  readonly scale: DemoScale;
  readonly seed: number;
}

/** What a load told, in this run and in the runs before that were broken off. */
export interface RegionLoaded {
  readonly nodes: number;
  readonly edges: number;
  /** Tellings by kind and, in kebab-case, type of relationship. */
  readonly kinds: Readonly<Record<string, number>>;
}

type State = "empty" | "begun" | "finished" | "other";

const operation = "load demo region";
const actor = "powertrail";
const demo: Region = { scale: "demo", seed: 1 };
const keyOf = ({ seed, scale }: Region, part: string): string => `demo-region:${String(seed)}:${scale}:${part}`;
const sayEvery: Readonly<Record<DemoScale, number>> = { demo: 5_000, "100k": 50_000, "1m": 250_000 };
const duration: Readonly<Record<DemoScale, string>> = {
  demo: "about a minute",
  "100k": "some minutes",
  "1m": "a quarter of an hour or more",
};

/**
 * Loads the demo region into an empty graph, or goes on with a load that was broken off. Leaves any other graph alone.
 * Returns whether it loaded anything.
 */
export async function loadDemoRegion(
  graph: OpenGraph,
  say: (words: string) => void,
  signal: AbortSignal,
): Promise<boolean> {
  const state = await stateOf(graph, demo, signal);
  if (state === "finished" || state === "other") return false;
  await load(graph, demo, state, say, signal);
  return true;
}

/**
 * Loads a region into an empty graph, or goes on with the same load where it was broken off; undefined where it was loaded
 * to its end before. Fails with CONFLICT where the graph holds anything else.
 */
export async function loadRegion(
  graph: OpenGraph,
  region: Region,
  say: (words: string) => void,
  signal: AbortSignal,
): Promise<RegionLoaded | undefined> {
  const state = await stateOf(graph, region, signal);
  if (state === "finished") return undefined;
  if (state === "other")
    throw new CommandFailure(
      "CONFLICT",
      `The graph is not empty, and does not hold a broken-off load of the region of scale ${region.scale} and seed ${String(region.seed)}. ` +
        "Name an empty one with POWERTRAIL_HOME or NEO4J_URI, or write files with --out and import them.",
    );
  return load(graph, region, state, say, signal);
}

async function stateOf({ db }: OpenGraph, region: Region, signal: AbortSignal): Promise<State> {
  const keys = { firstKey: keyOf(region, "0"), lastKey: keyOf(region, "finished") };
  const [found] = await readMany(db, demoLoadState, keys, { operation, timeoutMs: 30_000, signal });
  if (found?.finished === true) return "finished";
  if (found?.begun === true) return "begun";
  return found?.empty === true ? "empty" : "other";
}

// Each batch is a commit with a key of its own, and the last commit marks the whole as done.
async function load(
  { db, model }: OpenGraph,
  region: Region,
  state: "empty" | "begun",
  say: (words: string) => void,
  signal: AbortSignal,
): Promise<RegionLoaded> {
  say(
    state === "begun"
      ? "Going on with the demo region, which was not loaded to its end."
      : `Loading the demo region, ${duration[region.scale]}.`,
  );
  const tally = new RegionTally();
  let number = 0;
  let said = 0;
  for (const { recordedAt, ...batch } of demoRegion(region)) {
    signal.throwIfAborted();
    const envelope = { actor, operation, idempotencyKey: keyOf(region, String(number)), recordedAt };
    const { refused } = await tell(db, model, envelope, batch);
    const [first] = refused;
    if (first)
      throw new Error(
        `The demo region does not fit the model: ${first.kind} "${first.id}", ${first.field}: ${first.reason}`,
      );
    number += 1;
    tally.add(batch);
    if (tally.told - said < sayEvery[region.scale]) continue;
    said = tally.told;
    say(`  ${tally.told.toLocaleString("en")} things and relationships`);
  }
  const envelope = {
    actor,
    operation,
    idempotencyKey: keyOf(region, "finished"),
    recordedAt: new Date().toISOString(),
  };
  await tell(db, model, envelope, { source: "ek:source:case-file", nodes: [], edges: [] });
  say(`The demo region is loaded: ${tally.told.toLocaleString("en")} things and relationships.`);
  return tally;
}

/** Counts tellings. */
export class RegionTally implements RegionLoaded {
  nodes = 0;
  edges = 0;
  readonly kinds: Record<string, number> = {};

  get told(): number {
    return this.nodes + this.edges;
  }

  add(batch: {
    readonly nodes: readonly { readonly kind: string }[];
    readonly edges: readonly { readonly type: string }[];
  }): void {
    this.nodes += batch.nodes.length;
    this.edges += batch.edges.length;
    for (const { kind } of batch.nodes) this.kinds[kind] = (this.kinds[kind] ?? 0) + 1;
    for (const { type } of batch.edges) {
      const kind = edgeFileName(type);
      this.kinds[kind] = (this.kinds[kind] ?? 0) + 1;
    }
  }
}
