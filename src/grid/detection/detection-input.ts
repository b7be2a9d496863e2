import type { HourlyGrid } from "./hourly-grid.ts";
import type { InputWarning } from "./input-fault.ts";

/** A meter of the register; rows of a grid are in the order of `meter_index`. */
export interface RegisteredMeter {
  readonly meter_index: number;
  readonly activity_index: number;
  readonly meter_id: string;
  readonly transformer_id: string | null;
  readonly category: string | null;
  readonly activity: string | null;
  readonly occupants: number | null;
  readonly contract_kw: number | null;
  readonly lines: number;
}

export interface RegisteredTransformer {
  readonly transformer_index: number;
  readonly transformer_id: string;
  readonly feeder: string | null;
  readonly kva: number | null;
}

/** What was posted for a meter and month (YYYY-MM). */
export interface PostedMonth {
  readonly meter_index: number;
  readonly month: string;
  readonly posted_kwh: number;
  readonly manual: boolean | null;
  readonly employee_id: string | null;
}

/** The mean day of a meter in a window of 28 days, as sql/detection/daily-shapes.sql has it. */
export interface DailyShape {
  readonly meter_index: number;
  readonly window_index: number;
  readonly hour_share: number | null;
  readonly likeness: number | null;
  readonly reversed_likeness: number | null;
  readonly night_kw: number | null;
  readonly day_kw: number | null;
}

export interface TemperatureResponse {
  readonly meter_index: number;
  readonly days: number;
  readonly correlation: number | null;
  readonly kw_per_degree: number | null;
  readonly daily_variation: number | null;
}

/** What only interval readings tell. */
export interface IntervalInput {
  readonly from: string;
  readonly to: string;
  readonly meters: HourlyGrid;
  /** Input of the transformers, rows in the order of `transformer_index`. */
  readonly inputs: HourlyGrid;
  readonly shapes: readonly DailyShape[];
  readonly responses: readonly TemperatureResponse[];
}

export interface DetectionInput {
  readonly meters: readonly RegisteredMeter[];
  readonly transformers: readonly RegisteredTransformer[];
  readonly posted: readonly PostedMonth[];
  /** Null where bills alone are looked at. */
  readonly intervals: IntervalInput | null;
  readonly warnings: readonly InputWarning[];
}
