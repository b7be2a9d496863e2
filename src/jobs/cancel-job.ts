import { z } from "zod";
import { seesCasesOfAgency } from "../access/viewer.ts";
import type { Database } from "../platform/neo4j/driver.ts";
import { writeIn } from "../platform/neo4j/statements.ts";
import { type ChangeRequest, envelopeOf, reused } from "../record/change-request.ts";
import { IdempotencyKeyReused, inCommit } from "../record/envelope.ts";
import { instantOf } from "../record/temporals.ts";
import { JOB_STATUSES, type UserError } from "./job.ts";
import { cancelJob as cancelStatement } from "./jobs.queries.ts";

const outcomeShape = z.object({ id: z.string(), before: z.enum(JOB_STATUSES).nullable() });

const field = "input.id";

/** Cancels a job in one commit; null where it was cancelled, else why not. Sent again with its key, it answers the same. */
export async function cancelJob(db: Database, request: ChangeRequest, id: string): Promise<UserError | null> {
  const { viewer, now } = request;
  const given = { id, subject: viewer.subject, agency: seesCasesOfAgency(viewer), now: instantOf(now) };
  try {
    const { outcome } = await inCommit(db, envelopeOf(request), outcomeShape, async (tx) => {
      const [found] = await writeIn(tx, cancelStatement, { given });
      return { id, before: found?.status ?? null };
    });
    return outcome.id === id ? refusalOf(id, outcome.before) : reused(request);
  } catch (error) {
    if (error instanceof IdempotencyKeyReused) return reused(request);
    throw error;
  }
}

function refusalOf(id: string, before: z.output<typeof outcomeShape>["before"]): UserError | null {
  if (before === "QUEUED" || before === "RUNNING") return null;
  if (before === null) {
    const message = `There is no job "${id}" that you may see. List yours with { jobs { nodes { id status } } }.`;
    return { code: "NOT_FOUND", field, message };
  }
  const message = `The job "${id}" has ended already (${before}), so there is nothing to cancel.`;
  return { code: "CONFLICT", field, message };
}
