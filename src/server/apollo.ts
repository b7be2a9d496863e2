import { ApolloServer, type ApolloServerPlugin, HeaderMap } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import { ApolloArmor } from "@escape.tech/graphql-armor";
import { type GraphQLSchema, OperationTypeNode, type ValidationContext } from "graphql";
import type { RequestContext } from "../graphql/context.ts";
import { apiError, maskErrors } from "../graphql/errors.ts";
import type { Limits } from "../graphql/limits.ts";
import { depthRule } from "./depth.ts";
import { guardRoots } from "./guard-roots.ts";
import { noteErrors, noteOperation } from "./operation-record.ts";
import { requestedRecords } from "./requested-records.ts";
import type { Telemetry } from "./telemetry.ts";

/** Apollo Server with everything off that answers, caches or reports on its own, and with every cap in place. */
export function createApollo(
  schema: GraphQLSchema,
  limits: Limits,
  { log, scope }: Pick<Telemetry, "log" | "scope">,
): ApolloServer<RequestContext> {
  return new ApolloServer<RequestContext>({
    schema: guardRoots(schema),
    // Only callers with a token get as far as a document, so introspection is for them alone.
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    nodeEnv: "production",
    parseOptions: { maxLexicalTokens: limits.tokens },
    validationRules: [depthRule(limits.depth), ...countRules(limits)],
    formatError: noteErrors(scope, maskErrors(log, scope.requestId, limits.tokens)),
    logger: {
      debug: () => undefined,
      info: () => undefined,
      warn: (message: unknown) => log.warn(String(message)),
      error: (message: unknown) => log.error(String(message)),
    },
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      noteOperation(scope),
      operationPlugin(limits),
    ],
  });
}

/** Names the operation to the resolvers and refuses one that asks for too many records. */
function operationPlugin(limits: Limits): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation({ schema, document, operation, operationName, request, contextValue }) {
          if (operation?.operation === OperationTypeNode.SUBSCRIPTION) throw notOverHttp();
          const variables = request.variables ?? {};
          const question = { schema, document, variables, pageCap: limits.pageSize };
          const records = operation ? requestedRecords({ ...question, operation }) : 0;
          if (records > limits.records) throw tooManyRecords(records, limits.records);
          Object.assign(contextValue, { operationName });
          return Promise.resolve();
        },
      }),
  };
}

function notOverHttp(): Error {
  const message =
    "A subscription cannot be answered over HTTP. Ask for the same with a query, again from time to time.";
  return apiError("BAD_USER_INPUT", message, { http: { status: 400, headers: new HeaderMap() } });
}

function tooManyRecords(records: number, cap: number): Error {
  const message = `The operation could return ${String(records)} records, and the cap is ${String(cap)}. Ask for smaller pages or fewer levels.`;
  return apiError("LIMIT_EXCEEDED", message, { http: { status: 400, headers: new HeaderMap() } });
}

function countRules(limits: Limits): ReturnType<ApolloArmor["protect"]>["validationRules"] {
  const refuse = (what: string, cap: number) => (context: ValidationContext | null) => {
    context?.reportError(
      apiError(
        "LIMIT_EXCEEDED",
        `The document uses more than ${String(cap)} ${what}, the cap. Ask in several requests.`,
      ),
    );
  };
  const rule = (what: string, cap: number) => ({ n: cap, propagateOnRejection: false, onReject: [refuse(what, cap)] });
  const off = { enabled: false };
  const armor = new ApolloArmor({
    maxAliases: { ...rule("aliases", limits.aliases), allowList: [] },
    maxDirectives: rule("directives", limits.directives),
    // Depth and cost are ours: armor counts the levels of connections, and no page size that stands in a variable.
    maxDepth: off,
    costLimit: off,
    maxTokens: off,
    blockFieldSuggestion: off,
  });
  return armor.protect().validationRules;
}
