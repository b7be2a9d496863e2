// npm run bench:detection -- [FOLDER]: what `powertrail detect` finds in a metering benchmark with known truth, how fast, and how far
// the measures move with the meters that happen to be in it and with the thresholds.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Detection } from "../src/grid/detection/detect.ts";
import { machine } from "./support/measure.ts";
import { measuredChild } from "./detection/measured-child.ts";
import { areaUnderCurve, meanAveragePrecisionAt, precisionAt, shareAt } from "./detection/ranking-measures.ts";
import { readTruth, type Truth } from "./detection/truth.ts";
import { measureVariation } from "./detection/variation.ts";

const folder = process.argv[2] ?? process.env["POWERTRAIL_NTL"] ?? "../shared/data/ntl";
const work = mkdtempSync(join(tmpdir(), "powertrail-bench-"));

interface Measured {
  readonly detection: Detection;
  readonly seconds: number;
  readonly peakMb: number | null;
}

async function detectWith(...options: readonly string[]): Promise<Measured> {
  const file = join(work, "detection.json");
  const command = ["--import", "./scripts/typescript.mjs", "scripts/dev.ts", "detect", "--input", folder, "--json"];
  const run = await measuredChild([...command, ...options], file);
  return { ...run, detection: JSON.parse(readFileSync(file, "utf8")) as Detection };
}

const print = (line = ""): void => void process.stdout.write(`${line}\n`);
const figure = (value: number, digits = 3): string => (Number.isNaN(value) ? "-" : value.toFixed(digits));

function rankings(detection: Detection, { types }: Truth): { all: readonly string[]; miners: readonly string[] } {
  const all = detection.meters.map(({ meter_id }) => meter_id);
  return { all, miners: all.filter((id) => !/^T[23]/u.test(types.get(id) ?? "")) };
}

