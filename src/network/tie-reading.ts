import { type TieGraph, type TieGroup, wayOf } from "./tie-graph.ts";
import type { FollowedKinds } from "./tie-kinds.ts";

/** What to read of the ties of some things. */
export interface Expansion extends FollowedKinds {
  readonly ids: readonly string[];
  /** Others to have whatever their rank. */
  readonly wanted: readonly string[];
  /** How many of the rest of each kind and direction, the strongest and newest. */
  readonly perKind: number;
}

export type ReadTies = (expansion: Expansion) => Promise<readonly TieGroup[]>;

/** Ties of a kind of which not all were followed. */
export interface Truncation {
  readonly hop: number;
  readonly id: string;
  readonly kind: string;
  readonly followed: number;
  readonly left: number;
}

/** How many truncations an answer lists. */
export const TRUNCATIONS_SHOWN = 100;

/** The most ties that one hop reads of each kind at one thing, and, of many things, of all of them. */
const PER_KIND = 200;
const TIES_A_HOP = 20_000;

/** How many ties of each kind to read at each of some things. */
export function perKindOf(things: number): number {
  return Math.max(20, Math.min(PER_KIND, Math.floor(TIES_A_HOP / Math.max(1, things))));
}

/** Whether a thing has more ties of the kind than were read. */
export function isCut({ others, ties }: TieGroup): boolean {
  return others > ties.length;
}

/** Where ties were left out, by hop and thing: those that the graph has not got by another way since. */
export function truncationsOf(
  graph: TieGraph,
  groups: readonly (TieGroup & { readonly hop: number })[],
): readonly Truncation[] {
  const truncated = groups.filter(isCut).flatMap(({ hop, thingId, kind, outgoing, others }) => {
    const followed = graph.followedOf(thingId, wayOf(kind, outgoing));
    return followed < others ? [{ hop, id: thingId, kind, followed, left: others - followed }] : [];
  });
  return truncated.sort((a, b) => a.hop - b.hop || b.left - a.left || compare(a.id, b.id) || compare(a.kind, b.kind));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
