import DataLoader from "dataloader";
import type { GraphQLResolveInfo } from "graphql";
import type { ReadScope } from "../../access/read-scope.ts";
import { nodeType } from "../../model/graph-model.ts";
import { type RawStatement, type ReadOptions, readRaw } from "../../platform/neo4j/statements.ts";
import { type CompileCaps, compileByIds, compileConnection } from "../compiler/compile.ts";
import type { PageArguments } from "../compiler/page.ts";
import { CacheKey, type RequestContext } from "../context.ts";
import { type TimeArguments, scopeOf } from "./scope.ts";

/** What a compiled read brings back for one node: response keys and their raw values. */
export type Compiled = Readonly<Record<string, unknown>>;

const caps = (context: RequestContext): CompileCaps => ({
  pageCap: context.limits.pageSize,
  rowCap: context.limits.records,
});

/** The options that every statement of a request shares. */
function readOptions(context: RequestContext, operation: string): ReadOptions {
  return {
    operation: context.operationName ?? operation,
    user: context.viewer.subject,
    timeoutMs: context.limits.statementTimeoutMs,
    signal: context.signal,
  };
}

async function run(context: RequestContext, statement: RawStatement): Promise<Compiled[]> {
  return readRaw(context.db, statement, readOptions(context, statement.name));
}

/** Reads a page of nodes in one statement. */
export async function readConnection(
  context: RequestContext,
  info: GraphQLResolveInfo,
  typeName: string,
  args: PageArguments & TimeArguments,
): Promise<unknown> {
  const type = nodeType(context.model, typeName);
  const statement = compileConnection(context.model, info, type, args, scopeOf(context, args), caps(context));
  const [row] = await run(context, statement);
  return row?.["value"];
}

const LOADERS = new CacheKey<Map<string, DataLoader<string, Compiled | null>>>("nodes by selection");

/**
 * Reads one node for the selection at `info`. Calls for the same selection and scope within a tick share one statement.
 * Answers null where there is none that the caller may see.
 */
export function readNode(
  context: RequestContext,
  info: GraphQLResolveInfo,
  typeName: string,
  id: string,
  scope: ReadScope,
): Promise<Compiled | null> {
  const loaders = context.loaders.get(LOADERS, () => new Map<string, DataLoader<string, Compiled | null>>());
  const selection = info.fieldNodes.map((node) => String(node.loc?.start)).join(",");
  const key = `${typeName}:${selection}:${scope.asOf}:${scope.knownAt ?? ""}:${String(scope.historical)}`;
  let loader = loaders.get(key);
  if (!loader) {
    loader = new DataLoader((ids) => readByIds(context, info, typeName, ids, scope));
    loaders.set(key, loader);
  }
  return loader.load(id);
}

async function readByIds(
  context: RequestContext,
  info: GraphQLResolveInfo,
  typeName: string,
  ids: readonly string[],
  scope: ReadScope,
): Promise<(Compiled | null)[]> {
  const type = nodeType(context.model, typeName);
  const rows = await run(context, compileByIds(context.model, info, type, ids, scope, caps(context)));
  const byId = new Map(rows.map((row) => [row["id"], row["value"] as Compiled]));
  return ids.map((id) => byId.get(id) ?? null);
}