function table(measured: Measured, bills: Measured, truth: Truth): void {
  const isMiner = (id: string): boolean => /^T[14]/u.test(truth.types.get(id) ?? "");
  const isFraud = (id: string): boolean => truth.types.has(id);
  const energy = (id: string): number =>
    truth.types.get(id)?.startsWith("T2") === true ? 0 : (truth.energyKwh.get(id) ?? 0);
  const { all, miners } = rankings(measured.detection, truth);
  const byBills = rankings(bills.detection, truth);
  const transformers = measured.detection.transformers.map(({ transformer_id }) => transformer_id);
  const tapped = tappedTransformers(truth);
  const { topology } = measured.detection;
  const right = topology.filter(({ meter_id, proposed }) => truth.trueTransformer.get(meter_id) === proposed).length;
  const at = (ranking: readonly string[], isSought: (id: string) => boolean): string =>
    [20, 50, 100].map((k) => figure(precisionAt(ranking, k, isSought), 2)).join(" / ");
  print("| target | baseline | goal | measured |");
  print("| --- | --- | --- | --- |");
  print(`| metered miners: AUC | 0.988-0.999 | 0.995 | ${figure(areaUnderCurve(miners, isMiner), 4)} |`);
  print(`| metered miners: P@50 | 0.70-0.74 | 0.80 | ${figure(precisionAt(miners, 50, isMiner), 2)} |`);
  print(
    `| metered miners, bills only: P@50 | 0.60-0.70 | 0.75 | ${figure(precisionAt(byBills.miners, 50, isMiner), 2)} |`,
  );
  print(
    `| bypassed transformers: AUC | 0.69-0.83 | 0.93 | ${figure(areaUnderCurve(transformers, (id) => tapped.has(id)))} |`,
  );
  print(
    `| all frauds: P@100 | 0.45 (rules), 0.80-0.82 (trained) | 0.75 | ${figure(precisionAt(all, 100, isFraud), 2)} |`,
  );
  print(`| diverted energy in the top 100 | 0.88 | 0.95 | ${figure(shareAt(all, 100, energy))} |`);
  print(
    `| topology: recall / precision | - | 0.6 / 0.8 | ${figure(right / truth.trueTransformer.size, 2)} / ${figure(right / Math.max(1, topology.length), 2)} |`,
  );
  print();
  print("| ranking | AUC | P@20 / 50 / 100 | MAP@100 | energy in top 100 |");
  print("| --- | --- | --- | --- | --- |");
  for (const [name, ranking, isSought] of [
    ["metered miners", miners, isMiner],
    ["metered miners, bills only", byBills.miners, isMiner],
    ["all frauds", all, isFraud],
    ["all frauds, bills only", byBills.all, isFraud],
  ] as const)
    print(
      `| ${name} | ${figure(areaUnderCurve(ranking, isSought), 4)} | ${at(ranking, isSought)} | ${figure(meanAveragePrecisionAt(ranking, 100, isSought), 2)} | ${figure(shareAt(ranking, 100, energy))} |`,
    );
  print();
  print("| fraud | meters | found in top 50 | in top 100 | in top 200 | bills only, top 100 |");
  print("| --- | --- | --- | --- | --- | --- |");
  for (const type of [...new Set(truth.types.values())].sort()) {
    const of = [...truth.types].filter(([, one]) => one === type).map(([id]) => id);
    const within = (ranking: readonly string[], k: number): string => {
      const top = new Set(ranking.slice(0, k));
      return String(of.filter((id) => top.has(id)).length);
    };
    print(
      `| ${type} | ${String(of.length)} | ${within(all, 50)} | ${within(all, 100)} | ${within(all, 200)} | ${within(byBills.all, 100)} |`,
    );
  }
  print();
  print("| look-alike | meters | false alarms in top 100 | bills only |");
  print("| --- | --- | --- | --- |");
  for (const kind of [...new Set(truth.lookAlikes.values())].sort()) {
    const alarms = (ranking: readonly string[]): string =>
      String(ranking.slice(0, 100).filter((id) => !isFraud(id) && truth.lookAlikes.get(id) === kind).length);
    const count = [...truth.lookAlikes.values()].filter((one) => one === kind).length;
    print(`| ${kind} | ${String(count)} | ${alarms(all)} | ${alarms(byBills.all)} |`);
  }
  const rank = new Map(transformers.map((id, index) => [id, index + 1]));
  const places = (ids: Iterable<string>): string =>
    [...ids]
      .map((id) => rank.get(id) ?? 0)
      .sort((a, b) => a - b)
      .join(" ");
  print();
  print(`Places of ${String(tapped.size)} tapped transformers among ${String(transformers.length)}: ${places(tapped)}`);
  for (const cause of new Set(truth.transformerLookAlikes.values()))
    print(
      `Places of transformers with ${cause}, not tapped: ${places([...truth.transformerLookAlikes].filter(([id, one]) => one === cause && !tapped.has(id)).map(([id]) => id))}`,
    );
  const employees = measured.detection.employees.map(({ employee_id }) => employee_id);
  print(
    `Places of ${String(truth.movingEmployees.size)} employees who moved postings among ${String(employees.length)}: ${[
      ...truth.movingEmployees,
    ]
      .map((id) => employees.indexOf(id) + 1)
      .sort((a, b) => a - b)
      .join(" ")}`,
  );
}

/** The transformers that really feed a tap: those of the meters named in the truth, register errors undone. */
function tappedTransformers(truth: Truth): ReadonlySet<string> {
  const registered = registeredTransformers();
  return new Set(
    [...truth.types]
      .filter(([, type]) => type.startsWith("T2"))
      .map(([id]) => truth.trueTransformer.get(id) ?? registered.get(id) ?? ""),
  );
}

function registeredTransformers(): ReadonlyMap<string, string> {
  const lines = readFileSync(join(folder, "meters.csv"), "utf8").trim().split("\n").slice(1);
  return new Map(
    lines.map((line) => {
      const [meter = "", transformer = ""] = line.split(",");
      return [meter, transformer] as const;
    }),
  );
}

try {
  const truth = readTruth(join(folder, "truth"));
  const measured = await detectWith();
  const bills = await detectWith("--bills-only");
  print(
    `${machine()}; ${String(measured.detection.meters.length)} meters, ${String(measured.detection.transformers.length)} transformers`,
  );
  print(
    `Whole run: ${figure(measured.seconds, 1)} s (goal 10), peak ${String(measured.peakMb ?? "?")} MB (goal 2,000)`,
  );
  print(`Bills only: ${figure(bills.seconds, 1)} s, peak ${String(bills.peakMb ?? "?")} MB`);
  print();
  table(measured, bills, truth);
  print();
  await measureVariation(folder, measured.detection, truth, print);
} finally {
  rmSync(work, { recursive: true, force: true });
}
