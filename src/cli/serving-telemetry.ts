import { projectVersion } from "../platform/files.ts";
import type { Logger } from "../platform/log.ts";
import { createMetrics } from "../platform/metrics.ts";
import { type Database, MAX_CONNECTIONS } from "../platform/neo4j/driver.ts";
import { noTracing, type Tracing, type TracingSettings } from "../platform/tracing.ts";
import { storeState } from "../server/store-state.ts";
import { createTelemetry, type Telemetry } from "../server/telemetry.ts";
import type { ObservationSettings } from "./observation-settings.ts";

/** The log, metrics and traces of a server, as the settings say. */
export async function servingTelemetry(settings: ObservationSettings, log: Logger, db: Database): Promise<Telemetry> {
  const version = projectVersion();
  const { slowStatementMs } = settings;
  return createTelemetry({
    log,
    metrics: createMetrics({
      storeState: () => storeState(db),
      maxConnections: MAX_CONNECTIONS,
      version,
      ofProcess: true,
    }),
    tracing: settings.tracing ? await tracingTo(settings.tracing, version, log) : noTracing,
    slowStatementMs,
  });
}

// Loaded only where traces are wanted, so that nobody else waits for the packages of OpenTelemetry.
async function tracingTo(settings: TracingSettings, version: string, log: Logger): Promise<Tracing> {
  const { traceToCollector } = await import("../platform/otlp-tracing.ts");
  return traceToCollector(settings, version, log);
}
