import type { StoredValue } from "./stored-values.ts";

/** One telling as the graph keeps it, the days and instants as ISO text of one form, so that they compare as text. */
export interface StoredRecord {
  readonly id: string;
  readonly sourceId: string;
  /** "A1" (best) to "F6", the grade of its source. */
  readonly grade: string;
  readonly recordedAt: string;
  readonly retractedAt: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly hash: string;
  readonly restrictedTo: readonly string[] | null;
  readonly properties: Readonly<Record<string, StoredValue>>;
}

/** What a thing shows today. */
export interface ResolvedView {
  readonly properties: Readonly<Record<string, StoredValue>>;
  readonly sourceIds: readonly string[];
  readonly restrictedTo: readonly string[] | null;
  /** No telling stands. */
  readonly retracted: boolean;
  /** Tellings stand, but none is valid today. */
  readonly dormant: boolean;
}

/**
 * Resolves what stands and is valid on a day: of each property the value of the best-graded, then latest telling that
 * has one. Everyone who sees the thing sees the view, so only tellings that all of them may see enter it: where one
 * telling is unrestricted, the restricted ones stay out. `fallback` is shown where nothing is valid.
 */
export function resolveView(
  records: readonly StoredRecord[],
  today: string,
  fallback: Readonly<Record<string, StoredValue>> = {},
): ResolvedView {
  const standing = records.filter((record) => record.retractedAt === null).sort(bestFirst);
  const restrictedTo = visibility(standing);
  const shown = standing.filter((record) => seenByAll(record, restrictedTo));
  const valid = shown.filter((record) => isValid(record, today));
  const properties: Record<string, StoredValue> = {};
  for (const record of valid) for (const [name, value] of Object.entries(record.properties)) properties[name] ??= value;
  return {
    properties: valid.length > 0 ? properties : fallback,
    sourceIds: [...new Set([...shown].sort((a, b) => (a.id < b.id ? -1 : 1)).map((record) => record.sourceId))],
    restrictedTo,
    retracted: standing.length === 0,
    dormant: standing.length > 0 && valid.length === 0,
  };
}

/** Whether a telling holds on a day: from validFrom, until before validTo. */
function isValid(record: Pick<StoredRecord, "validFrom" | "validTo">, day: string): boolean {
  return (record.validFrom === null || record.validFrom <= day) && (record.validTo === null || record.validTo > day);
}

function bestFirst(a: StoredRecord, b: StoredRecord): number {
  if (a.grade !== b.grade) return a.grade < b.grade ? -1 : 1;
  if (a.recordedAt !== b.recordedAt) return a.recordedAt > b.recordedAt ? -1 : 1;
  return a.id > b.id ? -1 : 1;
}

// Where every telling is restricted, the best one says to whom: a union would show members of one case what another told.
function visibility(standing: readonly StoredRecord[]): readonly string[] | null {
  if (standing.some((record) => record.restrictedTo === null)) return null;
  return standing[0]?.restrictedTo ?? null;
}

function seenByAll(record: StoredRecord, restrictedTo: readonly string[] | null): boolean {
  if (record.restrictedTo === null) return true;
  return restrictedTo !== null && restrictedTo.every((caseId) => record.restrictedTo?.includes(caseId));
}
