import { createHash } from "node:crypto";
import { z } from "zod";
import { JUDGE_OF_CODE } from "./judges.ts";
import { CONFIDENCES, type Parameter, type Rule, type RulePack, type Validity } from "./rule.ts";

const text = z.string().trim().min(1);
const day = z.iso.date();
const scalar = z.union([z.string(), z.number(), z.boolean()]);
const value = z.union([scalar, z.array(scalar), z.array(z.record(z.string(), scalar.nullable()))]);
const validity = { validFrom: day.nullable(), validTo: day.nullable() };
const confidence = z.enum(CONFIDENCES);

const parameter = z.strictObject({
  description: text,
  unit: text,
  versions: z.array(z.strictObject({ value, ...validity, source: text, confidence })).min(1),
});

const rule = z.strictObject({
  id: text,
  code: z.string().regex(/^[A-Z][A-Z0-9_]*$/u, "must be in capitals, digits and underscores"),
  title: text,
  text,
  ...validity,
  source: text,
  confidence,
  note: text.nullable().default(null),
  parameters: z.record(z.string().regex(/^[a-z][A-Za-z0-9]*$/u, "must be a name in camelCase"), parameter),
});

const pack = z.strictObject({
  jurisdiction: z.string().regex(/^[A-Z]{2}$/u, "must be a country by ISO 3166, such as KZ"),
  name: text,
  timeZone: z.string().refine(isTimeZone, "must be a time zone by its IANA name, such as Asia/Almaty"),
  rules: z.array(rule).min(1),
});

type RuleData = z.output<typeof rule>;

/** A pack of rules cannot be used. The message names file, rule and field of every fault. */
export class RulePackRefused extends Error {
  override readonly name = "RulePackRefused";
  readonly faults: readonly string[];
  constructor(file: string, faults: readonly string[]) {
    super(`The rules of "${file}" cannot be used:\n${faults.map((fault) => `  ${fault}`).join("\n")}`);
    this.faults = faults;
  }
}

/** Makes a pack of rules of what its file says. Throws RulePackRefused with every fault. */
export function toRulePack(file: string, content: unknown): RulePack {
  const parsed = pack.safeParse(content);
  if (!parsed.success)
    throw new RulePackRefused(
      file,
      parsed.error.issues.map((issue) => faultOf(issue, content)),
    );
  const { rules, ...rest } = parsed.data;
  const faults = [
    ...(`${rest.jurisdiction.toLowerCase()}.yaml` === file.split("/").at(-1)
      ? []
      : [
          `field "jurisdiction": "${rest.jurisdiction}" belongs into a file of that name, ${rest.jurisdiction.toLowerCase()}.yaml.`,
        ]),
    ...repeated(rules.map(({ code }) => code)).map((code) => `rule "${code}", field "code": stands there twice.`),
    ...repeated(rules.map(({ id }) => id)).map((id) => `rule "${id}", field "id": stands there twice.`),
    ...rules.flatMap(faultsOfRule),
  ];
  if (faults.length > 0) throw new RulePackRefused(file, faults);
  return { ...rest, rules: rules.map((one) => toRule(rest.jurisdiction, one)) };
}

function toRule(jurisdiction: string, { parameters, ...rest }: RuleData): Rule {
  const hash = createHash("sha256")
    .update(JSON.stringify([jurisdiction, rest, parameters]))
    .digest("hex");
  return {
    ...rest,
    jurisdiction,
    parameters: Object.entries(parameters).map(([name, one]): Parameter => ({ name, ...one })),
    version: `${jurisdiction}-${rest.id}-${rest.validFrom ?? "undated"}-${hash.slice(0, 8)}`,
  };
}

function faultsOfRule({ code, parameters, ...rest }: RuleData): readonly string[] {
  const at = (field: string, fault: string): string => `rule "${code}", field "${field}": ${fault}`;
  const judge = JUDGE_OF_CODE.get(code);
  const faults = isBackward(rest) ? [at("validTo", `${String(rest.validTo)} is not after validFrom.`)] : [];
  if (!judge)
    faults.push(
      at("code", `no verdict is written for it; the codes are ${[...JUDGE_OF_CODE.keys()].sort().join(", ")}.`),
    );
  for (const [name, shape] of Object.entries(judge?.parameters ?? {})) {
    const own = parameters[name];
    if (!own) faults.push(at(`parameters.${name}`, "is missing; the verdict needs it."));
    own?.versions.forEach((version, place) => {
      const [issue] = shape.safeParse(version.value).error?.issues ?? [];
      if (issue) faults.push(at(`parameters.${name}.versions.${String(place)}.value`, sentence(issue.message)));
    });
  }
  for (const [name, { versions }] of Object.entries(parameters)) {
    if (judge && !(name in judge.parameters))
      faults.push(at(`parameters.${name}`, "no verdict takes it; remove or rename it."));
    versions.forEach((version, place) => {
      const field = `parameters.${name}.versions.${String(place)}`;
      if (isBackward(version))
        faults.push(at(`${field}.validTo`, `${String(version.validTo)} is not after validFrom.`));
      if (versions.slice(0, place).some((earlier) => overlap(earlier, version)))
        faults.push(at(field, "overlaps with a version before it, so that a day has two values."));
    });
  }
  return faults;
}

function faultOf(issue: z.core.$ZodIssue, content: unknown): string {
  const [first, place, ...rest] = issue.path;
  if (first !== "rules" || typeof place !== "number")
    return `field "${issue.path.join(".")}": ${sentence(issue.message)}`;
  const code = codeAt(content, place) ?? `number ${String(place + 1)}`;
  return `rule "${code}", field "${rest.join(".")}": ${sentence(issue.message)}`;
}

function codeAt(content: unknown, place: number): string | null {
  const rules: unknown = typeof content === "object" && content !== null && "rules" in content ? content.rules : null;
  const one: unknown = Array.isArray(rules) ? rules[place] : null;
  return typeof one === "object" && one !== null && "code" in one && typeof one.code === "string" ? one.code : null;
}

function sentence(message: string): string {
  return /[.!?]$/u.test(message) ? message : `${message}.`;
}

function isBackward({ validFrom, validTo }: Validity): boolean {
  return validFrom !== null && validTo !== null && validTo <= validFrom;
}

function overlap(a: Validity, b: Validity): boolean {
  const before = (x: Validity, y: Validity): boolean =>
    x.validTo !== null && y.validFrom !== null && x.validTo <= y.validFrom;
  return !before(a, b) && !before(b, a);
}

function repeated(values: readonly string[]): readonly string[] {
  return [...new Set(values.filter((value, place) => values.indexOf(value) !== place))];
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
