import { join } from "node:path";
import { loadSdl } from "../graphql/assembly/load-sdl.ts";
import { buildApi } from "../graphql/api.ts";
import { JobRunner } from "../jobs/job-runner.ts";
import type { JobQueue } from "../jobs/job-queue.ts";
import { jobKinds } from "../jobs/kinds.ts";
import { systemClock } from "../platform/clock.ts";
import { projectRoot } from "../platform/files.ts";
import { createLogger, type Logger } from "../platform/log.ts";
import { layoutOf, prepareFolders } from "../platform/neo4j/data-directory.ts";
import { observedBy } from "../platform/neo4j/observation.ts";
import type { Graphiql } from "../server/graphiql.ts";
import { startServer, type RunningServer } from "../server/http-server.ts";
import { readOrCreateLocalKey, type LocalKey } from "../server/local-key.ts";
import type { Telemetry } from "../server/telemetry.ts";
import type { TrustedDocuments } from "../server/trusted-documents.ts";
import { issueToken, type TokenTerms, verifyWithLocalKey, verifyWithPublishedKeys } from "../server/tokens.ts";
import type { CommandContext } from "./command.ts";
import { keepViewsDaily } from "./daily-views.ts";
import { loadDemoRegion } from "./demo-load.ts";
import { type OpenGraph, openGraph } from "./graph.ts";
import { firstQueries, graphiqlOf } from "./graphiql-page.ts";
import { Interrupted, Interrupts } from "./interrupts.ts";
import { planAhead } from "./plan-ahead.ts";
import { assertCanListen, listenFailure } from "./listening-port.ts";
import { servingTelemetry } from "./serving-telemetry.ts";
import { readSettings, type Settings } from "./settings.ts";
import { trustedDocuments } from "./trusted-documents-file.ts";

const drainMs = 1_000;
const tokenHours = 12;
const keyNeedsMb = 1;

/**
 * Starts everything in order (port, data directory, Neo4j, schema, demo region, HTTP), tells where it answers, and returns
 * after it was told to stop and has stopped: HTTP first, then jobs, then the driver, then Neo4j.
 */
export async function serve(context: CommandContext, start: boolean): Promise<void> {
  const settings = readSettings(context.env);
  const log = createLogger(settings.logLevel, settings.logFormat);
  const interrupts = new Interrupts();
  interrupts.listen();
  const opening = new Opening();
  try {
    await opening.all(context, settings, log, interrupts, start);
    await interrupts.heard();
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
  } finally {
    const complete = await opening.closeAll();
    interrupts.ignore();
    // A start that was broken off may still run; nothing of it is worth waiting for.
    if (!complete) process.exit(0);
  }
}

/** What has been opened so far, so that it can be closed from any point of the start. */
class Opening {
  #graph: OpenGraph | undefined;
  #server: RunningServer | undefined;
  #jobs: JobRunner | undefined;
  #telemetry: Telemetry | undefined;
  #pending: Promise<unknown> | undefined;
  #planning: Promise<void> | undefined;
  #stopLooking: () => void = () => undefined;
  readonly #closing = new AbortController();

