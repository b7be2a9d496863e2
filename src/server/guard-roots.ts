import { MapperKind, mapSchema } from "@graphql-tools/utils";
import { defaultFieldResolver, type GraphQLFieldConfig, type GraphQLFieldResolver, type GraphQLSchema } from "graphql";
import { type OperationKind, requireRole } from "../access/permissions.ts";
import type { RequestContext } from "../graphql/context.ts";
import { apiError } from "../graphql/errors.ts";

type RootField = GraphQLFieldConfig<unknown, RequestContext>;
type Resolver = GraphQLFieldResolver<unknown, RequestContext>;

/** The same schema, with every root field refused (FORBIDDEN) to callers without a role for it. */
export function guardRoots(schema: GraphQLSchema): GraphQLSchema {
  return mapSchema(schema, {
    [MapperKind.QUERY_ROOT_FIELD]: (field: RootField, name: string) => guarded(field, name, "query"),
    [MapperKind.MUTATION_ROOT_FIELD]: (field: RootField, name: string) => guarded(field, name, "mutation"),
    [MapperKind.SUBSCRIPTION_ROOT_FIELD]: (field: RootField, name: string) => guarded(field, name, "subscription"),
  });
}

function guarded(field: RootField, name: string, kind: OperationKind): RootField {
  const behind =
    (resolve: Resolver): Resolver =>
    (source, args, context, info) => {
      check(context, name, kind);
      return resolve(source, args, context, info);
    };
  return {
    ...field,
    resolve: behind(field.resolve ?? defaultFieldResolver),
    ...(field.subscribe ? { subscribe: behind(field.subscribe) } : {}),
  };
}

function check({ viewer }: RequestContext, name: string, kind: OperationKind): void {
  const permission = requireRole(viewer, name, kind);
  if (permission.allowed) return;
  const { needs } = permission;
  const remedy = needs.length === 0 ? "No role may use it." : `It needs one of the roles: ${needs.join(", ")}.`;
  throw apiError(
    "FORBIDDEN",
    `The roles of "${viewer.subject}" (${[...viewer.roles].join(", ")}) do not allow "${name}". ${remedy}`,
  );
}
