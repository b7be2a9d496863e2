import { isIP } from "node:net";
import { join, resolve } from "node:path";
import { z } from "zod";
import { DEFAULT_LIMITS, type Limits } from "../graphql/limits.ts";
import { projectRoot } from "../platform/files.ts";
import type { Environment } from "./command.ts";
import { usageFailure } from "./failure.ts";
import {
  observationSettings,
  observationShape,
  type ObservationSettings,
  secretVariables,
} from "./observation-settings.ts";
import { listOf, text, whole } from "./setting-shapes.ts";

/** What the environment says, checked. */
export interface Settings extends ObservationSettings {
  readonly home: string;
  readonly host: string;
  readonly port: number;
  /** A Neo4j of the user's; without it Powertrail runs its own. */
  readonly neo4j: Neo4jSettings | undefined;
  readonly jwksUri: URL | undefined;
  readonly tokenIssuer: string;
  readonly tokenAudience: string;
  readonly corsOrigins: readonly string[];
  /** The manifest of the only documents that are run, or "off". */
  readonly trustedDocuments: string;
  /** Whether this is a deployment: then nothing is served that is meant for development. */
  readonly production: boolean;
  readonly limits: Limits;
}

export interface Neo4jSettings {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly database: string | undefined;
}

const shape = z.object({
  POWERTRAIL_HOME: z.string().optional(),
  POWERTRAIL_HOST: text("127.0.0.1")
    .refine((host) => host === "localhost" || isIP(host) !== 0)
    .describe("an IP address of this machine, or localhost"),
  POWERTRAIL_PORT: whole(0, 65_535, 4_000),
  NEO4J_URI: z
    .string()
    .regex(/^(?:bolt|neo4j)(?:\+s|\+ssc)?:\/\/[^\s/@]+$/u)
    .optional()
    .describe("an address as bolt://host:7687 or neo4j+s://host, without a user in it"),
  NEO4J_USER: text("neo4j"),
  NEO4J_PASSWORD: text(""),
  NEO4J_DATABASE: z.string().optional(),
  POWERTRAIL_JWKS_URI: z
    .string()
    .refine(isSafeAddress)
    .transform((address) => new URL(address))
    .optional()
    .describe("an https address (http on this machine only)"),
  POWERTRAIL_TOKEN_ISSUER: text("powertrail"),
  POWERTRAIL_TOKEN_AUDIENCE: text("powertrail-api"),
  POWERTRAIL_CORS_ORIGINS: listOf(isOrigin).describe(
    "origins separated by commas, as https://desk.example,http://localhost:5173",
  ),
  POWERTRAIL_TRUSTED_DOCUMENTS: text("off"),
  NODE_ENV: z.string().optional(),
  POWERTRAIL_MAX_PAGE_SIZE: whole(1, 10_000, DEFAULT_LIMITS.pageSize),
  POWERTRAIL_MAX_DEPTH: whole(1, 100, DEFAULT_LIMITS.depth),
  POWERTRAIL_MAX_ALIASES: whole(0, 1_000, DEFAULT_LIMITS.aliases),
  POWERTRAIL_MAX_TOKENS: whole(1, 100_000, DEFAULT_LIMITS.tokens),
  POWERTRAIL_MAX_RECORDS: whole(1, 100_000_000, DEFAULT_LIMITS.records),
  POWERTRAIL_MAX_BODY_BYTES: whole(1_000, 100_000_000, DEFAULT_LIMITS.bodyBytes),
  POWERTRAIL_MAX_HOPS: whole(1, 20, DEFAULT_LIMITS.maxHops),
  POWERTRAIL_STATEMENT_TIMEOUT_MS: whole(100, 3_600_000, DEFAULT_LIMITS.statementTimeoutMs),
  POWERTRAIL_OPERATION_TIMEOUT_MS: whole(100, 3_600_000, DEFAULT_LIMITS.operationTimeoutMs),
  ...observationShape,
});

/** The names of all variables that settings are read from. */
export const SETTING_NAMES: readonly string[] = Object.keys(shape.shape);

/** Reads the settings; an empty variable counts as unset. Throws a usage failure that names the variable at fault. */
export function readSettings(env: Environment): Settings {
  const given = Object.fromEntries(
    SETTING_NAMES.flatMap((name) => (env[name] === undefined || env[name] === "" ? [] : [[name, env[name]]])),
  );
  const parsed = shape.safeParse(given);
  if (!parsed.success) throw faultIn(String(parsed.error.issues[0]?.path[0]), given);
  const found = parsed.data;
  const { NEO4J_URI: uri } = found;
  return {
    home: found.POWERTRAIL_HOME === undefined ? join(projectRoot(), ".powertrail") : resolve(found.POWERTRAIL_HOME),
    host: found.POWERTRAIL_HOST,
    port: found.POWERTRAIL_PORT,
    neo4j:
      uri === undefined
        ? undefined
        : { uri, user: found.NEO4J_USER, password: found.NEO4J_PASSWORD, database: found.NEO4J_DATABASE },
    jwksUri: found.POWERTRAIL_JWKS_URI,
    tokenIssuer: found.POWERTRAIL_TOKEN_ISSUER,
    tokenAudience: found.POWERTRAIL_TOKEN_AUDIENCE,
    corsOrigins: found.POWERTRAIL_CORS_ORIGINS,
    trustedDocuments: found.POWERTRAIL_TRUSTED_DOCUMENTS,
    production: found.NODE_ENV === "production",
    limits: limitsOf(found),
    ...observationSettings(found),
  };
}

function limitsOf(found: z.output<typeof shape>): Limits {
  const pageSize = found.POWERTRAIL_MAX_PAGE_SIZE;
  const maxHops = found.POWERTRAIL_MAX_HOPS;
  return {
    ...DEFAULT_LIMITS,
    pageSize,
    defaultPageSize: Math.min(DEFAULT_LIMITS.defaultPageSize, pageSize),
    depth: found.POWERTRAIL_MAX_DEPTH,
    aliases: found.POWERTRAIL_MAX_ALIASES,
    tokens: found.POWERTRAIL_MAX_TOKENS,
    records: found.POWERTRAIL_MAX_RECORDS,
    bodyBytes: found.POWERTRAIL_MAX_BODY_BYTES,
    maxHops,
    defaultHops: Math.min(DEFAULT_LIMITS.defaultHops, maxHops),
    statementTimeoutMs: found.POWERTRAIL_STATEMENT_TIMEOUT_MS,
    operationTimeoutMs: found.POWERTRAIL_OPERATION_TIMEOUT_MS,
  };
}

function faultIn(name: string, given: Readonly<Record<string, string | undefined>>): Error {
  const field = Object.entries(shape.shape).find(([key]) => key === name)?.[1];
  const wanted = field?.description ?? "a text";
  const told = secretVariables.has(name) ? "The value" : `"${given[name] ?? ""}"`;
  return usageFailure(
    `${told} is no value for ${name}: it must be ${wanted}. Correct it in the environment or in .env.`,
  );
}

function isSafeAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username } = new URL(address);
  const here = ["localhost", "127.0.0.1", "[::1]"].includes(hostname);
  return username === "" && (protocol === "https:" || (protocol === "http:" && here));
}

function isOrigin(origin: string): boolean {
  return URL.canParse(origin) && new URL(origin).origin === origin;
}
