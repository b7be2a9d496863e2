import { makeExecutableSchema } from "@graphql-tools/schema";
import type { DocumentNode, GraphQLSchema } from "graphql";
import type { GraphModel } from "../model/graph-model.ts";
import { assembleApi } from "./assembly/assemble.ts";
import { modelResolvers } from "./resolvers/model-resolvers.ts";
import { scalars } from "./scalars.ts";

/** The executable schema of the API: the authored SDL, and what the model adds to it. */
export function buildApi(model: GraphModel, sdl: DocumentNode): { schema: GraphQLSchema } {
  const schema = makeExecutableSchema({
    typeDefs: assembleApi(model, sdl),
    resolvers: [scalars, modelResolvers(model)],
    resolverValidationOptions: { requireResolversToMatchSchema: "error" },
  });
  return { schema };
}
