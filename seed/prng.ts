/**
 * A small seeded generator (mulberry32 over an FNV-1a hash of its label), the seed's only source of chance. `fork` gives
 * an independent stream by name, so that what one part draws never moves what another part draws.
 */
export class Prng {
  readonly #seed: number;
  #state: number;

  constructor(seed: number, label = "") {
    this.#seed = hash(`${seed}/${label}`);
    this.#state = this.#seed;
  }

  fork(label: string): Prng {
    return new Prng(this.#seed, label);
  }

  /** At least 0, below 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  between(low: number, high: number): number {
    return low + this.next() * (high - low);
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(from: readonly T[]): T {
    return element(from, this.int(0, from.length - 1));
  }

  /** `length` decimal digits. */
  digits(length: number): string {
    let text = "";
    while (text.length < length) text += String(this.int(0, 9));
    return text;
  }
}

/** The element at `place`; throws RangeError where there is none. */
export function element<T>(from: readonly T[], place: number): T {
  const found = from[place];
  if (found === undefined) throw new RangeError(`A list of ${from.length} has no element ${place}.`);
  return found;
}

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let place = 0; place < text.length; place += 1) value = Math.imul(value ^ text.charCodeAt(place), 0x01000193);
  return value >>> 0;
}
