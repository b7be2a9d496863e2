import { fastifyApolloHandler } from "@as-integrations/fastify";
import cors from "@fastify/cors";
import { fastify, type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import type { GraphQLSchema } from "graphql";
import { randomUUID } from "node:crypto";
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
import { quietTelemetry, type Telemetry } from "./telemetry.ts";
import { createApollo } from "./apollo.ts";
import { authenticate } from "./authentication.ts";
import { addHealth } from "./health.ts";
import { idempotencyKeyOf } from "./idempotency-key.ts";
import { RunningOperations, untilAborted } from "./operations.ts";
import { answerFault, answerNotFound, faultBody, GRAPHQL_PATH, pathOf } from "./request-faults.ts";
import { RequestScope } from "./request-scope.ts";
import { securityHeaders } from "./security-headers.ts";
import type { TokenVerifier } from "./tokens.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** Who asked, once the token was checked; for the log. */
    subject: string | null;
  }
}

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
}

/** A server that listens. */
export interface RunningServer {
  readonly address: string;
  readonly port: number;
  /** Stops accepting at once, lets what runs end for up to `drainMs`, then ends it. */
  stop(drainMs: number): Promise<void>;
}

/** Serves the API on an address and port (0: a free one). Rejects with the error of `listen`, as EADDRINUSE. */
export async function startServer(parts: ServerParts, host: string, port: number): Promise<RunningServer> {
  const { log, limits } = parts;
  const scope = new RequestScope();
  const operations = new RunningOperations();
  const apollo = createApollo(parts.schema, limits, log, scope.requestId);
  await apollo.start();
  let stopping = false;
  const app = createApp(parts, () => stopping);
  const contexts = new WeakMap<FastifyRequest, AbortSignal>();
  const handle = fastifyApolloHandler(apollo, {
    context: (request) => createContext(parts, request, contexts.get(request) ?? AbortSignal.abort()),
  });
  app.post(GRAPHQL_PATH, async (request, reply) => {
    if (Array.isArray(request.body))
      throw apiError("BAD_USER_INPUT", "The body is a batch of operations. Send one operation a request.");
    const { signal, done } = operations.begin(reply, limits.operationTimeoutMs);
    contexts.set(request, signal);
    try {
      const answer = scope.run(request.id, async () => handle.call(app, request, reply));
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

function createApp(parts: ServerParts, stopping: () => boolean): FastifyInstance {
  const { log, limits, corsOrigins = [] } = parts;
  const onFault = answerFault(limits, log);
  const app = fastify({
    logger: false,
    bodyLimit: limits.bodyBytes,
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    return503OnClosing: false,
    requestTimeout: 30_000,
    frameworkErrors: onFault,
  });
  app.removeContentTypeParser("text/plain");
  app.decorateRequest("subject", null);
  app.setErrorHandler(onFault);
  app.setNotFoundHandler(answerNotFound);
  app.addHook("onRequest", async (request, reply) => {
    securityHeaders(request, reply);
    if (stopping())
      return reply.code(503).header("connection", "close").send(faultBody("UNAVAILABLE", "The server is stopping."));
    if (!URL.canParse(`http://${request.host}/`))
      return reply.code(400).send(faultBody("BAD_USER_INPUT", "The Host header is malformed."));
    return undefined;
  });
  app.addHook("onSend", (_request, reply, _payload, done) => {
    // Else the caller keeps the connection, and the stop waits for it.
    if (stopping()) void reply.header("connection", "close");
    done();
  });
  app.addHook("onResponse", (request, reply, done) => {
    logRequest(log, request, reply);
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
  addHealth(app, parts.db, stopping);
  return app;
}

async function createContext(
  parts: ServerParts,
  request: FastifyRequest,
  signal: AbortSignal,
): Promise<RequestContext> {
  const { db, model, limits, clock } = parts;
  const viewer: Viewer = await authenticate(request.headers.authorization, parts.verifyToken);
  request.subject = viewer.subject;
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

function logRequest(log: Logger, request: FastifyRequest, reply: FastifyReply): void {
  const ms = Math.round(reply.elapsedTime);
  const { id: requestId, method, subject: sub } = request;
  log.info({ requestId, method, path: pathOf(request), status: reply.statusCode, ms, sub }, "request");
}

function portOf(app: FastifyInstance, wanted: number): number {
  const bound = app.server.address();
  return bound !== null && typeof bound === "object" ? bound.port : wanted;
}

async function endsWithin(work: Promise<unknown>, ms: number): Promise<boolean> {
  return Promise.race([work.then(() => true), sleep(ms, false, { ref: false })]);
}
