import { setTimeout as sleep } from "node:timers/promises";
import type { Role } from "../../src/access/viewer.ts";
import { jobKind, type JobRun } from "../../src/jobs/job-kind.ts";
import { JobRunner } from "../../src/jobs/job-runner.ts";
import { lawfulnessCheck, type LawfulnessResult, lawfulnessResult } from "../../src/jobs/lawfulness-check.ts";
import { createLogger } from "../../src/platform/log.ts";
import type { Database } from "../../src/platform/neo4j/driver.ts";
import { ask } from "./ask.ts";
import { openTestDatabase } from "./neo4j.ts";

let db: Database;
export const name = `jobs-${Date.now().toString(36)}`;
export const runners: JobRunner[] = [];

/** Opens the Neo4j of this test run for the jobs of one suite. */
export async function openJobs(): Promise<void> {
  db = await openTestDatabase();
}

export async function closeJobs(): Promise<void> {
  await Promise.all(runners.map((runner) => runner.stop()));
  await db.driver.close();
}

export const result: LawfulnessResult = {
  on: "2025-10-02",
  jurisdiction: "KZ",
  judged: { supplies: 2, purchases: 1, miners: 0 },
  counts: [{ rule: "OFF_PLATFORM_SUPPLY", verdict: "UNLAWFUL", count: 1 }],
  unlawful: [{ id: "ek:contract:AZ-2023-4188", rules: ["OFF_PLATFORM_SUPPLY"] }],
  unlawfulLeft: 0,
};

/** Work that a test ends: each run waits until it is told what comes of it. */
export class Work {
  readonly runs: { readonly run: JobRun; readonly end: (outcome: LawfulnessResult | Error) => void }[] = [];

  runner(more: { readonly resumable?: boolean; readonly now?: () => Date } = {}): JobRunner {
    const kind = jobKind({
      kind: "LAWFULNESS_CHECK",
      input: lawfulnessCheck.input,
      result: lawfulnessResult,
      resumable: more.resumable ?? true,
      run: (_input, run) =>
        new Promise<LawfulnessResult>((resolve, reject) => {
          run.signal.addEventListener("abort", () => reject(run.signal.reason as Error), { once: true });
          const end = (outcome: LawfulnessResult | Error): void =>
            outcome instanceof Error ? reject(outcome) : resolve(outcome);
          this.runs.push({ run, end });
        }),
    });
    const clock = more.now ?? (() => new Date());
    const runner = new JobRunner({ db, kinds: [kind], log: createLogger("silent"), clock, pace: { tickMs: 5 } });
    runners.push(runner);
    runner.start();
    return runner;
  }

  async begun(count = 1): Promise<Work["runs"][number]> {
    while (this.runs.length < count) await sleep(5);
    const begun = this.runs.at(-1);
    if (!begun) throw new Error("Nothing has begun.");
    return begun;
  }
}

interface Job {
  readonly id: string;
  readonly status: string;
  readonly progress: unknown;
  readonly result: unknown;
  readonly userErrors: readonly { readonly code: string; readonly message: string; readonly field: string | null }[];
}

export interface As {
  readonly subject?: string;
  readonly roles?: Role[];
  readonly agency?: string;
  readonly key?: string;
  readonly jobs?: JobRunner;
}

const FIELDS = `id status progress { done total unit message } userErrors { code field message }
  result { ... on LawfulnessCheck { on judged { supplies } counts { rule verdict count } unlawful { totalCount nodes { id rules } } } }`;
const CHECK = `mutation ($on: Date) { checkLawfulness(input: {on: $on}) { job { ${FIELDS} } userErrors { code field message } } }`;
export const CANCEL = `mutation ($id: ID!) { cancelJob(input: {id: $id}) { job { id status } userErrors { code field message } } }`;

export async function answer(
  query: string,
  variables: Record<string, unknown>,
  as: As = {},
): Promise<Record<string, unknown>> {
  const { subject = `${name}-analyst`, roles = ["analyst"], agency = null, key, jobs } = as;
  const more = { ...(key === undefined ? {} : { idempotencyKey: key }), ...(jobs ? { jobs } : {}) };
  const asked = await ask(db, query, { subject, roles, agency, now: new Date().toISOString(), ...more }, variables);
  if (asked.result.errors) throw asked.result.errors[0] ?? new Error("no data");
  return JSON.parse(JSON.stringify(asked.result.data)) as Record<string, unknown>;
}

export interface Payload {
  readonly job: Job | null;
  readonly userErrors: Job["userErrors"];
}

export async function check(as: As = {}, on = "2025-10-02"): Promise<Payload> {
  return (await answer(CHECK, { on }, as))["checkLawfulness"] as Payload;
}

export async function jobOf(payload: Payload): Promise<string> {
  if (!payload.job) throw new Error(JSON.stringify(payload.userErrors));
  return Promise.resolve(payload.job.id);
}

export async function read(id: string, as: As = {}): Promise<Job | null> {
  return (await answer(`query ($id: ID!) { job(id: $id) { ${FIELDS} } }`, { id }, as))["job"] as Job | null;
}

export async function until(id: string, met: (job: Job) => boolean): Promise<Job> {
  for (;;) {
    const job = await read(id);
    if (job && met(job)) return job;
    await sleep(5);
  }
}

export const is =
  (status: string) =>
  (job: Job): boolean =>
    job.status === status;
