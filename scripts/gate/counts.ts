import { z } from "zod";
import type { Outcome } from "./run-step.ts";

/** How many checks passed and failed; every step of the gate counts as one, every Jest test as one. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

const jestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numRuntimeErrorTestSuites: z.number(),
});

/** Counts of a Jest JSON report. A suite that could not even be loaded counts as one failure, a missing report too. */
export function jestCounts(report: string | undefined, exitedWell: boolean): Counts {
  if (report === undefined) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = jestReport.parse(JSON.parse(report));
  const failed = numFailedTests + numRuntimeErrorTestSuites;
  return { passed: numPassedTests, failed: failed === 0 && !exitedWell ? 1 : failed };
}

/** Counts of the static steps, one each. */
export function stepCounts(outcomes: readonly Outcome[]): Counts {
  const passed = outcomes.filter((outcome) => outcome.passed).length;
  return { passed, failed: outcomes.length - passed };
}

/** The last line of the gate, `N passed, N failed`. */
export function countsLine(parts: readonly Counts[]): string {
  const passed = parts.reduce((sum, part) => sum + part.passed, 0);
  const failed = parts.reduce((sum, part) => sum + part.failed, 0);
  return `${String(passed)} passed, ${String(failed)} failed`;
}
