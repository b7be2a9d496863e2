import { seesIdentifiers } from "../access/viewer.ts";
import type { RequestContext } from "../graphql/context.ts";
import { apiError } from "../graphql/errors.ts";
import type { QueryNetworkArgs, QueryPathsArgs, QuerySearchArgs } from "../graphql/generated.ts";
import { drawNetwork, faultOfNetwork } from "./draw-network.ts";
import { faultOfPaths, findPaths } from "./find-paths.ts";
import { faultOfSearch, findThings } from "./find-things.ts";
import { NetworkReader } from "./network.queries.ts";
import { NotThere } from "./shown-things.ts";

async function paths(_: unknown, args: QueryPathsArgs, context: RequestContext) {
  const request = { ...args, kinds: args.kinds ?? null };
  refuse(faultOfPaths(request, context.limits));
  const reader = await readerOf(context, "paths", args);
  return orNotFound(findPaths(reader, context.model, request, seesIdentifiers(context.viewer)));
}

async function network(_: unknown, args: QueryNetworkArgs, context: RequestContext) {
  const request = { ...args, kinds: args.kinds ?? null };
  refuse(faultOfNetwork(request, context.limits.maxHops));
  const reader = await readerOf(context, "network", args);
  return orNotFound(drawNetwork(reader, context.model, request, seesIdentifiers(context.viewer)));
}

async function search(_: unknown, args: QuerySearchArgs, context: RequestContext) {
  const request = { ...args, kinds: args.kinds ?? null };
  refuse(faultOfSearch(request, context.limits.pageSize));
  const reader = await readerOf(context, "search", args);
  return findThings(reader, context.model, request, seesIdentifiers(context.viewer));
}

interface TimeArguments {
  readonly asOf?: string | null;
  readonly knownAt?: string | null;
}

async function readerOf(
  context: RequestContext,
  root: string,
  { asOf = null, knownAt = null }: TimeArguments,
): Promise<NetworkReader> {
  const options = {
    operation: context.operationName ?? root,
    user: context.viewer.subject,
    timeoutMs: context.limits.statementTimeoutMs,
    signal: context.signal,
  };
  return new NetworkReader(context.db, options, context.model, {
    historical: asOf !== null || knownAt !== null,
    asOf: asOf ?? context.now.slice(0, 10),
    knownAt: knownAt ?? context.now,
    cases: await context.visibleCases(),
  });
}

function refuse(fault: string | null): void {
  if (fault !== null) throw apiError("BAD_USER_INPUT", fault);
}

async function orNotFound<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof NotThere) throw apiError("NOT_FOUND", error.message);
    throw error;
  }
}

export const networkResolvers = { Query: { paths, network, search } };
