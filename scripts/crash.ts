// `npm run test:crash [-- --rounds N --seed S]`: kills the program, its Neo4j or an import with SIGKILL at random moments.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { Prng } from "../seed/prng.ts";
import { identify } from "../src/platform/neo4j/process-identity.ts";
import { readOrCreateLocalKey } from "../src/server/local-key.ts";
import { DEFAULT_TOKEN_TERMS, issueToken } from "../src/server/tokens.ts";
import { neo4jPid } from "./crash/graph-state.ts";
import { PowertrailProcess, processesNaming } from "./crash/powertrail-process.ts";
import { faultsOfUnended, playRound, startServer } from "./crash/round.ts";
import { writeFolder } from "./crash/written-folder.ts";

const WRONG_USAGE = 2;
const endMs = 60_000;

interface Run {
  readonly rounds: number;
  readonly seed: number;
}

/** The rounds and the seed of a command line; null where it is wrong. */
function runOf(args: readonly string[]): Run | null {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { rounds: { type: "string", default: "20" }, seed: { type: "string" } },
    });
    const seed = values.seed ?? String(Math.floor(Math.random() * 1_000_000));
    if (!/^[1-9]\d{0,3}$/u.test(values.rounds) || !/^\d{1,9}$/u.test(seed)) return null;
    return { rounds: Number(values.rounds), seed: Number(seed) };
  } catch {
    return null;
  }
}

async function playAll({ rounds, seed }: Run, root: string): Promise<number> {
  const random = new Prng(seed, "crash");
  const home = join(root, "home");
  const folder = writeFolder(join(root, "files"), random.fork("files"));
  let faults = 0;
  const tell = (found: readonly string[]): void => {
    faults += found.length;
    for (const fault of found) console.log(`  FAULT: ${fault}`);
  };
  console.log(`Starting Powertrail with the demo region; seed ${String(seed)}.`);
  let server = await startServer(home);
  const key = readOrCreateLocalKey(home);
  const token = (subject: string): Promise<string> =>
    issueToken(key, DEFAULT_TOKEN_TERMS, { subject, roles: ["analyst"] }, 1, new Date());
  try {
    const windowMs = await durationOfImport(home, folder.path);
    console.log(`An undisturbed import takes ${String(windowMs)} ms here; the kills come within that.`);
    for (let number = 1; number <= rounds; number += 1) {
      const name = `crash-${String(number)}`;
      const round = { number, home, folder, name, random: random.fork(name), token, windowMs };
      const outcome = await playRound(round, server);
      ({ server } = outcome);
      const verdict = outcome.faults.length === 0 ? "nothing lost, nothing doubled" : "FAULTS";
      console.log(`Round ${String(number)}: ${outcome.words}: ${verdict}.`);
      tell(outcome.faults);
    }
    tell(await faultsOfUnended(home, "crash-"));
  } finally {
    tell(await faultsOfEnd(server, home, root));
  }
  return faults;
}

/** How long an import takes that nobody disturbs, with the start of its command. */
async function durationOfImport(home: string, folder: string): Promise<number> {
  const since = performance.now();
  const command = ["import", folder, "--format", "powertrail", "--namespace", "undisturbed", "--json"];
  const loading = new PowertrailProcess(home, command);
  const code = await loading.exitCode(10 * endMs);
  if (code !== 0) throw new Error(`The import that nobody disturbed failed: ${loading.stderr}${loading.stdout}`);
  return Math.round(performance.now() - since);
}

/** Stops the program in order and looks for what it leaves behind. */
async function faultsOfEnd(server: PowertrailProcess, home: string, root: string): Promise<string[]> {
  const java = neo4jPid(home);
  server.child.kill("SIGTERM");
  const code = await server.exitCode(endMs).catch(() => null);
  await server.kill();
  const left = processesNaming(root);
  return [
    ...(code === 0 ? [] : [`the program ended with ${String(code)} when it was told to stop`]),
    ...(java !== undefined && identify(java) ? [`the Neo4j ${String(java)} runs on`] : []),
    ...(neo4jPid(home) === undefined ? [] : ["the runtime file is still there"]),
    ...left.map((line) => `a process is left behind: ${line.trim().slice(0, 200)}`),
  ];
}

async function main(args: readonly string[]): Promise<number> {
  const run = runOf(args);
  if (!run) {
    console.error("Usage: npm run test:crash [-- --rounds 1…9999 --seed 0…999999999]");
    return WRONG_USAGE;
  }
  const root = mkdtempSync(join(tmpdir(), "powertrail-crash-"));
  let faults = 1;
  try {
    faults = await playAll(run, root);
    console.log(`${String(run.rounds)} rounds, ${String(faults)} faults`);
  } finally {
    if (faults === 0) rmSync(root, { recursive: true, force: true });
    else
      console.log(
        `The data directory and its logs are kept in "${root}". The same choices again: npm run test:crash -- --rounds ${String(run.rounds)} --seed ${String(run.seed)}`,
      );
  }
  return faults === 0 ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2));
