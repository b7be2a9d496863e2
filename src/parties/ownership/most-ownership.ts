import type { Arithmetic } from "./arithmetic.ts";
import type { DirectHoldings, Stake } from "./direct-holdings.ts";
import type { OwnershipSolver } from "./float-solver.ts";
import { add, compare, type Fraction, lesser, ONE, subtract, sum, toFloat } from "./fraction.ts";
import { structureOf } from "./structure.ts";

const MOST_ROUNDS = 50;

/**
 * The most that each person can have of each company where statements give ranges. Where the most of all shares of every
 * company fits into the whole, that is one solve at those shares. Where it does not (three holders of 25 to 50 % each), the
 * holders cannot all have the most: for each person the shares that leave most to that person are chosen, by
 * policy iteration (Howard 1960).
 */
export class MostOwnership<Share> {
  readonly #holdings: DirectHoldings;
  readonly #arithmetic: Arithmetic<Share>;
  readonly #overfull: ReadonlySet<number>;
  readonly #solver: OwnershipSolver<Share>;
  readonly #byPerson = new Map<number, ReadonlyMap<number, Share>>();

  /** `holdings` are those at the most of every range. */
  constructor(holdings: DirectHoldings, arithmetic: Arithmetic<Share>) {
    this.#holdings = holdings;
    this.#arithmetic = arithmetic;
    this.#overfull = new Set(
      holdings.stakesIn.flatMap((stakes, place) =>
        compare(sum(stakes.map(({ share }) => share)), ONE) > 0 ? [place] : [],
      ),
    );
    this.#solver = arithmetic.solver(structureOf(this.#overfull.size === 0 ? holdings : this.#chosen(new Map())));
  }

  /** By the person's id, in no order. */
  ultimateOf(target: number): readonly (readonly [string, Share])[] {
    const above = new Set([target]);
    for (const held of above)
      for (const { owner, share } of this.#holdings.stakesIn[held] ?? []) if (share.numerator > 0n) above.add(owner);
    const persons = [...above].filter((place) => ["person", "joint"].includes(this.#holdings.types[place] ?? ""));
    const free = [...above].every((place) => !this.#overfull.has(place));
    const shares = free ? this.#atMost(target) : undefined;
    return persons.flatMap((person) => {
      const share = shares ? shares.get(person) : this.#mostOf(person).get(target);
      return share === undefined || this.#arithmetic.isZero(share) ? [] : [[this.#holdings.ids[person] ?? "", share]];
    });
  }

  #atMost(target: number): ReadonlyMap<number, Share> {
    const { places, shares } = this.#solver.column(target);
    return new Map(places.flatMap((place, index) => (shares[index] === undefined ? [] : [[place, shares[index]]])));
  }

  /** The most that a person can have of each company below. */
  #mostOf(person: number): ReadonlyMap<number, Share> {
    const known = this.#byPerson.get(person);
    if (known) return known;
    const below = new Set([person]);
    for (const holder of below) for (const { owned } of this.#holdings.stakesOf[holder] ?? []) below.add(owned);
    below.delete(person);
    const best = new Map<number, Share>();
    const order = new Map<number, readonly Stake[]>();
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      for (const company of below) {
        if (!this.#overfull.has(company)) continue;
        const valueOf = ({ owner }: Stake): number => {
          const share = best.get(owner);
          return owner === person ? 1 : share === undefined ? 0 : this.#arithmetic.toFloat(share);
        };
        // Sorting is stable: among equals the earlier choice stays, so that no circle is closed for nothing.
        const stakes = order.get(company) ?? this.#holdings.stakesIn[company] ?? [];
        order.set(
          company,
          [...stakes].sort((a, b) => valueOf(b) - valueOf(a)),
        );
      }
      if (!this.#improve(person, below, order, best)) break;
    }
    this.#byPerson.set(person, best);
    return best;
  }

  /** Solves at the shares that an order of holders leads to; whether anything became more. */
  #improve(
    person: number,
    below: ReadonlySet<number>,
    order: ReadonlyMap<number, readonly Stake[]>,
    best: Map<number, Share>,
  ): boolean {
    const solver = this.#arithmetic.solver(structureOf(this.#chosen(order)));
    let improved = false;
    for (const company of below) {
      const { places, shares } = solver.column(company);
      const share = shares[places.indexOf(person)];
      if (share === undefined || !this.#arithmetic.isMore(share, best.get(company) ?? this.#arithmetic.zero)) continue;
      best.set(company, share);
      improved = true;
    }
    return improved;
  }

  /** The holdings where, in companies of which the most does not fit, holders get it in order while there is room. */
  #chosen(order: ReadonlyMap<number, readonly Stake[]>): DirectHoldings {
    const stakesIn = this.#holdings.stakesIn.map((stakes, company) => {
      if (!this.#overfull.has(company)) return stakes;
      let room = subtract(ONE, sum(stakes.map(({ least }) => least)));
      return (order.get(company) ?? stakes).map((stake) => {
        const more: Fraction = lesser(subtract(stake.share, stake.least), room);
        room = subtract(room, more);
        const share = add(stake.least, more);
        return { ...stake, share, shareFloat: toFloat(share) };
      });
    });
    return { ...this.#holdings, stakesIn };
  }
}
