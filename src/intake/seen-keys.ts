import { hash } from "node:crypto";

/** Where a key stood before, and the hash of what it stood for. */
export interface SeenKey {
  readonly line: number;
  readonly content: number;
}

/**
 * The keys that a file has used, with the lines on which they stood: 24 to 48 bytes a key, so that files of many millions of
 * rows stay small in memory. Two keys are taken for one with a probability of about n²/2^65.
 */
export class SeenKeys {
  #slots = 1024;
  #high = new Uint32Array(this.#slots);
  #low = new Uint32Array(this.#slots);
  #lines = new Uint32Array(this.#slots);
  #contents = new Uint32Array(this.#slots);
  #count = 0;

  /** Notes a key; the line on which it stood before, if it did. Lines count from 1. */
  note(key: string, line: number): number | undefined {
    return this.noteWith(key, line, 0)?.line;
  }

  /** Notes a key with a hash of what it stands for, of 32 bits; what was noted of it before, if it was. */
  noteWith(key: string, line: number, content: number): SeenKey | undefined {
    const [high, low] = digestOf(key);
    const slot = this.#slotOf(high, low);
    if (this.#lines[slot] !== 0) return { line: this.#lines[slot] ?? 0, content: this.#contents[slot] ?? 0 };
    this.#put(slot, high, low, line, content);
    if (this.#count * 3 > this.#slots * 2) this.#grow();
    return undefined;
  }

  /** Counts a key instead: how often it came, this time included. */
  count(key: string): number {
    const before = this.note(key, 1);
    if (before === undefined) return 1;
    this.#lines[this.#slotOf(...digestOf(key))] = before + 1;
    return before + 1;
  }

  /** The slot in which a key stands, or the free one in which it belongs. */
  #slotOf(high: number, low: number): number {
    let slot = high & (this.#slots - 1);
    while (this.#lines[slot] !== 0 && !(this.#high[slot] === high && this.#low[slot] === low))
      slot = (slot + 1) & (this.#slots - 1);
    return slot;
  }

  #put(slot: number, high: number, low: number, line: number, content: number): void {
    this.#high[slot] = high;
    this.#low[slot] = low;
    this.#lines[slot] = line;
    this.#contents[slot] = content;
    this.#count += 1;
  }

  #grow(): void {
    const [high, low, lines, contents] = [this.#high, this.#low, this.#lines, this.#contents];
    this.#slots *= 2;
    this.#high = new Uint32Array(this.#slots);
    this.#low = new Uint32Array(this.#slots);
    this.#lines = new Uint32Array(this.#slots);
    this.#contents = new Uint32Array(this.#slots);
    this.#count = 0;
    for (const [slot, line] of lines.entries()) {
      if (line === 0) continue;
      const [of, and] = [high[slot] ?? 0, low[slot] ?? 0];
      this.#put(this.#slotOf(of, and), of, and, line, contents[slot] ?? 0);
    }
  }
}

function digestOf(key: string): readonly [high: number, low: number] {
  const digest = hash("sha1", key, "buffer");
  return [digest.readUInt32LE(0), digest.readUInt32LE(4)];
}
