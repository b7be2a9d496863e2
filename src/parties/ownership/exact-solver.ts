import { ExactBlock } from "./exact-block.ts";
import type { Column, OwnershipSolver } from "./float-solver.ts";
import { add, type Fraction, multiply, ONE, ZERO } from "./fraction.ts";
import type { OwnershipStructure } from "./structure.ts";

/** Solves in exact fractions, each target by one pass up the components above it. Made for graphs of some sixty parties. */
export class ExactSolver implements OwnershipSolver<Fraction> {
  readonly #structure: OwnershipStructure;
  readonly #blocks = new Map<number, ExactBlock>();

  constructor(structure: OwnershipStructure) {
    this.#structure = structure;
  }

  column(target: number): Column<Fraction> {
    const { components, componentOf, stakesIn } = this.#structure;
    const values = new Map<number, Fraction>([[target, ONE]]);
    const above = this.#componentsAbove(target);
    for (const component of above) {
      const members = components[component] ?? [];
      if (members.length > 1) {
        const solved = this.#blockOf(component, members).solve(members.map((member) => values.get(member) ?? ZERO));
        for (const [local, member] of members.entries()) values.set(member, solved[local] ?? ZERO);
      }
      for (const member of members)
        for (const { owner, share } of stakesIn[member] ?? []) {
          if (componentOf[owner] === component) continue;
          values.set(owner, add(values.get(owner) ?? ZERO, multiply(values.get(member) ?? ZERO, share)));
        }
    }
    return { places: [...values.keys()], shares: [...values.values()] };
  }

  selfHolding(place: number): Fraction {
    const component = this.#structure.componentOf[place] ?? 0;
    const members = this.#structure.components[component] ?? [];
    return members.length === 1 ? ONE : this.#blockOf(component, members).selfHolding(members.indexOf(place));
  }

  /** The components that can be reached upward, what is owned before its owners. */
  #componentsAbove(target: number): readonly number[] {
    const { components, componentOf, stakesIn } = this.#structure;
    const found = new Set([componentOf[target] ?? 0]);
    for (const component of found)
      for (const member of components[component] ?? [])
        for (const { owner } of stakesIn[member] ?? []) found.add(componentOf[owner] ?? 0);
    return [...found].sort((a, b) => b - a);
  }

  #blockOf(component: number, members: readonly number[]): ExactBlock {
    const block =
      this.#blocks.get(component) ?? new ExactBlock(members, (place) => this.#structure.stakesIn[place] ?? []);
    this.#blocks.set(component, block);
    return block;
  }
}
