import DataLoader from "dataloader";
import { CacheKey, type RequestContext } from "../../graphql/context.ts";
import { apiError } from "../../graphql/errors.ts";
import { StakeReader, type StakeScope } from "./ownership.queries.ts";
import type { Regime } from "./regimes.ts";
import { regimes } from "./regimes.queries.ts";
import {
  beneficialShown,
  controlledShown,
  controllersShown,
  holdingsShown,
  timelineShown,
  ultimateShown,
} from "./shown-ownership.ts";
import {
  above,
  type BesideHolder,
  type Director,
  graphOfStakes,
  type OwnershipAddition,
  type StakesRead,
} from "./stakes.ts";

// A fault in the regimes stops the start, not a request.
regimes();

/** A node with its id, as the compiler leaves it for computed fields. */
interface OwnNode {
  readonly "@id": string;
}

interface Times {
  readonly asOf?: string | null;
  readonly knownAt?: string | null;
}

interface Including extends Times {
  readonly including: readonly OwnershipAddition[];
}

/** What one request reads in one scope; companies asked for together share their statements. */
interface Loaders {
  readonly above: DataLoader<string, Above>;
  readonly below: DataLoader<string, StakesRead>;
  readonly ever: DataLoader<string, StakesRead>;
}

interface Above extends StakesRead {
  readonly beside: readonly BesideHolder[];
  readonly directors: readonly Director[];
}

const LOADERS = new CacheKey<Map<string, Promise<Loaders>>>("ownership by scope");

function loadersOf(context: RequestContext, { asOf = null, knownAt = null }: Times): Promise<Loaders> {
  const scopes = context.loaders.get(LOADERS, () => new Map<string, Promise<Loaders>>());
  const key = `${asOf ?? ""}/${knownAt ?? ""}`;
  const loaders = scopes.get(key) ?? makeLoaders(context, asOf, knownAt);
  scopes.set(key, loaders);
  return loaders;
}

async function makeLoaders(context: RequestContext, asOf: string | null, knownAt: string | null): Promise<Loaders> {
  const today = context.now.slice(0, 10);
  const scope: StakeScope = {
    ...{ asOf: asOf ?? today, today, knownAt: knownAt ?? context.now, historical: asOf !== null || knownAt !== null },
    cases: await context.visibleCases(),
  };
  const options = {
    operation: context.operationName ?? "ownership",
    user: context.viewer.subject,
    timeoutMs: context.limits.statementTimeoutMs,
    signal: context.signal,
  };
  const reader = new StakeReader(context.db, options, scope);
  const ever = new StakeReader(context.db, options, { ...scope, asOf: null, historical: true });
  const forAll = <Read>(ids: readonly string[], read: Read): Read[] => ids.map(() => read);
  return {
    above: new DataLoader(async (ids) => {
      const { stakes, cutAt } = await reader.above(ids);
      const holders = [...new Set(stakes.map(({ ownerId }) => ownerId))];
      const read = { stakes, cutAt, beside: await reader.beside(holders), directors: await reader.directors(ids) };
      return forAll(ids, read);
    }),
    below: new DataLoader(async (ids) => forAll(ids, await reader.below(ids))),
    ever: new DataLoader(async (ids) => forAll(ids, await ever.above(ids))),
  };
}

const dayOf = (context: RequestContext, { asOf = null }: Times): string => asOf ?? context.now.slice(0, 10);

function withCut<Answer extends { readonly notes: readonly string[] }>({ cutAt }: StakesRead, answer: Answer): Answer {
  if (cutAt.length === 0) return answer;
  const cut = `Reading ended at ${String(cutAt.length)} parties whose stakes are not in the answer, such as "${cutAt[0] ?? ""}".`;
  return { ...answer, notes: [...answer.notes, cut] };
}

function besideShown(read: Above, graph: { readonly nodes: readonly { readonly id: string }[] }, args: Including) {
  const there = new Set(graph.nodes.map(({ id }) => id));
  return read.beside
    .filter(({ partyId }) => there.has(partyId))
    .map(({ partyId, otherId, otherName, kind, basis }) => ({
      ...{ kind, holderId: partyId, holder: partyId, besideId: otherId, name: otherName, party: otherId, basis },
      counted: args.including.includes(kind),
    }));
}

async function ultimateOwners(node: OwnNode, args: Including, context: RequestContext) {
  const company = node["@id"];
  const read = await (await loadersOf(context, args)).above.load(company);
  const graph = graphOfStakes(read.stakes, read.beside, args.including);
  const registered = aboveOf(read, company);
  return withCut(read, {
    on: dayOf(context, args),
    beside: besideShown(read, registered, args),
    ...ultimateShown(graph, company),
  });
}

async function beneficialOwners(node: OwnNode, args: Including & { regime: string }, context: RequestContext) {
  const company = node["@id"];
  const regime = regimeOf(args.regime);
  const read = await (await loadersOf(context, args)).above.load(company);
  const directors = read.directors.filter(({ companyId }) => companyId === company);
  const graph = graphOfStakes(read.stakes, read.beside, args.including);
  return withCut(read, {
    on: dayOf(context, args),
    regime: regime.id,
    source: regime.source,
    beside: besideShown(read, aboveOf(read, company), args),
    ...beneficialShown(graph, company, regime, directors),
  });
}

async function controlledBy(node: OwnNode, args: Times, context: RequestContext) {
  const read = await (await loadersOf(context, args)).above.load(node["@id"]);
  return withCut(read, { on: dayOf(context, args), ...controllersShown(graphOfStakes(read.stakes), node["@id"]) });
}

async function ownershipTimeline(node: OwnNode, args: Times, context: RequestContext) {
  const read = await (await loadersOf(context, args)).ever.load(node["@id"]);
  return withCut(read, timelineShown(graphOfStakes(read.stakes), node["@id"]));
}

async function holdings(node: OwnNode, args: Times, context: RequestContext) {
  const read = await (await loadersOf(context, args)).below.load(node["@id"]);
  return withCut(read, { on: dayOf(context, args), ...holdingsShown(graphOfStakes(read.stakes), node["@id"]) });
}

async function controls(node: OwnNode, args: Times, context: RequestContext) {
  const read = await (await loadersOf(context, args)).below.load(node["@id"]);
  return withCut(read, { on: dayOf(context, args), ...controlledShown(graphOfStakes(read.stakes), node["@id"]) });
}

/** The registered holders above a company, for what stands beside them. */
function aboveOf(read: StakesRead, company: string) {
  const registered = graphOfStakes(read.stakes);
  return above(registered, company);
}

function regimeOf(id: string): Regime {
  const found = regimes().find((regime) => regime.id === id);
  if (found) return found;
  const known = regimes().map((regime) => regime.id);
  throw apiError("BAD_USER_INPUT", `"${id}" is no regime of beneficial ownership; known are ${known.join(", ")}.`);
}

const ofParties = { holdings, controls };
const ofCompanies = { ...ofParties, ultimateOwners, beneficialOwners, controlledBy, ownershipTimeline };

export const ownershipResolvers = {
  Person: ofParties,
  UtilityEmployee: ofParties,
  Company: ofCompanies,
  Utility: ofCompanies,
  MiningFirm: ofCompanies,
};
