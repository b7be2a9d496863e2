import { apportion } from "./apportion.ts";
import { lotsOf, type Rope, RopeRules, turned } from "./lot-rope.ts";
import { CLEAN, type Kind, type LotRules } from "./lots.ts";
import { replacedLot } from "./replaced-lot.ts";

/**
 * Lots in the order of their arrival. FIFO: the oldest leave first and keep their order at the payee (Clayton's Case, 1816;
 * Anderson, Shumailov, Ahmed and Rietmann, Bitcoin Redux, 2018). LIFO: the newest leave first, and arrive in the order in which
 * they left: so a payment and its two halves come to the same.
 */
export function queueLots(end: "OLDEST" | "NEWEST", isTainted: (kind: Kind) => boolean): LotRules<Rope | null> {
  const ropes = new RopeRules(isTainted);
  return {
    none: null,
    hasSums: true,
    of: (kind, amount) => ropes.lot(kind, amount),
    total: (lots) => lots?.total ?? 0n,
    tainted: (lots) => lots?.tainted ?? 0n,
    leave(held, amount) {
      if (end === "OLDEST") return ropes.cut(held, amount);
      const [kept, leaving] = ropes.cut(held, (held?.total ?? 0n) - amount);
      return [turned(leaving), kept];
    },
    first: (credit, amount) => ropes.cut(credit, amount),
    join: (held, credit) => ropes.join(held, credit),
    scaled(lots, total) {
      if (lots === null || total === lots.total) return lots;
      const before = [...lotsOf(lots)];
      const amounts = apportion(
        total,
        before.map(({ amount }) => amount),
        lots.total,
      );
      return ropes.ofLots(before.map(({ kind }, index) => ({ kind, amount: amounts[index] ?? 0n })));
    },
    replaced: (lots, kind, parts) => ropes.ofLots([...lotsOf(lots)].flatMap((lot) => replacedLot(lot, kind, parts))),
    byKind(lots) {
      const sums = new Map<Kind, bigint>();
      for (const { kind, amount } of lotsOf(lots)) if (kind !== CLEAN) sums.set(kind, (sums.get(kind) ?? 0n) + amount);
      return sums;
    },
  };
}
