/** What a lot is: CLEAN, an origin (1 to the number of origins), or beyond those what an overdraft lent (see BACKWARD). */
export type Kind = number;
export const CLEAN: Kind = 0;

export interface Lot {
  readonly kind: Kind;
  /** Minor units times 10^18. */
  readonly amount: bigint;
}

/** What a debit does with mixed money, where the method leaves an election. */
export type Election = "TAINTED_FIRST" | "CLEAN_FIRST";

/**
 * The lots of an account, as a method keeps them: a value that no operation changes. Money on its way is the same, in the
 * order in which it left. Amounts are minor units times 10^18.
 */
export interface LotRules<Lots> {
  readonly none: Lots;
  /** Whether the method tells sums of taint, which it then conserves; POISON does not. */
  readonly hasSums: boolean;
  of(kind: Kind, amount: bigint): Lots;
  total(lots: Lots): bigint;
  tainted(lots: Lots): bigint;
  /** What a debit of `amount`, at most the total, takes, and what it leaves. */
  leave(held: Lots, amount: bigint, election: Election): readonly [leaving: Lots, kept: Lots];
  /** The part of a credit that arrives first, and the rest. */
  first(credit: Lots, amount: bigint): readonly [first: Lots, rest: Lots];
  join(held: Lots, credit: Lots): Lots;
  /** The same mixture of another total: an exchange, a fee, a revaluation. */
  scaled(lots: Lots, total: bigint): Lots;
  /** Every lot of `kind` becomes lots of `parts` in their proportion. */
  replaced(lots: Lots, kind: Kind, parts: readonly Lot[]): Lots;
  /** The sum of each kind, clean money left out. POISON, which knows no sums, gives the total to each. */
  byKind(lots: Lots): ReadonlyMap<Kind, bigint>;
}
