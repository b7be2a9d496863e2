/** Digits after the point of currencies and coins that differ from two (ISO 4217; coins by their protocol). */
const DIGITS: Readonly<Record<string, number>> = { BTC: 8, JPY: 0, KRW: 0, ETH: 18, USDT: 6 };

/** The currencies and coins that have other than two digits after the point. */
export const UNUSUAL_CURRENCIES: readonly string[] = Object.keys(DIGITS);

export function currencyDigits(currency: string): number {
  return DIGITS[currency] ?? 2;
}

/** An amount that is no decimal number, or has more digits than its currency. */
export class AmountFault extends Error {
  readonly amount: string;
  constructor(amount: string, message: string) {
    super(message);
    this.amount = amount;
  }
}

/** Minor units of an exact decimal amount in major units: `minorUnits("12.5", "KZT")` is 1250n. Throws AmountFault. */
export function minorUnits(amount: string, currency: string): bigint {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(amount);
  if (!match) throw new AmountFault(amount, `"${amount}" is not a decimal number such as 1250.50.`);
  const [, sign, whole = "0", fraction = ""] = match;
  const digits = currencyDigits(currency);
  const significant = fraction.replace(/0+$/, "");
  if (significant.length > digits)
    throw new AmountFault(
      amount,
      `"${amount}" has more than the ${String(digits)} digits after the point that ${currency} allows.`,
    );
  const minor = BigInt(whole + significant.padEnd(digits, "0"));
  return sign === "-" ? -minor : minor;
}

/** The exact decimal text of minor units in major units: `majorUnits(1250n, "KZT")` is "12.50". */
export function majorUnits(minor: bigint, currency: string): string {
  const digits = currencyDigits(currency);
  const text = (minor < 0n ? -minor : minor).toString().padStart(digits + 1, "0");
  const whole = text.slice(0, text.length - digits);
  const sign = minor < 0n ? "-" : "";
  return digits === 0 ? sign + whole : `${sign}${whole}.${text.slice(-digits)}`;
}
