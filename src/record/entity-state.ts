import { NODE_SYSTEM_PROPERTIES } from "../model/graph-model.ts";
import { LOWEST_GRADE } from "./converted.ts";
import { type EntityState, recordId } from "./decide-entity.ts";
import type { ResolvedView, StoredRecord } from "./resolved-view.ts";
import type { StoredValue } from "./stored-values.ts";
import { dayText, instantOf, instantText, toDate } from "./temporals.ts";

type Properties = Readonly<Record<string, StoredValue>>;

/** A row of entity-states.cypher. */
export interface EntityStateRow {
  readonly id: string;
  readonly labels: readonly string[];
  readonly properties: Properties;
  readonly records: readonly Properties[];
}

const NODE_SYSTEM: ReadonlySet<string> = new Set([...NODE_SYSTEM_PROPERTIES, "dormant", "locked"]);
const RECORD_SYSTEM: ReadonlySet<string> = new Set([
  "id",
  "sourceId",
  "grade",
  "recordedAt",
  "retractedAt",
  "validFrom",
  "validTo",
  "hash",
  "restrictedTo",
]);

/** Reads a thing's row. `gradeOf` tells the grade of the source of a thing that was told once. */
export function toEntityState(row: EntityStateRow, gradeOf: (sourceId: string) => string): EntityState {
  const versioned = row.properties["versioned"] === true;
  return {
    id: row.id,
    labels: row.labels,
    versioned,
    retractedAt: instantText(row.properties["retractedAt"]),
    properties: without(row.properties, NODE_SYSTEM),
    records: versioned ? row.records.map(toRecord) : [ownTelling(row, gradeOf)],
  };
}

/** The one source of a thing that was told once. */
export function onlySource(row: EntityStateRow): string {
  return texts(row.properties["sourceIds"])?.[0] ?? "";
}

/** The properties of a Record node. */
export function recordProperties(record: StoredRecord): Properties {
  return {
    ...record.properties,
    id: record.id,
    sourceId: record.sourceId,
    grade: record.grade,
    hash: record.hash,
    recordedAt: instantOf(record.recordedAt),
    ...(record.retractedAt === null ? {} : { retractedAt: instantOf(record.retractedAt) }),
    ...(record.validFrom === null ? {} : { validFrom: toDate(record.validFrom) }),
    ...(record.validTo === null ? {} : { validTo: toDate(record.validTo) }),
    ...(record.restrictedTo === null ? {} : { restrictedTo: record.restrictedTo }),
  };
}

/** What to set on a thing so that it shows a view; null takes a property away. */
export function viewProperties(
  state: Pick<EntityState, "properties">,
  view: ResolvedView,
  retractedAt: string | null,
): Properties {
  const gone = Object.keys(state.properties).filter((name) => !(name in view.properties));
  return {
    ...Object.fromEntries(gone.map((name) => [name, null])),
    ...view.properties,
    versioned: true,
    dormant: view.dormant ? true : null,
    retractedAt: retractedAt === null ? null : instantOf(retractedAt),
    // What is taken back stays as visible, or as hidden, as it was.
    ...(view.retracted ? {} : { sourceIds: view.sourceIds, restrictedTo: view.restrictedTo }),
  };
}

function ownTelling(row: EntityStateRow, gradeOf: (sourceId: string) => string): StoredRecord {
  const sourceId = onlySource(row);
  return {
    id: recordId(row.id, 1),
    sourceId,
    grade: gradeOf(sourceId),
    recordedAt: instantText(row.properties["recordedAt"]) ?? new Date(0).toISOString(),
    retractedAt: instantText(row.properties["retractedAt"]),
    validFrom: null,
    validTo: null,
    hash: text(row.properties["hash"]),
    restrictedTo: texts(row.properties["restrictedTo"]),
    properties: without(row.properties, NODE_SYSTEM),
  };
}

function toRecord(properties: Properties): StoredRecord {
  return {
    id: text(properties["id"]),
    sourceId: text(properties["sourceId"]),
    grade: text(properties["grade"], LOWEST_GRADE),
    recordedAt: instantText(properties["recordedAt"]) ?? new Date(0).toISOString(),
    retractedAt: instantText(properties["retractedAt"]),
    validFrom: dayText(properties["validFrom"]),
    validTo: dayText(properties["validTo"]),
    hash: text(properties["hash"]),
    restrictedTo: texts(properties["restrictedTo"]),
    properties: without(properties, RECORD_SYSTEM),
  };
}

function text(value: StoredValue, otherwise = ""): string {
  return typeof value === "string" ? value : otherwise;
}

function texts(value: StoredValue): readonly string[] | null {
  return Array.isArray(value) ? value.map(String) : null;
}

function without(properties: Properties, names: ReadonlySet<string>): Properties {
  return Object.fromEntries(Object.entries(properties).filter(([name]) => !names.has(name)));
}
