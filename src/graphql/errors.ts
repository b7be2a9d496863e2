import { GraphQLError, type GraphQLErrorExtensions, type GraphQLFormattedError } from "graphql";
import type { Logger } from "../platform/log.ts";
import { StatementAborted, StatementTimeout, StoreUnavailable } from "../platform/neo4j/store-errors.ts";

/** Every code that `errors[].extensions.code` can have. */
export const ERROR_CODES = [
  "UNAUTHENTICATED",
  "FORBIDDEN",
  "BAD_USER_INPUT",
  "NOT_FOUND",
  "CONFLICT",
  "LIMIT_EXCEEDED",
  "TIMEOUT",
  "UNAVAILABLE",
  "INTERNAL",
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** An error whose message and extensions are meant for the caller. */
export class ApiError extends GraphQLError {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, extensions: GraphQLErrorExtensions = {}) {
    super(message, { extensions: { ...extensions, code } });
    this.name = "ApiError";
    this.code = code;
  }
}

/** An error for the caller. The message is a whole sentence: what was wrong, where, and what to do. */
export function apiError(code: ErrorCode, message: string, extensions?: GraphQLErrorExtensions): ApiError {
  return new ApiError(code, message, extensions);
}

/** The whole operation took longer than it may; the reason of its aborted signal. */
export class OperationTimeout extends Error {
  constructor(timeoutMs: number) {
    super(`The operation took longer than ${seconds(timeoutMs)} and was stopped. ${askForLess}`);
    this.name = "OperationTimeout";
  }
}

export type FormatError = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

const askForLess = "Ask for less: a smaller page, fewer levels, a narrower filter or a shorter period.";

// A message quotes the name at fault, and somebody may send a name of 200,000 characters.
const longestMessage = 1_000;

const refusedInExecution = /^(?:Argument "|Schema is not configured to execute )/u;

/** The codes that Apollo gives to requests it cannot accept. */
const apolloInputCodes = new Set([
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "BAD_USER_INPUT",
  "BAD_REQUEST",
  "OPERATION_RESOLUTION_FAILURE",
  "PERSISTED_QUERY_NOT_FOUND",
  "PERSISTED_QUERY_NOT_SUPPORTED",
]);

/**
 * Makes Apollo's `formatError`: our own errors pass, faults of the request become BAD_USER_INPUT, those of the store
 * TIMEOUT or UNAVAILABLE, and anything else INTERNAL with the request's id and nothing more. What is hidden is logged.
 */
export function maskErrors(log: Logger, requestId: () => string, tokenCap: number): FormatError {
  return (formatted, error) => {
    const told = explain(error, tokenCap);
    if (told?.hidden !== true && told) return answer(formatted, told);
    const id = requestId();
    log.error({ requestId: id, path: formatted.path, err: rootOf(error) }, "A request failed.");
    return answer(formatted, told ?? { code: "INTERNAL", message: internalMessage(id) });
  };
}

export function internalMessage(requestId: string): string {
  return `Powertrail failed to answer this; the cause is in its log under the request "${requestId}".`;
}

interface Told {
  readonly code: ErrorCode;
  readonly message: string;
  readonly extensions?: GraphQLErrorExtensions;
  /** The caller learns little; the log gets the rest. */
  readonly hidden?: boolean;
}

function answer(formatted: GraphQLFormattedError, told: Told): GraphQLFormattedError {
  return {
    message: told.message.length > longestMessage ? `${told.message.slice(0, longestMessage)}…` : told.message,
    ...(formatted.locations ? { locations: formatted.locations } : {}),
    ...(formatted.path ? { path: formatted.path } : {}),
    extensions: { ...told.extensions, code: told.code },
  };
}

function explain(error: unknown, tokenCap: number): Told | undefined {
  const root = rootOf(error);
  if (root instanceof ApiError)
    return { code: root.code, message: root.message, extensions: withoutHttp(root.extensions) };
  if (root instanceof OperationTimeout) return { code: "TIMEOUT", message: root.message };
  if (root instanceof StatementTimeout) {
    return {
      code: "TIMEOUT",
      message: `The answer took longer than ${seconds(root.timeoutMs)} and was stopped. ${askForLess}`,
    };
  }
  if (root instanceof StatementAborted) return explainAborted(root);
  if (root instanceof StoreUnavailable) return { ...explainUnavailable(root), hidden: true };
  if (error instanceof GraphQLError) return explainInput(error, tokenCap);
  return undefined;
}

function explainAborted(aborted: StatementAborted): Told {
  if (aborted.cause instanceof OperationTimeout) return { code: "TIMEOUT", message: aborted.cause.message };
  return { code: "UNAVAILABLE", message: "The operation was given up before it had an answer. Send it again." };
}

function explainUnavailable(unavailable: StoreUnavailable): Told {
  if (!unavailable.outcomeUnknown) return { code: "UNAVAILABLE", message: unavailable.message };
  const message =
    "The graph store went away during a write, which may or may not have been done. Send it again with the same Idempotency-Key.";
  return { code: "UNAVAILABLE", message, extensions: { outcomeUnknown: true } };
}

function explainInput(error: GraphQLError, tokenCap: number): Told | undefined {
  if (error.message.includes("Document contains more that")) {
    return {
      code: "LIMIT_EXCEEDED",
      message: `The document has more than ${String(tokenCap)} tokens, the cap. Ask in several requests.`,
    };
  }
  if (error.message === "Validation aborted.") {
    const message = "The document repeats so many fields that it cannot be checked in time. Ask for each field once.";
    return { code: "LIMIT_EXCEEDED", message };
  }
  const code = error.extensions["code"];
  if (typeof code === "string" && apolloInputCodes.has(code)) return { code: "BAD_USER_INPUT", message: error.message };
  // What graphql-js itself finds wrong with a request during execution has no code.
  if (error.extensions["code"] === undefined && refusedInExecution.test(error.message)) {
    return { code: "BAD_USER_INPUT", message: error.message };
  }
  return undefined;
}

/** The error at the bottom of GraphQL's wrappings. */
function rootOf(error: unknown): unknown {
  let root = error;
  while (root instanceof GraphQLError && root.originalError) root = root.originalError;
  return root;
}

function withoutHttp({ http: _http, ...extensions }: GraphQLErrorExtensions): GraphQLErrorExtensions {
  return extensions;
}

function seconds(ms: number): string {
  return `${String(ms / 1_000)} s`;
}
