import { z } from "zod";
import { given } from "../platform/neo4j/given.ts";
import { defineStatement } from "../platform/neo4j/statements.ts";
import { dayShape, instantShape } from "./temporals.ts";

const ids = z.array(z.string());
// Not z.record: copying the properties of every row costs more than it checks.
const properties = z.custom<Record<string, unknown>>((value) => typeof value === "object" && value !== null);
const nothing = z.object({});

export const claimCommit = defineStatement({
  file: "cypher/record/claim-commit.cypher",
  params: z.object({ key: z.string(), actor: z.string(), operation: z.string(), recordedAt: instantShape }),
  row: z.object({
    number: z.bigint().nullable(),
    actor: z.string(),
    operation: z.string(),
    outcome: z.string().nullable(),
  }),
});

export const finishCommit = defineStatement({
  file: "cypher/record/finish-commit.cypher",
  params: z.object({ key: z.string(), outcome: z.string() }),
  row: z.object({ number: z.bigint() }),
});

export const gradesOfSources = defineStatement({
  file: "cypher/record/grades-of-sources.cypher",
  params: z.object({ ids }),
  row: z.object({ id: z.string(), reliability: z.string().nullable(), credibility: z.bigint().nullable() }),
});

export const entityMarks = defineStatement({
  file: "cypher/record/entity-marks.cypher",
  params: given({ ids }),
  row: z.object({
    id: z.string(),
    hash: z.string().nullable(),
    sourceIds: ids.nullable(),
    plain: z.boolean(),
    labels: ids,
  }),
});

export const lockEntities = defineStatement({
  file: "cypher/record/lock-entities.cypher",
  params: z.object({ ids }),
  row: z.object({ locked: z.bigint() }),
});

export const entityStates = defineStatement({
  file: "cypher/record/entity-states.cypher",
  params: z.object({ ids }),
  row: z.object({ id: z.string(), labels: ids, properties, records: z.array(properties) }),
});

export const createEntities = defineStatement({
  file: "cypher/record/create-entities.cypher",
  params: given({ labels: ids, recordedAt: instantShape, sourceIds: ids, rows: z.array(properties) }),
  row: z.object({ created: z.bigint() }),
});

export const createRecords = defineStatement({
  file: "cypher/record/create-records.cypher",
  params: z.object({ rows: z.array(z.object({ entity: z.string(), properties })) }),
  row: z.object({ created: z.bigint() }),
});

export const retractRecords = defineStatement({
  file: "cypher/record/retract-records.cypher",
  params: z.object({ rows: z.array(z.object({ id: z.string(), retractedAt: instantShape })) }),
  row: z.object({ retracted: z.bigint() }),
});

export const updateEntities = defineStatement({
  file: "cypher/record/update-entities.cypher",
  params: z.object({ rows: z.array(z.object({ id: z.string(), labels: ids, properties })) }),
  row: z.object({ updated: z.bigint() }),
});

export const idsThatExist = defineStatement({
  file: "cypher/record/ids-that-exist.cypher",
  params: z.object({ ids }),
  row: z.object({ id: z.string() }),
});

export const entitiesGradedOtherwise = defineStatement({
  file: "cypher/record/entities-graded-otherwise.cypher",
  params: z.object({ sourceId: z.string(), grade: z.string() }),
  row: z.object({ id: z.string() }),
});

export const regradeRecords = defineStatement({
  file: "cypher/record/regrade-records.cypher",
  params: z.object({ sourceId: z.string(), grade: z.string() }),
  row: z.object({ regraded: z.bigint() }),
});

export const entitiesDue = defineStatement({
  file: "cypher/record/entities-due.cypher",
  params: z.object({ after: dayShape, through: dayShape }),
  row: z.object({ id: z.string() }),
});

export const thingsToFold = defineStatement({
  file: "cypher/record/things-to-fold.cypher",
  params: z.object({ after: z.string(), labels: ids, limit: z.bigint() }),
  row: z.object({ id: z.string() }),
});

export const setPropertiesOfRecords = defineStatement({
  file: "cypher/record/set-properties-of-records.cypher",
  params: z.object({ rows: z.array(z.object({ id: z.string(), properties })) }),
  row: z.object({ updated: z.bigint() }),
});

export const awaitIndex = defineStatement({
  file: "cypher/record/await-index.cypher",
  params: z.object({ name: z.string() }),
  row: nothing,
});

export const dueMark = defineStatement({
  file: "cypher/record/due-mark.cypher",
  params: nothing,
  row: z.object({ through: dayShape }),
});

export const setDueMark = defineStatement({
  file: "cypher/record/set-due-mark.cypher",
  params: z.object({ through: dayShape }),
  row: z.object({ through: dayShape }),
});

export const appliedMigrations = defineStatement({
  file: "cypher/record/applied-migrations.cypher",
  params: nothing,
  row: z.object({ name: z.string(), sha256: z.string() }),
});

export const noteMigration = defineStatement({
  file: "cypher/record/note-migration.cypher",
  params: z.object({ name: z.string(), sha256: z.string() }),
  row: z.object({ name: z.string() }),
});
