import { z } from "zod";
import { defineStatement } from "../platform/neo4j/statements.ts";

const text = z.string();
const texts = z.array(text);

const given = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.object({ given: z.strictObject({ ...shape, asOf: z.iso.date(), knownAt: text, cases: texts }) });

export const partiesToMatch = defineStatement({
  file: "cypher/parties/parties-to-match.cypher",
  params: given({ after: text, labels: texts, first: z.bigint() }),
  row: z.object({
    id: text,
    person: z.boolean(),
    name: text.nullable(),
    names: texts,
    iin: text.nullable(),
    bin: text.nullable(),
    birthDate: text.nullable(),
    phones: texts,
    addresses: texts,
    plates: texts,
  }),
});

export const judgementsInForce = defineStatement({
  file: "cypher/parties/judgements-in-force.cypher",
  params: given({}),
  row: z.object({ a: text, b: text }),
});

export const pairToJudge = defineStatement({
  file: "cypher/parties/pair-to-judge.cypher",
  params: given({ a: text, b: text }),
  row: z.object({
    restrictedTo: texts,
    judged: z.array(
      z.object({
        type: z.enum(["SAME_AS", "NOT_SAME_AS"]),
        by: text.nullable(),
        reason: text.nullable(),
        decidedAt: text.nullable(),
      }),
    ),
  }),
});

export type PartyRow = z.output<typeof partiesToMatch.row>;
