import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import type { DatabaseObserver } from "./neo4j/observation.ts";

/** What the graph store says when metrics are read. */
export interface StoreState {
  readonly answers: boolean;
  /** The number of the last commit; undefined where it does not answer. */
  readonly lastCommit?: number | undefined;
}

/** One answered operation. */
export interface CountedRequest {
  /** query, mutation, subscription, or none where no operation was read. */
  readonly kind: string;
  /** OK, or the code of the first error. */
  readonly code: string;
  readonly ms: number;
}

/** Counts what happens, and tells it in the words of Prometheus. */
export interface Metrics {
  /** An operation came; what it returns is called when it was answered. */
  requestBegun(): (counted: CountedRequest) => void;
  rateLimited(by: "subject" | "address"): void;
  slowStatement(during: "request" | "background"): void;
  ready(now: Date): void;
  readonly observer: Required<Omit<DatabaseObserver, "transactionMetadata">>;
  /** All of them in the text format of Prometheus. */
  text(): Promise<{ readonly contentType: string; readonly body: string }>;
}

export interface MetricsSource {
  readonly storeState: () => Promise<StoreState>;
  readonly maxConnections: number;
  readonly version: string;
  /** Memory, CPU, garbage collection and event-loop lag of the process; once a process. */
  readonly ofProcess: boolean;
}

const requestSeconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
const statementSeconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** Metrics with a registry of their own. */
export function createMetrics(source: MetricsSource): Metrics {
  const registry = new Registry();
  const registers = [registry];
  if (source.ofProcess) collectDefaultMetrics({ register: registry });
  const counter = <Label extends string>(name: string, help: string, ...labelNames: Label[]): Counter<Label> =>
    new Counter({ name: `powertrail_${name}`, help, labelNames, registers });
  const gauge = (name: string, help: string): Gauge => new Gauge({ name: `powertrail_${name}`, help, registers });

  gauge("max_connections", "The most connections to Neo4j.").set(source.maxConnections);
  new Gauge({ name: "powertrail_info", help: "The version.", labelNames: ["version"], registers }).set(
    { version: source.version },
    1,
  );
  const requests = counter("requests_total", "Operations answered.", "kind", "code");
  const durations = new Histogram({
    ...{ name: "powertrail_request_duration_seconds", help: "From the request to the end of its answer." },
    ...{ labelNames: ["kind"] as const, buckets: requestSeconds, registers },
  });
  const inFlight = gauge("requests_in_flight", "Operations being answered.");
  const limited = counter("rate_limited_total", "Requests refused for coming too fast.", "by");
  const statements = new Histogram({
    ...{ name: "powertrail_statement_duration_seconds", help: "Statements, by file under cypher/, or compiled." },
    ...{ labelNames: ["statement"] as const, buckets: statementSeconds, registers },
  });
  const rows = counter("statement_rows_total", "Rows that statements returned.", "statement");
  const failures = counter("statement_failures_total", "Statements that failed or were given up.", "statement");
  const slow = counter("slow_statements_total", "Statements in the slow-statement log.", "during");
  const connections = gauge("connections_in_use", "Connections to Neo4j in use.");
  const commits = counter("commits_total", "Commits of this process; repeated ones changed nothing.", "outcome");
  const imported = counter("import_rows_total", "Rows of imports by this process.", "outcome");
  const up = gauge("neo4j_up", "Whether the graph store answers a query: 1 or 0.");
  const lastCommit = gauge("last_commit", "The number of the last commit of the graph, by whatever process.");
  const lastReady = gauge("last_ready_timestamp_seconds", "When /health/ready last said yes.");

  return {
    requestBegun() {
      inFlight.inc();
      return ({ kind, code, ms }) => {
        inFlight.dec();
        requests.inc({ kind, code });
        durations.observe({ kind }, ms / 1_000);
      };
    },
    rateLimited: (by) => limited.inc({ by }),
    slowStatement: (during) => slow.inc({ during }),
    ready: (now) => lastReady.set(now.getTime() / 1_000),
    observer: {
      connectionTaken() {
        connections.inc();
        return () => connections.dec();
      },
      statementSent({ name }) {
        const statement = statementLabel(name);
        return (end) => {
          statements.observe({ statement }, end.ms / 1_000);
          rows.inc({ statement }, end.rows);
          if (end.failed) failures.inc({ statement });
        };
      },
      committed: ({ repeated }) => commits.inc({ outcome: repeated ? "repeated" : "new" }),
      rowsImported(counts) {
        for (const [outcome, count] of Object.entries(counts)) imported.inc({ outcome }, Number(count));
      },
    },
    async text() {
      const state = await source.storeState();
      up.set(state.answers ? 1 : 0);
      if (state.lastCommit !== undefined) lastCommit.set(state.lastCommit);
      return { contentType: registry.contentType, body: await registry.metrics() };
    },
  };
}

/**
 * The label of a statement: its file under cypher/, without the type of relationship that some names carry. What is compiled
 * from selections is one label, so that the number of series does not grow with what callers ask.
 */
export function statementLabel(name: string): string {
  return /^[a-z][a-z-]*\/[a-z0-9/-]+(?= |$)/u.exec(name)?.[0] ?? "compiled";
}
