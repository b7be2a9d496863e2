import { resolveView, type ResolvedView, type StoredRecord } from "./resolved-view.ts";
import type { StoredValue } from "./stored-values.ts";

/** A thing as the graph holds it. One told once carries its only telling in `records` as well, with `versioned` false. */
export interface EntityState {
  readonly id: string;
  readonly labels: readonly string[];
  readonly versioned: boolean;
  /** Set when nothing that was told of it stands. */
  readonly retractedAt: string | null;
  readonly properties: Readonly<Record<string, StoredValue>>;
  readonly records: readonly StoredRecord[];
}

/** A telling of a thing, converted: what enters a Record, its number and instants apart. */
export interface ConvertedTelling {
  readonly sourceId: string;
  readonly grade: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly restrictedTo: readonly string[] | null;
  readonly retracted: boolean;
  readonly hash: string;
  readonly properties: Readonly<Record<string, StoredValue>>;
}

/** What a telling does to a thing that is there already. */
export interface EntityChange {
  /** Records to add: the telling, and before it the first telling where the thing carried that itself. */
  readonly added: readonly StoredRecord[];
  /** Records of the graph that no longer stand, with the instant. */
  readonly ended: readonly { readonly id: string; readonly retractedAt: string }[];
  readonly view: ResolvedView;
  /** When the last standing telling was taken back; null while one stands. */
  readonly retractedAt: string | null;
}

/**
 * Decides what a telling changes; null: nothing. A telling replaces the standing one of the same source and first day of
 * validity. One that takes back and names a first day takes back the telling of that day, else all that its source told.
 * Knowledge only grows: what is told is never recorded before what the thing's records already say.
 */
export function decideEntity(
  state: EntityState,
  telling: ConvertedTelling,
  recordedAt: string,
  today: string,
): EntityChange | null {
  const mine = state.records.filter((record) => record.retractedAt === null && record.sourceId === telling.sourceId);
  const sameDay = mine.filter((record) => record.validFrom === telling.validFrom);
  const replaced = telling.retracted && telling.validFrom === null ? mine : sameDay;
  if (telling.retracted && replaced.length === 0) return null;
  if (!telling.retracted && sameDay.some((record) => record.hash === telling.hash)) return null;

  const at = latest(recordedAt, state.records);
  const replacedIds = new Set(replaced.map((record) => record.id));
  const kept = state.records.map((record) => (replacedIds.has(record.id) ? { ...record, retractedAt: at } : record));
  const told = telling.retracted ? [] : [toRecord(state, telling, at)];
  const records = [...kept, ...told];
  const view = resolveView(records, today, state.properties);
  return {
    added: [...(state.versioned ? [] : kept), ...told],
    ended: state.versioned ? replaced.map(({ id }) => ({ id, retractedAt: at })) : [],
    view,
    retractedAt: view.retracted ? at : null,
  };
}

/** The record of a telling of a thing that is not there yet, to be kept beside the thing where the telling is dated. */
export function firstRecord(id: string, telling: ConvertedTelling, recordedAt: string): StoredRecord {
  return toRecord({ id, records: [] }, telling, recordedAt);
}

/** The id of the n-th record of a thing; ids sort in the order of telling. */
export function recordId(entityId: string, n: number): string {
  return `${entityId}#${String(n).padStart(6, "0")}`;
}

function toRecord(
  state: Pick<EntityState, "id" | "records">,
  telling: ConvertedTelling,
  recordedAt: string,
): StoredRecord {
  const { sourceId, grade, validFrom, validTo, restrictedTo, hash, properties } = telling;
  const id = recordId(state.id, state.records.length + 1);
  return { id, sourceId, grade, recordedAt, retractedAt: null, validFrom, validTo, hash, restrictedTo, properties };
}

function latest(recordedAt: string, records: readonly StoredRecord[]): string {
  return records.reduce((found, record) => {
    const last = record.retractedAt ?? record.recordedAt;
    return last > found ? last : found;
  }, recordedAt);
}
