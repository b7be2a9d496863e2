import { DAY, filled, type HourlyGrid, rowOf } from "./hourly-grid.ts";
import type { TopologySettings } from "./settings.ts";

/** A proposal that a meter hangs on another transformer than the register says, from an hour on. */
export interface RepairProposal {
  readonly meter: number;
  readonly from: number;
  readonly to: number;
  /** Log-likelihood gained on the weaker of the two transformers. */
  readonly gain: number;
  /** 0..1: how sure, from the gain. */
  readonly confidence: number;
  /** The gain comes from a part of the period alone: a load transfer rather than a wrong register. */
  readonly partial: boolean;
}

/** What of a transformer's unmeasured energy goes up and down with a meter: 0.5 where it shows two thirds of what it measures. */
export interface Unmeasured {
  readonly slope: number;
  /** The slope over its standard error. */
  readonly deviations: number;
}

export interface TopologyRepair {
  readonly proposals: readonly RepairProposal[];
  /** A meter each, with the proposals followed; null where nothing can be said. */
  readonly unmeasured: readonly (Unmeasured | null)[];
}

/** The register, the meters' and the transformers' readings. `registered` is -1 where the transformer is not known. */
export interface TopologyInput {
  readonly meters: HourlyGrid;
  readonly transformers: HourlyGrid;
  readonly kva: readonly (number | null)[];
  readonly registered: Int32Array;
}

/**
 * Which transformer explains a meter best (D12). The residual of a transformer is its input less copper loss and the sum of its meters.
 * A meter that is wrongly counted leaves its own shape in two residuals, once with each sign: both must lose variance when it is moved.
 * Steps from hour to hour are compared, without their daily pattern, so that losses, levels and the habits that all meters
 * share play no part. The best move is taken first and the residuals made anew. It proposes and rewrites nothing.
 */
export function repairTopology(input: TopologyInput, settings: TopologySettings): TopologyRepair {
  const { meters, transformers } = input;
  const steps = (series: Float32Array): Float32Array => stepsOf(series);
  const shapes = Array.from({ length: meters.rows }, (_, meter) => steps(filled(rowOf(meters, meter))));
  const power = shapes.map((shape) => dot(shape, shape));
  const residuals = firstResiduals(input, settings, steps, shapes);
  const clipped = residuals.map((residual) => clip(residual, settings.clipDeviations));
  const moved = new Set<number>();
  const current = Int32Array.from(input.registered);
  const versions = new Uint32Array(transformers.rows);
  const kept = new Map<number, { readonly version: number; readonly value: number }>();
  /** Gain of adding (sign 1) the meter to a residual, or taking it out (-1). */
  const product = (meter: number, transformer: number): number => {
    const key = meter * transformers.rows + transformer;
    const version = versions[transformer] ?? 0;
    const known = kept.get(key);
    if (known?.version === version) return known.value;
    const value = dot(shapes[meter] ?? EMPTY, clipped[transformer]?.values ?? EMPTY);
    kept.set(key, { version, value });
    return value;
  };
  const gain = (meter: number, transformer: number, sign: 1 | -1): number =>
    -(2 * sign * product(meter, transformer) + (power[meter] ?? 0)) /
    (2 * (clipped[transformer]?.variance ?? Infinity));
  const proposals: RepairProposal[] = [];
  while (proposals.length < meters.rows * settings.mostMovedShare) {
    let best: { meter: number; to: number; gain: number } | undefined;
    for (let meter = 0; meter < meters.rows; meter++) {
      const from = current[meter] ?? -1;
      if (moved.has(meter) || from < 0 || power[meter] === 0) continue;
      const left = gain(meter, from, 1);
      if (left < settings.leastGain || (best && left <= best.gain)) continue;
      for (let to = 0; to < transformers.rows; to++) {
        if (to === from) continue;
        const weaker = Math.min(left, gain(meter, to, -1));
        if (weaker >= settings.leastGain && (!best || weaker > best.gain)) best = { meter, to, gain: weaker };
      }
    }
    if (!best) break;
    const { meter, to } = best;
    const from = current[meter] ?? -1;
    const shape = shapes[meter] ?? EMPTY;
    const partial = isPartial(shape, residuals[from] ?? EMPTY, residuals[to] ?? EMPTY);
    proposals.push({ meter, from, to, gain: best.gain, confidence: 1 - 1 / (1 + best.gain / 10), partial });
    add(residuals[from] ?? EMPTY, shape, 1);
    add(residuals[to] ?? EMPTY, shape, -1);
    for (const transformer of [from, to]) {
      clipped[transformer] = clip(residuals[transformer] ?? EMPTY, settings.clipDeviations);
      versions[transformer] = (versions[transformer] ?? 0) + 1;
    }
    current[meter] = to;
    moved.add(meter);
  }
  const unmeasured = shapes.map((shape, meter) => {
    const residual = clipped[current[meter] ?? -1];
    const own = power[meter] ?? 0;
    if (!residual || own <= 0) return null;
    const along = dot(shape, residual.values);
    return { slope: along / own, deviations: along / Math.sqrt(own * residual.variance) };
  });
  return { proposals, unmeasured };
}

