import { InputFault } from "./input-fault.ts";

/** Days, YYYY-MM-DD; `to` is not in it. */
export interface Period {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

const DAY_MS = 86_400_000;
/** Ten years of hours: more is a clock at fault, not a period. */
const MOST_DAYS = 3_660;

/**
 * The period of a detection in whole days: what was asked, else from the first to the last reading. Times are local and without an
 * offset, as the readings are. Throws InputFault where nothing is left.
 */
export function periodOf(
  { from, to }: Period,
  firstAt: string | null,
  lastAt: string | null,
): { readonly from: string; readonly to: string; readonly hours: number } {
  const start = from ?? firstAt?.slice(0, 10);
  const end = to ?? (lastAt === null ? undefined : nextDay(lastAt.slice(0, 10)));
  if (start === undefined || end === undefined)
    throw new InputFault(
      "NOTHING_TO_READ",
      "The readings hold no time that can be read. Write it like 2024-10-01 00:00:00.",
    );
  const days = Math.round((Date.parse(end) - Date.parse(start)) / DAY_MS);
  if (days <= 0)
    throw new InputFault("BAD_USER_INPUT", `Nothing lies between ${start} and ${end}: --to must be after --from.`, 2);
  if (days > MOST_DAYS)
    throw new InputFault(
      "NOTHING_TO_READ",
      `The readings span ${String(days)} days, from ${start} to ${end}. Say which part with --from and --to.`,
    );
  return { from: `${start} 00:00:00`, to: `${end} 00:00:00`, hours: days * 24 };
}

function nextDay(day: string): string {
  return new Date(Date.parse(day) + DAY_MS).toISOString().slice(0, 10);
}
