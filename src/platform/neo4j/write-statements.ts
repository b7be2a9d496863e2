import neo4j, { type ManagedTransaction } from "neo4j-driver";
import type { z } from "zod";
import type { Database } from "./driver.ts";
import { type Observed, underObservation } from "./observation.ts";
import { bindParams, shapeRows } from "./statement-shapes.ts";
import type { RawStatement, Statement } from "./statement.ts";
import { storeError } from "./store-errors.ts";

export interface WriteOptions {
  /** What the caller is doing, for SHOW TRANSACTIONS and the query log. */
  readonly operation: string;
  readonly user?: string | undefined;
  /** How long the transaction may take; 30 s when left out. */
  readonly timeoutMs?: number | undefined;
}

/** A write transaction in progress. */
export interface WriteTransaction {
  readonly managed: ManagedTransaction;
  readonly operation: string;
  readonly observed: Observed;
}

const defaultTimeoutMs = 30_000;

/**
 * Does the work in one write transaction and commits it. The whole work is done again after transient failures and lost
 * connections, so it must do the same each time (an idempotency key in its writes). Driver errors reach the work raw; out of
 * it come StatementTimeout, StoreUnavailable, StatementShapeError or the driver's error.
 */
export async function inWriteTransaction<T>(
  db: Database,
  options: WriteOptions,
  work: (tx: WriteTransaction) => Promise<T>,
): Promise<T> {
  const timeout = options.timeoutMs ?? defaultTimeoutMs;
  const { operation, user } = options;
  const givenBack = db.observer?.connectionTaken?.();
  const session = db.driver.session({
    defaultAccessMode: neo4j.session.WRITE,
    ...(db.database === undefined ? {} : { database: db.database }),
    ...(db.bookmarkManager === undefined ? {} : { bookmarkManager: db.bookmarkManager }),
  });
  try {
    return await session.executeWrite((managed) => work({ managed, operation, observed: db }), {
      timeout,
      metadata: { ...db.observer?.transactionMetadata?.(), operation, ...(user === undefined ? {} : { user }) },
    });
  } catch (error) {
    throw storeError(error, operation, timeout);
  } finally {
    await session.close().catch(() => undefined);
    givenBack?.();
  }
}

/** Runs a statement inside a write transaction and returns its rows, checked. */
export async function writeIn<P extends z.ZodObject, R extends z.ZodObject>(
  tx: WriteTransaction,
  statement: Statement<P, R>,
  params: z.input<P>,
): Promise<z.output<R>[]> {
  return shapeRows(statement, await writeRawIn(tx, bindParams(statement, params)));
}

/** As writeIn, for generated text (constraints, migrations): rows as plain records by column. */
export async function writeRawIn(tx: WriteTransaction, raw: RawStatement): Promise<Record<string, unknown>[]> {
  return underObservation(tx.observed, raw, tx.operation, async (countRows) => {
    const { records } = await tx.managed.run(raw.text, raw.params);
    countRows(records.length);
    return records.map((record) => record.toObject());
  });
}
