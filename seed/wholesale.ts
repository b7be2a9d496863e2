import { MONTHS } from "./calendar.ts";
import { LOAD_POINTS } from "./founding/load-plan.ts";
import type { LoadRamp } from "./founding/load-ramp.ts";
import { INSIDERS } from "./founding/cast.ts";
import { PROTECTED_CATEGORIES } from "./prices.ts";
import { element, type Prng } from "./prng.ts";
import { idOf, type Teller } from "./teller.ts";
import { UTILITIES, type UtilityFacts } from "./utilities.ts";

type Protected = (typeof PROTECTED_CATEGORIES)[number];

/** Zone-wide use of a protected category a month, kWh: the meters of the demo are a sample of it. */
const ZONE_KWH: Readonly<Record<Protected, number>> = {
  RESIDENTIAL: 34_000_000,
  SOCIAL: 7_500_000,
  CRITICAL: 10_500_000,
};
const WINTER = [1.3, 1.25, 1.12, 0.98, 0.87, 0.8, 0.79, 0.8, 0.86, 0.98, 1.11, 1.24];
/** Wholesale price for protected consumers, tiyn a kWh, by year. */
const WHOLESALE_TIYN: Readonly<Record<number, number>> = { 2023: 1040, 2024: 1180, 2025: 1310 };

/** From which allocations the scheme's reallocated contracts were served, and in what parts. */
const SERVED: Readonly<Record<string, readonly (readonly [Protected, number])[]>> = {
  "shemonaikha-mill": [
    ["RESIDENTIAL", 0.7],
    ["CRITICAL", 0.3],
  ],
  "ust-west": [
    ["RESIDENTIAL", 0.6],
    ["SOCIAL", 0.4],
  ],
};

interface Draw {
  readonly utility: UtilityFacts;
  readonly category: Protected;
  readonly month: number;
  readonly contract: string;
  readonly energyKwh: number;
}

/**
 * Tells of the wholesale energy bought for protected consumers by utility, category and month. What is booked as delivered
 * includes contracts under a false category; what was bought beyond it went to the reallocated contracts.
 */
export function tellAllocations(teller: Teller, random: Prng, ramp: LoadRamp): void {
  const draws = reallocations(ramp);
  for (const utility of UTILITIES)
    for (const category of PROTECTED_CATEGORIES)
      for (const month of MONTHS) {
        const own = draws.filter(
          (draw) => draw.utility === utility && draw.category === category && draw.month === month.index,
        );
        const moved = own.reduce((sum, draw) => sum + draw.energyKwh, 0);
        const season = category === "CRITICAL" ? 1 : element(WINTER, month.monthOfYear);
        const zone = ZONE_KWH[category] * season * random.between(0.985, 1.015);
        const deliveredKwh = Math.round(zone) + falselyBooked(ramp, utility, category, month.index);
        const boughtKwh = Math.round(deliveredKwh * random.between(1.004, 1.014)) + moved;
        const price = WHOLESALE_TIYN[month.year] ?? 0;
        const key = `${utility.key}-${category.toLowerCase()}-${month.first.slice(0, 7)}`;
        const id = teller.node("single-purchaser", "allocation", key, {
          category,
          month: month.first,
          boughtKwh,
          deliveredKwh,
          pricePerKwhMinor: price,
          amountMinor: boughtKwh * price,
          currency: "KZT",
        });
        teller.edge("single-purchaser", "ALLOCATED_TO", id, utility.id, {
          contractNumber: `SP-${utility.prefix}-${month.year}`,
        });
        for (const draw of own)
          teller.edge("single-purchaser", "SERVED_FROM", draw.contract, id, { energyKwh: draw.energyKwh });
      }
}

function reallocations(ramp: LoadRamp): readonly Draw[] {
  return LOAD_POINTS.filter((point) => point.hypothesis === "B").flatMap((point) =>
    MONTHS.slice(point.startMonth).flatMap((month) => {
      const energy = element(ramp.energyKwh.get(point.key) ?? [], month.index);
      let left = energy;
      const parts = SERVED[point.key] ?? [];
      return parts.map(([category, share], place) => {
        const energyKwh = place === parts.length - 1 ? left : Math.round(energy * share);
        left -= energyKwh;
        const { utility } = INSIDERS[point.createdBy];
        return { utility, category, month: month.index, contract: idOf("contract", point.contractNumber), energyKwh };
      });
    }),
  );
}

function falselyBooked(ramp: LoadRamp, utility: UtilityFacts, category: Protected, month: number): number {
  return LOAD_POINTS.filter(
    (point) => point.hypothesis === "A" && point.category === category && INSIDERS[point.createdBy].utility === utility,
  ).reduce((sum, point) => sum + element(ramp.energyKwh.get(point.key) ?? [], month), 0);
}
