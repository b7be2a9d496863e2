/** Hours of a day. */
export const DAY = 24;
/** Hours of a window: 28 days, so that every window has each weekday alike. */
export const WINDOW = 28 * DAY;

/** Energy by the hour, a row a series: kWh, NaN where a reading is missing. */
export interface HourlyGrid {
  readonly rows: number;
  /** Hours, the first of which is a midnight. */
  readonly hours: number;
  readonly kwh: Float32Array;
}

export function emptyGrid(rows: number, hours: number): HourlyGrid {
  return { rows, hours, kwh: new Float32Array(rows * hours).fill(NaN) };
}

export function rowOf(grid: HourlyGrid, row: number): Float32Array {
  return grid.kwh.subarray(row * grid.hours, (row + 1) * grid.hours);
}

/** The whole windows of 28 days of a period, the newest first; a period shorter than that is one window. */
export function windowsOf(hours: number): readonly { readonly from: number; readonly to: number }[] {
  const count = Math.max(1, Math.floor(hours / WINDOW));
  return Array.from({ length: count }, (_, index) => ({
    from: Math.max(0, hours - (index + 1) * WINDOW),
    to: hours - index * WINDOW,
  }));
}

/**
 * The series with its gaps filled by the mean of the same hour of the day, for sums over many meters; a series without a reading
 * is 0. Gaps stay gaps everywhere else.
 */
export function filled(series: Float32Array): Float32Array {
  const sums = new Float64Array(DAY);
  const counts = new Uint32Array(DAY);
  let missing = false;
  for (let hour = 0; hour < series.length; hour++) {
    const kwh = series[hour] ?? NaN;
    if (Number.isNaN(kwh)) missing = true;
    else {
      const of = hour % DAY;
      sums[of] = (sums[of] ?? 0) + kwh;
      counts[of] = (counts[of] ?? 0) + 1;
    }
  }
  if (!missing) return series;
  return series.map((kwh, hour) =>
    Number.isNaN(kwh) ? (sums[hour % DAY] ?? 0) / Math.max(1, counts[hour % DAY] ?? 0) : kwh,
  );
}
