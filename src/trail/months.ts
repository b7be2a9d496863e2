/** Hours of the month that begins on a day, `YYYY-MM-01`. */
export function hoursOfMonth(month: string): number {
  return daysBetween(month, nextMonth(month)) * 24;
}

/** The first day of the month after. */
export function nextMonth(month: string): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number, 1)).toISOString().slice(0, 10);
}

/** Days from one day until another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** Any day moved by a number of days. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
