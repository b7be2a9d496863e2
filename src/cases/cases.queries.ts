import { z } from "zod";
import { given } from "../platform/neo4j/given.ts";
import { defineStatement } from "../platform/neo4j/statements.ts";

const ids = z.array(z.string());

/** The grades of those of some sources that the caller may see; what every line of evidence is weighed by. */
export const gradesOfSources = defineStatement({
  file: "cypher/cases/grades-of-sources.cypher",
  params: given({ sourceIds: ids, knownAt: z.string(), cases: ids }),
  row: z.object({
    sourceId: z.string(),
    reliability: z.string().nullable(),
    credibility: z.bigint().transform(Number).nullable(),
  }),
});
