import { z } from "zod";

/** What is judged: all supplies on a day, or those of one utility. */
export const lawfulnessInput = z.object({ on: z.iso.date(), utility: z.string().nullable() });

/** What the rules say of all supplies on a day. */
export const lawfulnessResult = z.object({
  on: z.iso.date(),
  judged: z.number(),
  counts: z.array(z.object({ rule: z.string(), verdict: z.string(), count: z.number() })),
  unlawful: z.array(z.object({ of: z.string(), rules: z.array(z.string()) })),
});

export type LawfulnessResult = z.output<typeof lawfulnessResult>;
