import { filled, WINDOW } from "./hourly-grid.ts";
import { windowFeatures } from "./window-features.ts";

const series = (kwhAt: (hour: number) => number, hours = WINDOW): Float32Array =>
  Float32Array.from({ length: hours }, (_, hour) => kwhAt(hour));

it("sees a load that never changes", () => {
  const [window] = windowFeatures(series(() => 3));
  expect(window).toMatchObject({ meanKw: 3, variation: 0, runningShare: 1, runningVariation: 0, memory: null });
});

it("sees in how many hours a meter runs, and how many are zero", () => {
  const [window] = windowFeatures(series((hour) => (hour % 24 < 8 ? 2 : 0)));
  expect(window?.runningShare).toBeCloseTo(1 / 3);
  expect(window?.zeroShare).toBeCloseTo(2 / 3);
  expect(window?.runningVariation).toBe(0);
});

it("keeps gaps as gaps, and says nothing of a window of which half is missing", () => {
  const [window] = windowFeatures(series((hour) => (hour % 3 === 0 ? NaN : 2)));
  expect(window).toMatchObject({ readings: 448, meanKw: 2 });
  expect(windowFeatures(series((hour) => (hour % 3 === 0 ? 2 : NaN)))).toEqual([null]);
});

it("has the newest window first", () => {
  const windows = windowFeatures(series((hour) => (hour < WINDOW ? 1 : 2), 2 * WINDOW));
  expect(windows.map((window) => window?.meanKw)).toEqual([2, 1]);
});

it("fills a gap with the mean of its hour of the day, for sums alone", () => {
  const gappy = series((hour) => (hour === 25 ? NaN : hour % 24));
  expect(filled(gappy)[25]).toBe(1);
  expect(gappy[25]).toBeNaN();
});
