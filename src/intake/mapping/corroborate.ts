import { EDGE_SYSTEM_PROPERTIES, type GraphModel } from "../../model/graph-model.ts";
import type { Database } from "../../platform/neo4j/driver.ts";
import { readMany } from "../../platform/neo4j/statements.ts";
import { edgeStatements } from "../../record/edge-statements.ts";
import type { SourcedEdge } from "../../record/convert-tellings.ts";
import type { ToldValue } from "../../record/telling.ts";
import { instantText } from "../../record/temporals.ts";
import type { Batch } from "../batches.ts";
import type { SettledBatch } from "../import-file.ts";

const TYPE = "TRANSFERRED";
const readOptions = { operation: "import", timeoutMs: 60_000, fetchSize: 20_000 };

/**
 * Lets a transfer that another source told under the same key stay one: both banks of a transfer state it, with clocks and
 * words of their own, and told apart they would count twice. The telling takes the values that stand, so that both sources
 * stand behind one version. What is restricted to a case is left alone.
 */
export async function corroborateTransfers(db: Database, model: GraphModel, batch: Batch): Promise<SettledBatch> {
  const keys = batch.edges.flatMap(({ telling }) => (telling.type === TYPE ? [telling.key] : []));
  if (keys.length === 0) return { batch, adapted: 0 };
  const statements = edgeStatements(model, TYPE);
  const sources = new Map(batch.edges.map(({ sourceId, telling }) => [telling.key, sourceId]));
  const standing = (await readMany(db, statements.marks, { keys }, readOptions))
    .filter(({ key, live, sourceIds }) => live && sourceIds.some((id) => id !== sources.get(key)))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  if (standing.length === 0) return { batch, adapted: 0 };
  const versions = await readMany(db, statements.versions, { ids: standing.map(({ id }) => id) }, readOptions);
  const told = new Map<string, Readonly<Record<string, ToldValue>>>();
  for (const { properties } of versions) {
    const key = properties["key"];
    if (typeof key === "string" && properties["restrictedTo"] === undefined && !told.has(key))
      told.set(key, toldValues(properties));
  }
  const edges = batch.edges.map((edge): SourcedEdge => {
    const properties = told.get(edge.telling.key);
    return properties ? { ...edge, telling: { ...edge.telling, properties } } : edge;
  });
  return { batch: { ...batch, edges }, adapted: told.size };
}

function toldValues(properties: Readonly<Record<string, unknown>>): Readonly<Record<string, ToldValue>> {
  const system: readonly string[] = EDGE_SYSTEM_PROPERTIES;
  const own = Object.entries(properties).filter(([name]) => !system.includes(name));
  return Object.fromEntries(own.map(([name, value]) => [name, toldValue(value)]));
}

function toldValue(value: unknown): ToldValue {
  if (typeof value === "bigint") return String(value);
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  const instant = instantText(value);
  if (instant !== null) return instant;
  throw new Error("A transfer has a property that no telling gives.");
}
