import { writeIn, type WriteTransaction } from "../platform/neo4j/statements.ts";
import type { ConvertedNode, Fault } from "./converted.ts";
import type { PlacedNode } from "./convert-tellings.ts";
import { decideEntity, firstRecord } from "./decide-entity.ts";
import { onlySource, recordProperties, toEntityState, viewProperties } from "./entity-state.ts";
import type { OpenEnvelope } from "./envelope.ts";
import { readGrades } from "./grades.ts";
import type { OutcomeTally } from "./outcome.ts";
import {
  createEntities,
  createRecords,
  entityMarks,
  entityStates,
  lockEntities,
  retractRecords,
  updateEntities,
} from "./record.queries.ts";
import { resolveView, type StoredRecord } from "./resolved-view.ts";
import { grouped, rounds } from "./rounds.ts";
import { instantOf } from "./temporals.ts";

const rowsAtOnce = 5_000;

/** Writes what sources tell of things. Returns the ids of sources that are new or changed, whose grade may be another now. */
export async function tellNodes(
  tx: WriteTransaction,
  open: OpenEnvelope,
  placed: readonly PlacedNode[],
  tally: OutcomeTally,
): Promise<readonly string[]> {
  const changedSources: string[] = [];
  for (const run of rounds(inOrderOfValidity(placed), ({ node }) => node.id, rowsAtOnce))
    changedSources.push(...(await tellRun(tx, open, run, tally)));
  return changedSources;
}

// Versions of one thing in one batch count as told in the order in which they begin to hold.
function inOrderOfValidity(placed: readonly PlacedNode[]): readonly PlacedNode[] {
  if (placed.every(({ node }) => node.validFrom === null)) return placed;
  return [...placed].sort(
    (a, b) => (a.node.validFrom ?? "").localeCompare(b.node.validFrom ?? "") || a.place - b.place,
  );
}

async function tellRun(
  tx: WriteTransaction,
  open: OpenEnvelope,
  run: readonly PlacedNode[],
  tally: OutcomeTally,
): Promise<string[]> {
  const marks = new Map(
    (await writeIn(tx, entityMarks, { given: { ids: run.map(({ node }) => node.id) } })).map((mark) => [mark.id, mark]),
  );
  const fresh: ConvertedNode[] = [];
  const contested: ConvertedNode[] = [];
  for (const { node, place } of run) {
    const mark = marks.get(node.id);
    if (!mark && node.retracted) refuse(tally, node, place, nothingToTakeBack(node.id));
    else if (!mark) fresh.push(node);
    else if (!isCompatible(node.labels, mark.labels)) refuse(tally, node, place, anotherKind(node, mark.labels));
    else if (mark.plain && isToldAgain(node, mark)) tally.count(node.kind, "unchanged");
    else contested.push(node);
  }
  await create(tx, open, fresh);
  for (const node of fresh) tally.count(node.kind, "created");
  const updated = await change(tx, open, contested, tally);
  return [...fresh, ...updated].filter((node) => node.labels.includes("Source")).map((node) => node.id);
}

async function create(tx: WriteTransaction, open: OpenEnvelope, nodes: readonly ConvertedNode[]): Promise<void> {
  if (nodes.length === 0) return;
  for (const alike of grouped(nodes, ({ kind, sourceId }) => `${kind} ${sourceId}`)) {
    const [{ labels, sourceId }] = alike as [ConvertedNode];
    const rows = alike.map(({ properties, id, sourceKey, hash, restrictedTo }) => {
      const row: Record<string, unknown> = { ...properties, id, sourceKey, hash };
      if (restrictedTo !== null) row["restrictedTo"] = restrictedTo;
      return row;
    });
    await writeIn(tx, createEntities, {
      given: { labels: [...labels], recordedAt: instantOf(open.recordedAt), sourceIds: [sourceId], rows },
    });
  }
  const dated = nodes.filter((node) => node.validFrom !== null || node.validTo !== null);
  if (dated.length === 0) return;
  const gradeOf = await readGrades(
    tx,
    dated.map((node) => node.sourceId),
  );
  const records = dated.map((node) =>
    firstRecord(node.id, { ...node, grade: gradeOf(node.sourceId) }, open.recordedAt),
  );
  await addRecords(
    tx,
    dated.flatMap((node, i) => (records[i] ? [{ entity: node.id, record: records[i] }] : [])),
  );
  const views = dated.flatMap((node, i) => {
    const record = records[i];
    if (!record) return [];
    const view = resolveView([record], open.today, node.properties);
    return [{ id: node.id, labels: [], properties: viewProperties(node, view, null) }];
  });
  await writeIn(tx, updateEntities, { rows: views });
}

