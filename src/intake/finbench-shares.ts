import { atScale, decimalText, type ExactDecimal, readDecimal } from "./exact-decimal.ts";

/** What to do with the investments in a company so that the shares held in it add up to one at most. */
export type Settlement =
  | { readonly kind: "noise"; readonly largest: string; readonly share: string; readonly sum: string }
  | { readonly kind: "excess"; readonly sum: string };

interface Inward {
  sum: bigint;
  largest: bigint;
  /** The investment with the largest share, the first of equals. */
  holder: string;
}

const SCALE = 40;
const ONE = 10n ** BigInt(SCALE);
const NOISE = 10n ** BigInt(SCALE - 9);

/** A share that can be held: above 0 and at most 1, with no more than 40 digits; undefined for any other text. */
export function readShare(text: string): ExactDecimal | undefined {
  const share = readDecimal(text);
  if (!share || share.scale > SCALE) return undefined;
  const scaled = atScale(share, SCALE);
  return scaled > 0n && scaled <= ONE ? share : undefined;
}

/**
 * Adds up the shares held in every company. A sum above one by at most 1e-9 is the noise of binary floats: the excess
 * comes off the largest share. A higher sum contradicts itself.
 */
export class InwardShares {
  readonly #companies = new Map<string, Inward>();

  /** Notes an investment. What is no share is left out; its row is refused when it is read. */
  note(company: string, investment: string, text: string): void {
    const share = readShare(text);
    if (!share) return;
    const scaled = atScale(share, SCALE);
    const inward = this.#companies.get(company) ?? { sum: 0n, largest: 0n, holder: "" };
    inward.sum += scaled;
    if (scaled > inward.largest) {
      inward.largest = scaled;
      inward.holder = investment;
    }
    this.#companies.set(company, inward);
  }

  /** How to settle the shares of a company; undefined where they add up to one at most. */
  settlement(company: string): Settlement | undefined {
    const inward = this.#companies.get(company);
    if (!inward || inward.sum <= ONE) return undefined;
    const excess = inward.sum - ONE;
    const sum = decimalText({ digits: inward.sum, scale: SCALE });
    if (excess > NOISE) return { kind: "excess", sum };
    return {
      kind: "noise",
      largest: inward.holder,
      share: decimalText({ digits: inward.largest - excess, scale: SCALE }),
      sum,
    };
  }
}
