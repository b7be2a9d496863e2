import type { Activity } from "./activities.ts";
import { MONTHS } from "./calendar.ts";
import { element, type Prng } from "./prng.ts";

/** One month of one meter. */
export interface MonthEnergy {
  /** Place among the 24 months of the conduct. */
  readonly month: number;
  /** Whole kWh; undefined where no reading of the month arrived. */
  readonly meteredKwh: number | undefined;
  readonly postedKwh: number;
  readonly manual: boolean;
  readonly loadFactor: number | undefined;
  readonly missingShare: number;
  /** The employee who posted it by hand. */
  readonly postedBy?: string;
}

/** 24 months of an ordinary consumer; now and then a month is missing, estimated by hand, and trued up the next month. */
export function ordinaryMonths(
  random: Prng,
  activity: Activity,
  meanKw: number,
  poster: string | undefined,
): readonly MonthEnergy[] {
  const [lowFactor, highFactor] = activity.loadFactor;
  let owedKwh = 0;
  return MONTHS.map((month) => {
    const season = element(activity.season, month.monthOfYear);
    const trueKwh = Math.round(meanKw * season * month.hours * random.between(0.95, 1.05));
    const missing = poster !== undefined && month.index < 23 && owedKwh === 0 && random.chance(0.012);
    const postedKwh = missing ? Math.round(trueKwh * random.between(0.85, 1.12)) : Math.max(0, trueKwh + owedKwh);
    owedKwh = missing ? trueKwh - postedKwh : 0;
    return {
      month: month.index,
      meteredKwh: missing ? undefined : trueKwh,
      postedKwh,
      manual: missing,
      loadFactor: missing ? undefined : rounded(random.between(lowFactor, highFactor), 3),
      missingShare: missing ? 1 : rounded(random.next() ** 6 * 0.08, 4),
      ...(missing ? { postedBy: poster } : {}),
    };
  });
}

/** What flowed in a month, read or not: the reading, else the posting. */
export function flowKwh(energy: MonthEnergy): number {
  return energy.meteredKwh ?? energy.postedKwh;
}

/** Loss of a transformer in a month, kWh: iron loss of its rating, copper loss by the energy passed. */
export function transformerLossKwh(capacityKva: number, energyKwh: number, hours: number): number {
  return 0.0019 * capacityKva * hours + 0.012 * energyKwh;
}

export function rounded(value: number, places: number): number {
  return Number(value.toFixed(places));
}
