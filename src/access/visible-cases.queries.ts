import { z } from "zod";
import type { Database } from "../platform/neo4j/driver.ts";
import { defineStatement, readMany, type ReadOptions } from "../platform/neo4j/statements.ts";
import { seesCasesOfAgency, subjectOnCases, type Viewer } from "./viewer.ts";

const visibleCasesStatement = defineStatement({
  file: "cypher/access/visible-cases.cypher",
  params: z.object({ subject: z.string().nullable(), agency: z.string().nullable(), today: z.iso.date() }),
  row: z.object({ caseId: z.string() }),
});

/**
 * The ids of the cases whose restricted things the viewer may see on a day (`YYYY-MM-DD`), sorted: what statements written by
 * hand take as `$cases`. Who may see is decided by the present, also when the past is read.
 */
export async function visibleCases(
  db: Database,
  viewer: Viewer,
  today: string,
  options: Omit<ReadOptions, "operation"> = {},
): Promise<readonly string[]> {
  const subject = subjectOnCases(viewer);
  const agency = seesCasesOfAgency(viewer);
  if (subject === null && agency === null) return [];
  const rows = await readMany(
    db,
    visibleCasesStatement,
    { subject, agency, today },
    { ...options, operation: "visible cases" },
  );
  return rows.map((row) => row.caseId);
}
