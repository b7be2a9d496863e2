import { z } from "zod";
import { defineSql } from "../../platform/columns/sql-statement.ts";

const none = z.object({});
const period = z.object({ from: z.string(), to: z.string() });
const hours = z.object({ hours: z.int() });
const from = z.object({ from: z.string() });

const whole = z.union([z.number(), z.bigint()]).transform(Number);
/** A correlation with what does not vary is not a number: nothing is known then. */
const figure = z
  .union([z.number(), z.nan()])
  .nullable()
  .transform((value) => (value === null || Number.isNaN(value) ? null : value));
const instant = z
  .date()
  .transform((at) => at.toISOString().slice(0, 19))
  .nullable();

const statement = <P extends z.ZodObject, R extends z.ZodObject>(name: string, params: P, row: R) =>
  defineSql({ file: `sql/detection/${name}.sql`, params, row });

const meterRow = z.object({
  meter_index: whole,
  activity_index: whole,
  meter_id: z.string(),
  transformer_id: z.string().nullable(),
  category: z.string().nullable(),
  activity: z.string().nullable(),
  occupants: figure,
  contract_kw: figure,
  lines: whole,
});
export const metersByIndex = statement("meters-by-index", none, meterRow);
export const metersOfRegister = statement("meters-of-register", none, meterRow);

const transformerRow = z.object({
  transformer_index: whole,
  transformer_id: z.string(),
  feeder: z.string().nullable(),
  kva: figure,
});
export const transformersByIndex = statement("transformers-by-index", none, transformerRow);
export const transformersOfRegister = statement("transformers-of-register", none, transformerRow);

const faultRow = z.object({ fault: z.string().nullable(), rows: whole, example: z.string().nullable() });
export const readingExtent = statement(
  "reading-extent",
  none,
  z.object({ rows: whole, filled: whole, first_at: instant, last_at: instant, off_hour: whole }),
);
export const readingKeys = statement("reading-keys", none, z.object({}));
export const readingFaults = statement("reading-faults", none, faultRow);
export const transformerReadingFaults = statement("transformer-reading-faults", none, faultRow);
export const billFaults = statement("bill-faults", none, faultRow);

const series = z.object({});
export const readingsByHour = statement("readings-by-hour", period, series);
export const readingsOnceAnHour = statement("readings-once-an-hour", period.extend({ parts: z.int() }), series);
export const hourlySeries = statement("hourly-series", none, series);
export const transformerSeries = statement("transformer-series", period, series);

export const hourProfiles = statement("hour-profiles", hours, z.object({}));
export const activityDays = statement("activity-days", none, z.object({}));
export const dailyShapes = statement(
  "daily-shapes",
  none,
  z.object({
    meter_index: whole,
    window_index: whole,
    hour_share: figure,
    likeness: figure,
    reversed_likeness: figure,
    night_kw: figure,
    day_kw: figure,
  }),
);

export const temperatureResponse = statement(
  "temperature-response",
  from,
  z.object({
    meter_index: whole,
    days: whole,
    correlation: figure,
    kw_per_degree: figure,
    daily_variation: figure,
  }),
);

export const postedMonths = statement(
  "posted-months",
  none,
  z.object({
    meter_index: whole,
    month: z.string(),
    posted_kwh: z.number(),
    manual: z.boolean().nullable(),
    employee_id: z.string().nullable(),
  }),
);
