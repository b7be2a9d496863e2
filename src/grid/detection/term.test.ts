import { heavyPosters, isWrittenOnto, oneHand, postedTerm } from "./posted-against-metered.ts";
import type { MeterFeatures, MonthFeatures } from "./meter-features.ts";
import { lasting, PeerValues } from "./peers.ts";
import { detectionSettings } from "./settings.ts";
import { rampLogOdds, sumOf } from "./term.ts";

it("says nothing at its threshold, all at its full value, and no more beyond", () => {
  const ramp = { threshold: 1, full: 3, most: 4, least: -1 };
  expect([1, 2, 3, 9, 0, -9].map((value) => rampLogOdds(value, ramp))).toEqual([0, 2, 4, 4, -0.5, -1]);
  const falling = { threshold: 0.2, full: 0.1, most: 2 };
  expect([0.3, 0.2, 0.15, 0.1, 0].map((value) => rampLogOdds(value, falling))).toEqual([0, 0, 1, 2, 2]);
  expect(sumOf([])).toBe(0);
});

it("takes what holds in two windows after each other, not in one alone", () => {
  expect(lasting([9, 1, 5, 4])).toBe(4);
  expect(lasting([9, null, 9])).toBeNull();
  expect(lasting([7])).toBe(7);
});

it("compares with peers where there are enough of them", () => {
  const peers = new PeerValues(
    [1, 2, 3, 4, 5].map((value) => ["a", value] as const),
    5,
  );
  expect(peers.quantile("a", 0.5)).toBe(3);
  expect(peers.deviations("a", 5, 0.1)).toBeCloseTo(1.349);
  expect(peers.quantile("b", 0.5)).toBeNull();
});

const month = (
  month: string,
  postedKwh: number,
  meteredKwh: number | null,
  employeeId: string | null,
): MonthFeatures => ({
  month,
  hours: 720,
  postedKwh,
  meteredKwh,
  manual: employeeId !== null,
  employeeId,
});
const meter = (months: readonly MonthFeatures[]): MeterFeatures => ({
  meter: {
    meter_index: 0,
    activity_index: 1,
    meter_id: "m",
    transformer_id: "t",
    category: "AGR",
    activity: "farm",
    occupants: 0,
    contract_kw: 5,
    lines: 1,
  },
  group: "AGR/farm",
  windows: [],
  shapes: [],
  temperatureCorrelation: null,
  months,
  unmeasured: null,
});
const settings = detectionSettings.meter;

describe("posted against metered", () => {
  it("speaks where a third of what was measured was posted for three months", () => {
    const three = ["2024-10", "2024-11", "2024-12"].map((of) => month(of, 1000, 3000, "6"));
    expect(postedTerm(meter(three), settings)).toMatchObject({ detector: "D9", logOdds: settings.posted.most });
    expect(postedTerm(meter(three.slice(1)), settings)).toBeNull();
  });

  it("is silent about estimates that true up", () => {
    const trued = [
      month("2024-10", 500, 1000, "6"),
      month("2024-11", 1500, 1000, "6"),
      month("2024-12", 1000, 1000, null),
    ];
    expect(postedTerm(meter(trued), settings)).toMatchObject({ logOdds: 0 });
  });

  it("finds who posts by hand far more than others, and whom energy was put onto", () => {
    const once = (id: string): MeterFeatures => meter([month("2024-10", 1, null, id)]);
    const meters = [once("1"), once("2"), once("3"), ...Array.from({ length: 4 }, () => once("9"))];
    const heavy = heavyPosters(meters, detectionSettings.employee);
    expect([...heavy]).toEqual(["9"]);
    const onto = meter([
      month("2024-10", 1, null, null),
      month("2024-11", 9, null, "9"),
      month("2024-12", 9, null, "9"),
    ]);
    expect(isWrittenOnto(onto, heavy, settings)).toBe(true);
    expect(oneHand(onto)).toEqual({ employeeId: "9", share: 2 / 3 });
    expect(isWrittenOnto(meter([month("2024-10", 1, null, "9")]), heavy, settings)).toBe(false);
  });
});
