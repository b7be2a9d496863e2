import { type Arithmetic, EXACT, FLOAT } from "./arithmetic.ts";
import { type BeneficialOwner, beneficialOwners } from "./beneficial-owners.ts";
import { strongestChain } from "./chains.ts";
import { checkGraph, checkSums } from "./check-graph.ts";
import { edgesOn } from "./days.ts";
import { fractionText, toFloat } from "./fraction.ts";
import { byId, type OwnershipGraph, OwnershipRefused } from "./graph.ts";
import { Ownership, type Shares } from "./ownership.ts";
import type { Regime } from "./regimes.ts";
import { above, type Director, type NamedGraph } from "./stakes.ts";
import { ownershipTimeline } from "./timeline.ts";

/** Exact fractions up to circles of so many firms and so many parties above a company. */
const MOST_IN_EXACT_CIRCLE = 40;
const MOST_EXACT = 400;
const MOST_PERIODS = 200;

export interface OwnerShown {
  readonly partyId: string;
  readonly name: string;
  readonly party: string | null;
  readonly members: readonly string[];
  readonly share: string;
  readonly shareMax: string;
  readonly fraction: string | null;
}

export interface UltimateShown {
  readonly owners: readonly OwnerShown[];
  readonly unattributed: string;
  readonly notes: readonly string[];
}

export interface BeneficialShown {
  readonly owners: readonly BeneficialOwnerShown[];
  readonly notes: readonly string[];
}

interface BeneficialOwnerShown {
  readonly personId: string;
  readonly name: string;
  readonly person: string;
  readonly route: BeneficialOwner["route"];
  readonly certain: boolean;
  readonly share: string | null;
  readonly shareMax: string | null;
  readonly through: string | null;
  readonly chainIds: readonly string[];
  readonly chain: readonly string[];
  readonly reason: string;
}

export interface ControlShown {
  readonly parties: readonly {
    readonly partyId: string;
    readonly name: string;
    readonly party: string;
    readonly certain: boolean;
    readonly chainIds: readonly string[];
  }[];
  readonly notes: readonly string[];
}

/** The persons who ultimately own a company. Holdings that contradict each other give no owners, and a note that says why. */
export function ultimateShown(whole: NamedGraph, company: string): UltimateShown {
  const graph = above(whole, company);
  return orNote<Omit<UltimateShown, "notes">>({ owners: [], unattributed: shareText(1) }, () => {
    const edges = checkedEdges(graph);
    return isSmall(graph, edges)
      ? ultimateIn(graph, new Ownership(graph.nodes, edges, EXACT), company, EXACT, fractionText)
      : ultimateIn(graph, new Ownership(graph.nodes, edges, FLOAT), company, FLOAT, () => null);
  });
}

function ultimateIn<Share>(
  graph: NamedGraph,
  ownership: Ownership<Share>,
  company: string,
  arithmetic: Arithmetic<Share>,
  exact: (share: Share) => string | null,
): Omit<UltimateShown, "notes"> {
  const { min, max } = ownership.rangeOf(company);
  const float = (shares: Shares<Share>, id: string): number => arithmetic.toFloat(shares.get(id) ?? arithmetic.zero);
  const owners = [...new Set([...min.keys(), ...max.keys()])]
    .filter((id) => float(max, id) > 0)
    .sort((a, b) => float(min, b) - float(min, a) || float(max, b) - float(max, a) || byId(a, b))
    .map((id): OwnerShown => {
      const members = graph.nodes.find((node) => node.id === id)?.members ?? [];
      return {
        partyId: id,
        name: graph.names.get(id) ?? id,
        party: members.length === 0 ? id : null,
        members,
        share: shareText(float(min, id)),
        shareMax: shareText(float(max, id)),
        fraction: exact(min.get(id) ?? arithmetic.zero),
      };
    });
  const told = [...min.values()].reduce((a, b) => arithmetic.add(a, b), arithmetic.zero);
  return { owners, unattributed: shareText(arithmetic.toFloat(arithmetic.rest(told))) };
}

/** The beneficial owners of a company under a regime, with the directors as its senior managers. */
export function beneficialShown(
  whole: NamedGraph,
  company: string,
  regime: Regime,
  directors: readonly Director[],
): BeneficialShown {
  const graph = above(whole, company);
  return orNote<Omit<BeneficialShown, "notes">>({ owners: [] }, () => {
    const edges = checkedEdges(graph);
    if (!isSmall(graph, edges))
      return {
        owners: [],
        notes: ["So many firms hold each other above this one that beneficial owners are not told."],
      };
    const nameOf = (id: string): string =>
      graph.names.get(id) ?? directors.find(({ personId }) => personId === id)?.personName ?? id;
    const found = beneficialOwners({
      nodes: graph.nodes,
      edges,
      target: company,
      regime,
      seniorManagers: directors.filter(({ companyId }) => companyId === company).map(({ personId }) => personId),
      nameOf,
    });
    return {
      owners: found.map(({ person, route, verdict, share, through, chain, reason }) => ({
        personId: person,
        name: nameOf(person),
        person,
        route,
        certain: verdict === "YES",
        share: share ? shareText(toFloat(share.min)) : null,
        shareMax: share ? shareText(toFloat(share.max)) : null,
        through,
        chainIds: chain,
        chain,
        reason,
      })),
    };
  });
}

