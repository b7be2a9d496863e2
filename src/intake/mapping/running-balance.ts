/** A balance that does not follow from the one before. */
export interface Mismatch {
  readonly expected: bigint;
  readonly found: bigint;
}

/**
 * Follows the balance of a statement row by row, in minor units. Rows are in the order of time, or the latest first. What is
 * printed counts: after a mismatch the check goes on from there, so that a row left out is told once.
 */
export class RunningBalance {
  readonly #latestFirst: boolean;
  /** The balance before the next row's change; where the latest comes first, after it. */
  #last: bigint | undefined;
  #first: bigint | undefined;

  constructor(latestFirst: boolean, opening?: bigint) {
    this.#latestFirst = latestFirst;
    if (!latestFirst) this.#last = opening;
  }

  /** Takes a row: what it changes, and the balance printed after it. Either may be unknown. */
  next(change: bigint | undefined, printed: bigint | undefined): Mismatch | undefined {
    const expected = this.#latestFirst ? this.#last : plus(this.#last, change);
    const balance = printed ?? expected;
    this.#first ??= balance;
    this.#last = this.#latestFirst ? plus(balance, change === undefined ? undefined : -change) : balance;
    if (printed === undefined || expected === undefined || printed === expected) return undefined;
    return { expected, found: printed };
  }

  /** The balance after all changes, as far as it is known. */
  get closing(): bigint | undefined {
    return this.#latestFirst ? this.#first : this.#last;
  }

  /** Of rows that come the latest first: the balance before all of them. */
  get opening(): bigint | undefined {
    return this.#latestFirst ? this.#last : undefined;
  }
}

function plus(a: bigint | undefined, b: bigint | undefined): bigint | undefined {
  return a === undefined || b === undefined ? undefined : a + b;
}
