import type { ErrorCode } from "./generated/graphql.ts";

/** One of the errors of an answer. */
export interface ToldError {
  readonly code: ErrorCode;
  readonly message: string;
  readonly path: readonly (string | number)[];
}

/**
 * The server refused an operation, failed at it, or could not be reached (UNAVAILABLE). `message` is a whole sentence: what was
 * wrong and what to do.
 */
export class PowertrailError extends Error {
  override readonly name = "PowertrailError";
  readonly code: ErrorCode;
  /** All errors of the answer; the first gave this one its code and message. */
  readonly errors: readonly ToldError[];
  /** The HTTP status; null where there was no answer. */
  readonly status: number | null;
  /** The id under which the server's log has the request; null where there was no answer. */
  readonly requestId: string | null;

  constructor(
    errors: readonly [ToldError, ...ToldError[]],
    answer: { readonly status: number | null; readonly requestId: string | null },
    cause?: unknown,
  ) {
    super(errors[0].message, cause === undefined ? undefined : { cause });
    this.code = errors[0].code;
    this.errors = errors;
    this.status = answer.status;
    this.requestId = answer.requestId;
  }
}