const EMPTY = new Float32Array(0);

function firstResiduals(
  { meters, transformers, kva, registered }: TopologyInput,
  { copperLoss }: TopologySettings,
  steps: (series: Float32Array) => Float32Array,
  shapes: readonly Float32Array[],
): Float32Array[] {
  const residuals = Array.from({ length: transformers.rows }, (_, transformer) => {
    const rated = kva[transformer] ?? Infinity;
    return steps(filled(rowOf(transformers, transformer)).map((kwh) => kwh - (copperLoss * kwh * kwh) / rated));
  });
  for (let meter = 0; meter < meters.rows; meter++) {
    const residual = residuals[registered[meter] ?? -1];
    if (residual) add(residual, shapes[meter] ?? EMPTY, -1);
  }
  return residuals;
}

/** Steps from hour to hour, less the mean step of the same hour of the day. */
function stepsOf(series: Float32Array): Float32Array {
  const steps = new Float32Array(Math.max(0, series.length - 1));
  const means = new Float64Array(DAY);
  const counts = new Uint32Array(DAY);
  for (let hour = 0; hour < steps.length; hour++) {
    const step = (series[hour + 1] ?? 0) - (series[hour] ?? 0);
    steps[hour] = step;
    means[hour % DAY] = (means[hour % DAY] ?? 0) + step;
    counts[hour % DAY] = (counts[hour % DAY] ?? 0) + 1;
  }
  for (let of = 0; of < DAY; of++) means[of] = (means[of] ?? 0) / Math.max(1, counts[of] ?? 0);
  for (let hour = 0; hour < steps.length; hour++) steps[hour] = (steps[hour] ?? 0) - (means[hour % DAY] ?? 0);
  return steps;
}

/** Clipped at so many robust deviations, so that a few jumps (switched lamps, filled gaps) do not outweigh everything. */
function clip(residual: Float32Array, deviations: number): { values: Float32Array; variance: number } {
  const sizes = residual.map(Math.abs).sort();
  const deviation = Math.max(1e-6, (sizes[sizes.length >> 1] ?? 0) / 0.6745);
  const most = deviations * deviation;
  return { values: residual.map((step) => Math.max(-most, Math.min(most, step))), variance: deviation ** 2 };
}

/** Whether a first or last fifth of the period speaks against the move, on both transformers together. */
function isPartial(shape: Float32Array, from: Float32Array, to: Float32Array): boolean {
  const fifth = Math.floor(shape.length / 5);
  return [0, shape.length - fifth].some((start) => {
    const part = shape.subarray(start, start + fifth);
    const slope = dot(part, to.subarray(start, start + fifth)) - dot(part, from.subarray(start, start + fifth));
    return slope < dot(part, part);
  });
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let index = 0; index < a.length; index++) sum += (a[index] ?? 0) * (b[index] ?? 0);
  return sum;
}

function add(to: Float32Array, series: Float32Array, sign: 1 | -1): void {
  for (let index = 0; index < to.length; index++) to[index] = (to[index] ?? 0) + sign * (series[index] ?? 0);
}
