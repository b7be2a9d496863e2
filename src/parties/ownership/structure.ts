import { stronglyConnected } from "./components.ts";
import type { DirectHoldings, Stake } from "./direct-holdings.ts";
import { compare, ONE, sum } from "./fraction.ts";
import { byId } from "./graph.ts";

const NEAR = 1e-9;

/** Direct holdings made ready to be solved: closed groups cut, the rest in components, owners before what they own. */
export interface OwnershipStructure {
  readonly holdings: DirectHoldings;
  /** The stakes in each party that count: above 0, and not inside a closed group. */
  readonly stakesIn: readonly (readonly Stake[])[];
  /** Parties that hold each other in a circle, by place; a party in no circle is alone. Owners come first. */
  readonly components: readonly (readonly number[])[];
  /** The place of each party's component. */
  readonly componentOf: Int32Array;
  /** Groups that hold the whole of all their members, by id, in order. */
  readonly closedGroups: readonly (readonly string[])[];
}

/**
 * Finds components and closed groups. Inside a closed group the matrix is singular: what its members hold in each other
 * is dropped, and they come out ownerless; what they hold elsewhere counts for them.
 */
export function structureOf(holdings: DirectHoldings): OwnershipStructure {
  const positive = holdings.stakesIn.map((stakes) =>
    stakes.every(({ share }) => share.numerator > 0n) ? stakes : stakes.filter(({ share }) => share.numerator > 0n),
  );
  const owners = positive.map((stakes) => stakes.map(({ owner }) => owner));
  const components: (readonly number[])[] = [];
  const closedGroups: (readonly number[])[] = [];
  const stakesIn = [...positive];
  for (const component of stronglyConnected(owners.length, (place) => owners[place] ?? [])) {
    if (isClosed(component, positive, holdings.ownedByThemselves)) {
      closedGroups.push(component);
      for (const member of component) {
        stakesIn[member] = [];
        components.push([member]);
      }
    } else components.push(component);
  }
  const componentOf = new Int32Array(owners.length);
  for (const [place, component] of components.entries()) for (const member of component) componentOf[member] = place;
  const named = closedGroups.map((group) => group.map((place) => holdings.ids[place] ?? "").sort(byId));
  return {
    holdings,
    stakesIn,
    components,
    componentOf,
    closedGroups: named.sort((a, b) => byId(a[0] ?? "", b[0] ?? "")),
  };
}

function isClosed(
  component: readonly number[],
  stakesIn: readonly (readonly Stake[])[],
  ownedByThemselves: ReadonlySet<number>,
): boolean {
  const [only] = component;
  if (component.length === 1) return only !== undefined && ownedByThemselves.has(only);
  const members = new Set(component);
  const inside = component.map((place) => (stakesIn[place] ?? []).filter(({ owner }) => members.has(owner)));
  return (
    inside.every((stakes) => stakes.reduce((total, { shareFloat }) => total + shareFloat, 0) > 1 - NEAR) &&
    inside.every((stakes) => compare(sum(stakes.map(({ share }) => share)), ONE) === 0)
  );
}
