import type { MeterFeatures } from "./meter-features.ts";
import { isWrittenOnto } from "./posted-against-metered.ts";
import { lasting, PeerValues } from "./peers.ts";
import type { MeterSettings } from "./settings.ts";

type Value = (features: MeterFeatures) => number | null;

/** What is usual for an activity, measure by measure, with how each is taken of one meter. */
export interface ActivityLevels {
  /** log2 of the load in kW that lasts for two windows, or of the bills. */
  readonly energy: PeerValues;
  readonly energyOf: Value;
  readonly runningVariation: PeerValues;
  readonly flatnessOf: Value;
  readonly variation: PeerValues;
  readonly variationOf: Value;
  readonly capacity: PeerValues;
  readonly capacityOf: Value;
  readonly night: PeerValues;
  readonly nightOf: Value;
  readonly zero: PeerValues;
  readonly order: PeerValues;
  readonly orderOf: Value;
  readonly reversed: PeerValues;
  readonly reversedOf: Value;
  /** Coefficient of variation of the newest three months' loads. */
  readonly steadiness: PeerValues;
  readonly steadinessOf: Value;
  /** log2 of the newest over the oldest month. */
  readonly growth: PeerValues;
  readonly growthOf: Value;
}

export function activityLevels(
  meters: readonly MeterFeatures[],
  settings: MeterSettings,
  heavy: ReadonlySet<string>,
): ActivityLevels {
  const peers = (valueOf: Value): PeerValues =>
    new PeerValues(
      meters.map((features) => [features.group, valueOf(features) ?? NaN] as const),
      settings.leastPeers,
    );
  const energyOf: Value = (features) => {
    const kw = lastingLoadKw(features, settings, heavy);
    return kw === null ? null : Math.log2(Math.max(kw, 0.001));
  };
  const flatnessOf: Value = ({ windows }) =>
    negated(
      lasting(
        windows.map((window) =>
          window === null ? null : window.runningShare < settings.leastRunningShare ? -9 : -window.runningVariation,
        ),
      ),
    );
  const variationOf: Value = ({ windows }) =>
    negated(lasting(windows.map((window) => (window === null ? null : -window.variation))));
  const capacityOf: Value = (features) => {
    const kw = lastingLoadKw(features, settings, heavy);
    const contracted = features.meter.contract_kw;
    return kw === null || contracted === null || contracted <= 0 ? null : kw / contracted;
  };
  const nightOf: Value = ({ shapes }) =>
    lasting(
      shapes.map((shape) =>
        shape?.nightKw === null || shape?.nightKw === undefined || shape.dayKw === null
          ? null
          : shape.nightKw / Math.max(shape.dayKw, 0.01),
      ),
    );
  const orderOf: Value = ({ windows, shapes }) =>
    negated(
      lasting(
        windows.map((window, index) => {
          const hourShare = shapes[index]?.hourShare;
          if (window?.memory === null || window?.memory === undefined || hourShare === null || hourShare === undefined)
            return null;
          return -Math.max(window.memory, hourShare);
        }),
      ),
    );
  const reversedOf: Value = ({ shapes }) =>
    lasting(
      shapes.map((shape) =>
        shape?.likeness === null || shape?.likeness === undefined || shape.reversedLikeness === null
          ? null
          : shape.reversedLikeness - shape.likeness,
      ),
    );
  return {
    energy: peers(energyOf),
    energyOf,
    runningVariation: peers(flatnessOf),
    flatnessOf,
    variation: peers(variationOf),
    variationOf,
    capacity: peers(capacityOf),
    capacityOf,
    night: peers(nightOf),
    nightOf,
    zero: peers(({ windows }) => lasting(windows.map((window) => window?.zeroShare ?? null))),
    order: peers(orderOf),
    orderOf,
    reversed: peers(reversedOf),
    reversedOf,
    steadiness: peers(variationOfMonths),
    steadinessOf: variationOfMonths,
    growth: peers(growthOfMonths),
    growthOf: growthOfMonths,
  };
}

/**
 * The mean load that two neighbouring windows reach. Without interval readings that of two neighbouring bills, or of the least
 * bill where somebody may have moved energy onto the meter.
 */
function lastingLoadKw(features: MeterFeatures, settings: MeterSettings, heavy: ReadonlySet<string>): number | null {
  const metered = lasting(features.windows.map((window) => window?.meanKw ?? null));
  if (metered !== null) return metered;
  const billed = features.months.map(({ postedKwh, hours }) => postedKwh / hours);
  if (billed.length === 0) return null;
  return isWrittenOnto(features, heavy, settings) ? Math.min(...billed) : (lasting(billed) ?? Math.max(...billed));
}

/** Loads of the months, the oldest first: metered where that is known. */
function monthlyLoads({ months }: MeterFeatures): readonly number[] {
  return months.map(({ meteredKwh, postedKwh, hours }) => (meteredKwh ?? postedKwh) / hours);
}

function variationOfMonths(features: MeterFeatures): number | null {
  const loads = monthlyLoads(features).slice(-3);
  if (loads.length < 3) return null;
  const mean = loads.reduce((total, load) => total + load, 0) / loads.length;
  const squares = loads.reduce((total, load) => total + (load - mean) ** 2, 0);
  return mean > 0 ? Math.sqrt(squares / (loads.length - 1)) / mean : null;
}

function growthOfMonths(features: MeterFeatures): number | null {
  const loads = monthlyLoads(features);
  const [oldest, newest] = [loads[0], loads.at(-1)];
  const metered = features.months.every(({ meteredKwh }) => meteredKwh !== null);
  if (!metered || loads.length < 3 || oldest === undefined || newest === undefined) return null;
  return Math.log2(Math.max(newest, 0.001) / Math.max(oldest, 0.001));
}

function negated(value: number | null): number | null {
  return value === null ? null : -value;
}
