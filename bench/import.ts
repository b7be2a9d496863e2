// What the import costs beside a bare UNWIND … MERGE of the same rows: `npm run bench:import [-- FOLDER]`.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { loadSdl } from "../src/graphql/assembly/load-sdl.ts";
import { planFinbench } from "../src/intake/finbench-format.ts";
import { runImport } from "../src/intake/import-run.ts";
import { readModel } from "../src/model/read-model.ts";
import { projectRoot } from "../src/platform/files.ts";
import { migrate } from "../src/record/migrate.ts";
import { bareRows, loadBare } from "./import/bare-load.ts";
import { closeBench, openBenchGraph } from "./support/bench-graph.ts";
import { machine, median, seconds } from "./support/measure.ts";

const folder = process.argv[2] ?? join(projectRoot(), "..", "shared", "data", "finbench");
if (!existsSync(join(folder, "Person.csv"))) {
  console.error(`There is no FinBench snapshot in "${folder}"; name its folder: npm run bench:import -- FOLDER`);
  process.exit(2);
}

const rounds = 5;
const batchSizes = [1_000, 2_000, 5_000, 10_000];
const model = readModel(loadSdl(join(projectRoot(), "schema")));
const graph = await openBenchGraph();
try {
  await migrate(graph.db, model);
  let serial = 0;
  const namespace = (): string => `bench${String((serial += 1))}`;
  const ours = async (): Promise<number> => {
    const plan = await planFinbench(folder, { namespace: namespace() });
    const begun = performance.now();
    await runImport(graph.db, model, plan, { recordedAt: new Date().toISOString() });
    return performance.now() - begun;
  };
  const bare = async (batch: number): Promise<number> => {
    const rows = await bareRows(model, await planFinbench(folder, { namespace: namespace() }));
    const begun = performance.now();
    await loadBare(graph.db, rows, batch);
    return performance.now() - begun;
  };

  const first = await ours();
  console.log(machine());
  console.log(`first import into a Neo4j just started: ${seconds(first)}`);
  // The first loads warm the database up; the sizes of batches are tried after them.
  await bare(5_000);
  const bySize: { readonly batch: number; readonly ms: number }[] = [];
  for (const batch of batchSizes) bySize.push({ batch, ms: await bare(batch) });
  for (const { batch, ms } of bySize) console.log(`bare, batches of ${String(batch)}: ${seconds(ms)}`);
  const best = bySize.reduce((a, b) => (b.ms < a.ms ? b : a)).batch;

  const times = { ours: [] as number[], bare: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    times.bare.push(await bare(best));
    times.ours.push(await ours());
  }
  const rows = (await bareRows(model, await planFinbench(folder, { namespace: "count" }))).reduce(
    (sum, { rows: of }) => sum + of.length,
    0,
  );
  const [a, b] = [median(times.ours), median(times.bare)];
  const rate = (ms: number): string => `${Math.round((rows / ms) * 1_000).toLocaleString("en")} rows/s`;
  console.log(`${rows.toLocaleString("en")} rows, median of ${String(rounds)} interleaved rounds`);
  console.log(
    `bare UNWIND … MERGE, batches of ${String(best)}: ${seconds(b)} (${times.bare.map(seconds).join(", ")}), ${rate(b)}`,
  );
  console.log(`powertrail import: ${seconds(a)} (${times.ours.map(seconds).join(", ")}), ${rate(a)}`);
  console.log(`share of the bare speed: ${(b / a).toFixed(2)} (asked for: at least 0.7)`);
} finally {
  await closeBench(graph);
}
