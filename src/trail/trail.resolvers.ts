import type { RequestContext } from "../graphql/context.ts";
import { apiError } from "../graphql/errors.ts";
import type {
  QueryPowerTrailArgs,
  TrailFirmLawfulnessArgs,
  TrailSupplyLawfulnessArgs,
  TrailTotalsLawfulnessArgs,
} from "../graphql/generated.ts";
import { toldToCaller } from "../law/law.resolvers.ts";
import { buildTrail } from "./build-trail.ts";
import { TrailLaw } from "./lawfulness.ts";
import { type PageRequest, pageOf } from "./page.ts";
import { NoStart, readTrail } from "./read-trail.ts";

/** With less, the residents who use as much as a country would be more than an Int counts. */
const LEAST_PER_HEAD_KWH_YEAR = 100;

type Trail = ReturnType<typeof buildTrail>;

/** A part of the answer with what the law says of the whole, read when a field below asks for it. */
type Judged<Part> = Part & { readonly law: TrailLaw };

async function powerTrail(
  _: unknown,
  { input, asOf, knownAt }: QueryPowerTrailArgs,
  context: RequestContext,
): Promise<Trail> {
  const perHeadKwhYear = input.perHeadKwhYear ?? null;
  if (perHeadKwhYear !== null && !(perHeadKwhYear >= LEAST_PER_HEAD_KWH_YEAR))
    throw apiError(
      "BAD_USER_INPUT",
      `"perHeadKwhYear" is ${String(perHeadKwhYear)}; it must be at least ${String(LEAST_PER_HEAD_KWH_YEAR)}.`,
    );
  if (!(input.technicalLossShare >= 0 && input.technicalLossShare < 1))
    throw apiError(
      "BAD_USER_INPUT",
      `"technicalLossShare" is ${String(input.technicalLossShare)}; it must be at least 0 and below 1.`,
    );
  const periodFrom = input.periodFrom ?? null;
  const periodTo = input.periodTo ?? null;
  const scope = {
    asOf: asOf ?? context.now.slice(0, 10),
    knownAt: knownAt ?? context.now,
    cases: await context.visibleCases(),
  };
  const options = {
    operation: context.operationName ?? "powerTrail",
    user: context.viewer.subject,
    timeoutMs: context.limits.statementTimeoutMs,
    signal: context.signal,
  };
  const request = { ...input, periodFrom, periodTo };
  try {
    const facts = await readTrail(context.db, options, scope, request);
    const trail = buildTrail(facts, {
      from: input.from,
      reportDay: input.reportDay ?? null,
      perHeadKwhYear,
      technicalLossShare: input.technicalLossShare,
    });
    return withLaw(trail, new TrailLaw(context.db, options, scope, facts));
  } catch (error) {
    if (error instanceof NoStart)
      throw apiError(error.reason === "UNKNOWN" ? "NOT_FOUND" : "BAD_USER_INPUT", error.message);
    throw error;
  }
}

function withLaw(trail: Trail, law: TrailLaw): Trail {
  const judged = <Part extends object>(part: Part): Judged<Part> => ({ ...part, law });
  return {
    ...trail,
    contracts: trail.contracts.map(judged),
    firms: trail.firms.map(judged),
    totals: judged(trail.totals),
  };
}

const page =
  <Field extends "contracts" | "employees" | "ties" | "payments" | "assets">(
    field: Field,
    keyOf: (line: Trail[Field][number]) => string,
  ) =>
  (trail: Trail, request: PageRequest, context: RequestContext) =>
    pageOf<Trail[Field][number]>(trail[field], keyOf, request, field, context.limits.pageSize);

export const trailResolvers = {
  Query: { powerTrail },
  PowerTrail: {
    contracts: page("contracts", (line) =>
      [line.deliveryPoint, line.farm, line.firm, line.contract ?? "", line.diversion].join(" "),
    ),
    employees: page("employees", (line) => line.employee),
    ties: page("ties", (line) => [line.employee, line.firm, line.kind, ...line.path.edgeIds].join(" ")),
    payments: page("payments", (line) => line.id),
    assets: page("assets", (line) => line.asset),
  },
  TrailSupply: {
    lawfulness: (line: Judged<Trail["contracts"][number]>, { jurisdiction }: TrailSupplyLawfulnessArgs) =>
      toldToCaller(() => line.law.ofSupply(line, jurisdiction)),
  },
  TrailFirm: {
    lawfulness: ({ firm, law }: Judged<Trail["firms"][number]>, { jurisdiction }: TrailFirmLawfulnessArgs) =>
      toldToCaller(() => law.ofFirm(firm, jurisdiction)),
  },
  TrailTotals: {
    lawfulness: ({ law }: Judged<Trail["totals"]>, { jurisdiction }: TrailTotalsLawfulnessArgs) =>
      toldToCaller(() => law.counts(jurisdiction)),
  },
};
