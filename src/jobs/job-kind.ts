import type { z } from "zod";
import type { Viewer } from "../access/viewer.ts";
import type { Database } from "../platform/neo4j/driver.ts";
import type { JobKindName, Progress } from "./job.ts";

/** What the work of a job gets. */
export interface JobRun {
  readonly id: string;
  readonly db: Database;
  /** Who asked for it; it sees what this person may see. */
  readonly viewer: Viewer;
  /** The cases whose restricted things it may see. */
  readonly cases: readonly string[];
  /** When it was asked for, ISO 8601: what was recorded by then is known to it. Resumed, it sees the same. */
  readonly knownAt: string;
  /** Aborted when the job is cancelled or the program stops. Pass it to every statement. */
  readonly signal: AbortSignal;
  /** Tells how far it is; as often as is convenient, for not every call is written down. */
  readonly progress: (progress: Progress) => void;
}

/** A kind of long work. */
export interface JobKind<Input = unknown, Result = unknown> {
  readonly kind: JobKindName;
  readonly input: z.ZodType<Input>;
  readonly result: z.ZodType<Result>;
  /** Whether it may be done again from its beginning after the program stopped in the midst of it. */
  readonly resumable: boolean;
  /** Does the work. Throws a JobFault for what its creator can mend. */
  run(input: Input, run: JobRun): Promise<Result>;
}

/** The same kind, its input and result checked where they are read: what a list of kinds holds. */
export function jobKind<Input, Result>(kind: JobKind<Input, Result>): JobKind {
  return { ...kind, run: (input, run) => kind.run(kind.input.parse(input), run) };
}
