import { z } from "zod";
import type { PurchaseFacts } from "./facts.ts";

/** The ways in which "1 MWh at a time" can be meant, as the rule's data name them. */
export const CAP_READINGS = ["MWh per purchase", "MW per site"] as const;
export type CapReading = (typeof CAP_READINGS)[number];

/** The parameters of the cap. */
export const capParameters = { cap: z.number().positive(), readings: z.array(z.enum(CAP_READINGS)).min(1) };

export const UNIT_OF_READING: Readonly<Record<CapReading, "MWh" | "MW">> = {
  "MWh per purchase": "MWh",
  "MW per site": "MW",
};

/** Between what a measure of a purchase lies; both ends are the same where it is told. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/**
 * What a purchase comes to in a reading. A purchase is delivered within one hour: its energy in MWh is at most its power in
 * MW, so that one told bounds the other.
 */
export function measured({ energyMwh, powerMw }: PurchaseFacts, reading: CapReading): Bounds {
  if (UNIT_OF_READING[reading] === "MWh")
    return energyMwh === null ? { low: 0, high: powerMw ?? Infinity } : { low: energyMwh, high: energyMwh };
  return powerMw === null ? { low: energyMwh ?? 0, high: Infinity } : { low: powerMw, high: powerMw };
}

/** A number of MWh or MW without the noise of binary fractions. */
export function shownNumber(value: number): string {
  return String(Math.round(value * 1e6) / 1e6);
}

/** A measure in words: "2.4 MWh", "at least 0.9 MW", "not told". */
export function boundsInWords({ low, high }: Bounds, reading: CapReading): string {
  const unit = UNIT_OF_READING[reading];
  if (low === high) return `${shownNumber(low)} ${unit}`;
  if (high !== Infinity) return `at most ${shownNumber(high)} ${unit}`;
  return low > 0 ? `at least ${shownNumber(low)} ${unit}` : `an untold number of ${unit}`;
}
