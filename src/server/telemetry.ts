import type { Logger } from "../platform/log.ts";
import { createMetrics, type Metrics } from "../platform/metrics.ts";
import { MAX_CONNECTIONS } from "../platform/neo4j/driver.ts";
import type { DatabaseObserver, SentStatement, StatementEnd } from "../platform/neo4j/observation.ts";
import { noTracing, type Tracing } from "../platform/tracing.ts";
import { RequestScope } from "./request-scope.ts";

export interface TelemetryParts {
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly tracing: Tracing;
  /** From how many milliseconds on a statement is in the slow-statement log. */
  readonly slowStatementMs: number;
}

/** Where everything that is seen of a running server goes: log, metrics, traces. */
export interface Telemetry extends TelemetryParts {
  readonly scope: RequestScope;
  /** Hears the database on behalf of the log, the metrics and the trace of the request in whose course it is asked. */
  readonly observer: DatabaseObserver;
}

export function createTelemetry(parts: TelemetryParts): Telemetry {
  const scope = new RequestScope();
  const observer: DatabaseObserver = {
    ...parts.metrics.observer,
    statementSent: (sent) => followStatement(parts, scope, sent),
    transactionMetadata() {
      const record = scope.current();
      if (!record) return {};
      const { traceparent } = record.current;
      return { requestId: record.id, ...(traceparent === undefined ? {} : { traceparent }) };
    },
  };
  return { ...parts, scope, observer };
}

/** A log, and metrics that nobody reads: for servers within tests and comparisons. */
export function quietTelemetry(log: Logger): Telemetry {
  const metrics = createMetrics({
    storeState: () => Promise.resolve({ answers: true }),
    maxConnections: MAX_CONNECTIONS,
    version: "0",
    ofProcess: false,
  });
  return createTelemetry({ log, metrics, tracing: noTracing, slowStatementMs: Infinity });
}

function followStatement(
  { log, metrics, slowStatementMs }: TelemetryParts,
  scope: RequestScope,
  sent: SentStatement,
): (end: StatementEnd) => void {
  const record = scope.current();
  const counted = metrics.observer.statementSent(sent);
  const span = record?.current.child(sent.name, { "db.system.name": "neo4j" }, "client");
  return (end) => {
    const { ms, rows, failed } = end;
    counted(end);
    span?.end({ "db.response.returned_rows": rows }, failed);
    if (record) {
      record.statements += 1;
      record.rows += rows;
      record.databaseMs += ms;
    }
    if (ms < slowStatementMs) return;
    metrics.slowStatement(record ? "request" : "background");
    const { name: statement, operation } = sent;
    const about = { requestId: record?.id, statement, operation, ms: Math.round(ms), rows, failed };
    // Nobody waits for an import, the demo region or a job, whose statements write thousands of rows each.
    if (record) log.warn({ ...about, traceId: record.span.traceId }, "slow statement");
    else log.debug(about, "slow statement");
  };
}
