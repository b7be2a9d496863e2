import neo4j, { type Date as DriverDate, type DateTime } from "neo4j-driver";
import { z } from "zod";

/** An instant as the driver takes and gives it. */
export type Instant = DateTime<number> | DateTime;
/** A day as the driver takes and gives it. */
export type Day = DriverDate<number> | DriverDate;

export const instantShape = z.custom<Instant>((value) => neo4j.isDateTime(value));
export const dayShape = z.custom<Day>((value) => neo4j.isDate(value));

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/u;
const INSTANT = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}:?\d{2})$/u;

/** A day as the driver takes it; undefined when there is no such day. */
export function toDate(text: string): Day | undefined {
  const [, year, month, day] = DATE.exec(text) ?? [];
  if (year === undefined || !isDay(Number(year), Number(month), Number(day))) return undefined;
  return new neo4j.types.Date(Number(year), Number(month), Number(day));
}

/** An instant as the driver takes it, in UTC; undefined when it is none or lacks its offset. */
export function toInstant(text: string): Instant | undefined {
  const [, year, month, day, hour, minute, second = "0", fraction = "", offset = "Z"] = INSTANT.exec(text) ?? [];
  if (year === undefined || !isDay(Number(year), Number(month), Number(day))) return undefined;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  const shifted = Number(minute) - offsetMinutes(offset);
  const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), shifted, Number(second)));
  return new neo4j.types.DateTime(
    at.getUTCFullYear(),
    at.getUTCMonth() + 1,
    at.getUTCDate(),
    at.getUTCHours(),
    at.getUTCMinutes(),
    at.getUTCSeconds(),
    Number(fraction.padEnd(9, "0")),
    0,
  );
}

/** A day that this program made or checked itself, for the driver. */
export function dayOf(iso: string): Day {
  const day = toDate(iso);
  if (!day) throw new Error(`"${iso}" is not a day.`);
  return day;
}

/** An instant that this program made or checked itself, for the driver. */
export function instantOf(iso: string): Instant {
  const instant = toInstant(iso);
  if (!instant) throw new Error(`"${iso}" is not an instant.`);
  return instant;
}

/** An instant of the graph as ISO text in UTC with milliseconds, the form that this program writes; null for another value. */
export function instantText(value: unknown): string | null {
  return neo4j.isDateTime(value) ? value.toStandardDate().toISOString() : null;
}

/** A day of the graph as ISO text; null for another value. */
export function dayText(value: unknown): string | null {
  return neo4j.isDate(value) ? value.toString() : null;
}

function isDay(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function offsetMinutes(offset: string): number {
  if (offset === "Z") return 0;
  const sign = offset.startsWith("-") ? -1 : 1;
  const digits = offset.slice(1).replace(":", "");
  return sign * (Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2)));
}
