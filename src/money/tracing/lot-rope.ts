import type { Kind, Lot } from "./lots.ts";

/**
 * A sequence of lots as a treap: cut at an amount, joined and turned around in logarithmic time, whole runs of lots at once.
 * A list would make a chain that hands 1,000 lots on 100,000 times, or two hubs that pay each other, quadratic.
 */
export class Rope implements Lot {
  readonly left: Rope | null;
  readonly kind: Kind;
  readonly amount: bigint;
  readonly priority: number;
  readonly right: Rope | null;
  readonly total: bigint;
  readonly tainted: bigint;
  /** The order below this node is to be read from right to left. */
  readonly turned: boolean;

  constructor(
    left: Rope | null,
    { kind, amount, priority }: Pick<Rope, "kind" | "amount" | "priority">,
    right: Rope | null,
    sums: Pick<Rope, "total" | "tainted" | "turned">,
  ) {
    this.left = left;
    this.kind = kind;
    this.amount = amount;
    this.priority = priority;
    this.right = right;
    this.total = sums.total;
    this.tainted = sums.tainted;
    this.turned = sums.turned;
  }
}

type MaybeRope = Rope | null;

/** Rope operations for a set of kinds of which `isTainted` tells. Priorities come from a fixed row: the same calls, the same tree. */
export class RopeRules {
  readonly #isTainted: (kind: Kind) => boolean;
  #state = 0x2545f491;

  constructor(isTainted: (kind: Kind) => boolean) {
    this.#isTainted = isTainted;
  }

  lot(kind: Kind, amount: bigint): MaybeRope {
    return amount === 0n ? null : this.#node(null, kind, amount, this.#nextPriority(), null);
  }

  /** The first `amount` of the sequence, and the rest. */
  cut(rope: MaybeRope, amount: bigint): readonly [MaybeRope, MaybeRope] {
    if (rope === null || amount === 0n) return [null, rope];
    if (amount >= rope.total) return [rope, null];
    const [left, right] = children(rope);
    const before = left?.total ?? 0n;
    if (amount <= before) {
      const [first, rest] = this.cut(left, amount);
      return [first, this.#node(rest, rope.kind, rope.amount, rope.priority, right)];
    }
    const inside = amount - before;
    if (inside >= rope.amount) {
      const [first, rest] = this.cut(right, inside - rope.amount);
      return [this.#node(left, rope.kind, rope.amount, rope.priority, first), rest];
    }
    return [
      this.#node(left, rope.kind, inside, rope.priority, null),
      this.#node(null, rope.kind, rope.amount - inside, rope.priority, right),
    ];
  }

  /** One sequence after the other; lots of one kind that meet become one. */
  join(first: MaybeRope, second: MaybeRope): MaybeRope {
    if (first === null) return second;
    if (second === null) return first;
    const last = outermost(first, 1);
    const next = outermost(second, 0);
    if (last.kind !== next.kind) return this.#concat(first, second);
    const [head] = this.cut(first, first.total - last.amount);
    const [, tail] = this.cut(second, next.amount);
    const met = this.#node(null, last.kind, last.amount + next.amount, last.priority, null);
    return this.#concat(this.#concat(head, met), tail);
  }

  ofLots(lots: Iterable<Lot>): MaybeRope {
    let rope: MaybeRope = null;
    for (const { kind, amount } of lots) rope = this.join(rope, this.lot(kind, amount));
    return rope;
  }

  #concat(first: MaybeRope, second: MaybeRope): MaybeRope {
    if (first === null) return second;
    if (second === null) return first;
    if (first.priority >= second.priority) {
      const [left, right] = children(first);
      return this.#node(left, first.kind, first.amount, first.priority, this.#concat(right, second));
    }
    const [left, right] = children(second);
    return this.#node(this.#concat(first, left), second.kind, second.amount, second.priority, right);
  }

  #node(left: MaybeRope, kind: Kind, amount: bigint, priority: number, right: MaybeRope): Rope {
    let total = amount;
    let tainted = this.#isTainted(kind) ? amount : 0n;
    if (left !== null) {
      total += left.total;
      tainted += left.tainted;
    }
    if (right !== null) {
      total += right.total;
      tainted += right.tainted;
    }
    return new Rope(left, { kind, amount, priority }, right, { total, tainted, turned: false });
  }

  // xorshift32: spreads priorities, and is the same in every run.
  #nextPriority(): number {
    let state = this.#state;
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    this.#state = state;
    return state >>> 0;
  }
}

/** The sequence from its end to its start. */
export function turned(rope: MaybeRope): MaybeRope {
  if (rope === null) return null;
  const { total, tainted } = rope;
  return new Rope(rope.left, rope, rope.right, { total, tainted, turned: !rope.turned });
}

/** The lots in their order. */
export function* lotsOf(rope: MaybeRope): Generator<Lot> {
  if (rope === null) return;
  const [left, right] = children(rope);
  if (left !== null) yield* lotsOf(left);
  yield rope;
  if (right !== null) yield* lotsOf(right);
}

function children(rope: Rope): readonly [MaybeRope, MaybeRope] {
  return rope.turned ? [turned(rope.right), turned(rope.left)] : [rope.left, rope.right];
}

function outermost(rope: Rope, side: 0 | 1): Rope {
  let node = rope;
  let isTurned = rope.turned;
  for (;;) {
    const next: MaybeRope = (side === 1) === isTurned ? node.left : node.right;
    if (next === null) return node;
    node = next;
    isTurned = isTurned !== node.turned;
  }
}
