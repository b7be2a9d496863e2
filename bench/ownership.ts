// Ultimate owners of every company of a register: npm run bench:ownership. Ends with 1 above the limits.
// -- --finbench FOLDER also solves the investments of a FinBench snapshot.
import { parseArgs } from "node:util";
import { Prng } from "../seed/prng.ts";
import { FLOAT } from "../src/parties/ownership/arithmetic.ts";
import { checkGraph, checkSums } from "../src/parties/ownership/check-graph.ts";
import type { OwnershipGraph } from "../src/parties/ownership/graph.ts";
import { Ownership } from "../src/parties/ownership/ownership.ts";
import { finbenchHoldings } from "./ownership/finbench-holdings.ts";
import { randomRegister } from "./ownership/random-register.ts";
import { machine, median } from "./support/measure.ts";

const SEED = 20_261_124;
const LIMITS_S: Readonly<Record<number, number>> = { 2_000: 0.2, 200_000: 10 };
const SIZES = [2_000, 20_000, 200_000];
const ROUNDS = 3;

interface Solved {
  readonly timeMs: number;
  readonly companies: number;
  readonly shares: number;
  readonly largestCircle: number;
  readonly inCircles: number;
  readonly closedGroups: number;
  /** The largest amount by which shares and what is unattributed miss the whole. */
  readonly miss: number;
}

function solve({ nodes, edges }: OwnershipGraph): Solved {
  const start = performance.now();
  const ownership = new Ownership(nodes, edges, FLOAT);
  let [companies, shares, miss] = [0, 0, 0];
  for (const { id, type } of nodes) {
    if (type !== "entity") continue;
    const ultimate = ownership.ultimateOf(id);
    companies += 1;
    shares += ultimate.size;
    let total = 0;
    for (const share of ultimate.values()) total += share;
    miss = Math.max(miss, total - 1);
  }
  const circles = ownership.structure.components.map(({ length }) => length).filter((length) => length > 1);
  return {
    timeMs: performance.now() - start,
    companies,
    shares,
    largestCircle: circles.reduce((a, b) => Math.max(a, b), 0),
    inCircles: circles.reduce((a, b) => a + b, 0),
    closedGroups: ownership.closedGroups.length,
    miss,
  };
}

function tell(name: string, graph: OwnershipGraph): number {
  checkGraph(graph);
  checkSums(graph.edges);
  const runs = Array.from({ length: ROUNDS }, () => solve(graph));
  const [solved] = runs;
  const time = median(runs.map(({ timeMs }) => timeMs)) / 1_000;
  console.log(
    [
      name,
      `${String(graph.nodes.length)} parties`,
      `${String(graph.edges.length)} holdings`,
      `${String(solved?.companies)} companies, ${String(solved?.inCircles)} in circles of at most ${String(solved?.largestCircle)}`,
      `${String(solved?.closedGroups)} closed groups`,
      `${String(solved?.shares)} shares`,
      `first ${((solved?.timeMs ?? 0) / 1_000).toFixed(3)} s, median of ${String(ROUNDS)} ${time.toFixed(3)} s`,
      `peak memory ${String(Math.round(process.resourceUsage().maxRSS / 1_024))} MiB`,
      `more than the whole by at most ${solved?.miss.toExponential(1) ?? ""}`,
    ].join("; "),
  );
  return Math.max(...runs.map(({ timeMs }) => timeMs)) / 1_000;
}

const { values } = parseArgs({ options: { finbench: { type: "string" } } });
console.log(`${machine()}; seed ${String(SEED)}`);
let failed = false;
let before: number | undefined;
for (const size of SIZES) {
  const slowest = tell("register", randomRegister(new Prng(SEED, `register ${String(size)}`), size));
  if (before !== undefined)
    console.log(`ten times the parties: ${(slowest / before).toFixed(1)} times the time (slowest runs)`);
  before = slowest;
  const limit = LIMITS_S[size];
  if (limit !== undefined && slowest > limit) {
    console.log(`${String(size)} parties took ${slowest.toFixed(3)} s; at most ${String(limit)} s are allowed.`);
    failed = true;
  }
}
tell("every group of 500 firms", randomRegister(new Prng(SEED, "largest"), 200_000, "largest"));
if (values.finbench !== undefined) {
  const { graph, refused } = finbenchHoldings(values.finbench);
  tell("FinBench", graph);
  const own = graph.edges.filter(({ owner, owned }) => owner === owned).length;
  console.log(`FinBench: ${String(own)} holding of a company in itself; ${String(refused)} investments refused`);
}
process.exitCode = failed ? 1 : 0;
