import { seesCasesOfAgency } from "../access/viewer.ts";
import type { RequestContext } from "../graphql/context.ts";
import { apiError } from "../graphql/errors.ts";
import type {
  MutationCancelJobArgs,
  MutationCheckLawfulnessArgs,
  QueryJobArgs,
  QueryJobsArgs,
} from "../graphql/generated.ts";
import { type ReadOptions, readMany } from "../platform/neo4j/statements.ts";
import type { ChangeRequest } from "../record/change-request.ts";
import { instantOf } from "../record/temporals.ts";
import { type PageRequest, pageOf } from "../trail/page.ts";
import { cancelJob } from "./cancel-job.ts";
import { type KeptJob, shownJob, type UserError } from "./job.ts";
import { jobCursor, placeOfCursor } from "./job-cursor.ts";
import { countJobsOfViewer, jobById, jobsOfViewer, keptJob } from "./jobs.queries.ts";
import { type LawfulnessInput, type LawfulnessResult, lawfulnessResult, refusalOf } from "./lawfulness-check.ts";
import { requestJob } from "./request-job.ts";

interface Payload {
  readonly job: KeptJob | null;
  readonly userErrors: readonly UserError[];
}

async function job(_: unknown, { id }: QueryJobArgs, context: RequestContext): Promise<KeptJob | null> {
  return readJob(context, id, "job");
}

async function jobs(_: unknown, { first, after, filter }: QueryJobsArgs, context: RequestContext) {
  const { db, limits } = context;
  if (first < 1 || first > limits.pageSize)
    throw apiError(
      "BAD_USER_INPUT",
      `"first" of "jobs" is ${String(first)}; it must be from 1 to ${String(limits.pageSize)}.`,
    );
  const place = typeof after === "string" ? placeOfCursor(after) : null;
  if (place === undefined)
    throw apiError(
      "BAD_USER_INPUT",
      `"${(after ?? "").slice(0, 40)}" is not a cursor of "jobs"; take "endCursor" of its last page, or leave "after" out.`,
    );
  const chosen = {
    ...seenBy(context),
    statuses: oneOf(filter?.status),
    kinds: oneOf(filter?.kind),
  };
  const before = { beforeAt: place && instantOf(place.createdAt), beforeId: place && place.id };
  const options = optionsOf(context, "jobs");
  const given = { ...chosen, ...before, most: BigInt(first) + 1n };
  const [rows, cases] = await Promise.all([readMany(db, jobsOfViewer, { given }, options), context.visibleCases()]);
  const nodes = rows.slice(0, first).map((row) => shownJob(keptJob(row), cases));
  const edges = nodes.map((node) => ({ cursor: jobCursor(node), node }));
  return {
    edges,
    nodes,
    pageInfo: {
      hasNextPage: rows.length > first,
      hasPreviousPage: place !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: async () => (await readMany(db, countJobsOfViewer, { given: chosen }, options))[0]?.jobs ?? 0,
  };
}

async function checkLawfulness(
  _: unknown,
  { input }: MutationCheckLawfulnessArgs,
  context: RequestContext,
): Promise<Payload> {
  const { on, utility, jurisdiction } = input;
  const work: LawfulnessInput = { on: on ?? context.now.slice(0, 10), utility: utility ?? null, jurisdiction };
  const refused = refusalOf(work);
  if (refused) return { job: null, userErrors: [refused] };
  const asked = await requestJob(context.db, changeOf(context, "checkLawfulness"), "LAWFULNESS_CHECK", work);
  if ("userError" in asked) return { job: null, userErrors: [asked.userError] };
  context.jobs.wake();
  return { job: await readJob(context, asked.jobId, "checkLawfulness"), userErrors: [] };
}

async function cancel(_: unknown, { input }: MutationCancelJobArgs, context: RequestContext): Promise<Payload> {
  const refused = await cancelJob(context.db, changeOf(context, "cancelJob"), input.id);
  if (!refused) context.jobs.cancelled(input.id);
  return { job: await readJob(context, input.id, "cancelJob"), userErrors: refused ? [refused] : [] };
}

async function readJob(context: RequestContext, id: string, operation: string): Promise<KeptJob | null> {
  const [rows, cases] = await Promise.all([
    readMany(context.db, jobById, { given: { id, ...seenBy(context) } }, optionsOf(context, operation)),
    context.visibleCases(),
  ]);
  return rows[0] ? shownJob(keptJob(rows[0]), cases) : null;
}

/** Whose jobs the caller may see: the caller's own and, for supervisors, those of the agency. */
function seenBy({ viewer }: RequestContext): { readonly subject: string; readonly agency: string | null } {
  return { subject: viewer.subject, agency: seesCasesOfAgency(viewer) };
}

function changeOf({ viewer, idempotencyKey, now }: RequestContext, operation: string): ChangeRequest {
  return { viewer, operation, idempotencyKey, now };
}

function optionsOf({ operationName, viewer, limits, signal }: RequestContext, operation: string): ReadOptions {
  const timeoutMs = limits.statementTimeoutMs;
  return { operation: operationName ?? operation, user: viewer.subject, timeoutMs, signal };
}

/** The values that a filter allows; null: all. */
function oneOf<Value>(
  filter: { readonly eq?: Value | null; readonly in?: readonly Value[] | null } | null | undefined,
): Value[] | null {
  const { eq = null, in: among = null } = filter ?? {};
  if (eq === null) return among && [...among];
  return among === null || among.includes(eq) ? [eq] : [];
}

const result = ({ kind, result: answer }: KeptJob): unknown =>
  answer === null ? null : { kind, ...lawfulnessResult.parse(answer) };

export const jobsResolvers = {
  Query: { job, jobs },
  Mutation: { checkLawfulness, cancelJob: cancel },
  Job: { result },
  JobResult: { __resolveType: () => "LawfulnessCheck" },
  LawfulnessCheck: {
    unlawful: ({ unlawful }: LawfulnessResult, request: PageRequest, { limits }: RequestContext) => {
      const things = unlawful.map((thing) => ({ ...thing, of: thing.id }));
      return pageOf(things, ({ id }) => id, request, "unlawful", limits.pageSize);
    },
  },
};
