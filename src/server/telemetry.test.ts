import { beforeEach, describe, expect, it } from "@jest/globals";
import { createLogger } from "../platform/log.ts";
import { createMetrics } from "../platform/metrics.ts";
import { noTracing, type Span } from "../platform/tracing.ts";
import { RequestRecord } from "./request-record.ts";
import { createTelemetry, type Telemetry } from "./telemetry.ts";

let lines: unknown[];
let telemetry: Telemetry;

beforeEach(() => {
  lines = [];
  const log = createLogger("info", "json", { write: (line) => lines.push(JSON.parse(line)) });
  const storeState = () => Promise.resolve({ answers: true });
  const metrics = createMetrics({ storeState, maxConnections: 50, version: "1.2.3", ofProcess: false });
  telemetry = createTelemetry({ log, metrics, tracing: noTracing, slowStatementMs: 500 });
});

const untraced = noTracing.begin("POST /graphql", {});
const sent = { name: "trail/points-of-trail", operation: "HowMuch" };

describe("what is heard of the database", () => {
  it("belongs to the request in whose course it is asked", async () => {
    const record = new RequestRecord("request-7", untraced);
    await telemetry.scope.run(record, async () => {
      await Promise.resolve();
      telemetry.observer.statementSent?.(sent)({ ms: 20, rows: 28, failed: false });
      telemetry.observer.statementSent?.(sent)({ ms: 612.4, rows: 10, failed: false });
    });
    expect(record).toMatchObject({ statements: 2, rows: 38, databaseMs: 632.4 });
    expect(lines).toEqual([
      expect.objectContaining({ level: "warn", requestId: "request-7", statement: sent.name, ms: 612, rows: 10 }),
    ]);
  });

  it("warns of no slow statement for which nobody waits, and counts it apart", async () => {
    telemetry.observer.statementSent?.(sent)({ ms: 9_000, rows: 5_000, failed: false });
    expect(lines).toEqual([]);
    expect((await telemetry.metrics.text()).body).toContain(
      'powertrail_slow_statements_total{during="background"} 1\n',
    );
  });

  it("tells the database which request it works for, and on which trace", () => {
    const traced: Span = { ...untraced, traceparent: "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01" };
    expect(telemetry.observer.transactionMetadata?.()).toEqual({});
    const told = (span: Span): unknown =>
      telemetry.scope.run(new RequestRecord("request-7", span), () => telemetry.observer.transactionMetadata?.());
    expect(told(untraced)).toEqual({ requestId: "request-7" });
    expect(told(traced)).toEqual({ requestId: "request-7", traceparent: traced.traceparent });
  });
});
