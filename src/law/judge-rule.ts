import type { z } from "zod";
import { type Confidence, holdsOn, leastConfident, parameterOn, type Rule } from "./rule.ts";
import { allEvidence, type Evidence, type Input, type Reading, type Verdict, type VerdictKind } from "./verdict.ts";

/** What a rule comes to, before its name and version are put to it. */
export interface Decision {
  readonly verdict: VerdictKind;
  readonly sentence: string;
  readonly inputs?: readonly Input[];
  readonly missing?: readonly string[];
  readonly readings?: readonly Reading[];
  readonly evidence?: readonly Partial<Evidence>[];
  /** Where it rests on another rule too: how far that can be relied on. */
  readonly confidence?: Confidence;
}

/** What is judged, and on which day. */
interface Subject {
  readonly of: string;
  readonly on: string;
}

type Values<Shape extends Readonly<Record<string, z.ZodType>>> = {
  readonly [Name in keyof Shape]: z.output<Shape[Name]>;
};

/** A rule in code: which parameters it takes, and what it says of facts. */
export interface RuleInCode<Facts, Shape extends Readonly<Record<string, z.ZodType>>> {
  readonly code: string;
  /** The parameters that it takes from the rule's data, by name. */
  readonly parameters: Shape;
  readonly subject: (facts: Facts) => Subject;
  /** Why the rule does not speak of these facts; null where it does. */
  readonly outside: (facts: Facts) => Decision | null;
  readonly decide: (facts: Facts, values: Values<Shape>, rule: Rule) => Decision;
}

/** A rule that can judge facts by its data. */
export interface Judge<Facts> {
  readonly code: string;
  readonly parameters: Readonly<Record<string, z.ZodType>>;
  readonly judge: (rule: Rule, facts: Facts) => Verdict;
}

/**
 * Makes a judge of a rule in code. Where the rule does not speak of the facts it is NOT_APPLICABLE; outside the days for which
 * the rule is known, or where a parameter is not known for the day, it is UNCERTAIN; else the rule decides.
 */
export function judgeOf<Facts, Shape extends Readonly<Record<string, z.ZodType>>>(
  inCode: RuleInCode<Facts, Shape>,
): Judge<Facts> {
  return {
    code: inCode.code,
    parameters: inCode.parameters,
    judge: (rule, facts) => {
      const { of, on } = inCode.subject(facts);
      const outside = inCode.outside(facts);
      if (outside) return verdictOf(rule, of, on, outside, []);
      if (!holdsOn(rule, on)) return verdictOf(rule, of, on, beyondValidity(rule, on), []);
      const { values, confidences, missing } = valuesOn(rule, inCode.parameters, on);
      if (missing.length > 0) return verdictOf(rule, of, on, withoutParameter(rule, missing, on), confidences);
      return verdictOf(rule, of, on, inCode.decide(facts, values as Values<Shape>, rule), confidences);
    },
  };
}

function valuesOn(rule: Rule, parameters: Readonly<Record<string, z.ZodType>>, on: string) {
  const values: Record<string, unknown> = {};
  const confidences: Confidence[] = [];
  const missing: string[] = [];
  for (const [name, shape] of Object.entries(parameters)) {
    const version = parameterOn(rule, name, on);
    if (version === null) missing.push(name);
    else {
      values[name] = shape.parse(version.value);
      confidences.push(version.confidence);
    }
  }
  return { values, confidences, missing };
}

function beyondValidity({ title, validFrom, validTo }: Rule, on: string): Decision {
  const known =
    validFrom !== null && on < validFrom
      ? `from ${validFrom} on`
      : `up to the day before ${validTo ?? "an unknown day"}`;
  return {
    verdict: "UNCERTAIN",
    sentence: `The rule "${title}" is known to hold ${known}; what held on ${on} is not known.`,
    missing: [`the law of ${on}`],
  };
}

function withoutParameter({ title }: Rule, missing: readonly string[], on: string): Decision {
  const names = missing.map((name) => `"${name}"`).join(" and ");
  return {
    verdict: "UNCERTAIN",
    sentence: `The rule "${title}" cannot be judged: its parameter ${names} is not known for ${on}.`,
    missing,
  };
}

function verdictOf(
  rule: Rule,
  of: string,
  on: string,
  decision: Decision,
  confidences: readonly Confidence[],
): Verdict {
  const { verdict, sentence, inputs = [], missing = [], readings = [], evidence = [], confidence } = decision;
  return {
    rule: rule.code,
    jurisdiction: rule.jurisdiction,
    version: rule.version,
    on,
    of,
    verdict,
    confidence: leastConfident([rule.confidence, ...confidences, ...(confidence === undefined ? [] : [confidence])]),
    inputs,
    sentence,
    missing,
    readings,
    ...allEvidence(evidence),
  };
}
