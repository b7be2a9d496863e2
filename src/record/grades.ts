import { writeIn, type WriteTransaction } from "../platform/neo4j/statements.ts";
import { LOWEST_GRADE } from "./converted.ts";
import { gradesOfSources } from "./record.queries.ts";

export type GradeOf = (sourceId: string) => string;

/** The grade of a source as sortable text, reliability then credibility: "A1" is the best, "F6" the lowest and unknown. */
function gradeText(reliability: string | null, credibility: number | null): string {
  const letter = reliability !== null && /^[A-F]$/u.test(reliability) ? reliability : LOWEST_GRADE.charAt(0);
  const figure =
    credibility !== null && credibility >= 1 && credibility <= 6 ? String(credibility) : LOWEST_GRADE.charAt(1);
  return letter + figure;
}

/** Reads the grades of sources. */
export async function readGrades(tx: WriteTransaction, ids: Iterable<string>): Promise<GradeOf> {
  const rows = await writeIn(tx, gradesOfSources, { ids: [...new Set(ids)] });
  const grades = new Map(
    rows.map((row) => [row.id, gradeText(row.reliability, row.credibility === null ? null : Number(row.credibility))]),
  );
  return (sourceId) => grades.get(sourceId) ?? LOWEST_GRADE;
}
