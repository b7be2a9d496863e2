import type { LossModel } from "./transformer-balance.ts";
import type { Ramp } from "./term.ts";

export interface TopologySettings {
  /** Copper loss at full load, as a share of the rated power, before the fleet's own is known. */
  readonly copperLoss: number;
  /** Steps of a residual are clipped at so many robust deviations. */
  readonly clipDeviations: number;
  /** Log-likelihood that a move must gain on both transformers to be proposed. */
  readonly leastGain: number;
  /** At most this share of the meters is proposed to be moved. */
  readonly mostMovedShare: number;
}

export interface BalanceSettings {
  /** Losses of a transformer where fewer than five could be fitted. */
  readonly losses: LossModel;
  /** A window counts when this share of its hours is there. */
  readonly leastShare: number;
  /** Excess in the quieter of day and night, as a share of the load: energy that no meter measured, at all hours. */
  readonly excess: Ramp;
  /** Excess that does not go with the load, as a share of it. */
  readonly flatness: Ramp;
  /** Growth of the excess from the least to the highest window, as a share of the load. */
  readonly step: Ramp;
  /** Correlation of the excess with the load where little of it is fixed: a wrong ratio of the current transformers. */
  readonly ratioError: Ramp;
  /** Log-odds before anything is looked at. */
  readonly prior: number;
}

export interface MeterSettings {
  /** Log-odds before anything is looked at: 3 meters of 100. */
  readonly prior: number;
  /** Fewer meters of the same activity are no measure. */
  readonly leastPeers: number;
  /** D2: the tenth percentile of the activity's variation in running hours, over the meter's. 2: half as variable as the steadiest tenth. */
  readonly flatness: Ramp;
  /** D2: a meter must run this share of the hours for its flatness to count. */
  readonly leastRunningShare: number;
  /** D2: variation over 28 days of a register that shows nearly one number, over the activity's first percentile. */
  readonly constant: Ramp;
  /** D3: robust deviations of log2 of the energy above the activity's median. */
  readonly excess: Ramp;
  /** D3: log2 of energy over the highest twentieth of the activity. */
  readonly aboveActivity: Ramp;
  /** D4: coefficient of variation of the newest three months' load, where D3 speaks and the activity is not steady itself. */
  readonly steadiness: Ramp;
  /** D5: log2 of the newest over the oldest level, less the activity's median; useless alone, so it counts where D3 speaks. */
  readonly changePoint: Ramp;
  /** D6: night over day, in units of the activity's highest twentieth. */
  readonly night: Ramp;
  /** D6: share of zero readings beyond the activity's. */
  readonly zeroHours: Ramp;
  /** D6: the larger of hour-to-hour memory and share of the hour of the day: below it readings are noise. */
  readonly shapeless: Ramp;
  /** D6: how much better the reversed day fits than the day. */
  readonly reversed: Ramp;
  /** D1 of a meter: deviations of the slope of its transformer's residual on its readings; it measures a part of what it takes. */
  readonly underReading: Ramp;
  /** D1 of a meter, the other sign: its readings are not what the transformer saw. */
  readonly foreignReading: Ramp;
  /** D1 of a meter: the slope from which either counts. */
  readonly leastSlope: number;
  /** D8: correlation with the temperature at which heating explains an excess. */
  readonly heating: Ramp;
  /** D9: log2 of metered over posted, over three months or more. */
  readonly posted: Ramp;
  /** D9: share of a meter's bills that one heavy poster wrote by hand. */
  readonly oneHand: Ramp;
  /** D11: mean load of a window over the contracted power, in units of the activity's highest twentieth. */
  readonly capacity: Ramp;
}

export interface EmployeeSettings {
  readonly prior: number;
  /** Net energy that manual postings took off meters, as a share of what these measured. */
  readonly moved: Ramp;
  /** Manual postings over the employees' median. */
  readonly manual: Ramp;
}

export interface DetectionSettings {
  readonly topology: TopologySettings;
  readonly balance: BalanceSettings;
  readonly meter: MeterSettings;
  readonly employee: EmployeeSettings;
}

/** Every parameter of the detection: round numbers, from the physics and the field rather than from one set of data. */
export const detectionSettings: DetectionSettings = {
  topology: { copperLoss: 0.08, clipDeviations: 4, leastGain: 10, mostMovedShare: 0.15 },
  balance: {
    losses: { iron: 0.005, copper: 0.08 },
    leastShare: 0.5,
    excess: { threshold: 0.01, full: 0.1, most: 5, least: -1 },
    flatness: { threshold: 0.01, full: 0.1, most: 2, least: -1 },
    step: { threshold: 0.03, full: 0.15, most: 1 },
    ratioError: { threshold: 0.7, full: 0.95, most: -3 },
    prior: -2,
  },
  meter: {
    prior: -3.5,
    leastPeers: 5,
    flatness: { threshold: 1.1, full: 3, most: 4, least: -1 },
    leastRunningShare: 0.35,
    constant: { threshold: 1.5, full: 4, most: 5 },
    excess: { threshold: 2, full: 5, most: 3, least: -0.5 },
    aboveActivity: { threshold: 0, full: 2, most: 3 },
    steadiness: { threshold: 0.15, full: 0.05, most: 2, least: -2 },
    changePoint: { threshold: 1, full: 3, most: 1 },
    night: { threshold: 1.2, full: 3, most: 3 },
    zeroHours: { threshold: 0.1, full: 0.3, most: 6 },
    shapeless: { threshold: 0.08, full: 0.04, most: 5 },
    reversed: { threshold: 0.8, full: 1.4, most: 3 },
    underReading: { threshold: 4, full: 8, most: 4 },
    foreignReading: { threshold: -5, full: -10, most: 1.5 },
    leastSlope: 0.3,
    heating: { threshold: -0.7, full: -0.9, most: -3 },
    posted: { threshold: 0.5, full: 1.5, most: 6 },
    oneHand: { threshold: 0.9, full: 1, most: 5 },
    capacity: { threshold: 1.1, full: 2, most: 3 },
  },
  employee: {
    prior: -3,
    moved: { threshold: 0.1, full: 0.5, most: 5, least: -1 },
    manual: { threshold: 3, full: 8, most: 4, least: -0.5 },
  },
};
