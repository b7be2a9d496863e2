import {
  type GraphQLFieldResolver,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
} from "graphql";
import type { ReadScope } from "../../access/read-scope.ts";
import type { GraphModel } from "../../model/graph-model.ts";
import { CacheKey, type RequestContext } from "../context.ts";
import { readNode } from "./read-nodes.ts";
import { type TimeArguments, scopeOf } from "./scope.ts";

type Resolver = GraphQLFieldResolver<unknown, RequestContext, Record<string, unknown>>;

const SCOPES = new CacheKey<Map<string | number, ReadScope>>("scopes by root");

/**
 * Lets the types of analytic answers name nodes by their ids: a field of such a type whose own type is a node type is
 * read from the id (or ids) that the answer holds under its name, batched, in the scope of the root.
 */
export function addReferenceFields(schema: GraphQLSchema, model: GraphModel): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith("__") || model.nodes.has(type.name)) continue;
    if (type.name === "Query" || type.name === "Mutation" || type.name === "Subscription") continue;
    for (const field of Object.values(type.getFields())) {
      const target = getNamedType(field.type).name;
      if (model.nodes.has(target) && !field.resolve) field.resolve = referenceResolver(target);
    }
  }
}

function referenceResolver(target: string): Resolver {
  return (source, _args, context, info) => {
    const value = (source as Record<string, unknown>)[info.fieldName];
    const scope = rootScope(context, info);
    const read = (id: unknown): unknown => (typeof id === "string" ? readNode(context, info, target, id, scope) : null);
    return Array.isArray(value) ? Promise.all(value.map(read)) : read(value);
  };
}

/** The scope of the root above: the day and instant that it was asked for. */
function rootScope(context: RequestContext, info: GraphQLResolveInfo): ReadScope {
  const scopes = context.loaders.get(SCOPES, () => new Map<string | number, ReadScope>());
  let path = info.path;
  while (path.prev) path = path.prev;
  return scopes.get(path.key) ?? scopeOf(context, {});
}

/** Notes the scope that each root is asked for, so that the fields below can read in it. */
export function noteScopes(schema: GraphQLSchema): void {
  for (const root of [schema.getQueryType(), schema.getMutationType()])
    for (const field of Object.values(root?.getFields() ?? {})) {
      const { resolve } = field;
      if (!resolve || !field.args.some((argument) => argument.name === "asOf")) continue;
      field.resolve = (source, args: TimeArguments, context: RequestContext, info): unknown => {
        const scopes = context.loaders.get(SCOPES, () => new Map<string | number, ReadScope>());
        scopes.set(info.path.key, scopeOf(context, args));
        return resolve(source, args, context, info);
      };
    }
}

/** Lets fields of nodes that slices compute be asked in the scope of the root, where they name no day or instant. */
export function inheritScopes(schema: GraphQLSchema, model: GraphModel): void {
  for (const name of model.nodes.keys()) {
    const type = schema.getType(name);
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const { resolve } = field;
      if (!resolve || !field.args.some((argument) => argument.name === "knownAt")) continue;
      field.resolve = (source, args: TimeArguments, context: RequestContext, info): unknown => {
        const root = rootScope(context, info);
        const inherited = {
          ...args,
          asOf: args.asOf ?? (root.historical ? root.asOf : null),
          knownAt: args.knownAt ?? root.knownAt,
        };
        scopeOf(context, inherited); // refuses an instant that is still to come
        return resolve(source, inherited, context, info);
      };
    }
  }
}
