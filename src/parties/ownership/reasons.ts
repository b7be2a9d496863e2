import type { BeneficialRoute, Range } from "./beneficial-owners.ts";
import { compare, type Fraction, toFloat } from "./fraction.ts";
import type { Regime } from "./regimes.ts";

interface Ground {
  readonly route: BeneficialRoute;
  readonly share: Range | null;
  /** Names, not ids. */
  readonly through: string | null;
  readonly person: string;
  readonly company: string;
  readonly regime: Regime;
  readonly certain: boolean;
}

/** Why somebody is a beneficial owner, or may be, in a sentence. */
export function beneficialReason(ground: Ground): string {
  const { regime, share, certain, through, person, company } = ground;
  const may = certain ? "" : "possibly ";
  const enough = `${regime.strict ? "more than" : "at least"} ${percentText(regime.threshold)}`;
  const held = share === null ? "" : rangeText(share, certain);
  switch (ground.route) {
    case "INTEREST":
      return `${person} ${may}has ${held} of ${company} over all chains, which is ${enough}.`;
    case "CONTROL":
      return `${person} ${may}controls ${company}: over half of the votes, directly or through what ${person} controls.`;
    case "CONTROL_OF_HOLDER":
      return `${person} ${may}controls ${through ?? "who holds"}, and with what ${person} controls has ${held} of ${company}, which is ${enough}.`;
    case "INTEREST_IN_CONTROLLER":
      return `${person} ${may}has ${held} of ${through ?? "an entity"}, which controls ${company}; that is ${enough}.`;
    case "SENIOR_MANAGER":
      return `Nobody is certain to qualify, and ${person} manages ${company}.`;
  }
}

/** "25 %", "83.33 %": to a hundredth of a percent, and never rounded to a whole that it is not. */
function percentText(share: Fraction): string {
  const percent = toFloat(share) * 100;
  const text = percent.toFixed(2).replace(/\.?0+$/u, "");
  const exact = compare(share, { numerator: BigInt(Math.round(percent * 100)), denominator: 10_000n }) === 0;
  return exact ? `${text} %` : `about ${percent < 0.01 ? percent.toPrecision(2) : percent.toFixed(2)} %`;
}

function rangeText({ min, max }: Range, certain: boolean): string {
  if (compare(min, max) === 0) return percentText(min);
  return certain ? `at least ${percentText(min)}` : `up to ${percentText(max)}`;
}
