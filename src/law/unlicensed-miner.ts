import { z } from "zod";
import type { LicenceFacts, MinerFacts } from "./facts.ts";
import { type Decision, judgeOf } from "./judge-rule.ts";
import type { Input } from "./verdict.ts";
import { input, named, shownBy } from "./words.ts";

const parameters = {
  licenceYears: z.number().positive(),
  types: z.array(z.int()).min(1),
  quotaTypes: z.array(z.int()),
};
type Values = { readonly [Name in keyof typeof parameters]: z.output<(typeof parameters)[Name]> };

/** A firm that operates a farm on a day without a licence that holds then. */
export const unlicensedMiner = judgeOf<MinerFacts, typeof parameters>({
  code: "UNLICENSED_MINER",
  parameters,
  subject: ({ firm, on }) => ({ of: firm.id, on }),
  outside: ({ firm, farms, on }) =>
    farms.length > 0
      ? null
      : {
          verdict: "NOT_APPLICABLE",
          sentence: `${firm.name} is not known to operate a farm on ${on}.`,
          evidence: [shownBy(firm)],
        },
  decide: (facts, values) => {
    const { firm, farms, licences, quotas, on } = facts;
    const evidence = [firm, ...farms, ...licences].map(shownBy);
    const inputs = licences.flatMap(inputsOf);
    const doing = `${firm.name} operates ${named(farms)} on ${on}`;
    const held = licences.filter((licence) => isHeld(licence, on));
    const sure = held.filter((licence) => !isBeyondTerm(licence, on, values) && values.types.includes(licence.type));
    const [licence] = sure;
    if (!licence) return { ...withoutLicence(doing, licences, held, on, values), inputs, evidence };
    if (quotas.length > 0 && !sure.some(({ type }) => values.quotaTypes.includes(type)))
      return {
        verdict: "UNCERTAIN",
        sentence: `${doing} under licence ${licence.number} of type ${String(licence.type)}, under which no quota may be held; yet a quota was granted to it.`,
        missing: ["ground of the quota"],
        inputs,
        evidence: [...evidence, ...quotas.map(shownBy)],
      };
    return {
      verdict: "LAWFUL",
      sentence: `${doing} under licence ${licence.number} of type ${String(licence.type)}, which holds ${spanOf(licence)}.`,
      inputs,
      evidence,
    };
  },
});

function withoutLicence(
  doing: string,
  licences: readonly LicenceFacts[],
  held: readonly LicenceFacts[],
  on: string,
  values: Values,
): Decision {
  const long = held.find((licence) => isBeyondTerm(licence, on, values));
  if (long)
    return {
      verdict: "UNCERTAIN",
      sentence: `${doing}; its licence ${long.number} began on ${long.effectiveFrom}, more than ${String(values.licenceYears)} years before, which is as long as a licence holds, and no end of it is told by then.`,
      missing: ["end or renewal of the licence"],
    };
  const [other] = held;
  if (other)
    return {
      verdict: "UNCERTAIN",
      sentence: `${doing}; its licence ${other.number} is of type ${String(other.type)}, which the rule does not know.`,
      missing: ["type of the licence"],
    };
  const ended = licences
    .filter((licence) => !isHeld(licence, on))
    .map((one) => `${one.number}, which held ${spanOf(one)}`);
  return {
    verdict: "UNLAWFUL",
    sentence: `${doing} without a licence that holds on that day: ${ended.length === 0 ? "none is recorded" : `it had ${ended.join(" and ")}`}.`,
  };
}

function isHeld({ effectiveFrom, effectiveTo, heldFrom, heldTo }: LicenceFacts, on: string): boolean {
  return (
    effectiveFrom <= on &&
    (effectiveTo === null || on < effectiveTo) &&
    (heldFrom === null || heldFrom <= on) &&
    (heldTo === null || on < heldTo)
  );
}

/** Whether a licence would be older than one can be. */
function isBeyondTerm({ effectiveFrom }: LicenceFacts, on: string, { licenceYears }: Values): boolean {
  return on >= yearsAfter(effectiveFrom, licenceYears);
}

/** The day some years after a day; 29 February becomes 1 March where the year has none. */
function yearsAfter(day: string, years: number): string {
  const [year = 0, month = 1, dayOfMonth = 1] = day.split("-").map(Number);
  return new Date(Date.UTC(year + years, month - 1, dayOfMonth)).toISOString().slice(0, 10);
}

function spanOf({ effectiveFrom, effectiveTo, heldFrom, heldTo }: LicenceFacts): string {
  const from = heldFrom !== null && heldFrom > effectiveFrom ? heldFrom : effectiveFrom;
  const ends = [effectiveTo, heldTo].filter((end) => end !== null).sort();
  return `from ${from}${ends[0] === undefined ? "" : ` to the day before ${ends[0]}`}`;
}

function inputsOf({ number, type, effectiveFrom, effectiveTo, sourceIds }: LicenceFacts): readonly Input[] {
  return [
    input(`licence ${number}, type`, type, "type", sourceIds),
    input(`licence ${number}, first day`, effectiveFrom, null, sourceIds),
    input(`licence ${number}, first day after`, effectiveTo, null, sourceIds),
  ];
}
