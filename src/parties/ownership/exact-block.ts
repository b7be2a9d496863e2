import type { Stake } from "./direct-holdings.ts";
import { fraction, type Fraction, greatestCommonDivisor } from "./fraction.ts";

/**
 * Solves x = b + W x exactly for parties that hold each other in circles: the inverse of I - W by elimination in whole numbers
 * (Bareiss 1968), so that no fraction is reduced before the end. Made for some sixty parties: work grows with the fourth
 * power of the group.
 */
export class ExactBlock {
  /** The inverse of I - W, over one denominator. */
  readonly #inverse: readonly (readonly bigint[])[];
  readonly #denominator: bigint;

  constructor(members: readonly number[], stakesIn: (place: number) => readonly Stake[]) {
    const size = members.length;
    const localOf = new Map(members.map((place, local) => [place, local]));
    const rows = members.map((_, row) =>
      Array.from({ length: 2 * size }, (__, column) => (column === row + size ? 1n : 0n)),
    );
    const scales = members.map((place, column) => {
      const inside = stakesIn(place).flatMap((stake) => {
        const owner = localOf.get(stake.owner);
        return owner === undefined ? [] : [{ owner, share: stake.share }];
      });
      const scale = inside.reduce((common, { share }) => leastCommonMultiple(common, share.denominator), 1n);
      setAt(rows, column, column, scale);
      for (const { owner, share } of inside) setAt(rows, owner, column, -share.numerator * (scale / share.denominator));
      return scale;
    });
    this.#denominator = eliminate(rows, size);
    // The columns were scaled to whole numbers, so the rows of the inverse are.
    this.#inverse = rows.map((row, place) => row.slice(size).map((value) => value * (scales[place] ?? 1n)));
  }

  /** Turns b into x; both by the place in the group. */
  solve(values: readonly Fraction[]): readonly Fraction[] {
    const common = values.reduce((found, { denominator }) => leastCommonMultiple(found, denominator), 1n);
    const whole = values.map(({ numerator, denominator }) => numerator * (common / denominator));
    return this.#inverse.map((row) =>
      fraction(
        row.reduce((total, value, place) => total + value * (whole[place] ?? 0n), 0n),
        this.#denominator * common,
      ),
    );
  }

  /** The entry of the inverse where a party meets itself. */
  selfHolding(local: number): Fraction {
    return fraction(this.#inverse[local]?.[local] ?? 0n, this.#denominator);
  }
}

/** Makes the left half of the rows a multiple of the identity, and returns the multiple. No pivot of I - W is 0. */
function eliminate(rows: bigint[][], size: number): bigint {
  let before = 1n;
  for (let step = 0; step < size; step += 1) {
    const pivotRow = rows[step] ?? [];
    const pivot = pivotRow[step] ?? 0n;
    if (pivot === 0n) throw new RangeError("A closed group reached the solver; cut it first.");
    for (const [place, row] of rows.entries()) {
      if (place === step) continue;
      const factor = row[step] ?? 0n;
      for (let column = 0; column < 2 * size; column += 1) {
        const [value, above] = [row[column] ?? 0n, pivotRow[column] ?? 0n];
        if (value === 0n && (factor === 0n || above === 0n)) continue;
        row[column] = (pivot * value - factor * above) / before;
      }
    }
    before = pivot;
  }
  return before;
}

function setAt(rows: readonly bigint[][], row: number, column: number, value: bigint): void {
  const target = rows[row];
  if (target) target[column] = value;
}

function leastCommonMultiple(a: bigint, b: bigint): bigint {
  return a === b ? a : (a / greatestCommonDivisor(a, b)) * b;
}
