import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import type { Prng } from "../../seed/prng.ts";
import { identify, isRunning } from "../../src/platform/neo4j/process-identity.ts";
import { faultsOfCommits, importedInto, jobsOf, neo4jPid, openBeside } from "./graph-state.ts";
import { acknowledge, type AskedJob, askForJobs, check, type IssueToken } from "./mutations.ts";
import { NotInTime, PowertrailProcess, until } from "./powertrail-process.ts";
import type { WrittenFolder } from "./written-folder.ts";

const VICTIMS = ["program", "program", "neo4j", "neo4j", "import"] as const;
const jobsAtMost = 20;
const startMs = 600_000;
const settleMs = 300_000;
const pollMs = 200;

export interface Round {
  readonly number: number;
  readonly home: string;
  readonly folder: WrittenFolder;
  /** Different in every run on one home, so that rounds do not meet. */
  readonly name: string;
  readonly random: Prng;
  readonly token: IssueToken;
  /** The longest wait before the kill. */
  readonly windowMs: number;
}

export interface RoundOutcome {
  readonly server: PowertrailProcess;
  readonly faults: readonly string[];
  readonly words: string;
  readonly asked: readonly AskedJob[];
}

const report = z.object({
  kinds: z.record(
    z.string(),
    z.object({
      read: z.number(),
      created: z.number(),
      updated: z.number(),
      unchanged: z.number(),
      refused: z.number(),
    }),
  ),
  refused: z.array(z.unknown()),
});

/** Starts the program as `npm start` does, and waits until it answers. */
export async function startServer(home: string): Promise<PowertrailProcess> {
  const server = new PowertrailProcess(home, ["serve", "--start", "--json"]);
  await server.url(startMs);
  return server;
}

/**
 * One round: an import and mutations under way, one process killed with SIGKILL at a random moment, everything started again,
 * the import resumed, and all that was acknowledged looked for.
 */
export async function playRound(round: Round, running: PowertrailProcess): Promise<RoundOutcome> {
  const { home, folder, name, random, token, windowMs } = round;
  const faults: string[] = [];
  const asked: AskedJob[] = [];
  const victim = random.pick(VICTIMS);
  const delayMs = random.int(0, windowMs);
  let server = running;
  let url: string | undefined = await server.url(startMs);
  const address = (): string | undefined => url;

  const stopAsking = new AbortController();
  const command = ["import", folder.path, "--format", "powertrail", "--namespace", name, "--json"];
  const loading = new PowertrailProcess(home, command);
  const asking = askForJobs(name, address, token, random.fork("mutations"), {
    signal: stopAsking.signal,
    asked,
    atMost: jobsAtMost,
  });
  await sleep(delayMs);
  const java = neo4jPid(home);
  const identity = java === undefined ? undefined : identify(java);
  const acknowledged = asked.filter(({ id }) => id !== undefined).length;
  const wasLoading = !loading.ended;
  if (victim === "program") await server.kill();
  else if (victim === "import") await loading.kill();
  else if (identity) process.kill(identity.pid, "SIGKILL");
  stopAsking.abort();

  if (identity && victim !== "import")
    await faultUnless(faults, "The end of the Neo4j of the killed program", () => !isRunning(identity));
  // Killed before the import had attached, the program leaves it to start a Neo4j of its own and to load everything.
  await faultUnless(faults, "The end of the import", () => loading.ended, startMs);
  await loading.kill();
  if (victim === "program") {
    url = undefined;
    await asking;
    server = await startServer(home);
    url = await server.url(startMs);
  } else {
    await asking;
    await faultUnless(faults, "An answer of the graph after the kill", () => isReady(url));
  }

  const resumed = new PowertrailProcess(home, command);
  const code = await resumed.exitCode(startMs);
  faults.push(...faultsOfReport(folder, code, resumed));
  for (const job of asked) await acknowledgeAndRepeat(job, address, token, faults);
  const held = await faultsOfGraph(round, asked).catch((error: unknown) => [
    `the graph cannot be read: ${String(error)}`,
  ]);
  faults.push(...held);
  const moment = `${victim} killed after ${String(delayMs)} ms, the import ${wasLoading ? "under way" : "at its end"}`;
  const words = `${moment}, ${String(acknowledged)} of ${String(asked.length)} jobs acknowledged`;
  return { server, faults, words, asked };
}

