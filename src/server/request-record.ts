import type { FastifyRequest } from "fastify";
import { randomUUID } from "node:crypto";
import { withoutIdentifiers } from "../platform/mask.ts";
import type { Span } from "../platform/tracing.ts";

/** What is noted of a request while it is answered, for its line in the log, its metrics and its trace. */
export class RequestRecord {
  readonly id: string;
  readonly span: Span;
  /** The part of the work that statements are sent from. */
  current: Span;
  /** query, mutation or subscription; none where no operation was read. */
  kind = "none";
  operation: string | null = null;
  /** Who asked, once the token was checked. */
  subject: string | null = null;
  /** The root fields by their names in the schema, not by what the caller calls them. */
  roots: readonly string[] = [];
  /** The code of the first error. */
  code: string | undefined;
  statements = 0;
  rows = 0;
  /** The time of its statements, added up; those that ran side by side count each. */
  databaseMs = 0;

  constructor(id: string, span: Span) {
    this.id = id;
    this.span = span;
    this.current = span;
  }
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;
const plain = /^[\w.-]{8,64}$/u;

/** The id of a request: the caller's X-Request-Id where it is fit for a log and no identifier of anybody, else a new one. */
export function requestIdOf(request: Pick<FastifyRequest["raw"], "headers">): string {
  const given = request.headers["x-request-id"];
  if (typeof given !== "string") return randomUUID();
  if (uuid.test(given)) return given;
  return plain.test(given) && withoutIdentifiers(given) === given ? given : randomUUID();
}
