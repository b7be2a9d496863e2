import type { FastifyReply, FastifyRequest } from "fastify";
import { noTracing } from "../platform/tracing.ts";
import { GRAPHQL_PATH, pathOf } from "./request-faults.ts";
import { RequestRecord } from "./request-record.ts";
import type { Telemetry } from "./telemetry.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** What is noted of the request; null only for what is refused before it is read as HTTP. */
    record: RequestRecord | null;
  }
}

// Asked every few seconds by machines: they would hide everything else.
const routine = new Set(["/health/live", "/health/ready", "/metrics"]);

/** Whether machines ask for this, all the time: health and metrics. */
export function isRoutine(request: FastifyRequest): boolean {
  return routine.has(request.routeOptions.url ?? "");
}

/** Opens the record of a request and sees to its line in the log, its metrics and its trace, however the answer ends. */
export function openRecord(telemetry: Telemetry, request: FastifyRequest, reply: FastifyReply): void {
  const { log, metrics, tracing } = telemetry;
  // Never the path as it was sent: it may hold anything.
  const path = request.routeOptions.url ?? (pathOf(request) === GRAPHQL_PATH ? GRAPHQL_PATH : "unknown");
  const isOperation = path === GRAPHQL_PATH && request.method === "POST";
  const { id, method } = request;
  const about = { "http.request.method": method, "url.path": path };
  const span = (isOperation ? tracing : noTracing).begin(`${method} ${path}`, request.headers, about);
  const record = new RequestRecord(id, span);
  request.record = record;
  const begun = performance.now();
  const counted = isOperation ? metrics.requestBegun() : undefined;
  reply.raw.once("close", () => {
    const ms = performance.now() - begun;
    const status = reply.raw.statusCode;
    const gone = !reply.raw.writableFinished;
    const { kind, operation, roots, statements, rows, subject: sub } = record;
    const code = record.code ?? (gone ? "ABORTED" : "OK");
    counted?.({ kind, code, ms });
    span.end(
      {
        ...{ "http.response.status_code": status, "powertrail.request_id": id, "powertrail.code": code },
        ...{ "graphql.operation.type": kind, "graphql.operation.name": operation ?? undefined },
      },
      status >= 500 || code === "INTERNAL",
    );
    const told = isOperation
      ? { code, kind, operation, roots, statements, rows, databaseMs: Math.round(record.databaseMs) }
      : { code: record.code };
    const line = { requestId: id, method, path, status, ms: Math.round(ms), ...told, sub, traceId: span.traceId };
    if (isRoutine(request) && status < 400) log.debug(line, "request");
    else log.info(line, "request");
  });
}
