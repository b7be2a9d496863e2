import { setImmediate } from "node:timers/promises";
import type { RequestContext } from "../graphql/context.ts";
import { apiError } from "../graphql/errors.ts";
import type { MutationConfirmMatchArgs, QueryMatchCandidatesArgs } from "../graphql/generated.ts";
import { thingKinds } from "../model/kinds.ts";
import { type ReadOptions, readMany } from "../platform/neo4j/statements.ts";
import { pageOf } from "../trail/page.ts";
import { faultOfJudgement, type JudgementAsked, type JudgementType, type Refusal } from "./decide-judgement.ts";
import { judgeMatch, type JudgingScope } from "./judge-match.queries.ts";
import { type Candidates, type DescribedParty, findCandidates, pairId } from "./matching/find-candidates.ts";
import type { MatchTerm } from "./matching/party-description.ts";
import { judgementsInForce, pairToJudge, partiesToMatch, type PartyRow } from "./parties.queries.ts";

/** The most parties that one request compares. */
const PARTIES_CAP = 10_000;
const NAMES_CAP = 20;
const PARTIES_A_PAGE = 2_000;
const PARTY_LABELS = ["Person", "Company"];

async function matchCandidates(_: unknown, args: QueryMatchCandidatesArgs, context: RequestContext) {
  const { minScore } = args;
  if (!(minScore >= 0 && minScore <= 1))
    throw apiError("BAD_USER_INPUT", `"minScore" is ${String(minScore)}; it must be from 0 to 1.`);
  const page = { first: args.first, after: args.after ?? null };
  pageOf([], String, { first: page.first }, "matchCandidates", context.limits.pageSize);
  const labels = labelsOf(context, args.kinds ?? null);
  const scope = await scopeOf(context);
  const { parties, cut } = await readParties(context, scope, labels);
  const judged = await readMany(context.db, judgementsInForce, { given: scope }, optionsOf(context));
  const ofThese = args.of ? { of: new Set(args.of) } : {};
  const ids = new Set(judged.map(({ a, b }) => pairId(a, b)));
  const { found, notes } = await inPieces(
    findCandidates(parties, { minScore, judged: ids, ...ofThese }),
    context.signal,
  );
  return {
    ...pageOf(found, ({ id }) => id, page, "matchCandidates", context.limits.pageSize),
    notes: [...cut, ...notes],
  };
}

/** The labels of the kinds to compare. Throws BAD_USER_INPUT for a kind that is none of a party. */
function labelsOf({ model }: RequestContext, kinds: readonly string[] | null): string[] {
  if (kinds === null) return PARTY_LABELS;
  if (kinds.length === 0)
    throw apiError("BAD_USER_INPUT", `"kinds" is empty, so nothing would be compared; name a kind, or leave it out.`);
  const named = thingKinds(model);
  return kinds.map((kind) => {
    const type = named.get(kind);
    const isParty = type?.labels.some((label) => PARTY_LABELS.includes(label)) ?? false;
    if (type && isParty) return type.label;
    throw apiError("BAD_USER_INPUT", `"${kind}" of "kinds" is no kind of party; name persons or companies.`);
  });
}

async function readParties(context: RequestContext, scope: StatementScope, labels: string[]) {
  const parties: DescribedParty[] = [];
  for (let after = ""; ;) {
    const given = { ...scope, labels, after, first: BigInt(PARTIES_A_PAGE) };
    const rows = await readMany(context.db, partiesToMatch, { given }, optionsOf(context));
    parties.push(...rows.map(described));
    after = rows.at(-1)?.id ?? "";
    if (rows.length < PARTIES_A_PAGE) return { parties, cut: [] };
    if (parties.length >= PARTIES_CAP)
      return {
        parties,
        cut: [`The first ${PARTIES_CAP.toLocaleString("en")} parties were compared; name kinds to compare others.`],
      };
  }
}

function described({ person, name, names, iin, bin, birthDate, ...party }: PartyRow): DescribedParty {
  return {
    ...party,
    kind: person ? "PERSON" : "COMPANY",
    names: [...new Set([name ?? [], names].flat())].slice(0, NAMES_CAP),
    ...(iin === null ? {} : { iin }),
    ...(bin === null ? {} : { bin }),
    ...(birthDate === null ? {} : { birthDate }),
  };
}

/** Does the work in pieces, between which other requests are served; stops when the caller goes away. */
async function inPieces(work: Generator<undefined, Candidates>, signal: AbortSignal): Promise<Candidates> {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    await setImmediate();
    signal.throwIfAborted();
  }
}

const judging =
  (operation: string, type: JudgementType | null) =>
  async (_: unknown, { input }: MutationConfirmMatchArgs, context: RequestContext) => {
    const [a, b] = [input.a, input.b].sort() as [string, string];
    const asked: JudgementAsked = { parties: [a, b], type, reason: input.reason };
    const scope = await scopeOf(context);
    const refused = faultOfJudgement(asked) ?? (await judge(context, operation, scope, asked));
    return { judgement: await readJudgement(context, a, b), userErrors: refused ? [refused] : [] };
  };

function judge(
  { db, model, viewer, idempotencyKey, now }: RequestContext,
  operation: string,
  scope: JudgingScope,
  asked: JudgementAsked,
): Promise<Refusal | null> {
  return judgeMatch(db, model, { viewer, operation, idempotencyKey, now }, scope, asked);
}

async function readJudgement(context: RequestContext, a: string, b: string) {
  const given = { ...(await scopeOf(context)), a, b };
  const [pair] = await readMany(context.db, pairToJudge, { given }, optionsOf(context));
  const judged = pair?.judged[0];
  if (!judged) return null;
  const { type, by, reason, decidedAt } = judged;
  return { id: pairId(a, b), a, b, same: type === "SAME_AS", by: by ?? "", reason: reason ?? "", decidedAt };
}

interface StatementScope {
  readonly asOf: string;
  readonly knownAt: string;
  readonly cases: string[];
}

async function scopeOf({ now, visibleCases }: RequestContext): Promise<StatementScope> {
  return { asOf: now.slice(0, 10), knownAt: now, cases: [...(await visibleCases())] };
}

function optionsOf({ operationName, viewer, limits, signal }: RequestContext): ReadOptions {
  const operation = operationName ?? "matchCandidates";
  return { operation, user: viewer.subject, timeoutMs: limits.statementTimeoutMs, signal };
}

export const partiesResolvers = {
  Query: { matchCandidates },
  Mutation: {
    confirmMatch: judging("confirmMatch", "SAME_AS"),
    rejectMatch: judging("rejectMatch", "NOT_SAME_AS"),
    undoMatch: judging("undoMatch", null),
  },
  MatchTerm: {
    weight: ({ weight }: MatchTerm): number | null => (Number.isFinite(weight) ? weight : null),
  },
};