async function faultUnless(
  faults: string[],
  what: string,
  holds: () => boolean | Promise<boolean>,
  withinMs = settleMs,
): Promise<void> {
  try {
    await until(what, holds, withinMs);
  } catch (error) {
    if (!(error instanceof NotInTime)) throw error;
    faults.push(error.message);
  }
}

async function isReady(url: string | undefined): Promise<boolean> {
  if (url === undefined) return false;
  const health = url.replace(/\/graphql$/u, "/health/ready");
  return fetch(health).then(
    ({ ok }) => ok,
    () => false,
  );
}

/** The report of an import that was taken up again: all rows created, or, where the first had come to its end, all unchanged. */
function faultsOfReport({ rows }: WrittenFolder, code: number | null, resumed: PowertrailProcess): string[] {
  if (code !== 0)
    return [`the resumed import ended with ${String(code)}: ${resumed.stderr.trim()} ${resumed.stdout.slice(0, 500)}`];
  const { kinds, refused } = report.parse(JSON.parse(resumed.stdout));
  const [first] = Object.keys(rows);
  const outcome = (kinds[first ?? ""]?.created ?? 0) > 0 ? "created" : "unchanged";
  const wrong = Object.entries(rows).filter(
    ([kind, count]) => kinds[kind]?.read !== count || kinds[kind][outcome] !== count,
  );
  return [
    ...wrong.map(([kind]) => `the report of the import says ${JSON.stringify(kinds[kind])} of "${kind}"`),
    ...(refused.length > 0 ? [`the import refused ${String(refused.length)} rows`] : []),
  ];
}

/** Asks for what was not acknowledged, then for all again with the same keys: every job must be the one it was. */
async function acknowledgeAndRepeat(
  job: AskedJob,
  address: () => string | undefined,
  token: IssueToken,
  faults: string[],
): Promise<void> {
  try {
    await acknowledge(job, address, token);
    const again = await check(job, address, token);
    if (again !== job.id) faults.push(`the key "${job.key}" answered with ${job.id ?? "none"}, and now with ${again}`);
  } catch (error) {
    faults.push(`the key "${job.key}" is not answered again: ${String(error)}`);
  }
}

async function faultsOfGraph({ home, name, folder }: Round, asked: readonly AskedJob[]): Promise<string[]> {
  const db = await openBeside(home);
  try {
    const { counts, doubled } = await importedInto(db, name);
    const expected = { ...folder.rows, source: 1 };
    const kinds = [...new Set([...Object.keys(counts), ...Object.keys(expected)])];
    const counted = kinds.flatMap((kind) => {
      const [held, told] = [counts[kind] ?? 0, (expected as Readonly<Record<string, number>>)[kind] ?? 0];
      return held === told ? [] : [`the graph holds ${String(held)} of ${String(told)} of "${kind}"`];
    });
    return [
      ...counted,
      ...(doubled > 0 ? [`the graph holds ${String(doubled)} things or relationships twice`] : []),
      ...(await faultsOfCommits(db)),
      ...faultsOfJobs(await jobsOf(db, `${name}-`), asked),
    ];
  } finally {
    await db.driver.close();
  }
}

function faultsOfJobs(held: Awaited<ReturnType<typeof jobsOf>>, asked: readonly AskedJob[]): string[] {
  return asked.flatMap(({ subject, id, key, cancelled }) => {
    const own = held.filter((job) => job.subject === subject);
    const [only] = own;
    if (own.length !== 1) return [`the key "${key}" has ${String(own.length)} jobs`];
    if (only?.id !== id) return [`the job ${String(id)} was acknowledged, and the graph holds ${String(only?.id)}`];
    if (cancelled === true && only?.status !== "CANCELLED")
      return [`the job ${only?.id ?? ""} was cancelled, and is ${String(only?.status)}`];
    return [];
  });
}

/** Waits until every job that was not cancelled has its answer; those of all rounds. */
export async function faultsOfUnended(home: string, prefix: string): Promise<string[]> {
  const db = await openBeside(home);
  try {
    const deadline = Date.now() + startMs;
    for (;;) {
      const open = (await jobsOf(db, prefix)).filter(({ status }) => status !== "DONE" && status !== "CANCELLED");
      const failed = open.filter(({ status }) => status === "FAILED");
      if (open.length === failed.length || Date.now() > deadline)
        return open.map(({ id, status }) => `the job ${id} is ${status} at the end`);
      await sleep(pollMs);
    }
  } finally {
    await db.driver.close();
  }
}
