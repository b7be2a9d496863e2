import { type Fraction, ONE, readFraction, ZERO } from "./fraction.ts";
import type { OwnershipEdge, OwnershipGraph, OwnershipNode } from "./graph.ts";

/** A stake as the graph tells it. Shares are texts of decimals; null where they are not told. */
export interface StakeTold {
  readonly stakeId: string;
  readonly ownerId: string;
  readonly ownedId: string;
  readonly ownerName: string;
  readonly ownedName: string;
  readonly ownerIsCompany: boolean;
  readonly share: string | null;
  readonly shareMin: string | null;
  readonly shareMax: string | null;
  readonly votes: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** Stakes, and the parties at which reading ended although there may be more. */
export interface StakesRead {
  readonly stakes: readonly StakeTold[];
  readonly cutAt: readonly string[];
}

/** What can be counted beside what is registered: a spouse's shares, and those of who is said to hold for another. */
export type OwnershipAddition = "SPOUSES" | "SUSPECTED_HOLDERS";

/** Somebody beside a holder: the spouse, or the one for whom he holds. */
export interface BesideHolder {
  readonly partyId: string;
  readonly otherId: string;
  readonly otherName: string;
  readonly otherIsCompany: boolean;
  readonly kind: OwnershipAddition;
  readonly basis: string | null;
}

export interface Director {
  readonly companyId: string;
  readonly personId: string;
  readonly personName: string;
}

/** A graph for the engine, with the names of its parties. */
export interface NamedGraph extends OwnershipGraph {
  readonly names: ReadonlyMap<string, string>;
}

/**
 * Makes a graph of stakes. With SUSPECTED_HOLDERS what a nominee holds counts as held by the one for whom he does, where that
 * is one party; with SPOUSES what either of a couple holds is held jointly. A stake of which no share is told can be anything.
 */
export function graphOfStakes(
  stakes: readonly StakeTold[],
  beside: readonly BesideHolder[] = [],
  including: readonly OwnershipAddition[] = [],
  alsoThere: readonly Director[] = [],
): NamedGraph {
  const nodes = new Map<string, OwnershipNode>();
  const names = new Map<string, string>();
  const put = (id: string, name: string, isCompany: boolean): void => {
    if (!nodes.has(id) || isCompany) nodes.set(id, { id, type: isCompany ? "entity" : "person" });
    names.set(id, name);
  };
  for (const { ownerId, ownerName, ownerIsCompany, ownedId, ownedName } of stakes) {
    put(ownerId, ownerName, ownerIsCompany);
    put(ownedId, ownedName, true);
  }
  for (const { personId, personName } of alsoThere) if (!nodes.has(personId)) put(personId, personName, false);
  const counted = beside.filter(({ kind }) => including.includes(kind));
  for (const { otherId, otherName, otherIsCompany } of counted) put(otherId, otherName, otherIsCompany);
  const holderOf = heldBy(counted, nodes, names);
  const edges = stakes.map((stake) => edgeOf(stake, holderOf(stake.ownerId)));
  return { nodes: [...nodes.values()], edges, names };
}

/** Who counts as the holder of what a party is told to hold. */
function heldBy(
  counted: readonly BesideHolder[],
  nodes: Map<string, OwnershipNode>,
  names: Map<string, string>,
): (ownerId: string) => string {
  const principals = new Map<string, Set<string>>();
  const spouses = new Map<string, string>();
  for (const { partyId, otherId, kind } of counted) {
    if (kind === "SPOUSES") spouses.set(partyId, otherId);
    else principals.set(partyId, (principals.get(partyId) ?? new Set()).add(otherId));
  }
  return (ownerId) => {
    const [principal, another] = principals.get(ownerId) ?? [];
    const holder = principal !== undefined && another === undefined ? principal : ownerId;
    const spouse = spouses.get(holder) ?? [...spouses].find(([, other]) => other === holder)?.[0];
    if (spouse === undefined) return holder;
    const members = [holder, spouse].sort();
    const id = members.join(" + ");
    nodes.set(id, { id, type: "joint", members });
    names.set(id, members.map((member) => names.get(member) ?? member).join(" and "));
    return id;
  };
}

function edgeOf(stake: StakeTold, owner: string): OwnershipEdge {
  const read = (told: string | null): Fraction | null => (told === null ? null : (readFraction(told) ?? null));
  const share = read(stake.share);
  const votes = read(stake.votes);
  const least = share ?? read(stake.shareMin);
  const most = share ?? read(stake.shareMax);
  return {
    id: stake.stakeId,
    owner,
    owned: stake.ownedId,
    min: least ?? ZERO,
    max: most ?? (votes !== null && least === null ? ZERO : ONE),
    votes,
    from: stake.validFrom,
    to: stake.validTo,
  };
}

/** The part of a graph that lies above a company: its holders, theirs, and so on. */
export function above(graph: NamedGraph, company: string): NamedGraph {
  const stakesIn = new Map<string, OwnershipEdge[]>();
  for (const edge of graph.edges) {
    const held = stakesIn.get(edge.owned) ?? [];
    held.push(edge);
    stakesIn.set(edge.owned, held);
  }
  const members = new Map(graph.nodes.map(({ id, members: those = [] }) => [id, those]));
  const kept = new Set([company]);
  for (const id of kept) {
    for (const { owner } of stakesIn.get(id) ?? []) kept.add(owner);
    for (const member of members.get(id) ?? []) kept.add(member);
  }
  const known = graph.nodes.filter(({ id }) => kept.has(id));
  const nodes = known.some(({ id }) => id === company) ? known : [...known, { id: company, type: "entity" as const }];
  return { nodes, edges: graph.edges.filter(({ owned }) => kept.has(owned)), names: graph.names };
}
