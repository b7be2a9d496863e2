import { emptyGrid, type HourlyGrid, rowOf } from "./hourly-grid.ts";
import { scoreTransformers } from "./score-transformers.ts";
import { detectionSettings } from "./settings.ts";
import { repairTopology } from "./topology-repair.ts";
import { fleetLosses } from "./transformer-balance.ts";

const HOURS = 4 * 672;
const KVA = 100;

/** Numbers that look random and are the same in every run. */
function noise(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

/** Two transformers of three meters each; `extra` is what flows past the meters of the first, kW. */
function region(extra: (hour: number, loadKw: number) => number): { meters: HourlyGrid; inputs: HourlyGrid } {
  const meters = emptyGrid(6, HOURS);
  const inputs = emptyGrid(2, HOURS);
  for (let meter = 0; meter < 6; meter++) {
    const random = noise(meter + 1);
    rowOf(meters, meter).forEach((_, hour, row) => (row[hour] = 5 + 3 * Math.sin(hour / 3.8) + 4 * random()));
  }
  for (let hour = 0; hour < HOURS; hour++)
    for (const [transformer, own] of [
      [0, 1, 2],
      [3, 4, 5],
    ].entries()) {
      const load = own.reduce((total, meter) => total + (rowOf(meters, meter)[hour] ?? 0), 0);
      const past = transformer === 0 ? extra(hour, load) : 0;
      rowOf(inputs, transformer)[hour] = load + past + 0.005 * KVA + (0.08 * (load + past) ** 2) / KVA;
    }
  return { meters, inputs };
}

const transformers = ["a", "b"].map((transformer_id, transformer_index) => ({
  transformer_index,
  transformer_id,
  feeder: "f",
  kva: KVA,
}));

function scoresWith(extra: (hour: number, loadKw: number) => number): Map<string, number> {
  const hangsOn = Int32Array.from([0, 0, 0, 1, 1, 1]);
  const scores = scoreTransformers({ transformers, ...region(extra), hangsOn }, detectionSettings.balance);
  return new Map(scores.map(({ transformer_id, score }) => [transformer_id, score]));
}

describe("the balance of a transformer", () => {
  it("finds a tap of 2 kW that runs day and night", () => {
    const scores = scoresWith(() => 2);
    expect(scores.get("a")).toBeGreaterThan(0);
    expect(scores.get("b")).toBeLessThan(-2);
  });

  it("does not take street light for a tap", () => {
    const scores = scoresWith((hour) => (hour % 24 < 6 || hour % 24 > 19 ? 3 : 0));
    expect(scores.get("a")).toBeLessThan(0);
  });

  it("does not take a wrong ratio of the current transformers for a tap of the same energy", () => {
    const wrongRatio = scoresWith((_, load) => load * 0.08).get("a") ?? 0;
    expect(wrongRatio).toBeLessThan(scoresWith(() => 2).get("a") ?? 0);
  });

  it("takes the stated losses where there are too few transformers to fit the fleet's", () => {
    const { inputs } = region(() => 0);
    expect(fleetLosses(inputs, [], [KVA], { iron: 1, copper: 2 })).toEqual({ iron: 1, copper: 2 });
  });
});

describe("repair of the register", () => {
  const { meters, inputs } = region(() => 0);
  const repaired = (registered: readonly number[]): ReturnType<typeof repairTopology>["proposals"] =>
    repairTopology(
      { meters, transformers: inputs, kva: [KVA, KVA], registered: Int32Array.from(registered) },
      { ...detectionSettings.topology, mostMovedShare: 0.5 },
    ).proposals;

  it("proposes nothing where the register is right", () => {
    expect(repaired([0, 0, 0, 1, 1, 1])).toEqual([]);
  });

  it("moves a meter to where its shape is missing", () => {
    expect(repaired([0, 0, 1, 1, 1, 1])).toMatchObject([{ meter: 2, from: 1, to: 0, partial: false }]);
  });
});
