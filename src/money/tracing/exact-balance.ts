import { halfEven, ONE } from "./fixed-point.ts";
import type { Factor } from "./ledger.ts";

// Beyond so many digits a fraction is rounded to the engine's 18 places: thousands of revaluations must not slow it down.
const LARGEST_DENOMINATOR = 10n ** 200n;

/**
 * The balance of an account in minor units, exact through revaluations: a third of 100, times three, is 100 again and can be
 * paid. It does not depend on the method of tracing.
 */
export class ExactBalance {
  #numerator: bigint;
  #denominator = 1n;

  constructor(opening: bigint) {
    this.#numerator = opening;
  }

  /** A credit, or with a negative amount a debit, of whole minor units. */
  add(amount: bigint): void {
    this.#numerator += this.#denominator === 1n ? amount : amount * this.#denominator;
  }

  /** What is held is worth `factor` times as much; a debt is not revalued. */
  revalue({ numerator, denominator }: Factor): void {
    if (this.#numerator <= 0n) return;
    const [above, below] = [this.#numerator * numerator, this.#denominator * denominator];
    const common = greatestDivisor(above, below);
    this.#numerator = above / common;
    this.#denominator = below / common;
    if (this.#denominator <= LARGEST_DENOMINATOR) return;
    this.#numerator = this.scaled();
    this.#denominator = ONE;
  }

  /** In minor units times 10^18, half-even. */
  scaled(): bigint {
    const numerator = this.#numerator * ONE;
    return numerator < 0n ? -halfEven(-numerator, this.#denominator) : halfEven(numerator, this.#denominator);
  }
}

function greatestDivisor(a: bigint, b: bigint): bigint {
  let [one, other] = [a, b];
  while (other !== 0n) [one, other] = [other, one % other];
  return one;
}
