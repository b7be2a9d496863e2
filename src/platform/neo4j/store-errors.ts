import neo4j from "neo4j-driver";

/** The database ended a statement that ran longer than it may. */
export class StatementTimeout extends Error {
  readonly statement: string;
  readonly timeoutMs: number;

  constructor(statement: string, timeoutMs: number, cause?: unknown) {
    super(`The statement "${statement}" ran longer than ${String(timeoutMs)} ms and was stopped; ask for less.`, {
      cause,
    });
    this.name = "StatementTimeout";
    this.statement = statement;
    this.timeoutMs = timeoutMs;
  }
}

/** The caller gave a statement up before it had answered. */
export class StatementAborted extends Error {
  readonly statement: string;

  constructor(statement: string, cause?: unknown) {
    super(`The statement "${statement}" was given up by its caller.`, { cause });
    this.name = "StatementAborted";
    this.statement = statement;
  }
}

/** The database is not there, or is there and cannot serve. */
export class StoreUnavailable extends Error {
  /** A write may have been committed although no answer came: repeat it with the same idempotency key. */
  readonly outcomeUnknown: boolean;

  constructor(cause: unknown, outcomeUnknown: boolean) {
    super("The graph store does not answer; it may be starting again. Try once more in a few seconds.", { cause });
    this.name = "StoreUnavailable";
    this.outcomeUnknown = outcomeUnknown;
  }
}

/** Parameters or rows of a statement are not of the shape that it declares. */
export class StatementShapeError extends Error {
  readonly statement: string;
  readonly part: "parameters" | "row";

  constructor(statement: string, part: "parameters" | "row", cause: Error) {
    super(`The ${part} of the statement "${statement}" are not as declared: ${cause.message}`, { cause });
    this.name = "StatementShapeError";
    this.statement = statement;
    this.part = part;
  }
}

const timeoutCodes = new Set([
  "Neo.ClientError.Transaction.TransactionTimedOut",
  "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration",
  "Neo.TransientError.Transaction.TransactionTimedOut",
]);

const unavailableCodes = new Set([
  neo4j.error.SERVICE_UNAVAILABLE,
  neo4j.error.SESSION_EXPIRED,
  "Neo.TransientError.General.DatabaseUnavailable",
  "Neo.TransientError.Database.DatabaseUnavailable",
  "Neo.DatabaseError.General.StorageDamageDetected",
  "Neo.DatabaseError.Transaction.TransactionLogError",
]);

// The connection pool of the driver gives its errors no code.
const poolMessages = /^(Connection acquisition timed out|Pool is closed)/u;
const commitFailed = "Neo.DatabaseError.Transaction.TransactionCommitFailed";

/** What a driver error means to a caller; errors of other kinds come back as they are. */
export function storeError(error: unknown, statement: string, timeoutMs: number): unknown {
  if (!(error instanceof neo4j.Neo4jError)) return error;
  if (timeoutCodes.has(error.code)) return new StatementTimeout(statement, timeoutMs, error);
  if (error.code === commitFailed) return new StoreUnavailable(error, true);
  if (unavailableCodes.has(error.code) || poolMessages.test(error.message)) {
    return new StoreUnavailable(error, false);
  }
  return error;
}

/** Whether a statement that only reads may be sent again after this error. */
export function mayReadAgain(error: unknown): boolean {
  return error instanceof neo4j.Neo4jError && neo4j.isRetryableError(error) && !timeoutCodes.has(error.code);
}
