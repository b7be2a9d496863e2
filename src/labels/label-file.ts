import { parse } from "yaml";
import { z } from "zod";

const label = z.string().trim().min(1).max(200);
const labels = z.record(z.string(), label);

const shape = z.strictObject({
  /** A kind of thing: one, and many. */
  kinds: z.record(z.string(), z.tuple([label, label])),
  relationships: labels,
  enums: z.record(z.string(), z.strictObject({ label, values: labels })),
  /** Rules of law, by their codes. */
  rules: labels,
  /** Fields of kinds and relationships, by "name" or "Type.name". */
  fields: labels,
});

/** The names that people see, in one language. */
export type Labels = z.output<typeof shape>;

/** The labels in the text of a file. Throws an Error that names the file and the place at fault. */
export function parseLabels(file: string, text: string): Labels {
  const read = shape.safeParse(parse(text));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new Error(`${file} is at fault at "${issue?.path.join(".") ?? ""}": ${issue?.message ?? ""}.`);
}
