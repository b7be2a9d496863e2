import type { EdgeTelling, NodeTelling, ToldValue } from "../src/record/telling.ts";
import { type SourceKey, sourceId, SOURCES } from "./sources.ts";

/** What one source tells at one instant. Every node that an edge uses stands in this or an earlier batch. */
export interface SeedBatch {
  /** The id of the Source node. */
  readonly source: string;
  readonly recordedAt: string;
  readonly nodes: readonly NodeTelling[];
  readonly edges: readonly EdgeTelling[];
}

/** Properties to tell; an undefined one is left out. */
export type Told = Readonly<Record<string, ToldValue | undefined>>;

export interface TellingOptions {
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly restrictedTo?: readonly string[];
}

const NAMESPACE = "ek";
const CHUNK = 4000;

export function idOf(kind: string, key: string): string {
  return `${NAMESPACE}:${kind}:${key}`;
}

/** Gathers tellings by source and hands them out as batches, nodes before edges. */
export class Teller {
  readonly #nodes = new Map<SourceKey, NodeTelling[]>();
  readonly #edges = new Map<SourceKey, EdgeTelling[]>();
  #pending = 0;
  nodeCount = 0;
  edgeCount = 0;

  /** Tells of a node and gives its id. */
  node(source: SourceKey, kind: string, key: string, properties: Told, options: TellingOptions = {}): string {
    const id = idOf(kind, key);
    listOf(this.#nodes, source).push({ kind, id, sourceKey: key, properties: defined(properties), ...options });
    this.nodeCount += 1;
    this.#pending += 1;
    return id;
  }

  /** Tells of an edge and gives its key, made of type, ends and, for parallel edges, `apart`. */
  edge(
    source: SourceKey,
    type: string,
    from: string,
    to: string,
    properties: Told = {},
    options: TellingOptions & { readonly apart?: string; readonly key?: string } = {},
  ): string {
    const { apart, key: given, ...validity } = options;
    const place = given ?? `${local(from)}:${local(to)}${apart === undefined ? "" : `:${apart}`}`;
    const key = `${NAMESPACE}:${type.toLowerCase().replaceAll("_", "-")}:${place}`;
    listOf(this.#edges, source).push({ type, key, from, to, properties: defined(properties), ...validity });
    this.edgeCount += 1;
    this.#pending += 1;
    return key;
  }

  /** Hands out what was told since the last flush. */
  *flush(atLeast = 0): Generator<SeedBatch, void> {
    if (this.#pending < atLeast) return;
    for (const [source, nodes] of this.#nodes) for (const part of chunks(nodes)) yield batch(source, part, []);
    for (const [source, edges] of this.#edges) for (const part of chunks(edges)) yield batch(source, [], part);
    this.#nodes.clear();
    this.#edges.clear();
    this.#pending = 0;
  }
}

function batch(source: SourceKey, nodes: readonly NodeTelling[], edges: readonly EdgeTelling[]): SeedBatch {
  return { source: sourceId(source), recordedAt: SOURCES[source].recordedAt, nodes, edges };
}

function* chunks<T>(list: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < list.length; start += CHUNK) yield list.slice(start, start + CHUNK);
}

function listOf<K, T>(map: Map<K, T[]>, key: K): T[] {
  let list = map.get(key);
  if (!list) map.set(key, (list = []));
  return list;
}

function local(id: string): string {
  return id.slice(NAMESPACE.length + 1);
}

function defined(properties: Told): Record<string, ToldValue> {
  const told: Record<string, ToldValue> = {};
  for (const [name, value] of Object.entries(properties)) if (value !== undefined) told[name] = value;
  return told;
}
