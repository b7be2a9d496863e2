/** The grade of a source as the graph holds it. */
export interface SourceGrade {
  readonly sourceId: string;
  readonly reliability: string | null;
  readonly credibility: number | null;
}

/** The things and relationships from one end to the other, and the sentence that says so. */
export interface Path {
  readonly nodes: readonly string[];
  readonly edgeIds: readonly string[];
  readonly sentence: string;
}

/** The grades of sources, such as "B2": reliability A to F, then credibility 1 to 6. Unknown parts count as the lowest. */
export class Grades {
  readonly #grades: ReadonlyMap<string, string>;

  constructor(rows: readonly SourceGrade[]) {
    this.#grades = new Map(
      rows.map(({ sourceId, reliability, credibility }) => [
        sourceId,
        `${reliability ?? "F"}${String(credibility ?? 6)}`,
      ]),
    );
  }

  /** The source of the lowest grade; null where no source may be seen. Of equals the first by id. */
  weakest(sourceIds: Iterable<string>): { readonly grade: string; readonly sourceId: string } | null {
    let weakest: { grade: string; sourceId: string } | null = null;
    for (const sourceId of [...new Set(sourceIds)].sort()) {
      const grade = this.#grades.get(sourceId);
      if (grade !== undefined && (weakest === null || grade > weakest.grade)) weakest = { grade, sourceId };
    }
    return weakest;
  }

  /** Those of the sources that may be seen, by id. */
  visible(sourceIds: Iterable<string>): readonly string[] {
    return [...new Set(sourceIds)].filter((id) => this.#grades.has(id)).sort();
  }
}
