import { z } from "zod";
import { given } from "../platform/neo4j/given.ts";
import { defineStatement } from "../platform/neo4j/statements.ts";
import { instantShape, instantText } from "../record/temporals.ts";
import { JOB_KINDS, JOB_STATUSES, type KeptJob, userErrorShape } from "./job.ts";

const texts = z.array(z.string());
const json = z.string();
const count = z.bigint().transform(Number);
const instant = instantShape.transform((value) => instantText(value) ?? "");

const seenBy = { subject: z.string(), agency: z.string().nullable() };

const progress = {
  done: z.bigint().nullable(),
  total: z.bigint().nullable(),
  unit: z.string().nullable(),
  message: z.string().nullable(),
};

const jobRow = z.object({
  id: z.string(),
  kind: z.enum(JOB_KINDS),
  status: z.enum(JOB_STATUSES),
  createdAt: instant,
  startedAt: instant.nullable(),
  finishedAt: instant.nullable(),
  ...progress,
  result: json.nullable(),
  userErrors: json.nullable(),
  cases: texts.nullable(),
});

export const createJob = defineStatement({
  file: "cypher/jobs/create-job.cypher",
  params: given({
    id: z.string(),
    kind: z.enum(JOB_KINDS),
    ...seenBy,
    name: z.string().nullable(),
    roles: texts,
    input: json,
    createdAt: instantShape,
    most: z.bigint(),
  }),
  row: z.object({ id: z.string() }),
});

export const jobById = defineStatement({
  file: "cypher/jobs/job-by-id.cypher",
  params: given({ id: z.string(), ...seenBy }),
  row: jobRow,
});

const chosen = {
  ...seenBy,
  statuses: z.array(z.enum(JOB_STATUSES)).nullable(),
  kinds: z.array(z.enum(JOB_KINDS)).nullable(),
};

export const jobsOfViewer = defineStatement({
  file: "cypher/jobs/jobs-of-viewer.cypher",
  params: given({
    ...chosen,
    beforeAt: instantShape.nullable(),
    beforeId: z.string().nullable(),
    most: z.bigint(),
  }),
  row: jobRow,
});

export const countJobsOfViewer = defineStatement({
  file: "cypher/jobs/count-jobs-of-viewer.cypher",
  params: given(chosen),
  row: z.object({ jobs: count }),
});

export const claimNextJob = defineStatement({
  file: "cypher/jobs/claim-next-job.cypher",
  params: given({ runner: z.string(), now: instantShape, leaseUntil: instantShape }),
  row: z.object({
    id: z.string(),
    kind: z.string(),
    subject: z.string(),
    name: z.string().nullable(),
    roles: texts,
    agency: z.string().nullable(),
    input: json,
    createdAt: instant,
    attempts: count,
  }),
});

const held = { id: z.string(), runner: z.string(), ...progress, cases: texts };

export const noteProgress = defineStatement({
  file: "cypher/jobs/note-progress.cypher",
  params: given({ ...held, leaseUntil: instantShape }),
  row: z.object({ id: z.string() }),
});

export const finishJob = defineStatement({
  file: "cypher/jobs/finish-job.cypher",
  params: given({
    ...held,
    status: z.enum(["DONE", "FAILED"]),
    finishedAt: instantShape,
    result: json.nullable(),
    userErrors: json,
  }),
  row: z.object({ id: z.string() }),
});

export const releaseJobs = defineStatement({
  file: "cypher/jobs/release-jobs.cypher",
  params: given({
    runner: z.string().nullable(),
    now: instantShape,
    resumable: texts,
    most: z.bigint(),
    userErrors: json,
  }),
  row: z.object({ id: z.string(), status: z.enum(JOB_STATUSES) }),
});

export const nextLeaseEnd = defineStatement({
  file: "cypher/jobs/next-lease-end.cypher",
  params: z.object({}),
  row: z.object({ until: instant.nullable() }),
});

export const cancelJob = defineStatement({
  file: "cypher/jobs/cancel-job.cypher",
  params: given({ id: z.string(), ...seenBy, now: instantShape }),
  row: z.object({ id: z.string(), status: z.enum(JOB_STATUSES) }),
});

export type ClaimedJob = z.output<typeof claimNextJob.row>;

/** A job as it is kept, from its row. */
export function keptJob(row: z.output<typeof jobRow>): KeptJob {
  const { done, total, unit, message, result, userErrors, cases, ...job } = row;
  return {
    ...job,
    progress:
      done === null
        ? null
        : { done: Number(done), total: total === null ? null : Number(total), unit: unit ?? "", message },
    result: result === null ? null : JSON.parse(result),
    userErrors: userErrors === null ? [] : z.array(userErrorShape).parse(JSON.parse(userErrors)),
    cases: cases ?? [],
  };
}
