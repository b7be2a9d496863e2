import type { RequestContext } from "../graphql/context.ts";
import { apiError } from "../graphql/errors.ts";
import type { QueryLawfulnessArgs, QueryRulesArgs } from "../graphql/generated.ts";
import { judgeThings, NotJudged } from "./judge-things.queries.ts";
import { FactsReader } from "./read-facts.queries.ts";
import { holdsOn } from "./rule.ts";
import { JurisdictionUnknown, rulePackOf, rulePacks } from "./rule-packs.queries.ts";
import { shownLawfulness, shownRule } from "./shown-law.ts";

// A fault in a pack stops the start, not a request.
rulePacks();

async function lawfulness(_: unknown, args: QueryLawfulnessArgs, context: RequestContext) {
  const asked = args.on ?? args.asOf ?? context.now.slice(0, 10);
  return toldToCaller(async () => {
    const pack = rulePackOf(args.jurisdiction);
    const scope = { knownAt: args.knownAt ?? context.now, cases: await context.visibleCases() };
    const options = {
      operation: context.operationName ?? "lawfulness",
      user: context.viewer.subject,
      timeoutMs: context.limits.statementTimeoutMs,
      signal: context.signal,
    };
    const reader = new FactsReader(context.db, options, scope);
    const [judged] = await judgeThings(reader, pack, [{ id: args.of, on: asked }]);
    if (!judged) throw new Error("A thing was asked for and none was judged.");
    const { on, verdicts } = judged;
    const notes = [
      ...(args.on && on !== args.on ? [`A purchase is judged on the day of its delivery hour, ${on}.`] : []),
      ...(verdicts.length === 0
        ? [`On ${on} nothing is known to be supplied or mined there, so no rule speaks of it.`]
        : []),
    ];
    return shownLawfulness(pack, on, verdicts, notes);
  });
}

function rules(_: unknown, { jurisdiction, on = null }: QueryRulesArgs) {
  return toldToCaller(() => {
    const found = rulePackOf(jurisdiction).rules.filter((rule) => on === null || holdsOn(rule, on));
    return Promise.resolve(found.map((rule) => shownRule(rule, on)));
  });
}

/** Tells the caller why something cannot be judged; other errors pass. */
export async function toldToCaller<Answer>(answer: () => Promise<Answer>): Promise<Answer> {
  try {
    return await answer();
  } catch (error) {
    if (error instanceof NotJudged || error instanceof JurisdictionUnknown) throw apiError(error.code, error.message);
    throw error;
  }
}

export const lawResolvers = { Query: { lawfulness, rules } };
