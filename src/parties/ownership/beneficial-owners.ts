import { EXACT } from "./arithmetic.ts";
import { strongestChain } from "./chains.ts";
import type { Control } from "./control.ts";
import { type Fraction, ZERO } from "./fraction.ts";
import { byId, type OwnershipEdge, type OwnershipNode } from "./graph.ts";
import { Ownership } from "./ownership.ts";
import { beneficialReason } from "./reasons.ts";
import { qualifies, type Regime } from "./regimes.ts";

/** How somebody comes to be a beneficial owner; the first that applies is told. */
export type BeneficialRoute =
  | "INTEREST"
  | "CONTROL"
  | "CONTROL_OF_HOLDER"
  | "INTEREST_IN_CONTROLLER"
  | "SENIOR_MANAGER";

export interface BeneficialOwner {
  readonly person: string;
  readonly route: BeneficialRoute;
  /** POSSIBLE: only at the most of a range that a statement gives. */
  readonly verdict: "YES" | "POSSIBLE";
  /** The interest that counts on this route, least and most; null for control and senior managers. */
  readonly share: Range | null;
  /** The entity whose control, or control over which, makes the difference, on mixed routes. */
  readonly through: string | null;
  /** Parties from the person to the company, the strongest way. */
  readonly chain: readonly string[];
  readonly reason: string;
}

export interface Range {
  readonly min: Fraction;
  readonly max: Fraction;
}

type Draft = Pick<BeneficialOwner, "route" | "share" | "through">;

/** What beneficial owners are sought among; all on one day. */
export interface BeneficialQuestion {
  readonly nodes: readonly OwnershipNode[];
  readonly edges: readonly OwnershipEdge[];
  readonly target: string;
  readonly regime: Regime;
  /** Persons who manage the company, for where nobody qualifies. */
  readonly seniorManagers: readonly string[];
  /** The name of a party, for reasons; its id where none is known. */
  readonly nameOf: (id: string) => string;
}

/**
 * The beneficial owners of a company under a regime: by interest (the products of shares over every chain, added up), by control, or
 * mixed (who controls an entity that holds; who holds in an entity that controls: art. 54 of Regulation (EU) 2024/1624). Of
 * joint holders each counts the whole of what they hold together. Exact, so that 25 % is 25 %. Those who are certain come
 * first, then by id. Throws RangeError where the target is not among the parties.
 */
export function beneficialOwners(question: BeneficialQuestion): readonly BeneficialOwner[] {
  const { nodes, target } = question;
  const base = new Ownership(nodes, question.edges, EXACT);
  base.placeOf(target);
  const found = nodes
    .filter(({ type }) => type === "person")
    .flatMap(({ id }) => ownerOf(question, base, id) ?? [])
    .sort((a, b) => (a.verdict === b.verdict ? byId(a.person, b.person) : a.verdict === "YES" ? -1 : 1));
  if (!question.regime.seniorManagerFallback || found.some(({ verdict }) => verdict === "YES")) return found;
  const managers = [...question.seniorManagers].sort(byId).map((person): BeneficialOwner => {
    const draft: Draft = { route: "SENIOR_MANAGER", share: null, through: null };
    return {
      ...draft,
      person,
      verdict: "YES",
      chain: [person, target],
      reason: reasonOf(question, person, draft, true),
    };
  });
  return [...managers, ...found];
}

function ownerOf(question: BeneficialQuestion, base: Ownership<Fraction>, person: string): BeneficialOwner | undefined {
  const routes = [...routesOf(question, base, person)];
  const certain = routes.find(({ share }) => share === null || qualifies(question.regime, share.min));
  const chosen = certain ?? possibleRoute(question, base, person, routes);
  if (!chosen) return undefined;
  const isControl = chosen.route === "CONTROL";
  const holdings = base.structure.holdings;
  const ends = [base.placeOf(person), base.placeOf(question.target)] as const;
  const control = certain ? base.control : base.possibleControl;
  const closure = isControl ? control.closureOf(ends[0]) : undefined;
  const chain = strongestChain(holdings, ends, isControl ? "votes" : "share", (place) => closure?.has(place) ?? true);
  return {
    ...chosen,
    person,
    verdict: certain ? "YES" : "POSSIBLE",
    chain: chain.length > 0 ? chain : [person, question.target],
    reason: reasonOf(question, person, chosen, certain !== undefined),
  };
}

function* routesOf(question: BeneficialQuestion, base: Ownership<Fraction>, person: string): Generator<Draft> {
  yield { route: "INTEREST", share: interestOf(question, base, person, question.target), through: null };
  if (base.controllersOf(question.target).includes(person)) yield { route: "CONTROL", share: null, through: null };
  yield* mixedRoutes(question, base, person, base.control);
}

function possibleRoute(
  question: BeneficialQuestion,
  base: Ownership<Fraction>,
  person: string,
  routes: readonly Draft[],
): Draft | undefined {
  if (!base.hasRanges) return undefined;
  const most = ({ share }: Draft): boolean => share !== null && qualifies(question.regime, share.max);
  const found = routes.find(most);
  if (found) return found;
  if (base.controllersOf(question.target, base.possibleControl).includes(person))
    return { route: "CONTROL", share: null, through: null };
  return [...mixedRoutes(question, base, person, base.possibleControl)].find(most);
}

function* mixedRoutes(
  question: BeneficialQuestion,
  base: Ownership<Fraction>,
  person: string,
  control: Control,
): Generator<Draft> {
  const { target } = question;
  const { ids } = base.structure.holdings;
  const closure = [...control.closureOf(base.placeOf(person))].map((place) => ids[place] ?? "");
  if (closure.length > 0 && !closure.includes(target)) {
    const share = interestOf(question, base, person, target, new Set(closure));
    const [first = null] = closure.filter((id) => question.edges.some((edge) => edge.owner === id));
    yield { route: "CONTROL_OF_HOLDER", share, through: first };
  }
  for (const entity of base.controllersOf(target, control)) {
    if (entity === person || base.structure.holdings.types[base.placeOf(entity)] !== "entity") continue;
    yield {
      route: "INTEREST_IN_CONTROLLER",
      share: interestOf(question, base, person, entity),
      through: entity,
    };
  }
}

/** What a person has of a company, with the whole of joint holdings, and of what `controlled` hold as if they were the person. */
function interestOf(
  { nodes, edges }: BeneficialQuestion,
  base: Ownership<Fraction>,
  person: string,
  target: string,
  controlled: ReadonlySet<string> = new Set(),
): Range {
  const joint = nodes.filter(({ members }) => members?.includes(person)).map(({ id }) => id);
  const same = new Set([...joint, ...controlled]);
  const seen =
    same.size === 0
      ? base
      : new Ownership(
          nodes,
          edges
            .filter(({ owned }) => !controlled.has(owned))
            .map((edge) => (same.has(edge.owner) ? { ...edge, owner: person } : edge)),
          EXACT,
        );
  const { min, max } = seen.rangeOf(target);
  return { min: min.get(person) ?? ZERO, max: max.get(person) ?? ZERO };
}

function reasonOf(question: BeneficialQuestion, person: string, draft: Draft, certain: boolean): string {
  const { nameOf, regime, target } = question;
  const through = draft.through === null ? null : nameOf(draft.through);
  return beneficialReason({ ...draft, through, person: nameOf(person), company: nameOf(target), regime, certain });
}
