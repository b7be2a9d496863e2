/** A row that did not go in: where it stands, what is wrong with it and what to do. */
export interface RefusedRow {
  readonly file: string;
  /** The line in the file, from 1; null where the file as a whole is refused. */
  readonly line: number | null;
  readonly field: string;
  readonly value: string;
  readonly reason: string;
  readonly remedy: string;
}

/** Something that the import settled by a rule. */
export interface ImportWarning {
  readonly file: string;
  readonly line?: number;
  readonly field?: string;
  readonly value?: string;
  readonly message: string;
  /** How many rows it concerns, where it sums them up. */
  readonly count?: number;
}

export interface ImportCounts {
  read: number;
  created: number;
  updated: number;
  unchanged: number;
  refused: number;
}

/** What an import did. For every kind, created + updated + unchanged + refused is read. */
export interface ImportReport {
  readonly kinds: Readonly<Record<string, Readonly<ImportCounts>>>;
  readonly refused: readonly RefusedRow[];
  readonly warnings: readonly ImportWarning[];
}

/** What a row reader says of a fault: the place is added by the one who knows it. */
export interface RowFault {
  readonly field: string;
  readonly value: string;
  readonly reason: string;
  readonly remedy: string;
}

const listedAtMost = 10_000;

/** Gathers the report of a run; holds at most 10,000 refused rows and counts the rest. */
export class ReportTally {
  readonly #kinds = new Map<string, ImportCounts>();
  readonly #refused: RefusedRow[] = [];
  readonly #warnings: ImportWarning[] = [];
  #unlisted = 0;

  /** The counts of a kind, to be added to. */
  of(kind: string): ImportCounts {
    const known = this.#kinds.get(kind);
    if (known) return known;
    const counts = { read: 0, created: 0, updated: 0, unchanged: 0, refused: 0 };
    this.#kinds.set(kind, counts);
    return counts;
  }

  refuse(row: RefusedRow): void {
    if (this.#refused.length < listedAtMost) this.#refused.push(row);
    else this.#unlisted += 1;
  }

  warn(warning: ImportWarning): void {
    this.#warnings.push(warning);
  }

  report(): ImportReport {
    const kinds = Object.fromEntries([...this.#kinds].map(([kind, counts]) => [kind, { ...counts }]));
    const unlisted = this.#unlisted;
    const more: ImportWarning[] =
      unlisted === 0
        ? []
        : [{ file: "", message: `${String(unlisted)} more rows were refused and are not listed.`, count: unlisted }];
    return { kinds, refused: [...this.#refused].sort(byPlace), warnings: [...this.#warnings, ...more] };
  }
}

function byPlace(a: RefusedRow, b: RefusedRow): number {
  return a.file === b.file ? (a.line ?? 0) - (b.line ?? 0) : 0;
}
