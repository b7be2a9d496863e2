import type { MeterFeatures, ShapeFeatures } from "./meter-features.ts";
import { scoreMeters } from "./score-meters.ts";
import { detectionSettings } from "./settings.ts";
import type { Term } from "./term.ts";
import type { Unmeasured } from "./topology-repair.ts";
import type { WindowFeatures } from "./window-features.ts";

interface Told {
  readonly window?: Partial<WindowFeatures>;
  readonly shape?: Partial<ShapeFeatures>;
  readonly temperatureCorrelation?: number;
  readonly contractKw?: number;
  readonly unmeasured?: Unmeasured;
}

/** A dwelling of 0.5 kW that lives an ordinary life, but for what is told. */
function dwelling(id: string, kw: number, told: Told = {}): MeterFeatures {
  const window: WindowFeatures = {
    readings: 672,
    meanKw: kw,
    variation: 0.8,
    p05Kw: kw * 0.2,
    p50Kw: kw * 0.8,
    p95Kw: kw * 2,
    peakKw: kw * 3,
    zeroShare: 0,
    runningShare: 0.4,
    runningVariation: 0.5,
    memory: 0.4,
    ...told.window,
  };
  const shape = { hourShare: 0.3, likeness: 0.9, reversedLikeness: -0.4, nightKw: kw * 0.8, dayKw: kw, ...told.shape };
  return {
    meter: {
      meter_index: 0,
      activity_index: 1,
      meter_id: id,
      transformer_id: "t",
      category: "RES",
      activity: "dwelling",
      occupants: 2,
      contract_kw: told.contractKw ?? 5,
      lines: 1,
    },
    group: "RES/dwelling",
    windows: [window, window],
    shapes: [shape, shape],
    temperatureCorrelation: told.temperatureCorrelation ?? -0.1,
    months: [],
    unmeasured: told.unmeasured ?? null,
  };
}

const neighbours = Array.from({ length: 60 }, (_, index) => dwelling(`n${String(index)}`, 0.3 + index * 0.01));

/** The terms of a meter among sixty ordinary dwellings. */
function termsOf(kw: number, told: Told = {}): readonly Term[] {
  const scores = scoreMeters([...neighbours, dwelling("x", kw, told)], detectionSettings);
  return scores.find(({ meter_id }) => meter_id === "x")?.terms ?? [];
}

const oddsOf = (detector: string, kw: number, told: Told = {}): number =>
  termsOf(kw, told)
    .filter((term) => term.detector === detector)
    .reduce((total, { logOdds }) => total + logOdds, 0);

it("puts a miner before its neighbours, by the sum of its terms", () => {
  const miner = dwelling("miner", 6, { window: { runningShare: 1, runningVariation: 0.03, variation: 0.05 } });
  const [first, second] = scoreMeters([...neighbours, miner], detectionSettings);
  expect(first?.meter_id).toBe("miner");
  expect(first?.score).toBeGreaterThan(3);
  expect(first?.score).toBeCloseTo(first?.terms.reduce((total, { logOdds }) => total + logOdds, 0) ?? NaN);
  expect(second?.score).toBeLessThan(0);
});

it("D2 speaks of a load that runs evenly, not of one that hardly runs", () => {
  expect(oddsOf("D2", 0.5, { window: { runningShare: 0.9, runningVariation: 0.1 } })).toBeGreaterThan(2);
  expect(oddsOf("D2", 0.5, { window: { runningShare: 0.2, runningVariation: 0.1 } })).toBeLessThanOrEqual(0);
});

it("D2 speaks of a register that shows one number", () => {
  const constant = termsOf(0.3, { window: { variation: 0.01 } });
  expect(constant.some(({ sentence }) => sentence.startsWith("For weeks it registers nearly one number"))).toBe(true);
});

it("D3 speaks of energy beyond the activity, and D8 takes it back where it heats", () => {
  expect(oddsOf("D3", 6)).toBeGreaterThan(3);
  expect(oddsOf("D3", 0.6)).toBeLessThanOrEqual(0);
  expect(oddsOf("D8", 6, { temperatureCorrelation: -0.95 })).toBeLessThan(-2);
  expect(oddsOf("D8", 6, { temperatureCorrelation: -0.6 })).toBe(0);
});

it("D6 speaks of hours of zero, of noise and of a day that runs backwards", () => {
  expect(oddsOf("D6", 0.3, { window: { zeroShare: 0.45 } })).toBe(detectionSettings.meter.zeroHours.most);
  expect(oddsOf("D6", 0.3, { window: { memory: 0.01 }, shape: { hourShare: 0.03 } })).toBeGreaterThan(3);
  expect(oddsOf("D6", 0.3, { window: { memory: 0.01 } })).toBe(0);
  expect(oddsOf("D6", 0.3, { shape: { likeness: -0.6, reversedLikeness: 0.8 } })).toBeGreaterThan(2);
});

it("D6 leaves storage heating alone, which turns the day round in the cold", () => {
  const reversed = { likeness: -0.6, reversedLikeness: 0.8 };
  expect(oddsOf("D6", 0.3, { shape: reversed, temperatureCorrelation: -0.45 })).toBe(0);
});

it("D11 speaks of weeks at a load that a site of that contract does not have", () => {
  expect(oddsOf("D11", 2, { contractKw: 4 })).toBeGreaterThan(2);
  expect(oddsOf("D11", 0.5, { contractKw: 5 })).toBe(0);
});

it("D1 speaks of a meter with which its transformer's loss goes up and down", () => {
  expect(oddsOf("D1", 0.3, { unmeasured: { slope: 1, deviations: 9 } })).toBe(4);
  expect(oddsOf("D1", 0.3, { unmeasured: { slope: 0.1, deviations: 9 } })).toBe(0);
  expect(oddsOf("D1", 0.3, { unmeasured: { slope: -0.8, deviations: -12 } })).toBeGreaterThan(1);
});
