import { levyTiynPerKwh } from "../supply/levy-rates.ts";
import type { PriceRow } from "./trail.queries.ts";

/** A sum in tiyn, and in US cents at two rates; null where no rate is known. */
export interface Value {
  readonly tiyn: bigint;
  readonly centsAtEvent: bigint | null;
  readonly centsAtReport: bigint | null;
}

const NOTHING: Value = { tiyn: 0n, centsAtEvent: 0n, centsAtReport: 0n };

/** The dated prices that value a trail. */
export interface Prices {
  /** KZT a USD, oldest first. */
  readonly rates: readonly { readonly on: string; readonly rate: string }[];
  /** Mean price on the platform, tiyn a kWh, by first day of month, oldest first. */
  readonly platform: readonly { readonly on: string; readonly tiynPerKwh: number }[];
  readonly reportRate: { readonly on: string; readonly rate: string } | null;
}

export function pricesFrom(rows: readonly PriceRow[], reportDay: string | null): Prices {
  const byDay = (a: { on: string }, b: { on: string }): number => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0);
  const rates = rows
    .filter((row) => row.series === "RATE")
    .map(({ on, value }) => ({ on, rate: value }))
    .sort(byDay);
  const platform = rows
    .filter((row) => row.series === "PLATFORM" && row.currency === "KZT")
    .map(({ on, value }) => ({ on, tiynPerKwh: Number(value) }))
    .sort(byDay);
  const reportRate = reportDay === null ? (rates.at(-1) ?? null) : (lastUpTo(rates, reportDay) ?? null);
  return { rates, platform, reportRate };
}

/** The last entry published on a day or before it. */
function lastUpTo<T extends { readonly on: string }>(series: readonly T[], day: string): T | undefined {
  return series.findLast((entry) => entry.on <= day);
}

/** Values a sum in tiyn at the rate of its day and at that of the report. */
export function valued(prices: Prices, tiyn: bigint, day: string): Value {
  const event = lastUpTo(prices.rates, day);
  return {
    tiyn,
    centsAtEvent: event ? cents(tiyn, event.rate) : null,
    centsAtReport: prices.reportRate ? cents(tiyn, prices.reportRate.rate) : null,
  };
}

export function sum(values: readonly Value[]): Value {
  const add = (a: bigint | null, b: bigint | null): bigint | null => (a === null || b === null ? null : a + b);
  return values.reduce(
    (total, value) => ({
      tiyn: total.tiyn + value.tiyn,
      centsAtEvent: add(total.centsAtEvent, value.centsAtEvent),
      centsAtReport: add(total.centsAtReport, value.centsAtReport),
    }),
    NOTHING,
  );
}

/** What energy would have cost on the platform in a month; null where no price is known by then. */
export function marketValue(prices: Prices, energyKwh: number, month: string, day: string): Value | null {
  const price = lastUpTo(prices.platform, month);
  return price ? valued(prices, BigInt(Math.round(energyKwh * price.tiynPerKwh)), day) : null;
}

/** The levy that would have been due on energy at the platform's price of the month; null where no rate is known. */
export function levyDue(prices: Prices, energyKwh: number, month: string, day: string): Value | null {
  const price = lastUpTo(prices.platform, month);
  const rate = price ? levyTiynPerKwh(month, price.tiynPerKwh) : null;
  return rate === null ? null : valued(prices, BigInt(Math.round(energyKwh * rate)), day);
}

/** US cents of tiyn at KZT a USD, rounded half to even. */
export function cents(tiyn: bigint, kztPerUsd: string): bigint {
  if (tiyn < 0n) return -cents(-tiyn, kztPerUsd);
  const [whole = "0", fraction = ""] = kztPerUsd.split(".");
  const divisor = BigInt(whole + fraction);
  const dividend = tiyn * 10n ** BigInt(fraction.length);
  const quotient = dividend / divisor;
  const twice = (dividend % divisor) * 2n;
  return twice > divisor || (twice === divisor && quotient % 2n === 1n) ? quotient + 1n : quotient;
}

/** Splits a sum in proportion to parts, exactly: what rounding leaves goes to the largest part. */
export function apportion(total: bigint, parts: readonly number[]): readonly bigint[] {
  const weights = parts.map((part) => BigInt(Math.round(part * 1000)));
  const whole = weights.reduce((a, b) => a + b, 0n);
  if (whole === 0n) return parts.map(() => 0n);
  const shares = weights.map((weight) => (total * weight) / whole);
  const rest = total - shares.reduce((a, b) => a + b, 0n);
  const largest = weights.indexOf(weights.reduce((a, b) => (b > a ? b : a), 0n));
  return shares.map((share, index) => (index === largest ? share + rest : share));
}
