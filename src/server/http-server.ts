import { fastifyApolloHandler } from "@as-integrations/fastify";
import cors from "@fastify/cors";
import { fastify, type FastifyInstance, type FastifyRequest } from "fastify";
import type { GraphQLSchema } from "graphql";
import { setTimeout as sleep } from "node:timers/promises";
import { visibleCases } from "../access/visible-cases.queries.ts";
import type { Viewer } from "../access/viewer.ts";
import { type RequestContext, RequestCache } from "../graphql/context.ts";
import { apiError, OperationTimeout } from "../graphql/errors.ts";
import type { Limits } from "../graphql/limits.ts";
import type { JobQueue } from "../jobs/job-queue.ts";
import type { GraphModel } from "../model/graph-model.ts";
import type { Clock } from "../platform/clock.ts";
import type { Logger } from "../platform/log.ts";
import type { Database } from "../platform/neo4j/driver.ts";
import { observedBy } from "../platform/neo4j/observation.ts";
import { createApollo } from "./apollo.ts";
import { authenticate } from "./authentication.ts";
import { refuseDeepBody } from "./body-depth.ts";
import { addGraphiql, type Graphiql } from "./graphiql.ts";
import { addHealth } from "./health.ts";
import { idempotencyKeyOf } from "./idempotency-key.ts";
import { addMetrics } from "./metrics-route.ts";
import { RunningOperations, untilAborted } from "./operations.ts";
import { NO_RATE_LIMITS, RateLimit, type RateLimits } from "./rate-limit.ts";
import { answerFault, answerNotFound, GRAPHQL_PATH, refuse } from "./request-faults.ts";
import { isRoutine, openRecord } from "./request-log.ts";
import { requestIdOf } from "./request-record.ts";
import { securityHeaders } from "./security-headers.ts";
import { quietTelemetry, type Telemetry } from "./telemetry.ts";
import type { TokenVerifier } from "./tokens.ts";
import { NO_TRUSTED_DOCUMENTS, takeDocument, type TrustedDocuments } from "./trusted-documents.ts";

/** Everything that the server is made of. */
export interface ServerParts {
  readonly schema: GraphQLSchema;
  readonly model: GraphModel;
  readonly db: Database;
  readonly verifyToken: TokenVerifier;
  readonly limits: Limits;
  readonly log: Logger;
  readonly clock: Clock;
  readonly jobs: JobQueue;
  /** Origins of browsers that may call; none: no CORS at all. */
  readonly corsOrigins?: readonly string[];
  /** Documents that callers may name by their hashes; none when left out. */
  readonly trustedDocuments?: TrustedDocuments;
  /** The page for trying queries; none when left out. */
  readonly graphiql?: Graphiql | undefined;
  /** Where what is seen of the requests goes; the log alone when left out. */
  readonly telemetry?: Telemetry;
  /** Lets others than this machine read the metrics. */
  readonly metricsToken?: string | undefined;
  /** As many as come, when left out. */
  readonly rateLimits?: RateLimits;
  /** Proxies whose X-Forwarded-For tells where a request comes from. */
  readonly trustedProxies?: readonly string[];
}

/** A server that listens. */
export interface RunningServer {
  readonly address: string;
  readonly port: number;
  /** Stops accepting at once, lets what runs end for up to `drainMs`, then ends it. */
  stop(drainMs: number): Promise<void>;
}

/** Serves the API on an address and port (0: a free one). Rejects with the error of `listen`, as EADDRINUSE. */
export async function startServer(given: ServerParts, host: string, port: number): Promise<RunningServer> {
  const telemetry = given.telemetry ?? quietTelemetry(given.log);
  const parts = { ...given, telemetry, db: observedBy(given.db, telemetry.observer) };
  const { limits } = parts;
  const operations = new RunningOperations();
  const apollo = createApollo(parts.schema, limits, telemetry);
  await apollo.start();
  let stopping = false;
  const rateLimit = new RateLimit(parts.rateLimits ?? NO_RATE_LIMITS, (by) => {
    telemetry.metrics.rateLimited(by);
  });
  const app = createApp(parts, rateLimit, () => stopping);
  const contexts = new WeakMap<FastifyRequest, AbortSignal>();
  const handle = fastifyApolloHandler(apollo, {
    context: (request) => createContext(parts, rateLimit, request, contexts.get(request) ?? AbortSignal.abort()),
  });
  app.post(GRAPHQL_PATH, async (request, reply) => {
    if (Array.isArray(request.body))
      throw apiError("BAD_USER_INPUT", "The body is a batch of operations. Send one operation a request.");
    const { signal, done } = operations.begin(reply, limits.operationTimeoutMs);
    contexts.set(request, signal);
    try {
      const answer = telemetry.scope.run(request.record, async () => handle.call(app, request, reply));
      return await untilAborted(answer, signal);
    } catch (error) {
      throw error instanceof OperationTimeout ? apiError("TIMEOUT", error.message) : error;
    } finally {
      done();
    }
  });
  await app.listen({ host, port });
  const bound = portOf(app, port);
  return {
    address: `http://${host.includes(":") ? `[${host}]` : host}:${String(bound)}`,
    port: bound,
    async stop(drainMs) {
      stopping = true;
      const closed = app.close();
      if (!(await endsWithin(closed, drainMs))) {
        operations.abortAll();
        app.server.closeAllConnections();
      }
      await closed;
      await apollo.stop();
    },
  };
}

