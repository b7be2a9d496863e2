/** An exact rational number in lowest terms; the denominator is positive. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export const ZERO: Fraction = { numerator: 0n, denominator: 1n };
export const ONE: Fraction = { numerator: 1n, denominator: 1n };

const DECIMAL = /^(-?)(\d{1,100})(?:\.(\d{1,100}))?$/u;
const RATIO = /^(-?\d{1,100})\/(\d{1,100})$/u;

/** Reads "0.51" or "1/3"; undefined for any other text, an exponent or a percent sign included. */
export function readFraction(text: string): Fraction | undefined {
  const decimal = DECIMAL.exec(text);
  if (decimal) {
    const [, sign = "", whole = "", digits = ""] = decimal;
    return fraction(BigInt(`${sign}${whole}${digits}`), 10n ** BigInt(digits.length));
  }
  const [, above, below] = RATIO.exec(text) ?? [];
  if (above === undefined || below === undefined || /^0+$/u.test(below)) return undefined;
  return fraction(BigInt(above), BigInt(below));
}

/** Makes a fraction of two whole numbers. Throws RangeError where the denominator is 0. */
export function fraction(numerator: bigint, denominator: bigint): Fraction {
  if (denominator === 0n) throw new RangeError("A fraction has no denominator of 0.");
  if (numerator === 0n) return ZERO;
  const divisor = greatestCommonDivisor(numerator, denominator) * (denominator < 0n ? -1n : 1n);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

export function add(a: Fraction, b: Fraction): Fraction {
  if (a.numerator === 0n) return b;
  if (b.numerator === 0n) return a;
  if (a.denominator === b.denominator) return fraction(a.numerator + b.numerator, a.denominator);
  return fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

export function subtract(a: Fraction, b: Fraction): Fraction {
  return add(a, { numerator: -b.numerator, denominator: b.denominator });
}

export function multiply(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.numerator, a.denominator * b.denominator);
}

/** Throws RangeError where the divisor is 0. */
export function divide(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.denominator, a.denominator * b.numerator);
}

/** Below 0 where a is less than b, 0 where they are equal, else above 0. */
export function compare(a: Fraction, b: Fraction): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function sum(fractions: Iterable<Fraction>): Fraction {
  let total = ZERO;
  for (const one of fractions) total = add(total, one);
  return total;
}

export function lesser(a: Fraction, b: Fraction): Fraction {
  return compare(a, b) <= 0 ? a : b;
}

/** "5/6", and "1/1" for the whole. */
export function fractionText({ numerator, denominator }: Fraction): string {
  return `${String(numerator)}/${String(denominator)}`;
}

/** The nearest float64, within two units in its last place, however long the numbers are. */
export function toFloat({ numerator, denominator }: Fraction): number {
  const [above, below] = [Number(numerator), Number(denominator)];
  if (Number.isFinite(above) && Number.isFinite(below)) return above / below;
  const shift = bitsOf(denominator) - bitsOf(numerator) + 64;
  const quotient =
    shift >= 0 ? (numerator << BigInt(shift)) / denominator : numerator / (denominator << BigInt(-shift));
  return Number(quotient) * 2 ** -shift;
}

function bitsOf(whole: bigint): number {
  return (whole < 0n ? -whole : whole).toString(2).length;
}

export function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  // Machine numbers are many times faster, and most shares are small.
  if (x <= 9007199254740991n && y <= 9007199254740991n) {
    let [p, q] = [Number(x), Number(y)];
    while (q !== 0) [p, q] = [q, p % q];
    return BigInt(p);
  }
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}
