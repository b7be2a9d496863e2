import type { RawStatement, StatementObserver } from "./statement.ts";

/** A statement on its way, without its text and values. */
export interface SentStatement {
  readonly name: string;
  /** What the caller is doing. */
  readonly operation: string;
}

/** How one sending of a statement ended. */
export interface StatementEnd {
  readonly ms: number;
  readonly rows: number;
  readonly failed: boolean;
}

/** Rows of a batch of an import, by what became of them. */
export interface ImportedRows {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly refused: number;
}

/**
 * Hears what the program does with a database, for the log, metrics and traces; no values ever reach it. Each part may be
 * left out. What the functions return is called at the end of what they were told of.
 */
export interface DatabaseObserver {
  /** A connection is in use, by a read or for the whole of a write transaction. */
  readonly connectionTaken?: () => () => void;
  /** A statement is sent (again on each attempt). */
  readonly statementSent?: (sent: SentStatement) => (end: StatementEnd) => void;
  /** A commit of the write envelope is done. */
  readonly committed?: (commit: { readonly operation: string; readonly repeated: boolean }) => void;
  readonly rowsImported?: (rows: ImportedRows) => void;
  /** What the database notes with each transaction beside the operation: SHOW TRANSACTIONS and its query log show it. */
  readonly transactionMetadata?: () => Readonly<Record<string, string>>;
}

/** The part of a Database that listens. */
export interface Observed {
  /** Told of every statement before it is sent, with its text and values; for tests. */
  readonly observe?: StatementObserver | undefined;
  readonly observer?: DatabaseObserver | undefined;
}

/** The same database, heard by an observer. */
export function observedBy<T extends Observed>(db: T, observer: DatabaseObserver): T {
  return { ...db, observer };
}

/** Sends a statement under the eyes of whoever listens. The work tells each row by calling what it is given. */
export async function underObservation<T>(
  { observe, observer }: Observed,
  raw: RawStatement,
  operation: string,
  work: (countRows: (rows: number) => void) => Promise<T>,
): Promise<T> {
  observe?.(raw);
  const ended = observer?.statementSent?.({ name: raw.name, operation });
  if (!ended) return work(() => undefined);
  const begun = performance.now();
  let rows = 0;
  let failed = true;
  try {
    const outcome = await work((more) => (rows += more));
    failed = false;
    return outcome;
  } finally {
    ended({ ms: performance.now() - begun, rows, failed });
  }
}
