import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import type { ColumnStore, SourceFile } from "../../platform/columns/column-store.ts";
import { UnreadableFile } from "../../platform/columns/column-store.ts";
import {
  activityDays,
  billFaults,
  dailyShapes,
  hourlySeries,
  hourProfiles,
  metersByIndex,
  metersOfRegister,
  postedMonths,
  readingExtent,
  readingFaults,
  readingKeys,
  readingsByHour,
  readingsOnceAnHour,
  temperatureResponse,
  transformerReadingFaults,
  transformerSeries,
  transformersByIndex,
  transformersOfRegister,
} from "./detection.queries.ts";
import type {
  DailyShape,
  DetectionInput,
  IntervalInput,
  RegisteredMeter,
  TemperatureResponse,
} from "./detection-input.ts";
import { emptyGrid, type HourlyGrid } from "./hourly-grid.ts";
import { InputFault, type InputWarning, warningOf } from "./input-fault.ts";
import { type Period, periodOf } from "./period.ts";

/** What to read of a folder. */
export interface InputRequest {
  readonly folder: string;
  readonly billsOnly: boolean;
  readonly period: Period;
}

/** The files of a folder with the columns that each must have; `truth/` is none of them. */
const FILES = {
  meters: ["meter_id", "transformer_id", "category", "activity", "occupants", "contract_kw"],
  transformers: ["transformer_id", "feeder", "kva"],
  bills: ["meter_id", "month", "posted_kwh", "source", "employee_id"],
  temperature: ["ts", "temp_c"],
  readings: ["meter_id", "ts", "kwh"],
  transformer_readings: ["transformer_id", "ts", "kwh"],
} as const;
type FileName = keyof typeof FILES;

/** Reads a folder of meters, transformers, bills and readings. Throws InputFault; rows that do not fit are told as warnings. */
export async function readDetectionInput(store: ColumnStore, request: InputRequest): Promise<DetectionInput> {
  if (!existsSync(request.folder) || !statSync(request.folder).isDirectory())
    throw new InputFault(
      "BAD_USER_INPUT",
      `"${request.folder}" is no folder. Name the folder that holds meters.csv.`,
      2,
    );
  try {
    return await read(store, request);
  } catch (error) {
    if (error instanceof UnreadableFile) throw new InputFault("FILE_UNREADABLE", error.message);
    throw error;
  }
}

async function read(store: ColumnStore, request: InputRequest): Promise<DetectionInput> {
  const source = async (name: FileName): Promise<{ readonly [Name in FileName]?: SourceFile }> => ({
    [name]: await fileOf(store, request.folder, name),
  });
  const warnings: InputWarning[] = [];
  await store.keep("meter", metersByIndex, {}, await source("meters"));
  await store.keep("transformer", transformersByIndex, {}, await source("transformers"));
  const meters = await store.query(metersOfRegister, {});
  const transformers = await store.query(transformersOfRegister, {});
  if (meters.length === 0) throw new InputFault("NOTHING_TO_READ", "meters.csv has no meter. Write one line a meter.");
  const bills = await source("bills");
  warnings.push(...repeated(meters), ...unknownTransformers(meters, transformers));
  for (const { fault, rows, example } of await store.query(billFaults, {}, bills))
    if (fault !== null) warnings.push(warningOf("bills.csv", fault, rows, example));
  const posted = await store.query(postedMonths, {}, bills);
  const intervals = request.billsOnly
    ? null
    : await readIntervals(store, request, source, meters.length, transformers.length, warnings);
  return { meters, transformers, posted, intervals, warnings };
}

