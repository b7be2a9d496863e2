import { isIP } from "node:net";
import { z } from "zod";
import type { LogFormat } from "../platform/log.ts";
import type { TracingSettings } from "../platform/tracing.ts";
import type { RateLimits } from "../server/rate-limit.ts";
import { listOf, text, whole } from "./setting-shapes.ts";

/** How a server is watched, and how much of it one caller may have. */
export interface ObservationSettings {
  readonly logLevel: string;
  /** Undefined: text on a terminal, else JSON. */
  readonly logFormat: LogFormat | undefined;
  readonly slowStatementMs: number;
  readonly metricsToken: string | undefined;
  /** Undefined: no traces. */
  readonly tracing: TracingSettings | undefined;
  readonly rateLimits: RateLimits;
  /** Addresses and networks whose X-Forwarded-For tells where a request comes from. */
  readonly trustedProxies: readonly string[];
}

/** Variables whose values must not be repeated in a message. */
export const secretVariables: ReadonlySet<string> = new Set([
  "NEO4J_PASSWORD",
  "POWERTRAIL_METRICS_TOKEN",
  "OTEL_EXPORTER_OTLP_HEADERS",
]);

export const observationShape = {
  POWERTRAIL_LOG_LEVEL: z
    .enum(["trace", "debug", "info", "warn", "error", "silent"])
    .default("info")
    .describe("one of trace, debug, info, warn, error, silent"),
  POWERTRAIL_LOG_FORMAT: z.enum(["auto", "text", "json"]).default("auto").describe("one of auto, text, json"),
  POWERTRAIL_SLOW_STATEMENT_MS: whole(0, 3_600_000, 500),
  POWERTRAIL_METRICS_TOKEN: z
    .string()
    .regex(/^[\x21-\x7e]{16,512}$/u)
    .optional()
    .describe("16 to 512 letters, digits and signs of ASCII without spaces"),
  POWERTRAIL_RATE_PER_SUBJECT: whole(0, 100_000_000, 3_000),
  POWERTRAIL_RATE_PER_ADDRESS: whole(0, 100_000_000, 6_000),
  POWERTRAIL_TRUSTED_PROXIES: listOf(isNetwork).describe(
    "addresses or networks of proxies separated by commas, as 10.0.0.5,172.16.0.0/12",
  ),
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .string()
    .refine(isHttpAddress)
    .transform((address) => new URL(address))
    .optional()
    .describe("the address of an OTLP collector that takes HTTP, as http://localhost:4318"),
  OTEL_EXPORTER_OTLP_HEADERS: z
    .string()
    .refine((list) => headersOf(list) !== undefined)
    .default("")
    .describe("headers as name=value, separated by commas, their values percent-encoded"),
  OTEL_SERVICE_NAME: text("powertrail"),
  OTEL_TRACES_SAMPLER_ARG: z
    .string()
    .regex(/^(?:0(?:\.\d+)?|1(?:\.0+)?)$/u)
    .transform(Number)
    .default(1)
    .describe("a share of traces from 0 to 1, as 0.1"),
};

/** The settings in what the environment says. */
export function observationSettings(found: z.output<z.ZodObject<typeof observationShape>>): ObservationSettings {
  const endpoint = found.OTEL_EXPORTER_OTLP_ENDPOINT;
  return {
    logLevel: found.POWERTRAIL_LOG_LEVEL,
    logFormat: found.POWERTRAIL_LOG_FORMAT === "auto" ? undefined : found.POWERTRAIL_LOG_FORMAT,
    slowStatementMs: found.POWERTRAIL_SLOW_STATEMENT_MS,
    metricsToken: found.POWERTRAIL_METRICS_TOKEN,
    tracing: endpoint && {
      endpoint,
      headers: headersOf(found.OTEL_EXPORTER_OTLP_HEADERS) ?? {},
      serviceName: found.OTEL_SERVICE_NAME,
      share: found.OTEL_TRACES_SAMPLER_ARG,
    },
    rateLimits: { perSubject: found.POWERTRAIL_RATE_PER_SUBJECT, perAddress: found.POWERTRAIL_RATE_PER_ADDRESS },
    trustedProxies: found.POWERTRAIL_TRUSTED_PROXIES,
  };
}

function isNetwork(entry: string): boolean {
  const [address = "", bits, ...more] = entry.split("/");
  const version = isIP(address);
  if (version === 0 || more.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/u.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
}

function isHttpAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, username } = new URL(address);
  return username === "" && ["http:", "https:"].includes(protocol);
}

/** The headers in a list as "authorization=Basic%20x,tenant=one"; undefined where it is no such list. */
function headersOf(list: string): Readonly<Record<string, string>> | undefined {
  const headers: Record<string, string> = {};
  for (const entry of list.split(",").filter((part) => part.trim() !== "")) {
    const [, name, value] = /^\s*([\w!#$%&'*+.^`|~-]+)=(.*?)\s*$/u.exec(entry) ?? [];
    if (name === undefined || value === undefined) return undefined;
    try {
      headers[name] = decodeURIComponent(value);
    } catch {
      return undefined;
    }
  }
  return headers;
}
