import type { GraphModel } from "../model/graph-model.ts";
import { writeIn, type WriteTransaction } from "../platform/neo4j/statements.ts";
import type { ConvertedEdge, Fault } from "./converted.ts";
import type { PlacedEdge } from "./convert-tellings.ts";
import { decideEdge, type EdgeChange, type EdgeVersion } from "./decide-edge.ts";
import { createEdges, type EdgeRow, edgeStatements, type EdgeStatements } from "./edge-statements.ts";
import type { OpenEnvelope } from "./envelope.ts";
import type { OutcomeTally } from "./outcome.ts";
import { idsThatExist } from "./record.queries.ts";
import { grouped, rounds } from "./rounds.ts";
import { instantOf, toDate } from "./temporals.ts";

interface Planned extends PlacedEdge {
  readonly change: EdgeChange;
  readonly first: boolean;
  /** The instant of the change: never before what the versions already say. */
  readonly at: string;
}

interface Mark extends EdgeVersion {
  /** Milliseconds since 1970: to read an instant for every relationship costs as much as all the rest of its mark. */
  readonly last: bigint;
}

interface Known {
  readonly versions: EdgeVersion[];
  readonly lastInstants: bigint[];
}

const rowsAtOnce = 5_000;
const NEVER_TOLD: Known = { versions: [], lastInstants: [] };

/** Writes what sources tell of relationships, by type. An edge whose end is not in the graph is refused. */
export async function tellEdges(
  tx: WriteTransaction,
  model: GraphModel,
  open: OpenEnvelope,
  byType: ReadonlyMap<string, readonly PlacedEdge[]>,
  tally: OutcomeTally,
): Promise<void> {
  for (const [type, placed] of byType)
    for (const run of rounds(placed, ({ edge }) => edge.key, rowsAtOnce))
      await tellRun(tx, edgeStatements(model, type), type, open, run, tally);
}

async function tellRun(
  tx: WriteTransaction,
  statements: EdgeStatements,
  type: string,
  open: OpenEnvelope,
  run: readonly PlacedEdge[],
  tally: OutcomeTally,
): Promise<void> {
  const known = await readVersions(tx, statements, run);
  const planned: Planned[] = [];
  for (const { edge, place } of run) {
    const { versions, lastInstants } = known.get(edge.key) ?? NEVER_TOLD;
    const change = decideEdge(versions, edge);
    if (versions.length === 0 && edge.retracted) refuse(tally, type, edge.key, place, nothingToTakeBack(edge.key));
    else if (change)
      planned.push({ edge, place, change, first: versions.length === 0, at: latest(open.recordedAt, lastInstants) });
    else tally.count(type, "unchanged");
  }
  if (planned.length === 0) return;
  const done = await createVersions(tx, statements, type, planned, tally);
  const retracted = done.flatMap(({ change, at }) =>
    change.retracted.map((id) => ({ id, retractedAt: instantOf(at) })),
  );
  if (retracted.length > 0) await writeIn(tx, statements.retract, { rows: retracted });
  for (const { first } of done) tally.count(type, first ? "created" : "updated");
}

/** What the graph holds of the keys told; of one that is told again unchanged, the first version alone. */
async function readVersions(
  tx: WriteTransaction,
  statements: EdgeStatements,
  run: readonly PlacedEdge[],
): Promise<ReadonlyMap<string, Known>> {
  const known = new Map<string, Known>();
  const add = (key: string, { id, hash, sourceIds, live, last }: Mark): void => {
    const of: Known = known.get(key) ?? { versions: [], lastInstants: [] };
    of.versions.push({ id, hash, sourceIds, live });
    of.lastInstants.push(last);
    known.set(key, of);
  };
  for (const mark of await writeIn(tx, statements.marks, { given: { keys: run.map(({ edge }) => edge.key) } }))
    add(mark.id, mark);
  const contested = run.flatMap(({ edge }) => {
    const first = known.get(edge.key)?.versions[0];
    return first && !isToldAgain(first, edge) ? [edge.key] : [];
  });
  if (contested.length > 0)
    for (const mark of await writeIn(tx, statements.laterMarks, { given: { keys: contested } })) add(mark.key, mark);
  return known;
}

// Then no later version can matter: a source stands behind one version of a key at most.
function isToldAgain({ live, hash, sourceIds }: EdgeVersion, edge: ConvertedEdge): boolean {
  return live && !edge.retracted && hash === edge.hash && sourceIds.includes(edge.sourceId);
}

