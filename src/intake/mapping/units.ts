import { type ExactDecimal, readDecimal } from "../exact-decimal.ts";

export type Quantity = "energy" | "power" | "apparent power";

/** A unit: what it measures, and how many of the base unit (kWh, kW, kVA) one of it is. */
export interface Unit {
  readonly quantity: Quantity;
  readonly factor: string;
}

const ENERGY: readonly (readonly [string, string])[] = [
  ["0.001", "wh втч втчас"],
  ["1", "kwh квтч квтчас квтсағ"],
  ["1000", "mwh мвтч мвтчас мвтсағ тысквтч тысквтчас мыңквтсағ"],
  ["1000000", "gwh гвтч гвтсағ млнквтч тысмвтч"],
];
const POWER: readonly (readonly [string, string])[] = [
  ["0.001", "w вт"],
  ["1", "kw квт"],
  ["1000", "mw мвт тысквт"],
];
const APPARENT: readonly (readonly [string, string])[] = [
  ["0.001", "va ва"],
  ["1", "kva ква"],
  ["1000", "mva мва тысква"],
];

const UNITS: ReadonlyMap<string, Unit> = new Map([
  ...listed("energy", ENERGY),
  ...listed("power", POWER),
  ...listed("apparent power", APPARENT),
]);

/** The unit of that name in English, Russian or Kazakh, however its parts are separated; undefined where it is none. */
export function unitNamed(name: string): Unit | undefined {
  return UNITS.get(name.toLowerCase().replaceAll(/[\s.·∙•⋅*×/-]/gu, ""));
}

/** The unit that a property's name ends with: energyKwh, powerMw, capacityKva; undefined where it has none. */
export function unitOfProperty(name: string): Unit | undefined {
  const suffix = /(Kwh|Mwh|Kw|Mw|Kva)$/u.exec(name)?.[1];
  return suffix === undefined ? undefined : unitNamed(suffix);
}

/** The factor from one unit to another of the same quantity, exact. */
export function factorBetween(from: Unit, to: Unit): ExactDecimal {
  const [{ digits, scale }, target] = [exact(from.factor), exact(to.factor)];
  // Base factors are powers of ten, so a division is a shift.
  const shift = target.digits.toString().length - 1 - target.scale;
  return shift >= 0 ? { digits, scale: scale + shift } : { digits: digits * 10n ** BigInt(-shift), scale };
}

/** The exact product. */
export function times(a: ExactDecimal, b: ExactDecimal): ExactDecimal {
  return { digits: a.digits * b.digits, scale: a.scale + b.scale };
}

function exact(text: string): ExactDecimal {
  return readDecimal(text) ?? { digits: 1n, scale: 0 };
}

function listed(
  quantity: Quantity,
  units: readonly (readonly [string, string])[],
): readonly (readonly [string, Unit])[] {
  return units.flatMap(([factor, names]) => names.split(" ").map((name) => [name, { quantity, factor }] as const));
}
