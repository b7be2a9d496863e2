const FORM =
  /^(\d{4})-(\d{2})-(\d{2})(?:[Tt]([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:[.,](\d{1,9}))?)?([Zz]|[+-](?:[01]\d|2[0-3])(?::?[0-5]\d)?)?)?$/u;
const MS_OF_MINUTE = 60_000;

/**
 * The instant of an ISO date or instant, as text in UTC with nine digits of fraction, whose order is that of time. A date is
 * the start of its day in UTC; an instant without an offset is read in UTC as well. Undefined for anything else, also for
 * days that no calendar has.
 */
export function eventInstant(text: string): string | undefined {
  const match = FORM.exec(text);
  if (!match) return undefined;
  const [, year = "", month = "", day = "", hour = "00", minute = "00", second = "00", fraction = "", offset] = match;
  if (Number(day) < 1 || Number(day) > daysOf(Number(year), Number(month))) return undefined;
  const local = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  const shift = minutesOf(offset);
  const whole =
    shift === 0 ? local : new Date(Date.parse(`${local}Z`) - shift * MS_OF_MINUTE).toISOString().slice(0, -5);
  return /^\d{4}-/u.test(whole) ? `${whole}.${fraction.padEnd(9, "0")}Z` : undefined;
}

function daysOf(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  if (month < 1 || month > 12) return 0;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function minutesOf(offset: string | undefined): number {
  if (offset === undefined || offset.length === 1) return 0;
  const digits = offset.slice(1).replace(":", "");
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2) || "0");
  return offset.startsWith("-") ? -minutes : minutes;
}
