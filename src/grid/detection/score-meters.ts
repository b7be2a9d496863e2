import type { MeterFeatures } from "./meter-features.ts";
import { lasting } from "./peers.ts";
import { activityLevels, type ActivityLevels } from "./activity-levels.ts";
import type { DetectionSettings, MeterSettings } from "./settings.ts";
import { rampLogOdds, sumOf, type Term, termOf } from "./term.ts";
import { heavyPosters, oneHandTerm, postedTerm } from "./posted-against-metered.ts";

export interface MeterScore {
  readonly meter_id: string;
  readonly score: number;
  readonly terms: readonly Term[];
}

/** Every meter with its score, the highest first: a sum of stated log-odds. A score is a lead for an inspection. */
export function scoreMeters(
  meters: readonly MeterFeatures[],
  { meter: settings, employee }: Pick<DetectionSettings, "meter" | "employee">,
): readonly MeterScore[] {
  const heavy = heavyPosters(meters, employee);
  const levels = activityLevels(meters, settings, heavy);
  return meters
    .map((features) => {
      const terms = termsOf(features, levels, heavy, settings);
      return { meter_id: features.meter.meter_id, score: sumOf(terms), terms };
    })
    .sort((a, b) => b.score - a.score || (a.meter_id < b.meter_id ? -1 : 1));
}

function termsOf(
  features: MeterFeatures,
  levels: ActivityLevels,
  heavy: ReadonlySet<string>,
  settings: MeterSettings,
): readonly Term[] {
  const prior: Term = {
    detector: "PRIOR",
    value: settings.prior,
    threshold: 0,
    logOdds: settings.prior,
    sentence: "Before anything is looked at, three meters of a hundred are taken to divert power.",
  };
  const found = [
    ...excessTerms(features, levels, settings),
    flatnessTerm(features, levels, settings),
    constantTerm(features, levels, settings),
    capacityTerm(features, levels, settings),
    nightTerm(features, levels, settings),
    zeroTerm(features, levels, settings),
    shapelessTerm(features, levels, settings),
    reversedTerm(features, levels, settings),
    balanceTerm(features, settings),
    postedTerm(features, settings) ?? oneHandTerm(features, heavy, settings),
  ].filter((term): term is Term => term !== null && (term.logOdds !== 0 || term.detector === "D3"));
  return [prior, ...found.sort((a, b) => Math.abs(b.logOdds) - Math.abs(a.logOdds))];
}

/** D3 with its guards D4, D5 and D8. */
function excessTerms(features: MeterFeatures, levels: ActivityLevels, settings: MeterSettings): readonly Term[] {
  const { group } = features;
  const level = levels.energyOf(features);
  if (level === null) return [];
  const deviations = levels.energy.deviations(group, level, 0.5);
  const above = levels.energy.quantile(group, 0.95);
  if (deviations === null || above === null) return [];
  const excess = termOf(
    "D3",
    deviations,
    settings.excess,
    `Its energy is ${said(deviations)} deviations from the median of ${named(group)}.`,
  );
  const beyond = termOf(
    "D3",
    level - above,
    settings.aboveActivity,
    `It uses ${said(2 ** (level - above))} times what the highest twentieth of ${named(group)} uses.`,
  );
  const terms = [excess, beyond];
  const weight = Math.max(0, Math.min(1, deviations / settings.excess.threshold - 0.5));
  const steadiness = levels.steadinessOf(features);
  const usualSteadiness = levels.steadiness.quantile(group, 0.5);
  if (steadiness !== null && usualSteadiness !== null && usualSteadiness > settings.steadiness.full && weight > 0)
    terms.push(
      termOf(
        "D4",
        steadiness,
        settings.steadiness,
        `In the newest three months its load changed by ${said(steadiness * 100)} %, at an energy that its activity does not explain.`,
        weight,
      ),
    );
  const growth = levels.growthOf(features);
  const usualGrowth = levels.growth.quantile(group, 0.5);
  if (growth !== null && usualGrowth !== null && weight > 0)
    terms.push(
      termOf(
        "D5",
        growth - usualGrowth,
        settings.changePoint,
        `Since the first month its load became ${said(2 ** (growth - usualGrowth))} times what its activity's did.`,
        weight,
      ),
    );
  const correlation = features.temperatureCorrelation;
  if (correlation !== null && deviations > 0)
    terms.push(
      termOf(
        "D8",
        correlation,
        settings.heating,
        `Its days follow the cold (correlation ${said(correlation)}), as electric heating does.`,
        Math.min(1, Math.max(0, deviations / settings.excess.full)),
      ),
    );
  return terms;
}

function flatnessTerm(features: MeterFeatures, levels: ActivityLevels, settings: MeterSettings): Term | null {
  const usual = levels.runningVariation.quantile(features.group, 0.1);
  const own = levels.flatnessOf(features);
  if (usual === null || own === null) return null;
  const ratio = usual / Math.max(0.005, own);
  return termOf(
    "D2",
    ratio,
    settings.flatness,
    `While it runs, its load varies ${said(ratio)} times less than the steadiest tenth of ${named(features.group)}.`,
  );
}

