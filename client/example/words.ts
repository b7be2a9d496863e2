import type { Decimal } from "../index.ts";

/** "408.5 GWh" */
export function gigawattHours(energyKwh: number): string {
  return `${(energyKwh / 1e6).toFixed(1)} GWh`;
}

/** "9,019,999,985.70": the digits as they came, in groups of three; an exact decimal never passes through a number. */
export function amount(decimal: Decimal): string {
  const [whole = "", fraction] = decimal.split(".");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, ",");
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** "1 act", "2 acts" */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;
}
