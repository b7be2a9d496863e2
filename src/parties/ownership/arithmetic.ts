import { ExactSolver } from "./exact-solver.ts";
import { FloatSolver, type OwnershipSolver } from "./float-solver.ts";
import { add, compare, divide, type Fraction, ONE, subtract, toFloat, ZERO } from "./fraction.ts";
import type { OwnershipStructure } from "./structure.ts";

/** In what shares are computed: exact fractions for small graphs, float64 for large ones. */
export interface Arithmetic<Share> {
  readonly zero: Share;
  add(a: Share, b: Share): Share;
  divide(a: Share, b: Share): Share;
  /** What is left of the whole. */
  rest(share: Share): Share;
  isZero(share: Share): boolean;
  toFloat(share: Share): number;
  isMore(a: Share, b: Share): boolean;
  solver(structure: OwnershipStructure): OwnershipSolver<Share>;
}

export const EXACT: Arithmetic<Fraction> = {
  zero: ZERO,
  add,
  divide,
  rest: (share) => subtract(ONE, share),
  isZero: (share) => share.numerator === 0n,
  toFloat,
  isMore: (a, b) => compare(a, b) > 0,
  solver: (structure) => new ExactSolver(structure),
};

/** Rounding leaves shares within this of the exact ones. */
const NOISE = 1e-12;

export const FLOAT: Arithmetic<number> = {
  zero: 0,
  add: (a, b) => a + b,
  divide: (a, b) => a / b,
  rest: (share) => Math.max(0, 1 - share),
  isZero: (share) => share === 0,
  toFloat: (share) => share,
  isMore: (a, b) => a > b + NOISE,
  solver: (structure) => new FloatSolver(structure),
};
