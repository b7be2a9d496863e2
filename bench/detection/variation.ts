import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDuckdb } from "../../src/platform/columns/duckdb-store.ts";
import type { Detection } from "../../src/grid/detection/detect.ts";
import { meterFeatures, type MeterFeatures } from "../../src/grid/detection/meter-features.ts";
import { readDetectionInput } from "../../src/grid/detection/read-input.queries.ts";
import { scoreMeters } from "../../src/grid/detection/score-meters.ts";
import { type DetectionSettings, detectionSettings } from "../../src/grid/detection/settings.ts";
import { repairTopology } from "../../src/grid/detection/topology-repair.ts";
import { areaUnderCurve, precisionAt } from "./ranking-measures.ts";
import type { Truth } from "./truth.ts";

/** Prints how far the measures move: with meters drawn anew, by halves of the transformers, and with other thresholds. */
export async function measureVariation(
  folder: string,
  detection: Detection,
  truth: Truth,
  print: (line?: string) => void,
): Promise<void> {
  const random = generator(7);
  const ranking = detection.meters.map(({ meter_id }) => meter_id);
  const drawn = Array.from({ length: 200 }, () => {
    const times = new Map<string, number>();
    for (let draw = 0; draw < ranking.length; draw++) {
      const id = ranking[Math.floor(random() * ranking.length)] ?? "";
      times.set(id, (times.get(id) ?? 0) + 1);
    }
    return measuresOf(
      ranking.flatMap((id) => Array.from({ length: times.get(id) ?? 0 }, () => id)),
      truth,
    );
  });
  print("| variation | miners AUC | miners P@50 | all frauds P@100 |");
  print("| --- | --- | --- | --- |");
  print(`| meters drawn anew, 200 times: 5 %, median, 95 % | ${spreads(drawn)} |`);
  const features = await featuresOf(folder);
  const halves = [0, 1].map((half) => {
    const own = features.filter(({ meter }) => Number(meter.transformer_id) % 2 === half);
    return measuresOf(
      scoreMeters(own, detectionSettings).map(({ meter_id }) => meter_id),
      truth,
      2,
    );
  });
  print(`| each half of the transformers alone (P@25, P@50): least, -, most | ${spreads(halves)} |`);
  const jittered = Array.from({ length: 20 }, () =>
    measuresOf(
      scoreMeters(features, jitter(detectionSettings, random)).map(({ meter_id }) => meter_id),
      truth,
    ),
  );
  print(`| every threshold and weight moved by up to 20 %, 20 times: 5 %, median, 95 % | ${spreads(jittered)} |`);
}

type Measures = readonly [auc: number, minersAt50: number, allAt100: number];

function measuresOf(ranking: readonly string[], { types }: Truth, parts = 1): Measures {
  const miners = ranking.filter((id) => !/^T[23]/u.test(types.get(id) ?? ""));
  const isMiner = (id: string): boolean => /^T[14]/u.test(types.get(id) ?? "");
  return [
    areaUnderCurve(miners, isMiner),
    precisionAt(miners, 50 / parts, isMiner),
    precisionAt(ranking, 100 / parts, (id) => types.has(id)),
  ];
}

function spreads(all: readonly Measures[]): string {
  return [0, 1, 2]
    .map((measure) => {
      const sorted = all.map((one) => one[measure] ?? NaN).sort((a, b) => a - b);
      return [0.05, 0.5, 0.95]
        .map((share) => (sorted[Math.round(share * (sorted.length - 1))] ?? NaN).toFixed(measure === 0 ? 4 : 2))
        .join(", ");
    })
    .join(" | ");
}

async function featuresOf(folder: string): Promise<readonly MeterFeatures[]> {
  const spillFolder = mkdtempSync(join(tmpdir(), "powertrail-bench-"));
  const store = await openDuckdb({ threads: 2, memoryMb: 900, spillFolder });
  try {
    const input = await readDetectionInput(store, { folder, billsOnly: false, period: {} });
    if (input.intervals === null) return [];
    const indexes = new Map(input.transformers.map(({ transformer_id }, index) => [transformer_id, index]));
    const { unmeasured } = repairTopology(
      {
        meters: input.intervals.meters,
        transformers: input.intervals.inputs,
        kva: input.transformers.map(({ kva }) => kva),
        registered: Int32Array.from(input.meters, ({ transformer_id }) => indexes.get(transformer_id ?? "") ?? -1),
      },
      detectionSettings.topology,
    );
    return meterFeatures(input, unmeasured);
  } finally {
    store.close();
    rmSync(spillFolder, { recursive: true, force: true });
  }
}

/** Every number of the meters' settings moved by up to a fifth. */
function jitter(settings: DetectionSettings, random: () => number): DetectionSettings {
  const moved = (value: unknown): unknown => {
    if (typeof value === "number") return value * (0.8 + 0.4 * random());
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, moved(part)]));
  };
  return { ...settings, meter: moved(settings.meter) as DetectionSettings["meter"] };
}

/** mulberry32: the same numbers in every run. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
