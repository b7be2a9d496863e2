import { contentHash } from "../../record/content-hash.ts";

/** What tells a transfer of a statement from another. */
export interface TransferMark {
  readonly from: string;
  readonly to: string;
  readonly amountMinor: string;
  readonly currency: string;
  /** The day by the clocks of the statement. */
  readonly day: string;
}

/**
 * The key of a transfer that a bank states: made of the ends, the sum, the day, and which one it is of those alike on that day.
 * Both banks of a transfer state these alike; clocks, words and document numbers differ between them.
 */
export function transferKey({ from, to, amountMinor, currency, day }: TransferMark, nth: number): string {
  return contentHash(
    new Map([
      ["transfer", JSON.stringify([from, to, amountMinor, currency, day])],
      ["nth", String(nth)],
    ]),
  );
}

/** The keys of the same transfer a day before and a day after, where `key` is one of its first hundred of the day. */
export function keysBesides(mark: TransferMark, key: string): readonly string[] {
  for (let nth = 1; nth <= 100; nth += 1)
    if (transferKey(mark, nth) === key)
      return [-1, 1].map((days) => transferKey({ ...mark, day: dayBeside(mark.day, days) }, nth));
  return [];
}

function dayBeside(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
