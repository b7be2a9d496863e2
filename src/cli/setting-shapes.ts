import { z } from "zod";

/** A variable that holds a whole number within bounds. */
export const whole = (least: number, most: number, fallback: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/u)
    .transform(Number)
    .pipe(z.number().min(least).max(most))
    .default(fallback)
    .describe(`a whole number from ${String(least)} to ${String(most)}`);

/** A variable that holds any text. */
export const text = (fallback: string) => z.string().default(fallback);

/** A variable that holds a list, separated by commas. */
export const listOf = (isEntry: (entry: string) => boolean) =>
  z
    .string()
    .transform((list) =>
      list
        .split(",")
        .map((entry) => entry.trim())
        .filter((entry) => entry !== ""),
    )
    .refine((list) => list.every(isEntry))
    .default([]);
