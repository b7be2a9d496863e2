import neo4j, { type Plan, type Record as Neo4jRecord, type ResultSummary, type Session } from "neo4j-driver";
import { setTimeout as sleep } from "node:timers/promises";
import type { z } from "zod";
import type { Database } from "./driver.ts";
import { underObservation } from "./observation.ts";
import { bindParams, shapeRows } from "./statement-shapes.ts";
import type { RawStatement, Statement } from "./statement.ts";
import { mayReadAgain, StatementAborted, StatementTimeout, storeError } from "./store-errors.ts";

export interface ReadOptions {
  /** What the caller is doing, for SHOW TRANSACTIONS and the query log. */
  readonly operation: string;
  readonly user?: string | undefined;
  /** How long the database may work on it; 5 s when left out. */
  readonly timeoutMs?: number | undefined;
  /** Aborting it stops the statement in the database. */
  readonly signal?: AbortSignal | undefined;
}

/** What the database would do with a statement. */
export interface StatementPlan {
  readonly readsOnly: boolean;
  /** The names of its operators, without the "@database" that Neo4j appends. */
  readonly operators: readonly string[];
}

// With rows in batches the driver asks for the next batch even after a reset, and the connection hangs.
const allRows = -1;
const defaultTimeoutMs = 5_000;
const maxAttempts = 4;
const firstDelayMs = 50;
// The database checks its clock every half second; past this the connection is taken for lost.
const lateAnswerMs = 3_000;

/**
 * Runs a statement in an autocommit READ transaction and returns its rows, checked. Transient failures are tried again,
 * four times at most. Throws StatementTimeout, StatementAborted, StoreUnavailable, StatementShapeError or the driver's error.
 */
export async function readMany<P extends z.ZodObject, R extends z.ZodObject>(
  db: Database,
  statement: Statement<P, R>,
  params: z.input<P>,
  options: ReadOptions,
): Promise<z.output<R>[]> {
  return shapeRows(statement, await readRaw(db, bindParams(statement, params), options));
}

/** As readMany, for generated text: rows as plain records by column, values as the driver gives them (bigint, Date …). */
export async function readRaw(
  db: Database,
  raw: RawStatement,
  options: ReadOptions,
): Promise<Record<string, unknown>[]> {
  return again(raw, options, async () => {
    const rows: Record<string, unknown>[] = [];
    await stream(db, raw, options, (record) => {
      rows.push(record.toObject());
    });
    return rows;
  });
}

/** Hands over each row as it comes, for results too large to hold. Is not tried again once a row has been handed over. */
export async function readEachRaw(
  db: Database,
  raw: RawStatement,
  options: ReadOptions,
  onRow: (row: Record<string, unknown>) => void,
): Promise<void> {
  let handedOver = false;
  const attempt = async (): Promise<void> => {
    await stream(db, raw, options, (record) => {
      handedOver = true;
      onRow(record.toObject());
    });
  };
  await again(raw, options, attempt, () => !handedOver);
}

/** Asks the database how it would run a statement, without running it. */
export async function explain(db: Database, raw: RawStatement, options: ReadOptions): Promise<StatementPlan> {
  const explained = { ...raw, text: `EXPLAIN ${raw.text}` };
  const summary = await again(raw, options, () => stream(db, explained, options, () => undefined));
  const operators = summary.plan === false ? [] : operatorsOf(summary.plan);
  return { readsOnly: summary.queryType === "r", operators };
}

function operatorsOf(plan: Plan): string[] {
  return [plan.operatorType.replace(/@.*$/u, ""), ...plan.children.flatMap(operatorsOf)];
}

async function again<T>(
  raw: RawStatement,
  options: ReadOptions,
  attempt: () => Promise<T>,
  allowed: () => boolean = () => true,
): Promise<T> {
  for (let made = 1; ; made += 1) {
    try {
      return await attempt();
    } catch (error) {
      const last = made >= maxAttempts || !allowed() || options.signal?.aborted === true;
      if (last || !mayReadAgain(error)) throw storeError(error, raw.name, options.timeoutMs ?? defaultTimeoutMs);
      await sleep(firstDelayMs * 3 ** (made - 1));
    }
  }
}

async function stream(
  db: Database,
  raw: RawStatement,
  options: ReadOptions,
  onRecord: (record: Neo4jRecord) => void,
): Promise<ResultSummary> {
  if (options.signal?.aborted === true) throw new StatementAborted(raw.name, options.signal.reason);
  const givenBack = db.observer?.connectionTaken?.();
  const session = db.driver.session({
    defaultAccessMode: neo4j.session.READ,
    fetchSize: allRows,
    ...(db.database === undefined ? {} : { database: db.database }),
    ...(db.bookmarkManager === undefined ? {} : { bookmarkManager: db.bookmarkManager }),
  });
  try {
    const noted = db.observer?.transactionMetadata?.();
    return await underObservation(db, raw, options.operation, (countRows) =>
      listen(session, raw, { ...options, noted }, (record) => {
        countRows(1);
        onRecord(record);
      }),
    );
  } finally {
    // Closing a session whose result still flows resets it: the database stops the statement.
    await session.close().catch(() => undefined);
    givenBack?.();
  }
}

async function listen(
  session: Session,
  raw: RawStatement,
  options: ReadOptions & { readonly noted: Readonly<Record<string, string>> | undefined },
  onRecord: (record: Neo4jRecord) => void,
): Promise<ResultSummary> {
  const { operation, user, signal } = options;
  const timeout = options.timeoutMs ?? defaultTimeoutMs;
  const metadata = { ...options.noted, operation, statement: raw.name, ...(user === undefined ? {} : { user }) };
  let giveUp: (() => void) | undefined;
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<ResultSummary>((resolve, reject) => {
      giveUp = () => {
        reject(new StatementAborted(raw.name, signal?.reason));
      };
      signal?.addEventListener("abort", giveUp, { once: true });
      timer = setTimeout(() => {
        reject(new StatementTimeout(raw.name, timeout));
      }, timeout + lateAnswerMs);
      session.run(raw.text, raw.params, { timeout, metadata }).subscribe({
        onNext: (record) => {
          try {
            onRecord(record);
          } catch (error) {
            reject(error instanceof Error ? error : new Error(String(error)));
          }
        },
        onCompleted: resolve,
        onError: reject,
      });
    });
  } finally {
    clearTimeout(timer);
    if (giveUp) signal?.removeEventListener("abort", giveUp);
  }
}
