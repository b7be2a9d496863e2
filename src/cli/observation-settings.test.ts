import { describe, expect, it } from "@jest/globals";
import { readSettings } from "./settings.ts";

describe("the settings of observation", () => {
  it("trace nothing, ask for no metrics token and limit rates when nothing is said", () => {
    expect(readSettings({})).toMatchObject({
      logLevel: "info",
      logFormat: undefined,
      slowStatementMs: 500,
      metricsToken: undefined,
      tracing: undefined,
      rateLimits: { perSubject: 3_000, perAddress: 6_000 },
      trustedProxies: [],
    });
  });

  it("read what OpenTelemetry's own variables say", () => {
    const { tracing } = readSettings({
      OTEL_EXPORTER_OTLP_ENDPOINT: "https://collector.example/otlp",
      OTEL_EXPORTER_OTLP_HEADERS: "authorization=Basic%20abc%3D%3D, tenant=one",
      OTEL_SERVICE_NAME: "powertrail-almaty",
      OTEL_TRACES_SAMPLER_ARG: "0.25",
    });
    expect(tracing).toEqual({
      endpoint: new URL("https://collector.example/otlp"),
      headers: { authorization: "Basic abc==", tenant: "one" },
      serviceName: "powertrail-almaty",
      share: 0.25,
    });
  });

  it.each([
    ["POWERTRAIL_LOG_FORMAT", "xml", "one of auto, text, json"],
    ["POWERTRAIL_SLOW_STATEMENT_MS", "-1", "a whole number from 0 to 3600000"],
    ["POWERTRAIL_TRUSTED_PROXIES", "10.0.0.0/33", "addresses or networks of proxies"],
    ["POWERTRAIL_TRUSTED_PROXIES", "proxy.example", "addresses or networks of proxies"],
    ["OTEL_EXPORTER_OTLP_ENDPOINT", "localhost:4318", "the address of an OTLP collector"],
    ["OTEL_TRACES_SAMPLER_ARG", "2", "a share of traces from 0 to 1"],
  ])("refuse %s=%s", (name, value, wanted) => {
    expect(() => readSettings({ [name]: value })).toThrow(`"${value}" is no value for ${name}: it must be ${wanted}`);
  });

  it.each([
    ["POWERTRAIL_METRICS_TOKEN", "too-short"],
    ["OTEL_EXPORTER_OTLP_HEADERS", "hush hush"],
  ])("do not repeat a bad %s", (name, value) => {
    expect(() => readSettings({ [name]: value })).toThrow(/^The value is no value for/u);
    expect(() => readSettings({ [name]: value })).not.toThrow(value);
  });
});
