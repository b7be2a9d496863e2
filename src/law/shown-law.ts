import { ruleOf } from "./judges.ts";
import { holdsOn, type ParameterValue, type Rule, type RulePack } from "./rule.ts";
import { countsOf, overall, type Verdict, type WeighedVerdict } from "./verdict.ts";

/** A rule as it is answered: with the values of a day, or all of them. */
export function shownRule(rule: Rule, on: string | null) {
  const { parameters, ...rest } = rule;
  return {
    ...rest,
    parameters: parameters.flatMap(({ name, description, unit, versions }) =>
      versions
        .filter((version) => on === null || holdsOn(version, on))
        .map(({ value, ...held }) => ({ name, description, unit, value: valueInWords(value), ...held })),
    ),
  };
}

/** A value as text: parts of a list behind each other, rows of a table by their columns. */
function valueInWords(value: ParameterValue): string {
  if (typeof value !== "object") return String(value);
  return value
    .map((part) =>
      typeof part === "object"
        ? Object.entries(part)
            .map(([column, cell]) => `${column} ${cell === null ? "unknown" : String(cell)}`)
            .join(" ")
        : String(part),
    )
    .join(", ");
}

/** A verdict as it is answered, with its rule. */
function shownVerdict(pack: RulePack, verdict: WeighedVerdict) {
  const rule = ruleOf(pack, verdict.rule);
  if (!rule) throw new Error(`The pack of ${pack.jurisdiction} has lost the rule "${verdict.rule}".`);
  const { inputs, nodeIds, sourceIds, ...rest } = verdict;
  return {
    ...rest,
    rule: shownRule(rule, verdict.on),
    ofId: verdict.of,
    inputs: inputs.map(({ sourceIds: sources, ...input }) => ({ ...input, sources })),
    nodes: nodeIds,
    sources: sourceIds,
  };
}

/** Verdicts as they are answered of one thing on one day. */
export function shownLawfulness(
  pack: RulePack,
  on: string,
  verdicts: readonly WeighedVerdict[],
  notes: readonly string[],
) {
  return {
    on,
    jurisdiction: pack.jurisdiction,
    verdicts: verdicts.map((verdict) => shownVerdict(pack, verdict)),
    overall: overall(verdicts),
    notes,
  };
}

/** How many things come to each verdict overall. */
export function shownCounts(things: readonly (readonly Verdict[])[]) {
  const counts = countsOf(things.map((verdicts) => ({ verdict: overall(verdicts) })));
  return {
    unlawful: counts.UNLAWFUL,
    uncertain: counts.UNCERTAIN,
    lawful: counts.LAWFUL,
    notApplicable: counts.NOT_APPLICABLE,
  };
}
