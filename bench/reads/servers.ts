import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { projectRoot } from "../../src/platform/files.ts";
import type { LocalKey } from "../../src/server/local-key.ts";
import type { BenchGraph } from "../support/bench-graph.ts";
import type { ServerName } from "./questions.ts";

/** A server that answers, in a process of its own. */
export interface Peer {
  readonly name: ServerName;
  readonly url: string;
  stop(): void;
}

const peerFolder = join(projectRoot(), "bench", "neo4j-graphql");

/** Installs the packages of the @neo4j/graphql server where they are missing. */
export function installPeer(): void {
  if (existsSync(join(peerFolder, "node_modules", "@neo4j", "graphql"))) return;
  const flags = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  const { status } = spawnSync("npm", flags, { cwd: peerFolder, stdio: ["ignore", 2, 2] });
  if (status !== 0) throw new Error(`"npm ci" failed in "${peerFolder}"; what it said stands above.`);
}

/** Starts the three servers on the graph of the bench. `profile`: a folder for a CPU profile of ours. */
export async function startPeers({ neo4j, folder }: BenchGraph, key: LocalKey, profile?: string): Promise<Peer[]> {
  const { uri, user, password } = neo4j;
  const env = {
    ...process.env,
    NODE_ENV: "production",
    POWERTRAIL_ENV_FILE: "",
    POWERTRAIL_HOME: folder,
    POWERTRAIL_PORT: "0",
    POWERTRAIL_RATE_PER_SUBJECT: "0",
    POWERTRAIL_RATE_PER_ADDRESS: "0",
    NEO4J_URI: uri,
    NEO4J_USER: user,
    NEO4J_PASSWORD: password,
    BENCH_HOME: folder,
    BENCH_NEO4J_URI: uri,
    BENCH_NEO4J_USER: user,
    BENCH_NEO4J_PASSWORD: password,
    BENCH_PUBLIC_KEY: key.publicKey.export({ type: "spki", format: "pem" }).toString(),
  };
  const profiling = profile === undefined ? [] : ["--cpu-prof", `--cpu-prof-dir=${profile}`];
  const commands: readonly (readonly [ServerName, readonly string[]])[] = [
    ["driver", ["--import", "./scripts/typescript.mjs", "bench/reads/driver-server.ts"]],
    ["powertrail", [...profiling, "bootstrap.mjs", "serve", "--json"]],
    ["@neo4j/graphql", [join(peerFolder, "server.mjs")]],
  ];
  const peers: Peer[] = [];
  try {
    for (const [name, argv] of commands) peers.push(await start(name, argv, env));
  } catch (error) {
    for (const peer of peers) peer.stop();
    throw error;
  }
  return peers;
}

async function start(name: ServerName, argv: readonly string[], env: NodeJS.ProcessEnv): Promise<Peer> {
  // The lines that ours logs are thrown away: to read them would cost the client's core. The others log faults alone.
  const words = name === "powertrail" ? "ignore" : "inherit";
  const child = spawn(process.execPath, argv, { cwd: projectRoot(), env, stdio: ["ignore", "pipe", words] });
  const said = await firstLine(name, child);
  const { url } = JSON.parse(said) as { url: string };
  return { name, url, stop: () => void child.kill("SIGTERM") };
}

function firstLine(name: ServerName, child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once("exit", (code) => {
      reject(new Error(`The ${name} server ended with ${String(code)} before it listened.`));
    });
    child.once("error", reject);
    if (child.stdout) createInterface(child.stdout).once("line", resolve);
  });
}
