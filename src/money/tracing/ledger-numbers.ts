import type { Factor } from "./ledger.ts";
import { LedgerFault } from "./ledger-fault.ts";

const TOKEN = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/gu;
// Numbers with so many characters or fewer come through a double unharmed.
const SAFE_LENGTH = 15;
const LARGEST_EXPONENT = 100;

/** The JSON value of a text in which long numbers have become texts, so that amounts beyond 2^53 stay exact. Throws SyntaxError. */
export function exactJson(text: string): unknown {
  if (!/\d{15}/u.test(text)) return JSON.parse(text);
  return JSON.parse(
    text.replace(TOKEN, (token) => (token.startsWith('"') || token.length <= SAFE_LENGTH ? token : `"${token}"`)),
  );
}

/** Minor units as a JSON number or text; `what` names the field. Throws LedgerFault NEGATIVE_AMOUNT or BAD_AMOUNT. */
export function amountOf(value: unknown, what: string): bigint {
  const amount = integerOf(value);
  if (amount === undefined)
    throw new LedgerFault(
      "BAD_AMOUNT",
      `${what} is ${value === undefined ? "left out" : JSON.stringify(value)}; it must be an integer of minor units, as a text where it is beyond 2^53.`,
    );
  if (amount < 0n)
    throw new LedgerFault(
      "NEGATIVE_AMOUNT",
      `${what} is ${String(amount)}; it must not be negative. Tell a refund as a payment back.`,
    );
  return amount;
}

function integerOf(value: unknown): bigint | undefined {
  if (typeof value === "number") return Number.isSafeInteger(value) ? BigInt(value) : undefined;
  const digits = typeof value === "string" ? /^(-?\d+)(?:\.0+)?$/u.exec(value)?.[1] : undefined;
  return digits === undefined ? undefined : BigInt(digits);
}

/** A factor of revaluation: a decimal such as 1.25 (number or text) or a fraction "a/b". Throws LedgerFault BAD_FACTOR. */
export function factorOf(value: unknown, event: string): Factor {
  const factor = typeof value === "number" || typeof value === "string" ? parsed(String(value)) : undefined;
  if (factor === undefined)
    throw new LedgerFault(
      "BAD_FACTOR",
      `The factor ${value === undefined ? "left out" : JSON.stringify(value)} of event "${event}" is no decimal such as 1.25 and no fraction such as "5/4"; it must not be negative.`,
    );
  return factor;
}

function parsed(text: string): Factor | undefined {
  const fraction = /^(\d+)\s*\/\s*(\d+)$/u.exec(text.trim());
  if (fraction) {
    const [, numerator = "", denominator = ""] = fraction;
    return BigInt(denominator) === 0n ? undefined : { numerator: BigInt(numerator), denominator: BigInt(denominator) };
  }
  const decimal = /^(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,3}))?$/u.exec(text.trim());
  if (!decimal) return undefined;
  const [, whole = "", places = "", exponent = "0"] = decimal;
  const shift = Number(exponent) - places.length;
  if (Math.abs(Number(exponent)) > LARGEST_EXPONENT) return undefined;
  const digits = BigInt(whole + places);
  return shift < 0
    ? { numerator: digits, denominator: 10n ** BigInt(-shift) }
    : { numerator: digits * 10n ** BigInt(shift), denominator: 1n };
}
