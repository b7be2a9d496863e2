import { z } from "zod";

export const JOB_STATUSES = ["QUEUED", "RUNNING", "DONE", "FAILED", "CANCELLED"] as const;
export type JobStatus = (typeof JOB_STATUSES)[number];

export const JOB_KINDS = ["LAWFULNESS_CHECK"] as const;
export type JobKindName = (typeof JOB_KINDS)[number];

/** The codes that a refusal can have: those of errors. */
const USER_ERROR_CODES = [
  "BAD_USER_INPUT",
  "NOT_FOUND",
  "CONFLICT",
  "FORBIDDEN",
  "LIMIT_EXCEEDED",
  "TIMEOUT",
  "UNAVAILABLE",
  "INTERNAL",
] as const;

export const userErrorShape = z.object({
  code: z.enum(USER_ERROR_CODES),
  /** The place in the input, as "input.on"; null where it is none of one field. */
  field: z.string().nullable(),
  message: z.string(),
});

/** Why a change or a job did not come about: for the person who asked. */
export type UserError = z.output<typeof userErrorShape>;

/** How far a job is. */
export interface Progress {
  readonly done: number;
  /** Null while it is not known. */
  readonly total: number | null;
  /** What is counted, as "supply". */
  readonly unit: string;
  readonly message: string | null;
}

/** A job as it is kept. */
export interface KeptJob {
  readonly id: string;
  readonly kind: JobKindName;
  readonly status: JobStatus;
  readonly createdAt: string;
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
  readonly progress: Progress | null;
  readonly result: unknown;
  readonly userErrors: readonly UserError[];
  /** The cases whose restricted things the job could see; what it counted and found rests on them. */
  readonly cases: readonly string[];
}

/** Thrown by the work of a job for a fault that its creator can understand and mend. */
export class JobFault extends Error {
  readonly userError: UserError;

  constructor(code: UserError["code"], field: string | null, message: string) {
    super(message);
    this.name = "JobFault";
    this.userError = { code, field, message };
  }
}

/**
 * A job as somebody may see it who may see the restricted things of `cases`. Where the job could see more, its progress,
 * answer and errors are withheld, for they count and name what is restricted.
 */
export function shownJob(job: KeptJob, cases: readonly string[]): KeptJob {
  const seen = new Set(cases);
  if (job.cases.every((id) => seen.has(id))) return job;
  const withheld: UserError = {
    code: "FORBIDDEN",
    field: null,
    message:
      "The answer of this job rests on cases that you may not see now, so it is not shown to you. Start the job yourself: it then judges what you may see.",
  };
  return { ...job, progress: null, result: null, userErrors: [withheld] };
}
