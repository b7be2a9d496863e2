import { createHash, randomUUID } from "node:crypto";
import { z } from "zod";
import type { Database } from "../platform/neo4j/driver.ts";
import { writeIn } from "../platform/neo4j/statements.ts";
import { type ChangeRequest, envelopeOf, reused } from "../record/change-request.ts";
import { IdempotencyKeyReused, inCommit } from "../record/envelope.ts";
import { instantOf } from "../record/temporals.ts";
import type { JobKindName, UserError } from "./job.ts";
import { createJob } from "./jobs.queries.ts";

/** How many unfinished jobs one person may have. */
const MOST_UNFINISHED = 10;

class TooManyJobs extends Error {}

const queuedShape = z.object({ jobId: z.string(), input: z.string() });

/**
 * Queues a job in one commit and returns its id. The same Idempotency-Key with the same input returns the job that was
 * queued the first time. A refusal comes back as a UserError: a key used for something else (CONFLICT), too many unfinished
 * jobs (LIMIT_EXCEEDED).
 */
export async function requestJob(
  db: Database,
  request: ChangeRequest,
  kind: JobKindName,
  input: unknown,
): Promise<{ readonly jobId: string } | { readonly userError: UserError }> {
  const { viewer, now } = request;
  const { subject, name, agency } = viewer;
  const id = `job:${randomUUID()}`;
  const text = JSON.stringify(input);
  const hash = createHash("sha256").update(text).digest("hex");
  try {
    const { outcome } = await inCommit(db, envelopeOf(request), queuedShape, async (tx) => {
      const given = { id, kind, subject, name, agency, roles: [...viewer.roles].sort(), input: text };
      const [queued] = await writeIn(tx, createJob, {
        given: { ...given, createdAt: instantOf(now), most: BigInt(MOST_UNFINISHED) },
      });
      if (!queued) throw new TooManyJobs();
      return { jobId: id, input: hash };
    });
    return outcome.input === hash ? { jobId: outcome.jobId } : { userError: reused(request) };
  } catch (error) {
    if (error instanceof IdempotencyKeyReused) return { userError: reused(request) };
    if (!(error instanceof TooManyJobs)) throw error;
    const message = `You have ${String(MOST_UNFINISHED)} jobs that are not finished, as many as one person may have. Wait for one of them, or cancel it with cancelJob.`;
    return { userError: { code: "LIMIT_EXCEEDED", field: null, message } };
  }
}
