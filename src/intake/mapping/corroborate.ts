import { EDGE_SYSTEM_PROPERTIES, type GraphModel } from "../../model/graph-model.ts";
import type { Database } from "../../platform/neo4j/driver.ts";
import { readMany } from "../../platform/neo4j/statements.ts";
import { keyOfVersion } from "../../record/decide-edge.ts";
import { edgeStatements } from "../../record/edge-statements.ts";
import type { SourcedEdge } from "../../record/convert-tellings.ts";
import type { EdgeTelling, ToldValue } from "../../record/telling.ts";
import { instantText } from "../../record/temporals.ts";
import type { Batch } from "../batches.ts";
import type { SettledBatch } from "../import-file.ts";
import { keysBesides } from "./transfer-key.ts";

const TYPE = "TRANSFERRED";
const readOptions = { operation: "import", timeoutMs: 60_000, fetchSize: 20_000 };

const JOINED =
  "Transfers are stated by another source too, under the same key: they stay one, with the time and words of that source, and this one stands beside it";
const APART =
  "Transfers are stated by another source too, for the eyes of other cases: they stand side by side, and who sees both sees two";
const NEAR =
  "Transfers of the same sum between the same accounts are stated by another source a day before or after, and stand beside them: look whether they are the same";

/** A standing version of a transfer that another source told. */
interface Standing {
  readonly properties: Readonly<Record<string, ToldValue>>;
  readonly restrictedTo: readonly string[];
}

/**
 * Lets a transfer that another source told under the same key stay one: both banks of a transfer state it, with clocks and
 * words of their own, and told apart they would count twice. The telling takes the values that stand, so that both sources
 * stand behind one version. Where the two are for different eyes, and where another source tells the like a day apart,
 * they are told apart, and the report says so.
 */
export async function corroborateTransfers(db: Database, model: GraphModel, batch: Batch): Promise<SettledBatch> {
  const transfers = batch.edges.filter(({ telling }) => telling.type === TYPE);
  if (transfers.length === 0) return { batch, notes: {} };
  const own = new Set(transfers.map(({ sourceId }) => sourceId));
  const standing = await standingOf(
    db,
    model,
    transfers.map(({ telling }) => telling.key),
    own,
  );
  const lone: EdgeTelling[] = [];
  const notes = { [JOINED]: 0, [APART]: 0, [NEAR]: 0 };
  const edges = batch.edges.map((edge): SourcedEdge => {
    if (edge.telling.type !== TYPE) return edge;
    const found = standing.get(edge.telling.key);
    if (!found) lone.push(edge.telling);
    else if (!sameEyes(found.restrictedTo, edge.telling.restrictedTo ?? [])) notes[APART] += 1;
    else {
      notes[JOINED] += 1;
      return { ...edge, telling: { ...edge.telling, properties: found.properties } };
    }
    return edge;
  });
  notes[NEAR] = (await standingOf(db, model, lone.flatMap(besides), own)).size;
  return { batch: notes[JOINED] > 0 ? { ...batch, edges } : batch, notes };
}

/** The standing versions of keys that another source than these told, the first of each key. */
async function standingOf(
  db: Database,
  model: GraphModel,
  keys: string[],
  own: ReadonlySet<string>,
): Promise<ReadonlyMap<string, Standing>> {
  const found = new Map<string, Standing>();
  if (keys.length === 0) return found;
  const statements = edgeStatements(model, TYPE);
  const first = await readMany(db, statements.marks, { given: { keys } }, readOptions);
  if (first.length === 0) return found;
  const later = await readMany(db, statements.laterMarks, { given: { keys: first.map(({ id }) => id) } }, readOptions);
  const ids = [...first, ...later]
    .filter(({ live, sourceIds }) => live && sourceIds.some((id) => !own.has(id)))
    .map(({ id }) => id)
    .sort();
  if (ids.length === 0) return found;
  const versions = await readMany(db, statements.versions, { ids }, readOptions);
  for (const { id, properties } of versions.sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const { restrictedTo } = properties;
    const key = keyOfVersion(id);
    if (found.has(key)) continue;
    found.set(key, {
      properties: toldValues(properties),
      restrictedTo: Array.isArray(restrictedTo) ? restrictedTo.map(String) : [],
    });
  }
  return found;
}

function besides({ key, from, to, properties }: EdgeTelling): readonly string[] {
  const { at, amountMinor, currency } = properties;
  if (typeof at !== "string") return [];
  const start = key.lastIndexOf(":") + 1;
  const mark = { from, to, amountMinor: String(amountMinor), currency: String(currency), day: at.slice(0, 10) };
  return keysBesides(mark, key.slice(start)).map((beside) => key.slice(0, start) + beside);
}

function sameEyes(one: readonly string[], other: readonly string[]): boolean {
  return JSON.stringify([...one].sort()) === JSON.stringify([...other].sort());
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
