import { type Tie, type TieGraph, type Way, wayOf } from "./tie-graph.ts";
import { strengthOf } from "./tie-kinds.ts";

/** A factor of a path's score. */
export interface PathTerm {
  readonly factor: "TIES" | "CROWD";
  readonly hop: number;
  /** The thing that is passed; null for ties. */
  readonly thing: string | null;
  readonly count: number;
  readonly value: number;
}

// The damping of crowded things in path counts that D. Himmelstein and S. Baranzini found best for predicting relations
// (Heterogeneous network edge prediction, PLOS Computational Biology 2015).
const DAMPING = 0.4;

/** How much a hop tells: 1 less what each of its ties leaves open. */
export function hopStrength(ties: readonly Tie[]): number {
  return 1 - ties.reduce((open, tie) => open * (1 - strengthOf(tie)), 1);
}

/** The way of a hop's ties in which a thing at one end of it has the fewest others, and how many. */
export interface Narrowest {
  readonly way: Way;
  readonly others: number;
}

export function narrowestWay(graph: TieGraph, thingId: string, ties: readonly Tie[]): Narrowest {
  let narrowest: Narrowest | null = null;
  for (const { kind, from } of ties) {
    const way = wayOf(kind, from === thingId);
    const others = graph.othersOf(thingId, way);
    if (narrowest === null || others < narrowest.others) narrowest = { way, others };
  }
  return narrowest ?? { way: "", others: 1 };
}

/**
 * How many others are tied to a passed thing as the two beside it on the path are: the larger of the ways of arriving and
 * leaving, without the thing on the other side where both ways are one, as at an address that two share.
 */
export function crowdOf(arriving: Narrowest, leaving: Narrowest): number {
  const others = Math.max(arriving.others, leaving.others);
  return Math.max(1, arriving.way === leaving.way ? others - 1 : others);
}

export function crowdFactor(crowd: number): number {
  return crowd ** -DAMPING;
}

/** The crowd that a thing arrived at will have at least, whatever way the path leaves by. */
export function leastCrowd({ others }: Narrowest): number {
  return Math.max(1, others - 1);
}

/** The terms of a path through some things; its score is the product of their values. */
export function termsOf(graph: TieGraph, things: readonly string[]): readonly PathTerm[] {
  const terms: PathTerm[] = [];
  for (const [place, thing] of things.entries()) {
    const before = things[place - 1];
    if (before === undefined) continue;
    const ties = graph.between(before, thing);
    terms.push({ factor: "TIES", hop: place, thing: null, count: ties.length, value: hopStrength(ties) });
    const next = things[place + 1];
    if (next === undefined) continue;
    const leaving = narrowestWay(graph, thing, graph.between(thing, next));
    const crowd = crowdOf(narrowestWay(graph, thing, ties), leaving);
    terms.push({ factor: "CROWD", hop: place, thing, count: crowd, value: crowdFactor(crowd) });
  }
  return terms;
}

export function scoreOf(terms: readonly PathTerm[]): number {
  return terms.reduce((score, { value }) => score * value, 1);
}
