import { currencyDigits, UNUSUAL_CURRENCIES } from "./currency.ts";

/** The least minor units that reach an amount, of currencies that have digits of their own and of all others. */
export interface LeastMinor {
  readonly ofCurrency: Readonly<Record<string, bigint>>;
  readonly other: bigint;
}

const ANY_CURRENCY = "XXX";
// The largest integer that the graph holds: no stored amount is larger.
const largest = 2n ** 63n - 1n;

/** What a least amount in major units ("0.5") means in minor units, rounded up. */
export function leastMinor(amount: string): LeastMinor {
  const ofCurrency = UNUSUAL_CURRENCIES.map(
    (currency) => [currency, scaledUp(amount, currencyDigits(currency))] as const,
  );
  return { ofCurrency: Object.fromEntries(ofCurrency), other: scaledUp(amount, currencyDigits(ANY_CURRENCY)) };
}

function scaledUp(amount: string, digits: number): bigint {
  const [whole = "0", fraction = ""] = amount.split(".");
  const shown = BigInt(whole + fraction.slice(0, digits).padEnd(digits, "0"));
  const minor = /[1-9]/u.test(fraction.slice(digits)) ? shown + 1n : shown;
  return minor > largest ? largest : minor;
}
