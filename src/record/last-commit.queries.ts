import { z } from "zod";
import { defineStatement } from "../platform/neo4j/statements.ts";

/** The number of the last commit of the graph: the version of its data. */
export const lastCommit = defineStatement({
  file: "cypher/record/last-commit.cypher",
  params: z.object({}),
  row: z.object({ number: z.bigint() }),
});
