import { CLEAN, type Election, type Kind, type Lot, type LotRules } from "./lots.ts";
import { type Mixture, mixture, NOTHING, partOf, share, together, without } from "./mixture.ts";
import { replacedLot } from "./replaced-lot.ts";

/**
 * PRORATA: every kind leaves by its share of the balance (the rolling charge of Barlow Clowes v Vaughan [1991]; "haircut" of
 * Möser, Böhme and Breuker, 2014). Its lots need no order, so their sums by kind are enough.
 */
export function proRataLots(isTainted: (kind: Kind) => boolean): LotRules<Mixture> {
  return mixedLots(isTainted, (held, amount) => share(held, amount, isTainted));
}

/**
 * Clean and tainted money apart. LIBR elects that clean money leaves first, so that the taint is at most the lowest balance
 * since (Re Hallett's Estate, 1880; James Roscoe (Bolton) v Winder [1915]); OATWAY that the tainted part does (Re Oatway [1903]).
 * Several kinds inside a part shrink pro rata. What arrives first of a credit is what left first by `usual`.
 */
export function partedLots(usual: Election, isTainted: (kind: Kind) => boolean): LotRules<Mixture> {
  return mixedLots(isTainted, (held, amount, election = usual) => {
    const clean = held.total - held.tainted;
    const ofClean = election === "CLEAN_FIRST" ? least(amount, clean) : amount - least(amount, held.tainted);
    return together(
      share(partOf(held, "CLEAN", isTainted), ofClean, isTainted),
      share(partOf(held, "TAINTED", isTainted), amount - ofClean, isTainted),
    );
  });
}

function mixedLots(
  isTainted: (kind: Kind) => boolean,
  leaving: (held: Mixture, amount: bigint, election?: Election) => Mixture,
): LotRules<Mixture> {
  const take = (held: Mixture, amount: bigint, election?: Election): readonly [leaving: Mixture, kept: Mixture] => {
    if (amount === 0n) return [NOTHING, held];
    if (amount === held.total) return [held, NOTHING];
    const left = leaving(held, amount, election);
    return [left, without(held, left)];
  };
  return {
    none: NOTHING,
    hasSums: true,
    of: (kind, amount) => mixture([{ kind, amount }], isTainted),
    total: (lots) => lots.total,
    tainted: (lots) => lots.tainted,
    leave: take,
    first: (credit, amount) => take(credit, amount),
    join: together,
    scaled: (lots, total) => share(lots, total, isTainted),
    replaced(lots, kind, parts) {
      if (!lots.amounts.has(kind)) return lots;
      return mixture(
        [...lots.amounts].flatMap(([each, amount]): readonly Lot[] => replacedLot({ kind: each, amount }, kind, parts)),
        isTainted,
      );
    },
    byKind: ({ amounts }) => new Map([...amounts].filter(([kind]) => kind !== CLEAN)),
  };
}

function least(one: bigint, other: bigint): bigint {
  return one < other ? one : other;
}
