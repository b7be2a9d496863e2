import { z } from "zod";
import { type Guard, toGuard } from "./guard.ts";

const name = z.string().regex(/^[A-Z][A-Z_]*$/u, "must be in capitals");
const guard = z.string().transform((text, context): Guard => {
  const parsed = toGuard(text);
  if (parsed) return parsed;
  context.addIssue({ code: "custom", message: `"${text}" is no field, comparison or "no…" of evidence` });
  return z.NEVER;
});

const shape = z.strictObject({
  jurisdiction: z.string().regex(/^[A-Z]{2}$/u, "must be a country by ISO 3166, such as KZ"),
  timeZone: z.string(),
  note: z.string().optional(),
  initial: name,
  states: z.array(name).min(1),
  transitions: z.array(
    z.strictObject({
      from: name,
      to: name,
      evidence: z.array(guard).min(1),
      cameFrom: z.array(name).optional(),
      note: z.string().optional(),
    }),
  ),
});

/**
 * The states of an asset from suspicion to confiscation, and the evidence that each step demands. It is data: a jurisdiction
 * brings its own file. One state can remember where it came from: that whose transitions have `cameFrom`.
 */
export type Workflow = z.output<typeof shape>;
export type Transition = Workflow["transitions"][number];

/** The workflow of a file's content. Throws an Error that names every fault. */
export function toWorkflow(file: string, content: unknown): Workflow {
  const parsed = shape.safeParse(content);
  const faults = parsed.success
    ? unknownStates(parsed.data)
    : parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
  if (parsed.success && faults.length === 0) return parsed.data;
  throw new Error(`The workflow of "${file}" cannot be used:\n${faults.map((fault) => `  ${fault}`).join("\n")}`);
}

function unknownStates({ initial, states, transitions }: Workflow): readonly string[] {
  const named = [initial, ...transitions.flatMap(({ from, to, cameFrom = [] }) => [from, to, ...cameFrom])];
  return [...new Set(named)]
    .filter((state) => !states.includes(state))
    .map((state) => `"${state}" is not among the states.`);
}
