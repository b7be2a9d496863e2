/** Whether a year, month and day stand in the calendar (Gregorian, years 0001 to 9999). */
export function isCalendarDay(year: number, month: number, day: number): boolean {
  if (year < 1 || month < 1 || month > 12 || day < 1) return false;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

const instantShape =
  /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}:\d{2})(?:\[[^\]]*\])?$/u;

/**
 * An instant in UTC with `Z`, without trailing zeros of the fraction but with all its other digits; undefined when the
 * text is no ISO 8601 instant with an offset. A named zone in brackets, as Neo4j writes it, is dropped.
 */
export function instantInUtc(text: string): string | undefined {
  const parts = instantShape.exec(text);
  if (!parts) return undefined;
  const [, year = "", month = "", day = "", hour = "", minute = "", second = "00", fraction = "", offset = ""] = parts;
  if (!isCalendarDay(Number(year), Number(month), Number(day))) return undefined;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  const shift = offset === "Z" ? 0 : minutesOf(offset);
  if (shift === undefined) return undefined;
  const local = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  const whole = new Date(local - shift * 60_000).toISOString();
  const digits = fraction.replace(/0+$/u, "");
  return `${whole.slice(0, whole.indexOf("."))}${digits === "" ? "" : `.${digits}`}Z`;
}

function minutesOf(offset: string): number | undefined {
  const hours = Number(offset.slice(1, 3));
  const minutes = Number(offset.slice(4, 6));
  if (hours > 18 || minutes > 59) return undefined;
  return (offset.startsWith("-") ? -1 : 1) * (hours * 60 + minutes);
}
