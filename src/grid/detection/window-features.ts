import { windowsOf } from "./hourly-grid.ts";
import { quantileOf } from "./peers.ts";

/** How a meter ran in 28 days. Powers are kW as means of an hour. */
export interface WindowFeatures {
  readonly readings: number;
  readonly meanKw: number;
  /** Standard deviation over mean. */
  readonly variation: number;
  readonly p05Kw: number;
  readonly p50Kw: number;
  readonly p95Kw: number;
  /** p99.5. */
  readonly peakKw: number;
  /** Share of the readings that are zero. */
  readonly zeroShare: number;
  /** Share of the hours above half of p95: the hours in which it runs. */
  readonly runningShare: number;
  /** Coefficient of variation of those hours. */
  readonly runningVariation: number;
  /** Correlation of an hour with the hour before. */
  readonly memory: number | null;
}

/** Below this a reading is none: the last digit of a meter. */
const ZERO_KWH = 0.0005;
/** A window with fewer readings says nothing. */
const LEAST_SHARE = 0.5;

/** The windows of a series, the newest first; null where less than half of the readings are there. */
export function windowFeatures(series: Float32Array): readonly (WindowFeatures | null)[] {
  return windowsOf(series.length).map(({ from, to }) => featuresOf(series.subarray(from, to)));
}

function featuresOf(window: Float32Array): WindowFeatures | null {
  const sorted = window.filter((kwh) => !Number.isNaN(kwh)).sort();
  const readings = sorted.length;
  if (readings < Math.max(2, window.length * LEAST_SHARE)) return null;
  const p95Kw = quantileOf(sorted, 0.95);
  const all = spread(sorted, 0);
  const runningFrom = sorted.findIndex((kwh) => kwh > p95Kw / 2);
  const running = runningFrom < 0 ? { mean: 0, deviation: 0 } : spread(sorted, runningFrom);
  const firstNonZero = sorted.findIndex((kwh) => kwh > ZERO_KWH);
  return {
    readings,
    meanKw: all.mean,
    variation: all.mean > 0 ? all.deviation / all.mean : 0,
    p05Kw: quantileOf(sorted, 0.05),
    p50Kw: quantileOf(sorted, 0.5),
    p95Kw,
    peakKw: quantileOf(sorted, 0.995),
    zeroShare: (firstNonZero < 0 ? readings : firstNonZero) / readings,
    runningShare: runningFrom < 0 ? 0 : (readings - runningFrom) / readings,
    runningVariation: running.mean > 0 ? running.deviation / running.mean : 0,
    memory: memoryOf(window),
  };
}

function spread(sorted: Float32Array, from: number): { mean: number; deviation: number } {
  const count = sorted.length - from;
  let sum = 0;
  for (let index = from; index < sorted.length; index++) sum += sorted[index] ?? 0;
  const mean = sum / count;
  let squares = 0;
  for (let index = from; index < sorted.length; index++) squares += ((sorted[index] ?? 0) - mean) ** 2;
  return { mean, deviation: count > 1 ? Math.sqrt(squares / (count - 1)) : 0 };
}

function memoryOf(window: Float32Array): number | null {
  let [count, x, y, xx, yy, xy] = [0, 0, 0, 0, 0, 0];
  for (let hour = 1; hour < window.length; hour++) {
    const before = window[hour - 1] ?? NaN;
    const now = window[hour] ?? NaN;
    if (Number.isNaN(before) || Number.isNaN(now)) continue;
    count++;
    x += before;
    y += now;
    xx += before * before;
    yy += now * now;
    xy += before * now;
  }
  const spreads = (xx - (x * x) / count) * (yy - (y * y) / count);
  return count > 1 && spreads > 0 ? (xy - (x * y) / count) / Math.sqrt(spreads) : null;
}
