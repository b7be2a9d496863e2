import { element } from "./prng.ts";

export interface Month {
  readonly index: number;
  /** The first day, `YYYY-MM-DD`. */
  readonly first: string;
  /** The first day of the next month. */
  readonly next: string;
  /** 0 for January. */
  readonly monthOfYear: number;
  readonly year: number;
  readonly hours: number;
}

export const CONDUCT_FROM = "2023-09-01";
export const CONDUCT_TO = "2025-09-01";
export const REPORT_DAY = "2025-10-02";

/** The clocks of the region went back an hour, from UTC+6 to UTC+5, at midnight of this day. */
const ZONE_CHANGE = "2024-03-01";
const HOUR_MS = 3_600_000;

/** The 24 months of the conduct. */
export const MONTHS: readonly Month[] = Array.from({ length: 24 }, (_, index) => {
  const year = 2023 + Math.floor((8 + index) / 12);
  const monthOfYear = (8 + index) % 12;
  const first = day(year, monthOfYear, 1);
  const next = day(year, monthOfYear + 1, 1);
  const zoneHour = next === ZONE_CHANGE ? 1 : 0;
  return { index, first, next, monthOfYear, year, hours: (Date.parse(next) - Date.parse(first)) / HOUR_MS + zoneHour };
});

export function monthAt(index: number): Month {
  return element(MONTHS, index);
}

/** A day, `YYYY-MM-DD`; months and days may run over. */
export function day(year: number, monthOfYear: number, dayOfMonth: number): string {
  return new Date(Date.UTC(year, monthOfYear, dayOfMonth)).toISOString().slice(0, 10);
}

export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 24 * HOUR_MS).toISOString().slice(0, 10);
}

/** The instant of a local time of the region, ISO 8601 in UTC. */
export function instant(date: string, hour: number, minute = 0, second = 0): string {
  const offset = date < ZONE_CHANGE ? 6 : 5;
  const at = Date.parse(date) + (hour - offset) * HOUR_MS + minute * 60_000 + second * 1000;
  return `${new Date(at).toISOString().slice(0, 19)}Z`;
}

export function addSeconds(at: string, seconds: number): string {
  return `${new Date(Date.parse(at) + seconds * 1000).toISOString().slice(0, 19)}Z`;
}
