import { makeExecutableSchema } from "@graphql-tools/schema";
import type { IResolvers } from "@graphql-tools/utils";
import type { DocumentNode, GraphQLSchema } from "graphql";
import type { GraphModel } from "../model/graph-model.ts";
import { assembleApi } from "./assembly/assemble.ts";
import type { RequestContext } from "./context.ts";
import { casesResolvers } from "../cases/cases.resolvers.ts";
import { jobsResolvers } from "../jobs/jobs.resolvers.ts";
import { labelsResolvers } from "../labels/labels.resolvers.ts";
import { lawResolvers } from "../law/law.resolvers.ts";
import { moneyResolvers } from "../money/money.resolvers.ts";
import { proceedsResolvers } from "../money/proceeds/proceeds.resolvers.ts";
import { networkResolvers } from "../network/network.resolvers.ts";
import { partiesResolvers } from "../parties/parties.resolvers.ts";
import { ownershipResolvers } from "../parties/ownership/ownership.resolvers.ts";
import { trailResolvers } from "../trail/trail.resolvers.ts";
import { viewsResolvers } from "../views/views.resolvers.ts";
import { modelResolvers } from "./resolvers/model-resolvers.ts";
import { addReferenceFields, inheritScopes, noteScopes } from "./resolvers/reference-fields.ts";
import { scalars } from "./scalars.ts";

/** The resolvers of the slices' analytic roots. */
const sliceResolvers: IResolvers<unknown, RequestContext>[] = [
  casesResolvers,
  jobsResolvers,
  lawResolvers,
  moneyResolvers,
  networkResolvers,
  partiesResolvers,
  proceedsResolvers,
  ownershipResolvers,
  trailResolvers,
];

/** The executable schema of the API: the authored SDL, and what the model adds to it. */
export function buildApi(model: GraphModel, sdl: DocumentNode): { schema: GraphQLSchema } {
  const schema = makeExecutableSchema({
    typeDefs: assembleApi(model, sdl),
    resolvers: [scalars, modelResolvers(model), ...sliceResolvers, viewsResolvers(model), labelsResolvers(model)],
    resolverValidationOptions: { requireResolversToMatchSchema: "error" },
    // Nobody else holds this schema; copying its types for the resolvers would double the time it takes.
    updateResolversInPlace: true,
  });
  noteScopes(schema);
  inheritScopes(schema, model);
  addReferenceFields(schema, model);
  return { schema };
}
