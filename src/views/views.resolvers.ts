import { seesIdentifiers } from "../access/viewer.ts";
import type { RequestContext } from "../graphql/context.ts";
import { type ApiError, apiError } from "../graphql/errors.ts";
import type { QueryRunViewArgs, QueryViewArgs, QueryViewsArgs } from "../graphql/generated.ts";
import type { GraphModel } from "../model/graph-model.ts";
import { projectRoot } from "../platform/files.ts";
import { pageOf } from "../trail/page.ts";
import { loadViews, type Views } from "./load-views.ts";
import { presentAnswer, type PresentedAnswer, type PresentedView, presentView } from "./present.ts";
import { runView } from "./run-view.ts";
import { ViewInputFault, ViewUnknown } from "./view-faults.ts";

/** The roots of the saved views. Throws ViewFilesRefused when a view file is at fault. */
export function viewsResolvers(model: GraphModel) {
  const views = loadViews(projectRoot(), model);
  const presented = [...views.values()].map(presentView);
  return {
    Query: {
      view: (_: unknown, { id }: QueryViewArgs): PresentedView | null =>
        presented.find((view) => view.id === id) ?? null,
      views: (_: unknown, page: QueryViewsArgs, { limits }: RequestContext) =>
        pageOf(presented, (view) => view.id, page, "views", limits.pageSize),
      runView: (_: unknown, args: QueryRunViewArgs, context: RequestContext) => answerView(views, args, context),
    },
  };
}

async function answerView(
  views: Views,
  { id, params, asOf, knownAt, first }: QueryRunViewArgs,
  context: RequestContext,
): Promise<PresentedAnswer> {
  const view = views.get(id);
  if (!view) throw apiError("NOT_FOUND", new ViewUnknown(id, [...views.keys()]).message);
  const today = context.now.slice(0, 10);
  const scope = {
    today,
    asOf: asOf ?? today,
    knownAt: knownAt ?? context.now,
    cases: await context.visibleCases(),
    seesIdentifiers: seesIdentifiers(context.viewer),
  };
  const options = {
    operation: context.operationName ?? "runView",
    user: context.viewer.subject,
    timeoutMs: context.limits.statementTimeoutMs,
    signal: context.signal,
  };
  try {
    return presentAnswer(await runView(context.db, view, { given: params, first, scope }, options), scope);
  } catch (error) {
    throw callersFault(error) ?? error;
  }
}

function callersFault(error: unknown): ApiError | undefined {
  return error instanceof ViewInputFault ? apiError("BAD_USER_INPUT", error.message) : undefined;
}