function createApp(
  parts: ServerParts & { readonly telemetry: Telemetry },
  rateLimit: RateLimit,
  stopping: () => boolean,
): FastifyInstance {
  const { log, limits, telemetry, corsOrigins = [], trustedProxies = [] } = parts;
  const onFault = answerFault(limits, log);
  const app = fastify({
    logger: false,
    bodyLimit: limits.bodyBytes,
    genReqId: requestIdOf,
    requestIdHeader: false,
    trustProxy: trustedProxies.length > 0 ? [...trustedProxies] : false,
    return503OnClosing: false,
    requestTimeout: 30_000,
    frameworkErrors: onFault,
  });
  app.removeContentTypeParser("text/plain");
  app.decorateRequest("record", null);
  app.setErrorHandler(onFault);
  app.setNotFoundHandler(answerNotFound);
  app.addHook("onRequest", async (request, reply) => {
    openRecord(telemetry, request, reply);
    securityHeaders(request, reply);
    if (stopping())
      return refuse(request, reply.header("connection", "close"), 503, "UNAVAILABLE", "The server is stopping.");
    if (!URL.canParse(`http://${request.host}/`))
      return refuse(request, reply, 400, "BAD_USER_INPUT", "The Host header is malformed.");
    return undefined;
  });
  // After the headers of CORS are set, so that a page learns why; before a body is read.
  app.addHook("preParsing", async (request) => {
    if (!isRoutine(request)) await rateLimit.takeByAddress(request.ip);
  });
  app.addHook("onSend", (_request, reply, _payload, done) => {
    // Else the caller keeps the connection, and the stop waits for it.
    if (stopping()) void reply.header("connection", "close");
    done();
  });
  if (corsOrigins.length > 0) {
    const allowedHeaders = ["authorization", "content-type", "idempotency-key"];
    void app.register(cors, {
      origin: [...corsOrigins],
      methods: ["POST"],
      allowedHeaders,
      exposedHeaders: ["x-request-id", "retry-after"],
      maxAge: 600,
    });
  }
  addHealth(app, parts.db, stopping, () => {
    telemetry.metrics.ready(parts.clock());
  });
  addMetrics(app, telemetry.metrics, parts.metricsToken);
  if (parts.graphiql) addGraphiql(app, parts.graphiql);
  return app;
}

async function createContext(
  parts: ServerParts,
  rateLimit: RateLimit,
  request: FastifyRequest,
  signal: AbortSignal,
): Promise<RequestContext> {
  const { db, model, limits, clock } = parts;
  const viewer: Viewer = await authenticate(request.headers.authorization, parts.verifyToken);
  if (request.record) request.record.subject = viewer.subject;
  await rateLimit.takeBySubject(viewer.subject);
  refuseDeepBody(request.body);
  // Only now, so that nobody without a token learns which documents there are.
  takeDocument(request.body, parts.trustedDocuments ?? NO_TRUSTED_DOCUMENTS);
  const now = clock().toISOString();
  let cases: Promise<readonly string[]> | undefined;
  const ask = (): Promise<readonly string[]> =>
    visibleCases(db, viewer, now.slice(0, 10), { user: viewer.subject, timeoutMs: limits.statementTimeoutMs, signal });
  return {
    db,
    model,
    viewer,
    now,
    requestId: request.id,
    idempotencyKey: idempotencyKeyOf(request.headers["idempotency-key"]),
    operationName: null,
    signal,
    limits,
    jobs: parts.jobs,
    loaders: new RequestCache(),
    visibleCases: () => (cases ??= ask()),
  };
}

function portOf(app: FastifyInstance, wanted: number): number {
  const bound = app.server.address();
  return bound !== null && typeof bound === "object" ? bound.port : wanted;
}

async function endsWithin(work: Promise<unknown>, ms: number): Promise<boolean> {
  return Promise.race([work.then(() => true), sleep(ms, false, { ref: false })]);
}
