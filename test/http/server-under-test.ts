import { makeExecutableSchema } from "@graphql-tools/schema";
import type { GraphQLSchema } from "graphql";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Role } from "../../src/access/viewer.ts";
import type { RequestContext } from "../../src/graphql/context.ts";
import { DEFAULT_LIMITS, type Limits } from "../../src/graphql/limits.ts";
import { scalars } from "../../src/graphql/scalars.ts";
import type { GraphModel } from "../../src/model/graph-model.ts";
import { createLogger } from "../../src/platform/log.ts";
import { systemClock } from "../../src/platform/clock.ts";
import type { Database } from "../../src/platform/neo4j/driver.ts";
import { readRaw } from "../../src/platform/neo4j/statements.ts";
import type { Graphiql } from "../../src/server/graphiql.ts";
import { startServer, type RunningServer } from "../../src/server/http-server.ts";
import { readOrCreateLocalKey, type LocalKey } from "../../src/server/local-key.ts";
import { NO_RATE_LIMITS, type RateLimits } from "../../src/server/rate-limit.ts";
import { quietTelemetry, type Telemetry } from "../../src/server/telemetry.ts";
import { DEFAULT_TOKEN_TERMS, issueToken, type TokenVerifier, verifyWithLocalKey } from "../../src/server/tokens.ts";
import { NO_TRUSTED_DOCUMENTS, type TrustedDocuments } from "../../src/server/trusted-documents.ts";

/** A query that works for as long as it is let. */
const endlessStatement =
  "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a WHERE a < 0 RETURN count(a) AS n";

const typeDefs = /* GraphQL */ `
  scalar Date
  scalar DateTime
  scalar Decimal
  scalar BigInt
  scalar Currency
  type Query {
    me: String
    viewerCases: [String!]!
    operationName: String
    day(on: Date!): Date
    paged(first: Int! = 20): LinkConnection!
    link: Link
    endless: Int
    broken: Int
    contracts: Int
    auditEntries: Int
  }
  type Mutation {
    unheardOf: Int
  }
  type Link {
    name: String
    link: Link
    paged(first: Int! = 20): LinkConnection!
  }
  type LinkConnection {
    edges: [LinkEdge!]!
    nodes: [Link!]!
  }
  type LinkEdge {
    node: Link!
  }
`;

const query = {
  me: (_source: unknown, _args: unknown, { viewer }: RequestContext) => viewer.subject,
  viewerCases: (_source: unknown, _args: unknown, context: RequestContext) => context.visibleCases(),
  operationName: (_source: unknown, _args: unknown, context: RequestContext) => context.operationName,
  day: (_source: unknown, { on }: { on: string }) => on,
  paged: () => ({ edges: [], nodes: [] }),
  link: () => ({ name: "root" }),
  endless: async (_source: unknown, _args: unknown, { db, signal, limits, viewer }: RequestContext) => {
    const raw = { name: "test/endless", text: endlessStatement, params: {} };
    await readRaw(db, raw, {
      operation: "endless",
      user: viewer.subject,
      signal,
      timeoutMs: limits.statementTimeoutMs,
    });
    return 1;
  },
  broken: () => {
    throw new Error("bolt://neo4j:secret@10.1.2.3:7687 said no");
  },
};

export interface ServerUnderTest {
  readonly server: RunningServer;
  readonly key: LocalKey;
  readonly folder: string;
  readonly token: (...roles: Role[]) => Promise<string>;
  stop(): Promise<void>;
}

export interface Variation {
  /** The real API instead of the small one. */
  readonly api?: { readonly model: GraphModel; readonly schema: GraphQLSchema };
  readonly limits?: Partial<Limits>;
  readonly corsOrigins?: readonly string[];
  readonly trustedDocuments?: TrustedDocuments;
  readonly graphiql?: Graphiql;
  readonly verifyToken?: TokenVerifier;
  /** Who the tokens speak for. */
  readonly subject?: string;
  readonly agency?: string | undefined;
  readonly telemetry?: Telemetry;
  readonly metricsToken?: string;
  readonly rateLimits?: RateLimits;
  readonly trustedProxies?: readonly string[];
}

/** A server on a free port with a small schema, on the Neo4j of the test run. */
export async function serverUnderTest(db: Database, variation: Variation = {}): Promise<ServerUnderTest> {
  const folder = await mkdtemp(join(tmpdir(), "powertrail-http-"));
  const key = readOrCreateLocalKey(folder);
  const parts = {
    schema: variation.api?.schema ?? makeExecutableSchema({ typeDefs, resolvers: { Query: query, ...scalars } }),
    model: variation.api?.model ?? {
      nodes: new Map(),
      edges: new Map(),
      nodeByLabel: new Map(),
      nodeByKind: new Map(),
    },
    db,
    verifyToken: variation.verifyToken ?? verifyWithLocalKey(key, DEFAULT_TOKEN_TERMS),
    limits: { ...DEFAULT_LIMITS, ...variation.limits },
    log: createLogger("silent"),
    clock: systemClock,
    jobs: { wake: () => undefined, cancelled: () => undefined },
    corsOrigins: variation.corsOrigins ?? [],
    trustedDocuments: variation.trustedDocuments ?? NO_TRUSTED_DOCUMENTS,
    graphiql: variation.graphiql,
    telemetry: variation.telemetry ?? quietTelemetry(createLogger("silent")),
    metricsToken: variation.metricsToken,
    rateLimits: variation.rateLimits ?? NO_RATE_LIMITS,
    trustedProxies: variation.trustedProxies ?? [],
  };
  const server = await startServer(parts, "127.0.0.1", 0);
  return {
    server,
    key,
    folder,
    token: (...roles) =>
      issueToken(
        key,
        DEFAULT_TOKEN_TERMS,
        { subject: variation.subject ?? "http-tester", roles, agency: variation.agency },
        1,
        new Date(),
      ),
    async stop() {
      await server.stop(0);
      await rm(folder, { recursive: true });
    },
  };
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly data: unknown;
  readonly code: unknown;
  readonly message: string;
  readonly text: string;
}

/** Sends a body as it is. */
export async function send(server: RunningServer, body: string, headers: Record<string, string>): Promise<Answer> {
  const response = await fetch(`${server.address}/graphql`, { method: "POST", body, headers });
  return read(response);
}

/** Sends a document with a token, if any. */
export async function ask(
  server: RunningServer,
  token: string | undefined,
  document: string,
  variables = {},
): Promise<Answer> {
  const authorization: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };
  return send(server, JSON.stringify({ query: document, variables }), {
    "content-type": "application/json",
    ...authorization,
  });
}

export async function read(response: Response): Promise<Answer> {
  const text = await response.text();
  const body =
    text === ""
      ? {}
      : (JSON.parse(text) as { data?: unknown; errors?: { message: string; extensions?: { code?: unknown } }[] });
  const error = body.errors?.[0];
  return {
    status: response.status,
    headers: response.headers,
    data: body.data,
    code: error?.extensions?.code,
    message: error?.message ?? "",
    text,
  };
}
