import type { MeterFeatures } from "./meter-features.ts";
import { medianOf } from "./peers.ts";
import type { EmployeeSettings, MeterSettings } from "./settings.ts";
import { type Term, termOf } from "./term.ts";

/** Energy below which a relation of two says nothing, kWh. */
const LEAST_KWH = 300;
/** Estimates true up within three months; fewer months say nothing. */
const LEAST_MONTHS = 3;

/** D9 of a meter: measured but not posted, over three months or more. Null where too little is measured. */
export function postedTerm({ months }: MeterFeatures, { posted: ramp }: MeterSettings): Term | null {
  const both = months.filter(({ meteredKwh }) => meteredKwh !== null);
  const metered = both.reduce((total, { meteredKwh }) => total + (meteredKwh ?? 0), 0);
  const posted = both.reduce((total, { postedKwh }) => total + postedKwh, 0);
  if (both.length < LEAST_MONTHS || metered < LEAST_KWH) return null;
  const ratio = Math.log2(metered / Math.max(posted, 1));
  return termOf(
    "D9",
    ratio,
    ramp,
    `${Math.round(metered).toLocaleString("en")} kWh were measured in ${String(both.length)} months and ${Math.round(posted).toLocaleString("en")} kWh posted.`,
  );
}

/** Who posts by hand far more often than the others: what such an employee posts is not taken for what was used. */
export function heavyPosters(
  meters: readonly { readonly months: MeterFeatures["months"] }[],
  { manual }: EmployeeSettings,
): ReadonlySet<string> {
  const counts = manualPostings(meters);
  if (counts.size < 3) return new Set();
  const usual = medianOf([...counts.values()]);
  return new Set([...counts].filter(([, count]) => count >= manual.threshold * usual).map(([id]) => id));
}

/** Postings by hand of each employee. */
export function manualPostings(
  meters: readonly { readonly months: MeterFeatures["months"] }[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { months } of meters)
    for (const { manual, employeeId } of months)
      if (manual && employeeId !== null) counts.set(employeeId, (counts.get(employeeId) ?? 0) + 1);
  return counts;
}

/** The share of a meter's bills that one employee posted by hand, and who: the largest. */
export function oneHand({
  months,
}: Pick<MeterFeatures, "months">): { readonly share: number; readonly employeeId: string } | null {
  const counts = manualPostings([{ months }]);
  const [most] = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return most && months.length >= LEAST_MONTHS ? { employeeId: most[0], share: most[1] / months.length } : null;
}

/** D9 without readings: bills that one heavy poster wrote by hand month after month. */
export function oneHandTerm(features: MeterFeatures, heavy: ReadonlySet<string>, settings: MeterSettings): Term | null {
  const hand = oneHand(features);
  if (hand === null || !heavy.has(hand.employeeId)) return null;
  return termOf(
    "D9",
    hand.share,
    settings.oneHand,
    `Employee "${hand.employeeId}", who posts by hand far more often than others, wrote ${Math.round(hand.share * 100).toFixed(0)} % of its bills by hand.`,
  );
}

/** Whether a heavy poster wrote into some of its bills, but does not write them all: energy may have been moved onto it. */
export function isWrittenOnto(
  features: Pick<MeterFeatures, "months">,
  heavy: ReadonlySet<string>,
  settings: MeterSettings,
): boolean {
  const touched = features.months.filter(
    ({ manual, employeeId }) => manual && employeeId !== null && heavy.has(employeeId),
  );
  return touched.length > 0 && touched.length < features.months.length * settings.oneHand.threshold;
}
