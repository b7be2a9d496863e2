import { usageFailure } from "./failure.ts";

/** A day that was given as an option. Throws a usage failure where it is none. */
export function dayOf(option: string, text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const time = /^\d{4}-\d{2}-\d{2}$/u.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text)
    throw usageFailure(`"${text}" of ${option} is no day; write it as YYYY-MM-DD.`);
  return text;
}
