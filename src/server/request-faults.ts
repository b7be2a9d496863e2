import type { FastifyReply, FastifyRequest } from "fastify";
import { ApiError, type ErrorCode, internalMessage } from "../graphql/errors.ts";
import type { Limits } from "../graphql/limits.ts";
import type { Logger } from "../platform/log.ts";

export const GRAPHQL_PATH = "/graphql";

/** The JSON of an answer that never reached GraphQL, in GraphQL's shape. */
function faultBody(
  code: ErrorCode,
  message: string,
): { errors: [{ message: string; extensions: { code: ErrorCode } }] } {
  return { errors: [{ message, extensions: { code } }] };
}

/** Refuses a request before GraphQL, and notes the code for its line in the log. */
export function refuse(
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  code: ErrorCode,
  message: string,
): FastifyReply {
  if (request.record) request.record.code ??= code;
  return reply.code(status).send(faultBody(code, message));
}

/** Answers what goes wrong before GraphQL: bodies too large, malformed, or of another type. */
export function answerFault(
  limits: Limits,
  log: Logger,
): (error: unknown, request: FastifyRequest, reply: FastifyReply) => void {
  return (error, request, reply) => {
    const [status, code, message] = tell(error, request, limits);
    if (code === "INTERNAL") log.error({ requestId: request.id, err: error }, "A request failed.");
    if (status === 413) void reply.header("connection", "close");
    for (const [name, value] of httpOf(error).headers ?? []) void reply.header(name, value);
    void refuse(request, reply, status, code, message);
  };
}

/** Answers paths at which there is nothing, and other methods than POST. */
export function answerNotFound(request: FastifyRequest, reply: FastifyReply): void {
  const path = pathOf(request);
  if (path === GRAPHQL_PATH) {
    const message = `The API takes POST, not ${request.method}: send {"query": …} as application/json to "${GRAPHQL_PATH}".`;
    void refuse(request, reply.header("allow", "POST"), 405, "BAD_USER_INPUT", message);
    return;
  }
  void refuse(request, reply, 404, "NOT_FOUND", `There is nothing at "${path}". The API is at "${GRAPHQL_PATH}".`);
}

/** The path without its query, which may hold what does not belong into a log. */
export function pathOf(request: FastifyRequest): string {
  const path = request.url.split(/[?#]/u, 1)[0] ?? "";
  return path.length > 200 ? `${path.slice(0, 200)}…` : path;
}

function tell(error: unknown, request: FastifyRequest, limits: Limits): [number, ErrorCode, string] {
  if (error instanceof ApiError) return [httpOf(error).status ?? statusOf(error.code), error.code, error.message];
  const status = error instanceof Error && "statusCode" in error ? error.statusCode : undefined;
  const fastifyCode = error instanceof Error && "code" in error ? error.code : undefined;
  if (status === 413)
    return [
      413,
      "LIMIT_EXCEEDED",
      `The body is larger than ${String(limits.bodyBytes / 1_000)} kB, the cap. Send less.`,
    ];
  if (status === 415) {
    const type = request.headers["content-type"];
    const told =
      type === undefined ? "The body has no content type" : `The content type "${type.slice(0, 100)}" is not taken`;
    return [415, "BAD_USER_INPUT", `${told}. Send JSON with "Content-Type: application/json".`];
  }
  if (fastifyCode === "FST_ERR_CTP_EMPTY_JSON_BODY")
    return [400, "BAD_USER_INPUT", 'The body is empty. Send {"query": …} as JSON.'];
  if (error instanceof SyntaxError || fastifyCode === "FST_ERR_CTP_INVALID_JSON_BODY") {
    const message =
      'The body is not valid JSON, or has a key that no request has: "__proto__", or "prototype" in "constructor". Send {"query": …} as JSON in UTF-8.';
    return [400, "BAD_USER_INPUT", message];
  }
  if (typeof status === "number" && status >= 400 && status < 500) {
    return [status, "BAD_USER_INPUT", "The request is malformed: its body or its headers contradict each other."];
  }
  return [500, "INTERNAL", internalMessage(request.id)];
}

/** What one of our errors says of its answer in HTTP. */
function httpOf(error: unknown): HttpPart {
  return error instanceof ApiError ? (error.extensions["http"] ?? {}) : {};
}

interface HttpPart {
  readonly status?: number;
  readonly headers?: ReadonlyMap<string, string>;
}

function statusOf(code: ErrorCode): number {
  if (code === "BAD_USER_INPUT" || code === "LIMIT_EXCEEDED") return 400;
  if (code === "TIMEOUT") return 504;
  return code === "UNAVAILABLE" ? 503 : 500;
}
