/** An exact decimal number: digits times 10 to the power of -scale. */
export interface ExactDecimal {
  readonly digits: bigint;
  readonly scale: number;
}

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,3}))?$/u;

/** Reads a decimal number, with an exponent or without; undefined where it is none. */
export function readDecimal(text: string): ExactDecimal | undefined {
  const [, sign = "", whole, fraction = "", exponent = "0"] = DECIMAL.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const digits = BigInt(sign + whole + fraction);
  const scale = fraction.length - Number(exponent);
  return scale >= 0 ? { digits, scale } : { digits: digits * 10n ** BigInt(-scale), scale: 0 };
}

/** The digits of a number at a finer scale. Throws RangeError where that would lose digits. */
export function atScale({ digits, scale }: ExactDecimal, finer: number): bigint {
  if (finer < scale) throw new RangeError(`${String(finer)} digits are fewer than the ${String(scale)} of the number.`);
  return digits * 10n ** BigInt(finer - scale);
}

/** Rounds half to even at a number of digits after the point; the digits without the point, and whether they differ. */
export function roundHalfEven(
  value: ExactDecimal,
  places: number,
): { readonly digits: bigint; readonly rounded: boolean } {
  if (value.scale <= places) return { digits: atScale(value, places), rounded: false };
  const divisor = 10n ** BigInt(value.scale - places);
  const magnitude = value.digits < 0n ? -value.digits : value.digits;
  const quotient = magnitude / divisor;
  const twice = (magnitude % divisor) * 2n;
  const up = twice > divisor || (twice === divisor && quotient % 2n === 1n);
  const digits = quotient + (up ? 1n : 0n);
  return { digits: value.digits < 0n ? -digits : digits, rounded: twice !== 0n };
}

/** The number as text without an exponent and without trailing zeros. */
export function decimalText({ digits, scale }: ExactDecimal): string {
  const text = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, "0");
  const whole = text.slice(0, text.length - scale);
  const fraction = text.slice(text.length - scale).replace(/0+$/u, "");
  return `${digits < 0n ? "-" : ""}${whole}${fraction === "" ? "" : `.${fraction}`}`;
}
