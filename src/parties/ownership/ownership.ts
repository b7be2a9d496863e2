import type { Arithmetic } from "./arithmetic.ts";
import { Control } from "./control.ts";
import { type DirectHoldings, directHoldings } from "./direct-holdings.ts";
import type { OwnershipSolver } from "./float-solver.ts";
import { compare } from "./fraction.ts";
import { byId, type OwnershipEdge, type OwnershipNode } from "./graph.ts";
import { MostOwnership } from "./most-ownership.ts";
import { type OwnershipStructure, structureOf } from "./structure.ts";

/** Shares by id of the holder, in the order of ids; what is 0 is left out, and the company itself. */
export type Shares<Share> = ReadonlyMap<string, Share>;

/** Who owns and controls one party on a day. */
export interface TargetOwnership<Share> {
  readonly target: string;
  /** What persons have, over every walk (joint holders under the id of their holding). With `unattributed` it comes to 1. */
  readonly ultimate: Shares<Share>;
  /** What every party has, over every walk: Y = (I - W)^-1 W. */
  readonly integrated: Shares<Share>;
  /** The same without the walks that lead through the holder again: Y[i][j] / V[i][i] (Baldone et al. 1998). */
  readonly netted: Shares<Share>;
  /** What belongs to nobody known: owners who are missing or unspecified, closed groups. */
  readonly unattributed: Share;
  /** Persons and entities that control it. */
  readonly controllers: readonly string[];
  readonly controllingPersons: readonly string[];
}

/** The ends between which persons' shares lie, where statements give ranges. */
export interface UltimateRange<Share> {
  readonly min: Shares<Share>;
  readonly max: Shares<Share>;
}

/**
 * Ownership and control among parties on one day. Where a statement gives a range, its least counts: what is not certain is
 * part of `unattributed`, and `rangeOf` tells what is possible. The graph must have passed checkGraph and checkSums.
 */
export class Ownership<Share> {
  readonly hasRanges: boolean;
  /** The structure at the least of every range. */
  readonly structure: OwnershipStructure;
  /** Control at the least of every range. */
  readonly control: Control;
  readonly #nodes: readonly OwnershipNode[];
  readonly #edges: readonly OwnershipEdge[];
  readonly #arithmetic: Arithmetic<Share>;
  readonly #solver: OwnershipSolver<Share>;
  #most: MostOwnership<Share> | undefined;
  #possibleControl: Control | undefined;

  constructor(nodes: readonly OwnershipNode[], edges: readonly OwnershipEdge[], arithmetic: Arithmetic<Share>) {
    this.#nodes = nodes;
    this.#edges = edges;
    this.#arithmetic = arithmetic;
    this.hasRanges = edges.some(({ min, max }) => min !== max && compare(min, max) !== 0);
    this.structure = structureOf(directHoldings({ nodes }, edges));
    this.control = new Control(this.structure.holdings);
    this.#solver = arithmetic.solver(this.structure);
  }

  get closedGroups(): readonly (readonly string[])[] {
    return this.structure.closedGroups;
  }

  get #holdings(): DirectHoldings {
    return this.structure.holdings;
  }

  /** Control as it is possible at the most of every range. */
  get possibleControl(): Control {
    if (!this.hasRanges) return this.control;
    this.#possibleControl ??= new Control(directHoldings({ nodes: this.#nodes }, this.#edges, "most"));
    return this.#possibleControl;
  }

  /** Throws RangeError for an id that is not among the parties. */
  of(id: string): TargetOwnership<Share> {
    const target = this.placeOf(id);
    const { ultimate, integrated, netted } = this.#sharesIn(target);
    const arithmetic = this.#arithmetic;
    const controllers = this.controllersOf(id);
    return {
      target: id,
      ultimate,
      integrated,
      netted,
      unattributed: arithmetic.rest([...ultimate.values()].reduce((a, b) => arithmetic.add(a, b), arithmetic.zero)),
      controllers,
      controllingPersons: controllers.filter((party) => this.#typeAt(this.placeOf(party)) === "person"),
    };
  }

  /** What persons have of a party at least. Throws RangeError for an id that is not among the parties. */
  ultimateOf(id: string): Shares<Share> {
    const column = this.#solver.column(this.placeOf(id));
    const found: [string, Share][] = [];
    for (const [index, place] of column.places.entries()) {
      const share = column.shares[index];
      if (share !== undefined && this.#endsChain(place)) found.push([this.#holdings.ids[place] ?? "", share]);
    }
    return inOrder(found);
  }

  /** The ends of what persons have of a party. Throws RangeError for an id that is not among the parties. */
  rangeOf(id: string): UltimateRange<Share> {
    const min = this.ultimateOf(id);
    if (!this.hasRanges) return { min, max: min };
    this.#most ??= new MostOwnership(directHoldings({ nodes: this.#nodes }, this.#edges, "most"), this.#arithmetic);
    return { min, max: inOrder(this.#most.ultimateOf(this.placeOf(id))) };
  }

  /** Persons and entities that control a party, possibly at the most of every range. */
  controllersOf(id: string, control: Control = this.control): readonly string[] {
    return control
      .controllersOf(this.placeOf(id))
      .filter((place) => ["person", "entity"].includes(this.#typeAt(place)))
      .map((place) => this.#holdings.ids[place] ?? "")
      .sort(byId);
  }

  placeOf(id: string): number {
    const place = this.#holdings.placeOf.get(id);
    if (place === undefined) throw new RangeError(`"${id}" is not among the parties.`);
    return place;
  }

  #sharesIn(target: number): Record<"ultimate" | "integrated" | "netted", Shares<Share>> {
    const column = this.#solver.column(target);
    const [ultimate, integrated, netted]: [string, Share][][] = [[], [], []];
    for (const [index, place] of column.places.entries()) {
      const share = column.shares[index];
      if (place === target || share === undefined || this.#arithmetic.isZero(share)) continue;
      const id = this.#holdings.ids[place] ?? "";
      integrated?.push([id, share]);
      netted?.push([id, this.#arithmetic.divide(share, this.#solver.selfHolding(place))]);
      if (this.#endsChain(place)) ultimate?.push([id, share]);
    }
    return { ultimate: inOrder(ultimate ?? []), integrated: inOrder(integrated ?? []), netted: inOrder(netted ?? []) };
  }

  #typeAt(place: number): string {
    return this.#holdings.types[place] ?? "";
  }

  #endsChain(place: number): boolean {
    const type = this.#typeAt(place);
    return type === "person" || type === "joint";
  }
}

function inOrder<Share>(shares: Iterable<readonly [string, Share]>): Shares<Share> {
  return new Map([...shares].sort(([a], [b]) => byId(a, b)));
}
