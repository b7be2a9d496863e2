import type { DetectionInput, PostedMonth, RegisteredMeter } from "./detection-input.ts";
import { rowOf } from "./hourly-grid.ts";
import type { Unmeasured } from "./topology-repair.ts";
import { type WindowFeatures, windowFeatures } from "./window-features.ts";

export interface ShapeFeatures {
  readonly hourShare: number | null;
  readonly likeness: number | null;
  readonly reversedLikeness: number | null;
  readonly nightKw: number | null;
  readonly dayKw: number | null;
}

/** What is known of one meter: windows and shapes the newest first, months the oldest first. */
export interface MeterFeatures {
  readonly meter: RegisteredMeter;
  /** The category and the declared activity: its peers. */
  readonly group: string;
  readonly windows: readonly (WindowFeatures | null)[];
  readonly shapes: readonly (ShapeFeatures | null)[];
  /** Correlation of its days with the temperature; null without interval readings. */
  readonly temperatureCorrelation: number | null;
  readonly months: readonly MonthFeatures[];
  /** What its transformer's balance says of its readings; null where it says nothing. */
  readonly unmeasured: Unmeasured | null;
}

export interface MonthFeatures {
  readonly month: string;
  readonly hours: number;
  readonly postedKwh: number;
  readonly manual: boolean;
  readonly employeeId: string | null;
  /** Measured in the month, gaps filled at its mean; null where half of it is missing, or without interval readings. */
  readonly meteredKwh: number | null;
}

export function meterFeatures(
  input: DetectionInput,
  unmeasured: readonly (Unmeasured | null)[],
): readonly MeterFeatures[] {
  const { meters, intervals } = input;
  const posted = groupedBy(input.posted, ({ meter_index }) => meter_index);
  const shapes = groupedBy(intervals?.shapes ?? [], ({ meter_index }) => meter_index);
  const responses = new Map(intervals?.responses.map((response) => [response.meter_index, response]) ?? []);
  const calendar = intervals === null ? new Map<string, HourRange>() : monthsBetween(intervals.from, intervals.to);
  return meters.map((meter) => {
    const series = intervals === null ? null : rowOf(intervals.meters, meter.meter_index);
    const windows = series === null ? [] : windowFeatures(series);
    const byWindow = new Map(shapes.get(meter.meter_index)?.map((shape) => [shape.window_index, shape]) ?? []);
    return {
      meter,
      group: `${meter.category ?? "?"}/${meter.activity ?? "?"}`,
      windows,
      shapes: windows.map((_, index) => {
        const shape = byWindow.get(index);
        if (!shape) return null;
        return {
          hourShare: shape.hour_share,
          likeness: shape.likeness,
          reversedLikeness: shape.reversed_likeness,
          nightKw: shape.night_kw,
          dayKw: shape.day_kw,
        };
      }),
      temperatureCorrelation: responses.get(meter.meter_index)?.correlation ?? null,
      months: (posted.get(meter.meter_index) ?? []).map((month) => monthFeatures(month, series, calendar)),
      unmeasured: unmeasured[meter.meter_index] ?? null,
    };
  });
}

function monthFeatures(
  month: PostedMonth,
  series: Float32Array | null,
  calendar: ReadonlyMap<string, HourRange>,
): MonthFeatures {
  const range = calendar.get(month.month);
  const hours = daysIn(month.month) * 24;
  return {
    month: month.month,
    hours,
    postedKwh: month.posted_kwh,
    manual: month.manual ?? false,
    employeeId: month.employee_id,
    meteredKwh: series === null || range === undefined ? null : meteredIn(series.subarray(range.from, range.to), hours),
  };
}

function meteredIn(part: Float32Array, hours: number): number | null {
  let sum = 0;
  let read = 0;
  for (const kwh of part)
    if (!Number.isNaN(kwh)) {
      sum += kwh;
      read++;
    }
  return read < hours / 2 ? null : (sum * hours) / read;
}

interface HourRange {
  readonly from: number;
  readonly to: number;
}

function monthsBetween(from: string, to: string): Map<string, HourRange> {
  const start = Date.parse(`${from.slice(0, 10)}T00:00:00Z`);
  const hours = (Date.parse(`${to.slice(0, 10)}T00:00:00Z`) - start) / 3_600_000;
  const found = new Map<string, HourRange>();
  for (let hour = 0; hour < hours; hour += 24) {
    const month = new Date(start + hour * 3_600_000).toISOString().slice(0, 7);
    found.set(month, { from: found.get(month)?.from ?? hour, to: Math.min(hours, hour + 24) });
  }
  return found;
}

/** Days of a month, YYYY-MM; 30 where it cannot be read. */
function daysIn(month: string): number {
  const [year, of] = month.split("-").map(Number);
  return new Date(Date.UTC(year ?? NaN, of ?? NaN, 0)).getUTCDate() || 30;
}

function groupedBy<T>(values: readonly T[], keyOf: (value: T) => number): ReadonlyMap<number, readonly T[]> {
  const groups = new Map<number, T[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group) group.push(value);
    else groups.set(keyOf(value), [value]);
  }
  return groups;
}
