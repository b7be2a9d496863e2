import type { PowertrailClient } from "./client.ts";
import { JobDocument, type JobQuery } from "./generated/graphql.ts";

export type Job = NonNullable<JobQuery["job"]>;

export interface PollOptions {
  readonly signal?: AbortSignal;
  /** How long to wait between two looks, milliseconds; 1,000 when left out. */
  readonly everyMs?: number;
  /** Told of each look. */
  readonly onProgress?: (job: Job) => void;
}

const final = new Set<Job["status"]>(["DONE", "FAILED", "CANCELLED"]);

/** The job when it has ended; looks at it from time to time. Throws an Error where there is no such job. */
export async function whenEnded(client: PowertrailClient, id: string, options: PollOptions = {}): Promise<Job> {
  const { signal, everyMs = 1_000, onProgress } = options;
  for (;;) {
    const { job } = await client.run(JobDocument, { id }, signal ? { signal } : {});
    if (!job) throw new Error(`There is no job "${id}" that this token may see.`);
    onProgress?.(job);
    if (final.has(job.status)) return job;
    await new Promise((resolve) => setTimeout(resolve, everyMs));
    signal?.throwIfAborted();
  }
}
