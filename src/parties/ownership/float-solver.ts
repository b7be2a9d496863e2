import type { OwnershipStructure } from "./structure.ts";
import { SparseBlock } from "./sparse-block.ts";

/** One column of V = (I - W)^-1: what each party holds of the target over every walk, the target itself included. */
export interface Column<Share> {
  readonly places: readonly number[];
  readonly shares: readonly Share[];
}

/** Integrated ownership of one company after the other. */
export interface OwnershipSolver<Share> {
  /** The parties above a target with what they hold of it; the target with 1 or, in a circle, more. */
  column(target: number): Column<Share>;
  /** V[i][i]: 1, and more for a party that holds itself through others. */
  selfHolding(place: number): Share;
}

/**
 * Solves in float64, each target by one pass up the components above it: linear in their stakes, apart from the circles, which
 * are eliminated once. Nothing is kept of a column, so memory grows with the graph alone.
 */
export class FloatSolver implements OwnershipSolver<number> {
  readonly #structure: OwnershipStructure;
  readonly #starts: Int32Array;
  readonly #owners: Int32Array;
  readonly #shares: Float64Array;
  readonly #values: Float64Array;
  /** A bit for each component that has something to pass on. */
  readonly #pending: Int32Array;
  readonly #blocks = new Map<number, SparseBlock>();
  readonly #selfHoldings = new Map<number, number>();

  constructor(structure: OwnershipStructure) {
    this.#structure = structure;
    const { stakesIn, components } = structure;
    this.#starts = new Int32Array(stakesIn.length + 1);
    const count = stakesIn.reduce((total, stakes) => total + stakes.length, 0);
    this.#owners = new Int32Array(count);
    this.#shares = new Float64Array(count);
    let next = 0;
    for (const [place, stakes] of stakesIn.entries()) {
      for (const { owner, shareFloat } of stakes) {
        this.#owners[next] = owner;
        this.#shares[next] = shareFloat;
        next += 1;
      }
      this.#starts[place + 1] = next;
    }
    this.#values = new Float64Array(stakesIn.length);
    this.#pending = new Int32Array((components.length >> 5) + 1);
  }

  column(target: number): Column<number> {
    const { components } = this.#structure;
    const [values, pending] = [this.#values, this.#pending];
    const places: number[] = [];
    this.#receive(target, 1);
    for (let word = at(this.#structure.componentOf, target) >> 5; word >= 0; word -= 1) {
      for (let bits = at(pending, word); bits !== 0; bits = at(pending, word)) {
        const bit = 31 - Math.clz32(bits);
        pending[word] = bits & ~(1 << bit);
        const component = word * 32 + bit;
        const members = components[component] ?? [];
        if (members.length > 1) this.#solveCircle(component, members);
        for (const member of members) {
          const value = values[member] ?? 0;
          if (value === 0) continue;
          places.push(member);
          this.#passOn(component, member, value);
        }
      }
    }
    const shares = places.map((place) => values[place] ?? 0);
    for (const place of places) values[place] = 0;
    return { places, shares };
  }

  selfHolding(place: number): number {
    const component = at(this.#structure.componentOf, place);
    const members = this.#structure.components[component] ?? [];
    if (members.length === 1) return 1;
    const known = this.#selfHoldings.get(place);
    if (known !== undefined) return known;
    const values = new Float64Array(members.length);
    const local = members.indexOf(place);
    values[local] = 1;
    this.#blockOf(component, members).solve(values);
    const found = values[local] ?? 1;
    this.#selfHoldings.set(place, found);
    return found;
  }

  #receive(place: number, share: number): void {
    this.#values[place] = (this.#values[place] ?? 0) + share;
    const component = at(this.#structure.componentOf, place);
    this.#pending[component >> 5] = at(this.#pending, component >> 5) | (1 << (component & 31));
  }

  #passOn(component: number, member: number, value: number): void {
    const end = at(this.#starts, member + 1);
    for (let stake = at(this.#starts, member); stake < end; stake += 1) {
      const owner = at(this.#owners, stake);
      if (at(this.#structure.componentOf, owner) !== component)
        this.#receive(owner, value * (this.#shares[stake] ?? 0));
    }
  }

  #solveCircle(component: number, members: readonly number[]): void {
    const values = Float64Array.from(members, (member) => this.#values[member] ?? 0);
    this.#blockOf(component, members).solve(values);
    for (const [local, member] of members.entries()) this.#values[member] = values[local] ?? 0;
  }

  #blockOf(component: number, members: readonly number[]): SparseBlock {
    const block =
      this.#blocks.get(component) ?? new SparseBlock(members, (place) => this.#structure.stakesIn[place] ?? []);
    this.#blocks.set(component, block);
    return block;
  }
}

function at(numbers: Int32Array, place: number): number {
  return numbers[place] ?? 0;
}
