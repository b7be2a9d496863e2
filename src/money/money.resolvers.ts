import type { RequestContext } from "../graphql/context.ts";
import { apiError } from "../graphql/errors.ts";
import type { QueryTransferTraceArgs } from "../graphql/generated.ts";
import { leastMinor } from "./least-amount.ts";
import { missingAccounts, searchPaths, TRANSFERS_A_HOP } from "./money.queries.ts";
import { answerOf, faultOfRequest, searchOf } from "./transfer-trace.ts";

async function transferTrace(
  _: unknown,
  { input, asOf = null, knownAt = null }: QueryTransferTraceArgs,
  context: RequestContext,
): Promise<ReturnType<typeof answerOf>> {
  const fault = faultOfRequest(input, context.limits);
  if (fault !== null) throw apiError("BAD_USER_INPUT", fault);
  const scope = {
    asOf: asOf ?? context.now.slice(0, 10),
    knownAt,
    historical: asOf !== null || knownAt !== null,
    now: context.now,
    cases: await context.visibleCases(),
  };
  const options = {
    operation: context.operationName ?? "transferTrace",
    user: context.viewer.subject,
    timeoutMs: context.limits.statementTimeoutMs,
    signal: context.signal,
  };
  const search = searchOf(input);
  const missing = await missingAccounts(context.db, options, scope, search.from);
  if (missing.length > 0) throw apiError("NOT_FOUND", notFound(missing));
  const { minAmount = null } = input;
  const least = minAmount === null ? null : leastMinor(minAmount);
  return answerOf(input, await searchPaths(context.db, options, scope, search, least), TRANSFERS_A_HOP);
}

function notFound(ids: readonly string[]): string {
  const named = ids.map((id) => `"${id}"`).join(", ");
  return `There is no account with the id ${named} that you may see; check the ids, or ask to be put on the case.`;
}

export const moneyResolvers = { Query: { transferTrace } };
