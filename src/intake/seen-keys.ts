import { createHash } from "node:crypto";

/**
 * The keys that a file has used, with the lines on which they stood: 12 bytes a key, so that files of many millions of
 * rows stay small in memory. Two keys are taken for one with a probability of about n²/2^65.
 */
export class SeenKeys {
  #slots = 1024;
  #high = new Uint32Array(this.#slots);
  #low = new Uint32Array(this.#slots);
  #lines = new Uint32Array(this.#slots);
  #count = 0;

  /** Notes a key; the line on which it stood before, if it did. Lines count from 1. */
  note(key: string, line: number): number | undefined {
    const [high, low] = digestOf(key);
    const found = this.#put(high, low, line);
    if (found === undefined && this.#count * 2 > this.#slots) this.#grow();
    return found;
  }

  /** Whether a key was noted. */
  has(key: string): boolean {
    const [high, low] = digestOf(key);
    return this.#lines[this.#slotOf(high, low)] !== 0;
  }

  /** Counts a key instead: how often it came, this time included. */
  count(key: string): number {
    const before = this.note(key, 1);
    if (before === undefined) return 1;
    const [high, low] = digestOf(key);
    this.#lines[this.#slotOf(high, low)] = before + 1;
    return before + 1;
  }

  /** The slot in which a key stands, or the free one in which it belongs. */
  #slotOf(high: number, low: number): number {
    let slot = high & (this.#slots - 1);
    while (this.#lines[slot] !== 0 && !(this.#high[slot] === high && this.#low[slot] === low))
      slot = (slot + 1) & (this.#slots - 1);
    return slot;
  }

  #put(high: number, low: number, line: number): number | undefined {
    const slot = this.#slotOf(high, low);
    const there = this.#lines[slot] ?? 0;
    if (there !== 0) return there;
    this.#high[slot] = high;
    this.#low[slot] = low;
    this.#lines[slot] = line;
    this.#count += 1;
    return undefined;
  }

  #grow(): void {
    const [high, low, lines] = [this.#high, this.#low, this.#lines];
    this.#slots *= 2;
    this.#high = new Uint32Array(this.#slots);
    this.#low = new Uint32Array(this.#slots);
    this.#lines = new Uint32Array(this.#slots);
    this.#count = 0;
    for (const [slot, line] of lines.entries()) if (line !== 0) this.#put(high[slot] ?? 0, low[slot] ?? 0, line);
  }
}

function digestOf(key: string): readonly [number, number] {
  const digest = createHash("sha1").update(key).digest();
  return [digest.readUInt32LE(0), digest.readUInt32LE(4)];
}