function constantTerm(features: MeterFeatures, levels: ActivityLevels, settings: MeterSettings): Term | null {
  const usual = levels.variation.quantile(features.group, 0.02);
  const own = levels.variationOf(features);
  if (usual === null || own === null) return null;
  const ratio = usual / Math.max(0.005, own);
  return termOf(
    "D2",
    ratio,
    settings.constant,
    `For weeks it registers nearly one number: ${said(ratio)} times less change than the steadiest of ${named(features.group)}.`,
  );
}

function capacityTerm(features: MeterFeatures, levels: ActivityLevels, settings: MeterSettings): Term | null {
  const usual = levels.capacity.quantile(features.group, 0.95);
  const own = levels.capacityOf(features);
  if (usual === null || own === null || usual <= 0) return null;
  const ratio = own / usual;
  return termOf(
    "D11",
    ratio,
    settings.capacity,
    `It draws ${said(own * 100)} % of its contracted power in the mean of weeks, ${said(ratio)} times what the highest twentieth of ${named(features.group)} does.`,
  );
}

function nightTerm(features: MeterFeatures, levels: ActivityLevels, settings: MeterSettings): Term | null {
  const usual = levels.night.quantile(features.group, 0.95);
  const own = levels.nightOf(features);
  if (usual === null || own === null || usual <= 0) return null;
  const ratio = own / usual;
  return termOf(
    "D6",
    ratio,
    settings.night,
    `Its night against its day is ${said(ratio)} times that of the most nightly twentieth of ${named(features.group)}.`,
    steadyWeight(features, levels, settings),
  );
}

function zeroTerm(features: MeterFeatures, levels: ActivityLevels, settings: MeterSettings): Term | null {
  const own = lasting(features.windows.map((window) => window?.zeroShare ?? null));
  const usual = levels.zero.quantile(features.group, 0.95);
  if (own === null || usual === null) return null;
  const beyond = own - usual;
  const share = rampLogOdds(beyond, settings.zeroHours) === 0 ? 0 : 1;
  return termOf(
    "D6",
    beyond,
    settings.zeroHours,
    `It registers nothing in ${said(own * 100)} % of the hours, while it runs in others.`,
    share,
  );
}

function shapelessTerm(features: MeterFeatures, levels: ActivityLevels, settings: MeterSettings): Term | null {
  const own = levels.orderOf(features);
  const usual = levels.order.quantile(features.group, 0.05);
  if (own === null || usual === null || usual < settings.shapeless.threshold) return null;
  return termOf(
    "D6",
    own,
    settings.shapeless,
    "Its readings follow neither the hour before nor the hour of the day, as invented numbers do.",
  );
}

function reversedTerm(features: MeterFeatures, levels: ActivityLevels, settings: MeterSettings): Term | null {
  const own = levels.reversedOf(features);
  const usual = levels.reversed.quantile(features.group, 0.95);
  if (own === null || usual === null || usual > settings.reversed.threshold) return null;
  return termOf(
    "D6",
    own,
    settings.reversed,
    `Its day runs backwards: it fits the day of ${named(features.group)} with the hours reversed.`,
    heatedWeight(features),
  );
}

/** D1 as it shows on one meter. */
function balanceTerm({ unmeasured }: MeterFeatures, settings: MeterSettings): Term | null {
  if (unmeasured === null || Math.abs(unmeasured.slope) < settings.leastSlope) return null;
  const { slope, deviations } = unmeasured;
  return slope > 0
    ? termOf(
        "D1",
        deviations,
        settings.underReading,
        `What its transformer misses goes up and down with it: ${said(slope)} kWh for each that it registers.`,
      )
    : termOf(
        "D1",
        deviations,
        settings.foreignReading,
        "Its readings go up and down where its transformer saw nothing: they are of another place, or invented.",
      );
}

/** 0..1: an appliance of many kW at night runs evenly where it is a machine, and with the weather where it heats. */
function steadyWeight(features: MeterFeatures, levels: ActivityLevels, { flatness }: MeterSettings): number {
  const usual = levels.runningVariation.quantile(features.group, 0.1);
  const own = levels.flatnessOf(features);
  if (usual === null || own === null) return 0;
  const half = (flatness.threshold + flatness.full) / 2;
  return Math.max(0, Math.min(1, (usual / Math.max(0.005, own) - flatness.threshold) / (half - flatness.threshold)));
}

/** 0..1: heating at night turns a day round lawfully, and follows the cold. */
function heatedWeight({ temperatureCorrelation }: MeterFeatures): number {
  return temperatureCorrelation === null ? 1 : Math.max(0, Math.min(1, (temperatureCorrelation + 0.4) / 0.2));
}

function said(value: number): string {
  return value.toLocaleString("en", { maximumSignificantDigits: 2, useGrouping: false });
}

function named(group: string): string {
  return `"${group.split("/")[1] ?? group}"`;
}
