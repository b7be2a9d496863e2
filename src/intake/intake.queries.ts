import { z } from "zod";
import { given } from "../platform/neo4j/given.ts";
import { defineStatement } from "../platform/neo4j/statements.ts";

export const commitsOfRun = defineStatement({
  file: "cypher/intake/commits-of-run.cypher",
  params: z.object({ prefix: z.string() }),
  row: z.object({ key: z.string(), outcome: z.string() }),
});

export const thingsFound = defineStatement({
  file: "cypher/intake/things-found.cypher",
  params: given({ ids: z.array(z.string()) }),
  row: z.object({ found: z.bigint() }),
});
