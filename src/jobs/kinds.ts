import type { JobKind } from "./job-kind.ts";

/** Every kind of job that this program can run. */
export const jobKinds: readonly JobKind[] = [];
