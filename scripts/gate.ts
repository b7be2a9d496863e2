import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { countsLine, jestCounts, stepCounts, type Counts } from "./gate/counts.ts";
import { runPairwise, runStep, stopRunningSteps, type Outcome } from "./gate/run-step.ts";
import { codegen, jestStep, staticSteps, type Step } from "./gate/steps.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * The whole gate: `node bootstrap.mjs test [--only a,b] [--skip a,b]`.
 * Prints each step as it ends, a table, and `N passed, N failed` alone on the last line.
 * Returns 0 when all passed, 1 when something failed, 2 for a step that does not exist.
 */
export async function main(argv: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const chosen = chooseSteps(argv);
  if (typeof chosen === "string") {
    process.stderr.write(`${chosen}\n`);
    return 2;
  }
  stopOnSignals();
  const gateEnv = isolated(env);
  const scratch = await mkdtemp(join(tmpdir(), "powertrail-gate-"));
  try {
    const report = join(scratch, "jest.json");
    const outcomes: Outcome[] = [];
    const tests = jestStep(report);
    const run = (step: Step): Promise<Outcome> => runStep(step, root, gateEnv, step === tests);
    if (chosen(codegen)) outcomes.push(...(await runPairwise([codegen], run, tell)));
    // The tests begin beside the first static step: starting their Neo4j and filling it leaves half the machine idle.
    outcomes.push(...(await runPairwise([tests, ...staticSteps].filter(chosen), run, tell)));
    const counts = [stepCounts(outcomes.filter(({ step }) => step !== tests))];
    const tested = outcomes.find(({ step }) => step === tests);
    if (tested) counts.push(jestCounts(await readFile(report, "utf8").catch(() => undefined), tested.passed));
    return summarise(outcomes, counts);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

function chooseSteps(argv: readonly string[]): ((step: Step) => boolean) | string {
  const known = [codegen, ...staticSteps, jestStep("")].map((step) => step.name);
  const { values } = parseArgs({ args: [...argv], options: { only: { type: "string" }, skip: { type: "string" } } });
  const only = values.only?.split(",") ?? known;
  const skip = values.skip?.split(",") ?? [];
  const unknown = [...only, ...skip].find((name) => !known.includes(name));
  if (unknown !== undefined) return `The gate has no step "${unknown}". Its steps are: ${known.join(", ")}.`;
  return (step) => only.includes(step.name) && !skip.includes(step.name);
}

/** No step may find the user's own server: not in the environment, and not in .env. NEO4J_TEST_URI keeps its user. */
function isolated(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const rest = env["NEO4J_TEST_URI"] === undefined ? ["NEO4J_USER", "NEO4J_PASSWORD", "NEO4J_DATABASE"] : [];
  const users = ["NEO4J_URI", ...rest];
  const kept = Object.entries(env).filter(([name]) => !users.includes(name));
  return { ...Object.fromEntries(kept), POWERTRAIL_ENV_FILE: "" };
}

function tell({ step, passed, output, seconds }: Outcome): void {
  console.log(`${passed ? "ok  " : "FAIL"} ${step.name.padEnd(13)} ${seconds.toFixed(1).padStart(6)} s  ${step.title}`);
  if (!passed) console.log(`${output.trimEnd()}\n     ${step.remedy}\n`);
}

function summarise(outcomes: readonly Outcome[], counts: readonly Counts[]): number {
  console.log("\nstep          result   seconds");
  for (const { step, passed, seconds } of outcomes) {
    console.log(
      `${step.name.padEnd(13)} ${(passed ? "passed" : "FAILED").padEnd(8)} ${seconds.toFixed(1).padStart(7)}`,
    );
  }
  for (const { step } of outcomes.filter((outcome) => !outcome.passed)) console.log(`\n${step.name}: ${step.remedy}`);
  console.log(`\n${countsLine(counts)}`);
  return outcomes.every((outcome) => outcome.passed) && counts.every((part) => part.failed === 0) ? 0 : 1;
}

function stopOnSignals(): void {
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, stopRunningSteps);
}