async function change(
  tx: WriteTransaction,
  open: OpenEnvelope,
  nodes: readonly ConvertedNode[],
  tally: OutcomeTally,
): Promise<ConvertedNode[]> {
  if (nodes.length === 0) return [];
  const ids = nodes.map((node) => node.id).sort();
  await writeIn(tx, lockEntities, { ids });
  const states = new Map((await writeIn(tx, entityStates, { ids })).map((row) => [row.id, row]));
  const gradeOf = await readGrades(tx, [
    ...nodes.map((node) => node.sourceId),
    ...[...states.values()].map(onlySource),
  ]);
  const updated: ConvertedNode[] = [];
  const added: { entity: string; record: StoredRecord }[] = [];
  const ended: { id: string; retractedAt: string }[] = [];
  const views: { id: string; labels: string[]; properties: Record<string, unknown> }[] = [];
  for (const node of nodes) {
    const row = states.get(node.id);
    if (!row) throw new Error(`"${node.id}" vanished while it was written; nothing in Powertrail deletes things.`);
    const state = toEntityState(row, gradeOf);
    const decided = decideEntity(state, { ...node, grade: gradeOf(node.sourceId) }, open.recordedAt, open.today);
    tally.count(node.kind, decided ? "updated" : "unchanged");
    if (!decided) continue;
    updated.push(node);
    added.push(...decided.added.map((record) => ({ entity: node.id, record })));
    ended.push(...decided.ended);
    const properties = { ...viewProperties(state, decided.view, decided.retractedAt) };
    views.push({ id: node.id, labels: [...node.labels], properties });
  }
  await addRecords(tx, added);
  if (ended.length > 0)
    await writeIn(tx, retractRecords, {
      rows: ended.map(({ id, retractedAt }) => ({ id, retractedAt: instantOf(retractedAt) })),
    });
  if (views.length > 0) await writeIn(tx, updateEntities, { rows: views });
  return updated;
}

async function addRecords(
  tx: WriteTransaction,
  added: readonly { entity: string; record: StoredRecord }[],
): Promise<void> {
  if (added.length === 0) return;
  await writeIn(tx, createRecords, {
    rows: added.map(({ entity, record }) => ({ entity, properties: { ...recordProperties(record) } })),
  });
}

function isToldAgain(
  node: ConvertedNode,
  mark: { hash: string | null; sourceIds: string[] | null; labels: string[] },
): boolean {
  if (node.retracted || mark.hash !== node.hash) return false;
  return (
    mark.sourceIds?.length === 1 &&
    mark.sourceIds[0] === node.sourceId &&
    node.labels.every((label) => mark.labels.includes(label))
  );
}

function isCompatible(told: readonly string[], known: readonly string[]): boolean {
  return (
    told.every((label) => known.includes(label)) || known.every((label) => label === "Entity" || told.includes(label))
  );
}

function refuse(
  tally: OutcomeTally,
  telling: { kind: string; id: string },
  place: number,
  { field, value, reason, remedy }: Fault,
): void {
  tally.refuse({ kind: telling.kind, id: telling.id, place, field, value, reason, remedy });
}

function nothingToTakeBack(id: string): Fault {
  return {
    field: "retracted",
    value: id,
    reason: `"${id}" is not in the graph, so nothing of it can be taken back.`,
    remedy: "Look the id up.",
  };
}

function anotherKind(node: ConvertedNode, known: readonly string[]): Fault {
  return {
    field: "kind",
    value: node.kind,
    reason: `"${node.id}" is known as ${known.filter((label) => label !== "Entity").join(", ")} and told as "${node.kind}".`,
    remedy: "Give the other thing an id of its own.",
  };
}
