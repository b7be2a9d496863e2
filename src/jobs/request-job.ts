import { createHash, randomUUID } from "node:crypto";
import { z } from "zod";
import type { Viewer } from "../access/viewer.ts";
import type { Database } from "../platform/neo4j/driver.ts";
import { writeIn } from "../platform/neo4j/statements.ts";
import { IdempotencyKeyReused, inCommit } from "../record/envelope.ts";
import { instantOf } from "../record/temporals.ts";
import type { JobKindName, UserError } from "./job.ts";
import { createJob } from "./jobs.queries.ts";

/** A change that somebody asks for over the API. */
export interface ChangeRequest {
  readonly viewer: Viewer;
  /** The root field of the mutation. */
  readonly operation: string;
  /** The Idempotency-Key header; without one the change is made anew each time. */
  readonly idempotencyKey: string | null;
  /** When the request came, ISO 8601. */
  readonly now: string;
}

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

/** The envelope of a change asked for over the API. A key is the caller's own: two people may choose the same. */
export function envelopeOf({ viewer, operation, idempotencyKey, now }: ChangeRequest) {
  const key = `api:${viewer.subject}:${idempotencyKey ?? randomUUID()}`;
  return { actor: viewer.subject, operation, idempotencyKey: key, recordedAt: now };
}

/** The refusal of a key that came with another change before. */
export function reused({ idempotencyKey, operation }: ChangeRequest): UserError {
  const message = `The Idempotency-Key "${idempotencyKey ?? ""}" was used before for another change than this "${operation}". Send a new key for a new change.`;
  return { code: "CONFLICT", field: null, message };
}
