import { z } from "zod";

const countsShape = z.object({
  read: z.number(),
  created: z.number(),
  updated: z.number(),
  unchanged: z.number(),
  refused: z.number(),
});

const refusedShape = z.object({
  kind: z.string(),
  id: z.string(),
  /** Its place among the nodes or edges of the batch, from 0. */
  place: z.number(),
  field: z.string(),
  value: z.string(),
  reason: z.string(),
  remedy: z.string(),
});

/** What a batch of tellings did, by kind of node and type of relationship; kept as JSON on its commit. */
export const tellingOutcome = z.object({
  kinds: z.record(z.string(), countsShape),
  refused: z.array(refusedShape),
});

export type KindCounts = z.infer<typeof countsShape>;
export type RefusedTelling = z.infer<typeof refusedShape>;
export type TellingOutcome = z.infer<typeof tellingOutcome>;

/** Gathers what happens to tellings, one by one. */
export class OutcomeTally {
  readonly kinds: Record<string, KindCounts> = {};
  readonly refused: RefusedTelling[] = [];

  count(kind: string, happened: "created" | "updated" | "unchanged"): void {
    const counts = this.#of(kind);
    counts.read += 1;
    counts[happened] += 1;
  }

  refuse(telling: RefusedTelling): void {
    const counts = this.#of(telling.kind);
    counts.read += 1;
    counts.refused += 1;
    this.refused.push(telling);
  }

  #of(kind: string): KindCounts {
    return (this.kinds[kind] ??= { read: 0, created: 0, updated: 0, unchanged: 0, refused: 0 });
  }
}
