/** How far a rule or parameter can be relied on, the best first. */
export const CONFIDENCES = ["STATUTE", "SECONDARY", "PRESS", "OWN_ANALYSIS"] as const;
export type Confidence = (typeof CONFIDENCES)[number];

type Scalar = string | number | boolean;
type Row = Readonly<Record<string, Scalar | null>>;

/** One value, a list of values, or a table of rows. */
export type ParameterValue = Scalar | readonly (Scalar | Row)[];

/** Days between which something holds, half-open; null where no bound is known. */
export interface Validity {
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** The value of a parameter over a period. */
export interface ParameterVersion extends Validity {
  readonly value: ParameterValue;
  readonly source: string;
  readonly confidence: Confidence;
}

/** What a rule is judged with, never a constant in code. */
export interface Parameter {
  readonly name: string;
  readonly description: string;
  readonly unit: string;
  readonly versions: readonly ParameterVersion[];
}

/** A rule of a jurisdiction as data. */
export interface Rule extends Validity {
  readonly id: string;
  readonly code: string;
  readonly jurisdiction: string;
  readonly title: string;
  readonly text: string;
  readonly source: string;
  readonly confidence: Confidence;
  readonly note: string | null;
  readonly parameters: readonly Parameter[];
  /** Changes with every change of the rule's data. */
  readonly version: string;
}

/** The rules of one jurisdiction. */
export interface RulePack {
  readonly jurisdiction: string;
  readonly name: string;
  /** The time zone in which its days begin, an IANA name. */
  readonly timeZone: string;
  readonly rules: readonly Rule[];
}

/** Whether something holds on a day; a bound that is not known is none. */
export function holdsOn({ validFrom, validTo }: Validity, day: string): boolean {
  return (validFrom === null || validFrom <= day) && (validTo === null || day < validTo);
}

/** The version of a parameter that holds on a day; null where none is known. */
export function parameterOn(rule: Rule, name: string, day: string): ParameterVersion | null {
  const parameter = rule.parameters.find((one) => one.name === name);
  return parameter?.versions.find((version) => holdsOn(version, day)) ?? null;
}

/** The least reliable of several. */
export function leastConfident(confidences: readonly Confidence[]): Confidence {
  return CONFIDENCES[Math.max(0, ...confidences.map((one) => CONFIDENCES.indexOf(one)))] ?? "OWN_ANALYSIS";
}