  async all(
    context: CommandContext,
    settings: Settings,
    log: Logger,
    interrupts: Interrupts,
    start: boolean,
  ): Promise<void> {
    const { env, output } = context;
    const say = (words: string): void => {
      output.say(words);
    };
    const documents = trustedDocuments(settings.trustedDocuments);
    await assertCanListen(settings.host, settings.port);
    prepareFolders(layoutOf(settings.home), keyNeedsMb);
    const key = readOrCreateLocalKey(settings.home);
    const opened = await this.#step(interrupts, openGraph(settings, env, log, say), (found) => {
      this.#graph = found;
    });
    const telemetry = (this.#telemetry = await servingTelemetry(settings, log, opened.db));
    const graph = { ...opened, db: observedBy(opened.db, telemetry.observer) };
    const { schema } = buildApi(graph.model, loadSdl(join(projectRoot(), "schema")));
    if (start) await this.#step(interrupts, loadDemoRegion(graph, say, interrupts.signal));
    await this.#step(interrupts, keepViewsDaily(graph.db, log, systemClock), (stop) => {
      this.#stopLooking = stop;
    });
    const jobs = new JobRunner({ db: graph.db, kinds: jobKinds, log, clock: systemClock });
    const queries = firstQueries();
    const graphiql = graphiqlOf(settings, documents, queries);
    const parts = { settings, telemetry, graph, schema, key, jobs, documents, graphiql };
    const server = await this.#step(interrupts, listen(parts), (listening) => {
      this.#server = listening;
    });
    this.#jobs = jobs;
    jobs.start();
    // Unobserved: planning a statement is not running it, slowly.
    this.#planning = planAhead(opened.db, this.#closing.signal);
    await tellWhere(context, { settings, key, server, start, queries, page: graphiql !== undefined });
  }

  /** Closes in order: HTTP, jobs, driver, Neo4j. Tells whether the start had come to an end. */
  async closeAll(): Promise<boolean> {
    this.#closing.abort();
    this.#stopLooking();
    await this.#server?.stop(drainMs);
    await Promise.all([this.#jobs?.stop(), this.#telemetry?.tracing.stop()]);
    await this.#planning;
    await this.#graph?.close();
    return this.#pending === undefined;
  }

  async #step<T>(interrupts: Interrupts, work: Promise<T>, keep: (outcome: T) => void = () => undefined): Promise<T> {
    const kept = work.then((outcome) => {
      keep(outcome);
      return outcome;
    });
    this.#pending = kept;
    const outcome = await interrupts.unlessHeard(kept).catch((error: unknown) => {
      if (!(error instanceof Interrupted)) this.#pending = undefined;
      throw error;
    });
    this.#pending = undefined;
    return outcome;
  }
}

interface Listening {
  readonly settings: Settings;
  readonly telemetry: Telemetry;
  readonly graph: OpenGraph;
  readonly schema: ReturnType<typeof buildApi>["schema"];
  readonly key: LocalKey;
  readonly jobs: JobQueue;
  readonly documents: TrustedDocuments;
  readonly graphiql: Graphiql | undefined;
}

async function listen(parts: Listening): Promise<RunningServer> {
  const { settings, telemetry, graph, schema, key, jobs, documents, graphiql } = parts;
  const { host, port, jwksUri, limits, corsOrigins, metricsToken, rateLimits, trustedProxies } = settings;
  const verifyToken = jwksUri
    ? verifyWithPublishedKeys(jwksUri, termsOf(settings))
    : verifyWithLocalKey(key, termsOf(settings));
  const { db, model } = graph;
  const observation = { log: telemetry.log, telemetry, metricsToken, rateLimits, trustedProxies };
  try {
    return await startServer(
      {
        schema,
        model,
        db,
        verifyToken,
        limits,
        clock: systemClock,
        jobs,
        corsOrigins,
        trustedDocuments: documents,
        graphiql,
        ...observation,
      },
      host,
      port,
    );
  } catch (error) {
    throw listenFailure(error, host, port);
  }
}

interface Told {
  readonly settings: Settings;
  readonly key: LocalKey;
  readonly server: RunningServer;
  readonly start: boolean;
  readonly queries: string | undefined;
  readonly page: boolean;
}

async function tellWhere({ output }: CommandContext, told: Told): Promise<void> {
  const { settings, key, server, start, queries, page } = told;
  const url = `${server.address}/graphql`;
  if (!start) {
    output.data({ url }, () => `Powertrail answers at ${url}`);
    return;
  }
  const token = settings.jwksUri ? undefined : await investigatorToken(settings, key);
  // Behind the #, the token goes into the browser and no further.
  const link = page && token !== undefined ? `${url}#token=${token}` : undefined;
  output.data({ url, token, queries, page: link }, () =>
    [
      `Powertrail answers at ${url}`,
      token === undefined
        ? `Tokens come from ${settings.jwksUri?.host ?? "your sign-in service"}.`
        : `An investigator's token, for ${String(tokenHours)} hours (send it as "Authorization: Bearer TOKEN"):\n\n${token}`,
      ...(queries === undefined ? [] : [`Three queries to begin with:\n\n${queries}`]),
      ...(link === undefined ? [] : [`To try them in a browser, with the token filled in:\n\n${link}`]),
      "Ctrl-C stops the server.",
    ].join("\n\n"),
  );
}

async function investigatorToken(settings: Settings, key: LocalKey): Promise<string> {
  const bearer = { subject: "investigator", roles: ["investigator", "analyst"], agency: "AFM" } as const;
  return issueToken(key, termsOf(settings), bearer, tokenHours, systemClock());
}

function termsOf({ tokenIssuer, tokenAudience }: Settings): TokenTerms {
  return { issuer: tokenIssuer, audience: tokenAudience };
}
