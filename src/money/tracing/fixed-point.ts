/**
 * Amounts inside the engine are minor units times 10^18: exact fractions would grow without end (1,519 digits after 2,000
 * payments pro rata), floats would lose minor units.
 */
const PLACES = 18;
export const ONE = 10n ** BigInt(PLACES);

/** numerator / denominator to the nearest integer, a half to the even one. Both are at least zero, the denominator above it. */
export function halfEven(numerator: bigint, denominator: bigint): bigint {
  const quotient = numerator / denominator;
  const twice = 2n * (numerator - quotient * denominator);
  if (twice < denominator || (twice === denominator && (quotient & 1n) === 0n)) return quotient;
  return quotient + 1n;
}

/** The decimal text of an amount of the engine in minor units, up to 18 places and no trailing zeros. */
export function decimalText(scaled: bigint): string {
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(PLACES + 1, "0");
  const fraction = digits.slice(-PLACES).replace(/0+$/u, "");
  const whole = digits.slice(0, -PLACES);
  return `${scaled < 0n ? "-" : ""}${whole}${fraction === "" ? "" : `.${fraction}`}`;
}
