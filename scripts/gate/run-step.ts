import { spawn, type ChildProcess } from "node:child_process";
import type { Step } from "./steps.ts";

/** What a step did: its exit code (null when a signal ended it), its words and how long it took. */
export interface Outcome {
  readonly step: Step;
  readonly passed: boolean;
  readonly output: string;
  readonly seconds: number;
}

const running = new Set<ChildProcess>();
let stopped = false;

/** Ends the steps that still run, and lets no other begin; for Ctrl-C and SIGTERM. */
export function stopRunningSteps(): void {
  stopped = true;
  for (const child of running) child.kill("SIGTERM");
}

/** Runs one step in `root`. With `live` its words go straight to the terminal, otherwise they are kept for the report. */
export async function runStep(step: Step, root: string, env: NodeJS.ProcessEnv, live = false): Promise<Outcome> {
  if (stopped) return { step, passed: false, output: "Not run: the gate was stopped.", seconds: 0 };
  const startedAt = performance.now();
  const child = spawn(process.execPath, step.argv, {
    cwd: root,
    env: { ...env, ...step.env },
    stdio: ["ignore", live ? "inherit" : "pipe", live ? "inherit" : "pipe"],
  });
  running.add(child);
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text: string) => (output += text));
  }
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  running.delete(child);
  return { step, passed: exitCode === 0, output, seconds: (performance.now() - startedAt) / 1000 };
}

/** Runs the steps two at a time, in order, and tells of each as it ends. */
export async function runPairwise(
  steps: readonly Step[],
  run: (step: Step) => Promise<Outcome>,
  ended: (outcome: Outcome) => void,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const waiting = [...steps];
  const worker = async (): Promise<void> => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      const outcome = await run(step);
      outcomes.push(outcome);
      ended(outcome);
    }
  };
  await Promise.all([worker(), worker()]);
  return outcomes;
}
