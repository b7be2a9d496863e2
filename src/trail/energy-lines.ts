import { addDays, hoursOfMonth, nextMonth } from "./months.ts";
import type { Supply } from "./supplies.ts";
import { type Prices, type Value, levyDue, marketValue, valued } from "./valuation.ts";

/** Diverted energy of one month, billed category, protected category and way of diversion. */
export interface EnergyLine {
  readonly month: string;
  readonly category: string | null;
  readonly protectedCategory: string | null;
  readonly diversion: Supply["diversion"];
  readonly energyKwh: number;
  readonly meanLoadKw: number;
  readonly billed: Value;
  readonly marketValue: Value | null;
  readonly levy: Value | null;
}

/** The energy of all supplies by month, categories and way of diversion; valued at the rate of the month's last day. */
export function energyLines(supplies: readonly Supply[], prices: Prices): readonly EnergyLine[] {
  const sums = new Map<
    string,
    Omit<EnergyLine, "billed" | "marketValue" | "levy" | "meanLoadKw"> & { tiyn: bigint; energyKwh: number }
  >();
  for (const { diversion, parts } of supplies)
    for (const { month, category, protectedCategory, energyKwh, billedTiyn } of parts) {
      const key = [month, diversion, category ?? "", protectedCategory ?? ""].join("|");
      const present = sums.get(key) ?? { month, category, protectedCategory, diversion, energyKwh: 0, tiyn: 0n };
      sums.set(key, { ...present, energyKwh: present.energyKwh + energyKwh, tiyn: present.tiyn + billedTiyn });
    }
  return [...sums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { tiyn, ...line }]) => {
      const lastDay = addDays(nextMonth(line.month), -1);
      return {
        ...line,
        meanLoadKw: line.energyKwh / hoursOfMonth(line.month),
        billed: valued(prices, tiyn, lastDay),
        marketValue: marketValue(prices, line.energyKwh, line.month, lastDay),
        levy: levyDue(prices, line.energyKwh, line.month, lastDay),
      };
    });
}

/** The month of the highest mean load over all lines, and that load, kW. */
export function peakMonth(lines: readonly EnergyLine[]): { readonly month: string | null; readonly loadKw: number } {
  const loads = new Map<string, number>();
  for (const line of lines) loads.set(line.month, (loads.get(line.month) ?? 0) + line.meanLoadKw);
  return [...loads].reduce<{ month: string | null; loadKw: number }>(
    (best, [month, loadKw]) => (loadKw > best.loadKw ? { month, loadKw } : best),
    { month: null, loadKw: 0 },
  );
}
