import { setMaxListeners } from "node:events";
import { execute, type ExecutionResult, parse, validate } from "graphql";
import { join } from "node:path";
import type { Role } from "../../src/access/viewer.ts";
import { visibleCases } from "../../src/access/visible-cases.queries.ts";
import { buildApi } from "../../src/graphql/api.ts";
import { loadSdl } from "../../src/graphql/assembly/load-sdl.ts";
import { RequestCache, type RequestContext } from "../../src/graphql/context.ts";
import { DEFAULT_LIMITS } from "../../src/graphql/limits.ts";
import type { JobQueue } from "../../src/jobs/job-queue.ts";
import { readModel } from "../../src/model/read-model.ts";
import { projectRoot } from "../../src/platform/files.ts";
import { type Database, withObserver } from "../../src/platform/neo4j/driver.ts";
import type { RawStatement } from "../../src/platform/neo4j/statements.ts";

const sdl = loadSdl(join(projectRoot(), "schema"));
export const model = readModel(sdl);
export const { schema } = buildApi(model, sdl);

/** The instant at which golden answers are asked, the day after the report. */
export const GOLDEN_NOW = "2025-10-03T09:00:00.000Z";

function quietSignal(): AbortSignal {
  const { signal } = new AbortController();
  setMaxListeners(0, signal);
  return signal;
}

export interface Asked {
  readonly result: ExecutionResult;
  readonly statements: readonly RawStatement[];
}

export interface Asker {
  readonly subject: string;
  readonly roles?: readonly Role[];
  readonly agency?: string | null;
  readonly now?: string;
  readonly idempotencyKey?: string;
  readonly jobs?: JobQueue;
}

/** Executes an operation as somebody and tells which statements it ran. Time limits are wide: no test measures time. */
export async function ask(
  db: Database,
  query: string,
  asker: Asker,
  variables: Record<string, unknown> = {},
): Promise<Asked> {
  const document = parse(query);
  const [fault] = validate(schema, document);
  if (fault) throw fault;
  const statements: RawStatement[] = [];
  const observed = withObserver(db, (statement) => statements.push(statement));
  const now = asker.now ?? GOLDEN_NOW;
  const viewer = {
    subject: asker.subject,
    name: null,
    roles: new Set<Role>(asker.roles ?? ["investigator"]),
    agency: asker.agency ?? null,
  };
  let cases: Promise<readonly string[]> | undefined;
  const contextValue: RequestContext = {
    db: observed,
    model,
    viewer,
    now,
    requestId: "test",
    idempotencyKey: asker.idempotencyKey ?? null,
    operationName: null,
    signal: quietSignal(),
    limits: { ...DEFAULT_LIMITS, statementTimeoutMs: 60_000 },
    jobs: asker.jobs ?? { wake: () => undefined, cancelled: () => undefined },
    loaders: new RequestCache(),
    visibleCases: () => (cases ??= visibleCases(db, viewer, now.slice(0, 10), { timeoutMs: 60_000 })),
  };
  const result = await execute({ schema, document, contextValue, variableValues: variables });
  return { result, statements };
}