async function readIntervals(
  store: ColumnStore,
  request: InputRequest,
  source: (name: FileName) => Promise<{ readonly [Name in FileName]?: SourceFile }>,
  meterCount: number,
  transformerCount: number,
  warnings: InputWarning[],
): Promise<IntervalInput> {
  const readings = await source("readings");
  const balances = await source("transformer_readings");
  const temperature = await source("temperature");
  await store.keep("reading_key", readingKeys, {}, readings);
  const [extent] = await store.query(readingExtent, {}, readings);
  const { from, to, hours } = periodOf(request.period, extent?.first_at ?? null, extent?.last_at ?? null);
  await store.keep("reading", readingsByHour, { from, to }, readings);
  let meters = emptyGrid(meterCount, hours);
  let filled = await fill(store, meters);
  if (filled.repeated > 0 || (extent?.off_hour ?? 0) > 0) {
    const parts =
      filled.repeated > 0 ? Math.max(1, Math.round(filled.read / Math.max(1, filled.read - filled.repeated))) : 1;
    if ((extent?.off_hour ?? 0) === 0)
      warnings.push({
        file: "readings.parquet",
        fault: "REPEATED_HOUR",
        rows: filled.repeated,
        example: null,
        sentence: `${filled.repeated.toLocaleString("en")} readings stand beside another of the same meter and hour (days of 25 hours, or a file given twice); the largest is kept.`,
      });
    await store.keep(
      "reading",
      readingsOnceAnHour,
      { from, to, parts: (extent?.off_hour ?? 0) === 0 ? 1 : parts },
      readings,
    );
    meters = emptyGrid(meterCount, hours);
    filled = { ...(await fill(store, meters)), read: filled.read };
  }
  const gaps = (extent?.rows ?? 0) - (extent?.filled ?? 0);
  if (filled.read === extent?.filled) {
    if (gaps > 0) warnings.push(warningOf("readings.parquet", "MISSING", gaps, null));
  } else
    for (const { fault, rows, example } of await store.query(readingFaults, {}, readings))
      if (fault !== null) warnings.push(warningOf("readings.parquet", fault, rows, example));
  for (const { fault, rows, example } of await store.query(transformerReadingFaults, {}, balances))
    if (fault !== null) warnings.push(warningOf("transformer_readings.parquet", fault, rows, example));
  await store.keep("hour_profile", hourProfiles, { hours });
  await store.keep("activity_day", activityDays, {});
  const shapes: readonly DailyShape[] = await store.query(dailyShapes, {});
  const responses: readonly TemperatureResponse[] = await store.query(temperatureResponse, { from }, temperature);
  const inputs = emptyGrid(transformerCount, hours);
  await store.eachSeries(transformerSeries, { from, to }, placeInto(inputs).place, balances);
  return { from, to, meters, inputs, shapes, responses };
}

async function fill(
  store: ColumnStore,
  grid: HourlyGrid,
): Promise<{ readonly read: number; readonly repeated: number }> {
  const placing = placeInto(grid);
  await store.eachSeries(hourlySeries, {}, placing.place);
  return placing.counted();
}

function placeInto(grid: HourlyGrid): {
  readonly place: Parameters<ColumnStore["eachSeries"]>[2];
  readonly counted: () => { readonly read: number; readonly repeated: number };
} {
  let read = 0;
  let repeated = 0;
  return {
    place: (series) => {
      const start = series.key * grid.hours;
      for (let index = 0; index < series.length; index++) {
        const place = start + series.positionAt(index);
        read++;
        if (!Number.isNaN(grid.kwh[place] ?? NaN)) repeated++;
        grid.kwh[place] = series.numberAt(index);
      }
    },
    counted: () => ({ read, repeated }),
  };
}

async function fileOf(store: ColumnStore, folder: string, name: FileName): Promise<SourceFile> {
  const formats =
    name === "readings" || name === "transformer_readings"
      ? (["parquet", "csv"] as const)
      : (["csv", "parquet"] as const);
  const found = formats.find((format) => existsSync(join(folder, `${name}.${format}`)));
  if (found === undefined)
    throw new InputFault(
      "FILE_MISSING",
      `"${join(folder, `${name}.${formats[0]}`)}" is not there. Put it there with the columns ${FILES[name].join(", ")}${name === "meters" || name === "bills" || name === "transformers" ? "" : ", or rank by bills alone with --bills-only"}.`,
    );
  const file: SourceFile = { format: found, path: join(folder, `${name}.${found}`) };
  const columns = await store.columnsOf(file);
  const missing = FILES[name].filter((column) => !columns.has(column));
  if (missing.length > 0)
    throw new InputFault(
      "COLUMN_MISSING",
      `"${file.path}" has no column ${missing.map((column) => `"${column}"`).join(", ")}; it has ${[...columns.keys()].join(", ")}. Add it, empty where nothing is known.`,
    );
  return file;
}

function repeated(meters: readonly RegisteredMeter[]): readonly InputWarning[] {
  return meters
    .filter(({ lines }) => lines > 1)
    .map(({ meter_id, transformer_id, lines }) => ({
      file: "meters.csv",
      fault: "METER_REPEATED",
      rows: lines,
      example: meter_id,
      sentence: `Meter "${meter_id}" stands ${String(lines)} times in meters.csv; it is counted at transformer "${transformer_id ?? ""}" alone. Correct the register.`,
    }));
}

function unknownTransformers(
  meters: readonly RegisteredMeter[],
  transformers: readonly { readonly transformer_id: string }[],
): readonly InputWarning[] {
  const known = new Set(transformers.map(({ transformer_id }) => transformer_id));
  const astray = meters.filter(({ transformer_id }) => transformer_id === null || !known.has(transformer_id));
  if (astray.length === 0) return [];
  return [warningOf("meters.csv", "TRANSFORMER_UNKNOWN", astray.length, astray[0]?.meter_id ?? null)];
}
