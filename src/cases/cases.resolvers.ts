import type { RequestContext } from "../graphql/context.ts";

async function me(_: unknown, _arguments: unknown, context: RequestContext) {
  const { subject, name, roles, agency } = context.viewer;
  return { id: subject, name, roles: [...roles].sort(), agency, cases: await context.visibleCases() };
}

export const casesResolvers = { Query: { me } };
