import { ruleOf } from "../law/judges.ts";
import { holdsOn } from "../law/rule.ts";
import { rulePackOf } from "../law/rule-packs.queries.ts";
import { shownRule } from "../law/shown-law.ts";
import type { CommandContext } from "./command.ts";
import { dayOf } from "./day-option.ts";
import { usageFailure } from "./failure.ts";

interface PackOptions {
  readonly jurisdiction: string;
  readonly on?: string;
}

type ShownRule = ReturnType<typeof shownRule>;

/** Prints the rules of a jurisdiction. */
export function listRules({ output }: CommandContext, { jurisdiction, on }: PackOptions): void {
  const day = dayOf("--on", on) ?? null;
  const found = rulePackOf(jurisdiction).rules.filter((rule) => day === null || holdsOn(rule, day));
  output.data({ jurisdiction, rules: found.map((rule) => shownRule(rule, day)) }, ({ rules }) =>
    rules
      .map(
        (rule) => `${rule.code.padEnd(30)} ${heldWords(rule).padEnd(24)} ${rule.confidence.padEnd(13)} ${rule.title}`,
      )
      .join("\n"),
  );
}

/** Prints one rule with its values. */
export function showRule({ output }: CommandContext, code: string, { jurisdiction, on }: PackOptions): void {
  const day = dayOf("--on", on) ?? null;
  const pack = rulePackOf(jurisdiction);
  const rule = ruleOf(pack, code.toUpperCase());
  if (!rule)
    throw usageFailure(
      `"${code}" is no rule of ${pack.name}; its rules are ${pack.rules.map((one) => one.code).join(", ")}.`,
    );
  output.data(shownRule(rule, day), ruleText);
}

function ruleText(rule: ShownRule): string {
  return [
    `${rule.code} (${rule.jurisdiction}): ${rule.title}`,
    rule.text,
    `Holds ${heldWords(rule)}. Source: ${rule.source}. Confidence: ${rule.confidence}.${rule.note === null ? "" : ` ${rule.note}`}`,
    `Version ${rule.version}.`,
    ...rule.parameters.flatMap((one) => [
      "",
      `  ${one.name} = ${one.value} (${one.unit}), ${heldWords(one)}`,
      `    ${one.description} Source: ${one.source}. Confidence: ${one.confidence}.`,
    ]),
  ].join("\n");
}

function heldWords({ validFrom, validTo }: Pick<ShownRule, "validFrom" | "validTo">): string {
  if (validFrom === null && validTo === null) return "without known bounds";
  if (validTo === null) return `from ${validFrom ?? ""} on`;
  return validFrom === null ? `before ${validTo}` : `from ${validFrom}, before ${validTo}`;
}
