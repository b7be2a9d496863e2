import { CLEAN, type Kind, type LotRules } from "./lots.ts";

/** A sum, and the kinds that have touched it, one bit each: a union of sets is one operation. */
interface Poisoned {
  readonly total: bigint;
  readonly kinds: bigint;
}

const NOTHING: Poisoned = { total: 0n, kinds: 0n };

/**
 * POISON: any taint taints the whole account until it is empty (Möser, Böhme and Breuker, 2014). It finds leads; it proves
 * nothing, and the same origin can taint more than it brought. `origins` is the number of kinds that are origins.
 */
export function poisonedLots(origins: number): LotRules<Poisoned> {
  const allOrigins = ((1n << BigInt(origins)) - 1n) << 1n;
  const cut = (lots: Poisoned, amount: bigint): readonly [Poisoned, Poisoned] => {
    if (amount === 0n) return [NOTHING, lots];
    if (amount === lots.total) return [lots, NOTHING];
    return [
      { total: amount, kinds: lots.kinds },
      { total: lots.total - amount, kinds: lots.kinds },
    ];
  };
  return {
    none: NOTHING,
    hasSums: false,
    of: (kind, amount) => (amount === 0n ? NOTHING : { total: amount, kinds: bitOf(kind) }),
    total: (lots) => lots.total,
    tainted: (lots) => ((lots.kinds & allOrigins) === 0n ? 0n : lots.total),
    leave: cut,
    first: cut,
    join(held, credit) {
      if (held.total === 0n) return credit;
      if (credit.total === 0n) return held;
      return { total: held.total + credit.total, kinds: held.kinds | credit.kinds };
    },
    scaled: (lots, total) => (total === 0n ? NOTHING : { total, kinds: lots.kinds }),
    replaced(lots, kind, parts) {
      const bit = bitOf(kind);
      if ((lots.kinds & bit) === 0n) return lots;
      const put = parts.reduce((kinds, part) => kinds | bitOf(part.kind), 0n);
      return { total: lots.total, kinds: (lots.kinds & ~bit) | put };
    },
    byKind: (lots) => new Map(kindsOf(lots.kinds).map((kind) => [kind, lots.total])),
  };
}

function bitOf(kind: Kind): bigint {
  return kind === CLEAN ? 0n : 1n << BigInt(kind);
}

function kindsOf(kinds: bigint): Kind[] {
  const bits = kinds.toString(2);
  const found: Kind[] = [];
  for (let place = bits.length - 1; place >= 0; place--) if (bits[place] === "1") found.push(bits.length - 1 - place);
  return found;
}
