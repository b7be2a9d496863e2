import { z } from "zod";
import { compare, type Fraction, ONE, readFraction, ZERO } from "./fraction.ts";

/** When somebody counts as the beneficial owner of a company, as a law or standard has it. */
export interface Regime {
  readonly id: string;
  readonly name: string;
  readonly threshold: Fraction;
  /** Whether more than the threshold is needed; else the threshold is enough. */
  readonly strict: boolean;
  /** Whether senior managers are named where nobody qualifies. */
  readonly seniorManagerFallback: boolean;
  readonly source: string;
  readonly confidence: string;
}

const text = z.string().trim().min(1);
const shape = z
  .array(
    z.strictObject({
      id: z.string().regex(/^[A-Z][A-Z0-9_]*$/u),
      name: text,
      threshold: text.transform((written, context) => {
        const threshold = readFraction(written);
        if (threshold && compare(threshold, ZERO) > 0 && compare(threshold, ONE) <= 0) return threshold;
        context.addIssue({ code: "custom", message: `"${written}" is no share above 0 and at most 1` });
        return z.NEVER;
      }),
      strict: z.boolean(),
      seniorManagerFallback: z.boolean(),
      source: text,
      confidence: z.enum(["STATUTE", "SECONDARY", "PRESS", "OWN_ANALYSIS"]),
    }),
  )
  .min(1);

/** Makes regimes of what their file says. Throws an Error that names the first fault. */
export function toRegimes(content: unknown): readonly Regime[] {
  const parsed = shape.safeParse(content);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Error(`The regimes cannot be used: "${issue?.path.join(".") ?? ""}" ${issue?.message ?? "is wrong"}.`);
  }
  const ids = parsed.data.map(({ id }) => id);
  const twice = ids.find((id, place) => ids.indexOf(id) !== place);
  if (twice !== undefined) throw new Error(`The regimes cannot be used: "${twice}" stands there twice.`);
  return parsed.data;
}

/** Whether a share is enough under a regime. */
export function qualifies({ threshold, strict }: Regime, share: Fraction): boolean {
  const order = compare(share, threshold);
  return strict ? order > 0 : order >= 0;
}
