import { MONTHS } from "../calendar.ts";
import { billTiyn } from "../prices.ts";
import { element, type Prng } from "../prng.ts";
import { type LoadPoint, LOAD_POINTS } from "./load-plan.ts";

/** The value billed for A and B over the 24 months that the ramp is solved for, tiyn. */
const TARGET_BILLED_TIYN = 902_000_000_000;

export interface LoadRamp {
  /** The exponent of the ramp: below 1 it rises early, above 1 late. */
  readonly exponent: number;
  /** Whole kWh by month of the conduct, by key of the load point; 0 before its start. */
  readonly energyKwh: ReadonlyMap<string, readonly number[]>;
  readonly billedTiyn: number;
}

/**
 * Solves the load ramp of the scheme. Every load point rises from its start to its final power as
 * ((months run) / (months to run)) ^ exponent, with one percent of drawn ripple in all months but the last; the exponent
 * is found by bisection so that the invoices of A and B, each whole kWh times a dated tariff, sum to the target. Final
 * loads, tariffs and dates are data; nothing is adjusted on an invoice.
 */
export function solveLoadRamp(random: Prng): LoadRamp {
  const ripple = new Map(LOAD_POINTS.map((point) => [point.key, rippleOf(random.fork(point.key))]));
  let low = 0.2;
  let high = 4;
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (rampAt(middle, ripple).billedTiyn > TARGET_BILLED_TIYN) low = middle;
    else high = middle;
  }
  return rampAt(high, ripple);
}

function rampAt(exponent: number, ripple: ReadonlyMap<string, readonly number[]>): LoadRamp {
  let billedTiyn = 0;
  const energyKwh = new Map<string, readonly number[]>();
  for (const point of LOAD_POINTS) {
    const energy = energyOf(point, exponent, ripple.get(point.key) ?? []);
    energyKwh.set(point.key, energy);
    if (point.hypothesis !== "C")
      for (const month of MONTHS) billedTiyn += billTiyn(point.category, month.first, element(energy, month.index));
  }
  return { exponent, energyKwh, billedTiyn };
}

function energyOf(point: LoadPoint, exponent: number, ripple: readonly number[]): readonly number[] {
  return MONTHS.map((month) => {
    if (month.index < point.startMonth) return 0;
    const run = (month.index - point.startMonth + 1) / (MONTHS.length - point.startMonth);
    return Math.round(point.finalKw * run ** exponent * month.hours * element(ripple, month.index));
  });
}

function rippleOf(random: Prng): readonly number[] {
  return MONTHS.map((month) => (month.index === MONTHS.length - 1 ? 1 : random.between(0.99, 1.01)));
}
