/** A stated part of a score. Log-odds add up: +0.69 doubles the odds, 0 says nothing, below 0 speaks against. */
export interface Term {
  /** D1 to D12 of docs/detection.md, or PRIOR: how common diversion is before anything is looked at. */
  readonly detector: string;
  readonly value: number;
  readonly threshold: number;
  readonly logOdds: number;
  readonly sentence: string;
}

/** How a measured value becomes log-odds. */
export interface Ramp {
  /** Where it begins to speak. */
  readonly threshold: number;
  /** Where it has said all. Below the threshold where small values are the suspicious ones. */
  readonly full: number;
  /** Log-odds there. */
  readonly most: number;
  /** Log-odds as far on the other side of the threshold; 0 when left out. */
  readonly least?: number;
}

/** Log-odds of a value: straight from 0 at the threshold to `most`, to `least` on the other side, and level beyond both. */
export function rampLogOdds(value: number, { threshold, full, most, least = 0 }: Ramp): number {
  const along = Math.max(-1, Math.min(1, (value - threshold) / (full - threshold)));
  return rounded(along >= 0 ? along * most : -along * least);
}

export function termOf(detector: string, value: number, ramp: Ramp, sentence: string, weight = 1): Term {
  return {
    detector,
    value: rounded(value),
    threshold: ramp.threshold,
    logOdds: rounded(rampLogOdds(value, ramp) * weight),
    sentence,
  };
}

export function rounded(value: number): number {
  return Math.round(value * 1000) / 1000 + 0;
}

/** What all terms add up to, in log-odds. */
export function sumOf(terms: readonly Term[]): number {
  return rounded(terms.reduce((total, { logOdds }) => total + logOdds, 0));
}
