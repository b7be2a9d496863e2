// Load this file with import(), and only where traces are configured: it brings the OpenTelemetry packages with it.
import {
  type Attributes,
  type Context,
  defaultTextMapGetter,
  defaultTextMapSetter,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
  type Tracer,
} from "@opentelemetry/api";
import { setGlobalErrorHandler, W3CTraceContextPropagator } from "@opentelemetry/core";
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-http";
import { resourceFromAttributes } from "@opentelemetry/resources";
import {
  BatchSpanProcessor,
  ParentBasedSampler,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from "@opentelemetry/sdk-trace";
import { setTimeout as sleep } from "node:timers/promises";
import type { Logger } from "./log.ts";
import type { Span, SpanValues, Tracing, TracingSettings } from "./tracing.ts";

const kinds = { internal: SpanKind.INTERNAL, client: SpanKind.CLIENT };
const stopsWithinMs = 1_000;
const warnEveryMs = 60_000;
const propagator = new W3CTraceContextPropagator();

/** Traces requests to an OTLP collector over HTTP. What cannot be sent is dropped; the log says so once a minute. */
export function traceToCollector(settings: TracingSettings, version: string, log: Logger): Tracing {
  setGlobalErrorHandler(warnNowAndThen(log));
  const { endpoint, headers, serviceName, share } = settings;
  const url = new URL(`${endpoint.pathname.replace(/\/+$/u, "")}/v1/traces`, endpoint).href;
  const exporter = new OTLPTraceExporter({ url, headers: { ...headers }, timeoutMillis: 5_000 });
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ "service.name": serviceName, "service.version": version }),
    sampler: new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(share) }),
    spanProcessors: [new BatchSpanProcessor({ exporter, scheduledDelayMillis: 2_000 })],
  });
  const tracer = provider.getTracer("powertrail", version);
  return {
    begin(name, requestHeaders, values) {
      const parent = propagator.extract(ROOT_CONTEXT, requestHeaders, defaultTextMapGetter);
      return begin(tracer, parent, name, SpanKind.SERVER, values);
    },
    async stop() {
      await Promise.race([provider.shutdown().catch(() => undefined), sleep(stopsWithinMs, undefined, { ref: false })]);
    },
  };
}

function begin(tracer: Tracer, parent: Context, name: string, kind: SpanKind, values: SpanValues = {}): Span {
  const span = tracer.startSpan(name, { kind, attributes: attributesOf(values) }, parent);
  const context = trace.setSpan(parent, span);
  return {
    child: (childName, childValues, childKind = "internal") =>
      begin(tracer, context, childName, kinds[childKind], childValues),
    end(more = {}, failed = false) {
      span.setAttributes(attributesOf(more));
      if (failed) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end();
    },
    get traceparent() {
      const carrier: { traceparent?: string } = {};
      propagator.inject(context, carrier, defaultTextMapSetter);
      return carrier.traceparent;
    },
    traceId: span.spanContext().traceId,
  };
}

function attributesOf(values: SpanValues): Attributes {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

function warnNowAndThen(log: Logger): (error: unknown) => void {
  let quietUntil = 0;
  return (error) => {
    if (performance.now() < quietUntil) return;
    quietUntil = performance.now() + warnEveryMs;
    log.warn({ err: error }, "Traces could not be sent to the collector that OTEL_EXPORTER_OTLP_ENDPOINT names.");
  };
}
