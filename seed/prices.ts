import { MONTHS, REPORT_DAY } from "./calendar.ts";
import { element } from "./prng.ts";
import { idOf, type Teller } from "./teller.ts";

export const TARIFF_CATEGORIES = [
  "RESIDENTIAL",
  "SOCIAL",
  "CRITICAL",
  "COMMERCIAL",
  "INDUSTRIAL",
  "AGRICULTURAL",
  "DIGITAL_MINING",
] as const;
export type TariffCategory = (typeof TARIFF_CATEGORIES)[number];

export const PROTECTED_CATEGORIES = ["RESIDENTIAL", "SOCIAL", "CRITICAL"] as const satisfies readonly TariffCategory[];

/** The first days of the tariff periods; the last is open. */
const STEPS = ["2023-07-01", "2024-02-01", "2024-07-01", "2025-01-01", "2025-06-01"] as const;

/** Tiyn a kWh with tax, by category and step: approximate, of the order of Kazakh retail tariffs of these years. */
const TIYN_PER_KWH: Readonly<Record<TariffCategory, readonly number[]>> = {
  RESIDENTIAL: [1640, 1790, 1960, 2130, 2310],
  SOCIAL: [1880, 2040, 2210, 2390, 2560],
  CRITICAL: [1910, 2080, 2250, 2420, 2590],
  COMMERCIAL: [2080, 2260, 2450, 2650, 2830],
  INDUSTRIAL: [1990, 2170, 2350, 2550, 2720],
  AGRICULTURAL: [1760, 1920, 2080, 2260, 2420],
  DIGITAL_MINING: [2700, 2950, 3200, 3500, 3750],
};

/** Rates before the conduct, at the first of each month from January to August 2023: some payments came before it. */
const EARLIER_RATES = [
  ["2023-01-01", "462.6", "16500"],
  ["2023-02-01", "459.3", "23100"],
  ["2023-03-01", "446.1", "23600"],
  ["2023-04-01", "451.2", "28500"],
  ["2023-05-01", "453.4", "28100"],
  ["2023-06-01", "448.0", "27100"],
  ["2023-07-01", "452.5", "30500"],
  ["2023-08-01", "445.2", "29200"],
] as const;

/** KZT per USD at the first of each month from September 2023 to October 2025. */
const KZT_PER_USD = [
  "460.2",
  "476.6",
  "469.8",
  "458.9",
  "454.6",
  "450.5",
  "451.4",
  "447.3",
  "442.1",
  "446.9",
  "471.5",
  "475.2",
  "482.0",
  "480.9",
  "489.6",
  "512.5",
  "523.5",
  "518.4",
  "500.4",
  "504.0",
  "513.6",
  "511.1",
  "519.8",
  "540.9",
  "537.6",
  "548.9",
] as const;

/** USD per BTC at the first of each month from September 2023 to October 2025. */
const USD_PER_BTC = [
  "25800",
  "27000",
  "34700",
  "38700",
  "44200",
  "43100",
  "62400",
  "69700",
  "58300",
  "67500",
  "62800",
  "65300",
  "57300",
  "60800",
  "69500",
  "97200",
  "94400",
  "100600",
  "86000",
  "85100",
  "96500",
  "105600",
  "105700",
  "113300",
  "109200",
  "118600",
] as const;

/** The rates of the report's day, as the press quotes them. */
export const REPORT_KZT_PER_USD = "546.5";
const REPORT_USD_PER_BTC = "120260";

function stepOf(date: string): number {
  return STEPS.findLastIndex((from) => from <= date);
}

/** The tariff of a category on a day, tiyn a kWh. */
function tariffTiyn(category: TariffCategory, date: string): number {
  return element(TIYN_PER_KWH[category], stepOf(date));
}

/** An invoice: whole kWh times the dated tariff, exact in tiyn. */
export function billTiyn(category: TariffCategory, month: string, kwh: number): number {
  return kwh * tariffTiyn(category, month);
}

export function kztPerUsd(monthIndex: number): number {
  return Number(element(KZT_PER_USD, monthIndex));
}

export function usdPerBtc(monthIndex: number): number {
  return Number(element(USD_PER_BTC, monthIndex));
}

export interface TariffPeriod {
  readonly id: string;
  readonly from: string;
  readonly to: string | undefined;
}

/** The tariffs of a category, oldest first. */
export function tariffPeriods(category: TariffCategory): readonly TariffPeriod[] {
  return STEPS.map((from, step) => ({
    id: idOf("tariff", `${category.toLowerCase().replace("_", "-")}-${from}`),
    from,
    to: STEPS[step + 1],
  }));
}

export function tellPrices(teller: Teller): void {
  for (const category of TARIFF_CATEGORIES)
    tariffPeriods(category).forEach(({ id, from, to }, step) => {
      teller.node("tariff-orders", "tariff", id.slice("ek:tariff:".length), {
        category,
        pricePerKwhMinor: element(TIYN_PER_KWH[category], step),
        currency: "KZT",
        effectiveFrom: from,
        effectiveTo: to,
        order: `Demo order ${step + 1} of ${from}; approximate, tax included`,
      });
    });
  for (const [on, kzt, usd] of EARLIER_RATES) {
    tellRate(teller, on, "USD", "KZT", kzt, true);
    tellRate(teller, on, "BTC", "USD", usd, true);
  }
  const days = [...MONTHS.map((month) => month.first), "2025-09-01", "2025-10-01"];
  days.forEach((on, index) => {
    tellRate(teller, on, "USD", "KZT", element(KZT_PER_USD, index), true);
    tellRate(teller, on, "BTC", "USD", element(USD_PER_BTC, index), true);
  });
  tellRate(teller, REPORT_DAY, "USD", "KZT", REPORT_KZT_PER_USD, true);
  tellRate(teller, REPORT_DAY, "BTC", "USD", REPORT_USD_PER_BTC, true);
}

function tellRate(teller: Teller, on: string, base: string, quote: string, rate: string, approximate: boolean): void {
  teller.node("rate-series", "exchange-rate", `${base}-${quote}-${on}`, { on, base, quote, rate, approximate });
}