/** Who controls a company. */
export function controllersShown(whole: NamedGraph, company: string): ControlShown {
  const graph = above(whole, company);
  return orNote<Omit<ControlShown, "notes">>({ parties: [] }, () => {
    const ownership = new Ownership(graph.nodes, checkedEdges(graph), FLOAT);
    const certain = new Set(ownership.controllersOf(company));
    const possible = ownership.controllersOf(company, ownership.possibleControl);
    return { parties: possible.map((id) => controlling(graph, ownership, [id, company], id, certain.has(id))) };
  });
}

/** What a party controls. */
export function controlledShown(graph: NamedGraph, party: string): ControlShown {
  return orNote<Omit<ControlShown, "notes">>({ parties: [] }, () => {
    const ownership = new Ownership(graph.nodes, checkedEdges(graph), FLOAT);
    const { ids, placeOf } = ownership.structure.holdings;
    const place = placeOf.get(party);
    if (place === undefined) return { parties: [] };
    const certain = ownership.control.closureOf(place);
    const controlled = [...ownership.possibleControl.closureOf(place)].map((at) => ids[at] ?? "").sort(byId);
    return {
      parties: controlled.map((id) =>
        controlling(graph, ownership, [party, id], id, certain.has(placeOf.get(id) ?? -1)),
      ),
    };
  });
}

function controlling(
  { names }: NamedGraph,
  ownership: Ownership<number>,
  [holder, held]: readonly [string, string],
  id: string,
  certain: boolean,
): ControlShown["parties"][number] {
  const holderPlace = ownership.placeOf(holder);
  const closure = ownership.possibleControl.closureOf(holderPlace);
  const ends = [holderPlace, ownership.placeOf(held)] as const;
  const chain = strongestChain(ownership.structure.holdings, ends, "votes", (place) => closure.has(place));
  const chainIds = chain.length > 0 ? chain : [holder, held];
  return { partyId: id, name: names.get(id) ?? id, party: id, certain, chainIds };
}

/** What a party has of each company below it over every chain, and directly, the largest first. */
export function holdingsShown(graph: NamedGraph, party: string) {
  return orNote<{ holdings: readonly HoldingShown[] }>({ holdings: [] }, () => {
    const ownership = new Ownership(graph.nodes, checkedEdges(graph), FLOAT);
    const { ids, placeOf, stakesOf } = ownership.structure.holdings;
    const place = placeOf.get(party);
    if (place === undefined) return { holdings: [] };
    const below = new Set([place]);
    for (const holder of below) for (const { owned } of stakesOf[holder] ?? []) below.add(owned);
    below.delete(place);
    const direct = new Map((stakesOf[place] ?? []).map(({ owned, shareFloat }) => [owned, shareFloat]));
    const holdings = [...below].map((at) => {
      const companyId = ids[at] ?? "";
      const share = ownership.of(companyId).integrated.get(party) ?? 0;
      return { companyId, share, direct: direct.get(at) ?? 0 };
    });
    return {
      holdings: holdings
        .sort((a, b) => b.share - a.share || byId(a.companyId, b.companyId))
        .map(({ companyId, share, direct: held }) => ({
          companyId,
          name: graph.names.get(companyId) ?? companyId,
          company: companyId,
          share: shareText(share),
          directShare: shareText(held),
        })),
    };
  });
}

interface HoldingShown {
  readonly companyId: string;
  readonly name: string;
  readonly company: string;
  readonly share: string;
  readonly directShare: string;
}

/** Who owned a company from when to when. */
export function timelineShown(whole: NamedGraph, company: string) {
  const graph = above(whole, company);
  return orNote<{ periods: readonly object[] }>({ periods: [] }, () => {
    checkGraph(graph);
    const periods = ownershipTimeline(graph, company, FLOAT);
    const shown = periods.slice(-MOST_PERIODS).map(({ from, to, ownership }) => ({
      from,
      to,
      owners: [...ownership.ultimate].map(([partyId, share]) => ({
        ...{ partyId, name: graph.names.get(partyId) ?? partyId, party: partyId, members: [], fraction: null },
        ...{ share: shareText(share), shareMax: shareText(share) },
      })),
      unattributed: shareText(ownership.unattributed),
      controllerIds: ownership.controllers,
    }));
    const left = periods.length - shown.length;
    return { periods: shown, notes: left > 0 ? [`The first ${String(left)} periods are left out.`] : [] };
  });
}

function checkedEdges(graph: OwnershipGraph): OwnershipGraph["edges"] {
  checkGraph(graph);
  const edges = edgesOn(
    { nodes: graph.nodes, edges: graph.edges.map((edge) => ({ ...edge, from: null, to: null })) },
    null,
  );
  checkSums(edges);
  return edges;
}

function isSmall({ nodes }: OwnershipGraph, edges: OwnershipGraph["edges"]): boolean {
  if (nodes.length > MOST_EXACT) return false;
  const { components } = new Ownership(nodes, edges, FLOAT).structure;
  return components.every(({ length }) => length <= MOST_IN_EXACT_CIRCLE);
}

function orNote<Answer extends object>(
  otherwise: Answer,
  answer: () => Answer & { readonly notes?: readonly string[] },
): Answer & { readonly notes: readonly string[] } {
  try {
    return { notes: [], ...answer() };
  } catch (error) {
    if (error instanceof OwnershipRefused) return { ...otherwise, notes: [error.message] };
    throw error;
  }
}

function shareText(share: number): string {
  return share.toFixed(12).replace(/\.?0+$/u, "");
}
