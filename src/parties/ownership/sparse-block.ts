import type { Stake } from "./direct-holdings.ts";
import { ONE, subtract, sum, toFloat } from "./fraction.ts";

interface Step {
  readonly place: number;
  readonly rest: number;
  readonly owners: Int32Array;
  readonly ownerShares: Float64Array;
  readonly held: Int32Array;
  readonly heldShares: Float64Array;
}

/**
 * Solves x = b + W x for parties that hold each other in circles, in float64. Parties are eliminated one by one, the one with the
 * fewest links first, by state reduction (Grassmann, Taksar, Heyman 1985): nothing is ever subtracted, so each share keeps
 * its leading digits even where the group is all but closed.
 */
export class SparseBlock {
  readonly #steps: readonly Step[];

  /** `members` are the places of the group; `stakesIn` gives the stakes in each. */
  constructor(members: readonly number[], stakesIn: (place: number) => readonly Stake[]) {
    this.#steps = eliminate(members, stakesIn);
  }

  /** Turns b into x; both by the place in the group. */
  solve(values: Float64Array): void {
    const steps = this.#steps;
    for (const step of steps) {
      const value = at(values, step.place);
      if (value === 0) continue;
      const passed = value / step.rest;
      const { owners, ownerShares } = step;
      for (let k = 0; k < owners.length; k += 1) {
        const owner = owners[k] ?? 0;
        values[owner] = at(values, owner) + passed * at(ownerShares, k);
      }
    }
    for (let index = steps.length - 1; index >= 0; index -= 1) {
      const step = steps[index];
      if (!step) continue;
      const { held, heldShares } = step;
      let total = at(values, step.place);
      for (let k = 0; k < held.length; k += 1) total += at(heldShares, k) * at(values, held[k] ?? 0);
      values[step.place] = total / step.rest;
    }
  }
}

function eliminate(members: readonly number[], stakesIn: (place: number) => readonly Stake[]): readonly Step[] {
  const localOf = new Map(members.map((place, local) => [place, local]));
  const columns = members.map(() => new Map<number, number>());
  const rows = members.map(() => new Map<number, number>());
  const leaks = new Float64Array(members.length);
  for (const [local, place] of members.entries()) {
    const inside: Stake[] = [];
    for (const stake of stakesIn(place)) {
      const owner = localOf.get(stake.owner);
      if (owner === undefined) continue;
      inside.push(stake);
      columns[local]?.set(owner, stake.shareFloat);
      rows[owner]?.set(local, stake.shareFloat);
    }
    // Exactly, for near the whole the difference of floats has no digits left.
    const rough = 1 - inside.reduce((total, { shareFloat }) => total + shareFloat, 0);
    leaks[local] = rough > 0.01 ? rough : toFloat(subtract(ONE, sum(inside.map(({ share }) => share))));
  }
  const queue = new DegreeQueue(members.map((_, local) => degree(rows[local], columns[local])));
  const steps: Step[] = [];
  for (let place = queue.take(); place !== undefined; place = queue.take()) {
    const column = columns[place] ?? new Map<number, number>();
    const row = rows[place] ?? new Map<number, number>();
    column.delete(place); // a circle back to itself: the rest is what leads elsewhere
    row.delete(place);
    let rest = at(leaks, place);
    for (const share of column.values()) rest += share;
    steps.push({
      place,
      rest,
      owners: Int32Array.from(column.keys()),
      ownerShares: Float64Array.from(column.values()),
      held: Int32Array.from(row.keys()),
      heldShares: Float64Array.from(row.values()),
    });
    for (const [held, share] of row) {
      const passed = share / rest;
      leaks[held] = at(leaks, held) + at(leaks, place) * passed;
      const heldColumn = columns[held];
      heldColumn?.delete(place);
      for (const [owner, ownerShare] of column) {
        const total = (heldColumn?.get(owner) ?? 0) + ownerShare * passed;
        heldColumn?.set(owner, total);
        rows[owner]?.set(held, total);
      }
    }
    for (const owner of column.keys()) rows[owner]?.delete(place);
    for (const near of [...row.keys(), ...column.keys()]) queue.move(near, degree(rows[near], columns[near]));
  }
  return steps;
}

function degree(row: ReadonlyMap<number, number> | undefined, column: ReadonlyMap<number, number> | undefined): number {
  return (row?.size ?? 0) * (column?.size ?? 0);
}

/** Takes the place with the least degree, of equals the one that came to it last. */
class DegreeQueue {
  readonly #buckets: number[][] = [];
  readonly #degrees: number[];
  #lowest = 0;

  constructor(degrees: readonly number[]) {
    this.#degrees = [...degrees];
    for (let place = degrees.length - 1; place >= 0; place -= 1) this.#put(place, degrees[place] ?? 0);
  }

  move(place: number, degreeNow: number): void {
    if (this.#degrees[place] === degreeNow) return;
    this.#degrees[place] = degreeNow;
    this.#put(place, degreeNow);
  }

  take(): number | undefined {
    for (; this.#lowest < this.#buckets.length; this.#lowest += 1) {
      const bucket = this.#buckets[this.#lowest];
      for (let place = bucket?.pop(); place !== undefined; place = bucket?.pop()) {
        if (this.#degrees[place] !== this.#lowest) continue; // it has moved since
        this.#degrees[place] = -1;
        return place;
      }
    }
    return undefined;
  }

  #put(place: number, degreeNow: number): void {
    if (this.#degrees[place] === -1) return;
    const bucketAt = Math.min(degreeNow, LAST_BUCKET);
    this.#degrees[place] = bucketAt;
    for (let size = this.#buckets.length; size <= bucketAt; size += 1) this.#buckets.push([]);
    this.#buckets[bucketAt]?.push(place);
    this.#lowest = Math.min(this.#lowest, bucketAt);
  }
}

/** Above it all are taken as they come. */
const LAST_BUCKET = 100_000;

function at(numbers: Float64Array, place: number): number {
  return numbers[place] ?? 0;
}
