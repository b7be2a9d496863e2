import { z } from "zod";
import type { Database } from "../platform/neo4j/driver.ts";
import { defineStatement, readMany, type ReadOptions } from "../platform/neo4j/statements.ts";

const everyCaseStatement = defineStatement({
  file: "cypher/access/every-case.cypher",
  params: z.object({}),
  row: z.object({ caseId: z.string() }),
});

/** The ids of all cases: what the operator of this machine sees, who holds the store's files and its password. */
export async function everyCase(db: Database, options: ReadOptions): Promise<readonly string[]> {
  return (await readMany(db, everyCaseStatement, {}, options)).map((row) => row.caseId);
}
