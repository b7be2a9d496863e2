/** A value of a span; none is a value of a caller or of the graph. */
export type SpanValues = Readonly<Record<string, string | number | boolean | undefined>>;

/** A piece of work on a trace. */
export interface Span {
  /** Work within this one; `client` for what is asked of another service. */
  child(name: string, values?: SpanValues, kind?: "internal" | "client"): Span;
  end(values?: SpanValues, failed?: boolean): void;
  /** The W3C traceparent by which another service joins the trace. */
  readonly traceparent: string | undefined;
  readonly traceId: string | undefined;
}

/** Where requests are traced to. */
export interface Tracing {
  /** The work on one request, as part of its caller's trace where its headers name one. */
  begin(name: string, headers: Readonly<Record<string, unknown>>, values?: SpanValues): Span;
  /** Sends what is left, for a second at most. */
  stop(): Promise<void>;
}

export interface TracingSettings {
  /** Where an OTLP collector takes HTTP; "/v1/traces" is added. */
  readonly endpoint: URL;
  /** Sent with each batch, as authorization. */
  readonly headers: Readonly<Record<string, string>>;
  readonly serviceName: string;
  /** The share of traces that are kept, 0 to 1, where the caller has not decided. */
  readonly share: number;
}

const nothing: Span = {
  child: () => nothing,
  end: () => undefined,
  traceparent: undefined,
  traceId: undefined,
};

/** Traces nothing and costs nothing. */
export const noTracing: Tracing = { begin: () => nothing, stop: () => Promise.resolve() };
