import { DAY, type HourlyGrid, rowOf, windowsOf } from "./hourly-grid.ts";
import { medianOf } from "./peers.ts";
import type { BalanceSettings } from "./settings.ts";

/** Technical loss of a transformer of S kVA at a load of P kW: iron x S + copper x P² / S. */
export interface LossModel {
  readonly iron: number;
  readonly copper: number;
}

/** What a transformer delivers more than its meters and the fleet's technical loss, in one window. Powers in kW. */
export interface WindowBalance {
  readonly loadKw: number;
  readonly excessKw: number;
  readonly dayKw: number;
  readonly nightKw: number;
  /** The part of the excess that does not go with the load. */
  readonly fixedKw: number;
  /** Correlation of the excess with the load. */
  readonly withLoad: number;
}

/** Day hours and night hours of the balance: neither has street light in one of them. */
const DAY_HOURS: readonly number[] = [9, 10, 11, 12, 13, 14];
const NIGHT_HOURS: readonly number[] = [0, 1, 2, 3, 4];

/** The fleet's losses: medians of what each transformer's own residual shows of them. */
export function fleetLosses(
  inputs: HourlyGrid,
  residuals: readonly Float32Array[],
  kva: readonly (number | null)[],
  defaults: LossModel,
): LossModel {
  const fits = residuals.flatMap((residual, transformer) => {
    const rated = kva[transformer];
    if (rated === null || rated === undefined || rated <= 0) return [];
    const squares = rowOf(inputs, transformer).map((kw) => kw * kw);
    const line = regression(squares, residual);
    return line ? [{ iron: line.intercept / rated, copper: line.slope * rated }] : [];
  });
  if (fits.length < 5) return defaults;
  return {
    iron: Math.max(0, medianOf(fits.map(({ iron }) => iron))),
    copper: Math.max(0, medianOf(fits.map(({ copper }) => copper))),
  };
}

/** The windows' balances of one transformer, the newest first. */
export function balanceWindows(
  input: Float32Array,
  residual: Float32Array,
  rated: number,
  { iron, copper }: LossModel,
  settings: BalanceSettings,
): readonly (WindowBalance | null)[] {
  return windowsOf(input.length).map(({ from, to }) => {
    const loads: number[] = [];
    const excesses: number[] = [];
    const day: number[] = [];
    const night: number[] = [];
    for (let hour = from; hour < to; hour++) {
      const load = input[hour] ?? NaN;
      const excess = (residual[hour] ?? NaN) - iron * rated - (copper * load * load) / rated;
      if (Number.isNaN(excess)) continue;
      loads.push(load);
      excesses.push(excess);
      if (DAY_HOURS.includes(hour % DAY)) day.push(excess);
      if (NIGHT_HOURS.includes(hour % DAY)) night.push(excess);
    }
    if (loads.length < (to - from) * settings.leastShare || day.length === 0 || night.length === 0) return null;
    const line = regression(loads, excesses);
    return {
      loadKw: mean(loads),
      excessKw: medianOf(excesses),
      dayKw: medianOf(day),
      nightKw: medianOf(night),
      fixedKw: line?.intercept ?? 0,
      withLoad: line?.correlation ?? 0,
    };
  });
}

function mean(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0) / Math.max(1, values.length);
}

/** Least squares of y on x over the pairs that are whole; null where x does not vary. */
function regression(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
): { readonly slope: number; readonly intercept: number; readonly correlation: number } | null {
  let [count, meanX, meanY, xx, yy, xy] = [0, 0, 0, 0, 0, 0];
  for (let index = 0; index < x.length; index++) {
    const a = x[index] ?? NaN;
    const b = y[index] ?? NaN;
    if (Number.isNaN(a) || Number.isNaN(b)) continue;
    count++;
    const stepX = a - meanX;
    const stepY = b - meanY;
    meanX += stepX / count;
    meanY += stepY / count;
    xx += stepX * (a - meanX);
    yy += stepY * (b - meanY);
    xy += stepX * (b - meanY);
  }
  if (count < 3 || xx <= 0) return null;
  const slope = xy / xx;
  return { slope, intercept: meanY - slope * meanX, correlation: yy > 0 ? xy / Math.sqrt(xx * yy) : 0 };
}
