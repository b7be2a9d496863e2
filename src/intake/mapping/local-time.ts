/** A day, and a time of it where one is told, by the clocks of a place. */
export interface LocalTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour?: number;
  readonly minute?: number;
  readonly second?: number;
  /** Minutes east of UTC, where the text itself says so. */
  readonly offset?: number;
}

/** An instant of local clocks, ISO with its offset; `twice` where the clocks showed that time twice. */
export interface PlacedTime {
  readonly instant: string;
  readonly twice: boolean;
}

const HOUR = 3_600_000;
const placesKnown = new Map<string, Place>();

/** Whether the zone is known, such as Asia/Almaty. */
export function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

/** Whether there is such a day and time. */
export function isLocalTime({ year, month, day, hour = 0, minute = 0, second = 0 }: LocalTime): boolean {
  if (year < 1800 || year > 9999 || month < 1 || month > 12 || day < 1) return false;
  if (hour > 23 || minute > 59 || second > 59) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The day as ISO text. */
export function dayOf({ year, month, day }: LocalTime): string {
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`;
}

/**
 * The instant at which the clocks of a zone showed a time, midnight where only a day is told. Of a time that they showed twice
 * the first is meant. Undefined where they jumped over it. Uses the zone's history: Almaty was at UTC+6 until the end of
 * February 2024, and is at UTC+5 since.
 */
export function placedTime(local: LocalTime, zone: string): PlacedTime | undefined {
  const { year, month, day, hour = 0, minute = 0, second = 0 } = local;
  const clock = Date.UTC(year, month - 1, day, hour, minute, second);
  if (local.offset !== undefined) return { instant: written(clock, local.offset), twice: false };
  const place = placesKnown.get(zone) ?? new Place(zone);
  placesKnown.set(zone, place);
  const [first, second_] = place.offsetsAt(clock);
  return first === undefined ? undefined : { instant: written(clock, first), twice: second_ !== undefined };
}

/** The offsets of a zone, which change rarely: those of a day are asked for once. */
class Place {
  readonly #format: Intl.DateTimeFormat;
  readonly #steady = new Map<number, number | undefined>();

  constructor(zone: string) {
    this.#format = new Intl.DateTimeFormat("en-GB", {
      timeZone: zone,
      calendar: "gregory",
      numberingSystem: "latn",
      hourCycle: "h23",
      ...{ year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", second: "2-digit" },
    });
  }

  /** The offsets in minutes under which the clocks show this time, the earlier instant first; none where they jump over it. */
  offsetsAt(clock: number): readonly number[] {
    const day = Math.floor(clock / (24 * HOUR));
    if (!this.#steady.has(day)) {
      if (this.#steady.size > 10_000) this.#steady.clear();
      const around = new Set(
        [-36, -24, -12, 0, 12, 24, 36, 48].map((hours) => this.#offset((day * 24 + hours) * HOUR)),
      );
      this.#steady.set(day, around.size === 1 ? [...around][0] : undefined);
    }
    const steady = this.#steady.get(day);
    if (steady !== undefined) return [steady];
    const candidates = new Set([-36, -24, -12, 0, 12, 24, 36].map((hours) => this.#offset(clock + hours * HOUR)));
    return [...candidates].filter((offset) => this.#offset(clock - offset * 60_000) === offset).sort((a, b) => b - a);
  }

  #offset(instant: number): number {
    const parts = new Map(this.#format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
    const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
    const clock = Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"), part("second"));
    return Math.round((clock - Math.floor(instant / 1000) * 1000) / 60_000);
  }
}

function written(clock: number, offset: number): string {
  const sign = offset < 0 ? "-" : "+";
  const minutes = Math.abs(offset);
  return `${new Date(clock).toISOString().slice(0, 19)}${sign}${digits(Math.floor(minutes / 60), 2)}:${digits(minutes % 60, 2)}`;
}

function digits(value: number, count: number): string {
  return String(value).padStart(count, "0");
}
