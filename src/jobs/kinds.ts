import type { JobKind } from "./job-kind.ts";
import { lawfulnessCheck } from "./lawfulness-check.ts";

/** Every kind of job that this program can run. */
export const jobKinds: readonly JobKind[] = [lawfulnessCheck];
