import type { DirectHoldings, Stake } from "./direct-holdings.ts";
import { compare, fraction, sum } from "./fraction.ts";

const HALF = fraction(1n, 2n);
const NEAR = 1e-9;

/**
 * Control over votes: the least fixpoint of "holds over half of the votes, directly or through what it controls". A circle
 * that supports only itself controls nothing, and votes of holders unknown stay in the denominator.
 */
export class Control {
  readonly #holdings: DirectHoldings;
  readonly #jointOf: ReadonlyMap<number, readonly number[]>;
  /** By place: whether a party holds over half of the votes of another directly. Who does not, controls nothing. */
  readonly #beginsControl: readonly boolean[];

  constructor(holdings: DirectHoldings) {
    this.#holdings = holdings;
    const jointOf = new Map<number, number[]>();
    for (const [place, members] of holdings.membersOf)
      for (const member of members) jointOf.set(member, [...(jointOf.get(member) ?? []), place]);
    this.#jointOf = jointOf;
    this.#beginsControl = holdings.stakesOf.map(
      (stakes, place) => jointOf.has(place) || stakes.some((stake) => isMajority(stake)),
    );
  }

  /**
   * What a party controls, in the order in which it comes to it; itself apart. Ends at once where `enough` says of something
   * controlled that it suffices.
   */
  closureOf(holder: number, enough: (place: number) => boolean = () => false): ReadonlySet<number> {
    const seeds = [holder, ...(this.#jointOf.get(holder) ?? [])];
    const controlled = new Set<number>();
    const votes = new Map<number, number>();
    const reached = [...seeds];
    for (const party of reached)
      for (const { owned, votesFloat } of this.#holdings.stakesOf[party] ?? []) {
        if (owned === holder || controlled.has(owned)) continue;
        const total = (votes.get(owned) ?? 0) + votesFloat;
        votes.set(owned, total);
        if (!(Math.abs(total - 0.5) < NEAR ? this.#majority(owned, new Set(reached)) : total > 0.5)) continue;
        controlled.add(owned);
        if (enough(owned)) return controlled;
        reached.push(owned);
      }
    return controlled;
  }

  /** Who controls a party, by place: every party whose closure contains it, unspecified holders among them. */
  controllersOf(target: number): readonly number[] {
    const decided = new Map<number, boolean>();
    const { stakesIn, stakesOf, membersOf } = this.#holdings;
    const above = new Set([target]);
    for (const held of above) {
      for (const { owner } of stakesIn[held] ?? []) above.add(owner);
      for (const member of membersOf.get(held) ?? []) above.add(member);
    }
    above.delete(target);
    for (const party of above) {
      if (this.#beginsControl[party] !== true) continue;
      const [only, ...others] = (stakesOf[party] ?? []).filter(({ owned }) => owned === target || above.has(owned));
      // One stake alone: the party controls what the company that it holds controls, so that long chains go step by step.
      const alone =
        only && others.length === 0 && !this.#jointOf.has(party) && isMajority(only) ? only.owned : undefined;
      const known = alone === undefined || alone === target ? undefined : decided.get(alone);
      const controls = (place: number): boolean => place === target || decided.get(place) === true;
      decided.set(party, known ?? [...this.closureOf(party, controls)].some(controls));
    }
    return [...decided].filter(([, controls]) => controls).map(([place]) => place);
  }

  /** Exactly: whether parties together hold over half of the votes. */
  #majority(owned: number, parties: ReadonlySet<number>): boolean {
    const stakes = (this.#holdings.stakesIn[owned] ?? []).filter(({ owner }) => parties.has(owner));
    return compare(sum(stakes.map(({ votes }) => votes)), HALF) > 0;
  }
}

function isMajority({ votesFloat, votes }: Stake): boolean {
  return Math.abs(votesFloat - 0.5) < NEAR ? compare(votes, HALF) > 0 : votesFloat > 0.5;
}