function latest(recordedAt: string, instants: readonly bigint[]): string {
  const last = Math.max(...instants.map(Number));
  return last > Date.parse(recordedAt) ? new Date(last).toISOString() : recordedAt;
}

/** Adds the versions planned and returns those plans of which both ends exist; the others are refused. */
async function createVersions(
  tx: WriteTransaction,
  statements: EdgeStatements,
  type: string,
  planned: readonly Planned[],
  tally: OutcomeTally,
): Promise<readonly Planned[]> {
  const own = planned.flatMap((plan) =>
    plan.change.added.filter((added) => added.copyOf === null).map((added) => versionRow(plan, added)),
  );
  const created = await create(tx, type, own);
  let done = planned;
  if (created < own.length) {
    const ends = [...new Set(own.flatMap(({ row }) => [row.from, row.to]))];
    const existing = new Set((await writeIn(tx, idsThatExist, { ids: ends })).map(({ id }) => id));
    const missing = planned.filter(
      ({ edge }) => !edge.retracted && !(existing.has(edge.from) && existing.has(edge.to)),
    );
    for (const { edge, place } of missing) refuse(tally, type, edge.key, place, missingEnd(edge, existing));
    const refused = new Set(missing.map(({ place }) => place));
    done = planned.filter(({ place }) => !refused.has(place));
  }
  await copyVersions(tx, statements, type, done);
  return done;
}

async function copyVersions(
  tx: WriteTransaction,
  statements: EdgeStatements,
  type: string,
  planned: readonly Planned[],
): Promise<void> {
  const copies = planned.flatMap(({ change, at }) =>
    change.added.flatMap(({ copyOf, id, sourceIds }) => (copyOf === null ? [] : [{ copyOf, id, sourceIds, at }])),
  );
  if (copies.length === 0) return;
  const originals = new Map(
    (await writeIn(tx, statements.versions, { ids: copies.map(({ copyOf }) => copyOf) })).map((version) => [
      version.id,
      version,
    ]),
  );
  const rows = copies.flatMap(({ copyOf, id, sourceIds, at }) => {
    const original = originals.get(copyOf);
    if (!original) return [];
    const { from, to, properties } = original;
    return [{ at, sourceIds, row: { from, to, properties: { ...properties, id, retractedAt: null } } }];
  });
  await create(tx, type, rows);
}

interface VersionRow {
  readonly at: string;
  readonly sourceIds: readonly string[];
  readonly row: EdgeRow;
}

async function create(tx: WriteTransaction, type: string, versions: readonly VersionRow[]): Promise<number> {
  let created = 0;
  for (const alike of grouped(versions, ({ at, sourceIds }) => JSON.stringify([at, sourceIds]))) {
    const [{ at, sourceIds }] = alike as [VersionRow];
    const rows = alike.map(({ row }) => row);
    const [counted] = await writeIn(tx, createEdges, {
      given: { type, recordedAt: instantOf(at), sourceIds: [...sourceIds], rows },
    });
    created += Number(counted?.created ?? 0n);
  }
  return created;
}

function versionRow(
  { edge, at }: Planned,
  { id, sourceIds }: { id: string; sourceIds: readonly string[] },
): VersionRow {
  const { from, to, hash, validFrom, validTo, restrictedTo } = edge;
  const properties: Record<string, unknown> = { ...edge.properties, id, hash };
  if (validFrom !== null) properties["validFrom"] = toDate(validFrom);
  if (validTo !== null) properties["validTo"] = toDate(validTo);
  if (restrictedTo !== null) properties["restrictedTo"] = restrictedTo;
  return { at, sourceIds, row: { from, to, properties } };
}

function refuse(
  tally: OutcomeTally,
  kind: string,
  id: string,
  place: number,
  { field, value, reason, remedy }: Fault,
): void {
  tally.refuse({ kind, id, place, field, value, reason, remedy });
}

function missingEnd(edge: ConvertedEdge, existing: ReadonlySet<string>): Fault {
  const field = existing.has(edge.from) ? "to" : "from";
  const value = edge[field];
  return { field, value, reason: `"${value}" is not in the graph.`, remedy: "Load it first, or correct the id." };
}

function nothingToTakeBack(key: string): Fault {
  return {
    field: "retracted",
    value: key,
    reason: `"${key}" is not in the graph, so it cannot be taken back.`,
    remedy: "Look the key up.",
  };
}
