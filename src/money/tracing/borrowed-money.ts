import type { Holder } from "./holder.ts";
import { CLEAN, type Kind, type Lot, type LotRules } from "./lots.ts";

/**
 * BACKWARD: what repays an overdraft is traced into what the overdraft bought (Brazil v Durant [2015]). Borrowed money is a
 * kind of its own, clean until the debt is repaid; then every lot of it becomes, wherever it is by then, what repaid it. Of a
 * debt repaid in part, that part of each lot.
 */
export class BorrowedMoney<Lots> {
  readonly #rules: LotRules<Lots>;
  readonly #holders = new Map<Kind, Set<Holder<Lots>>>();
  #nextKind: Kind;

  constructor(rules: LotRules<Lots>, firstKind: Kind) {
    this.#rules = rules;
    this.#nextKind = firstKind;
  }

  /** Lots of a new debt of the account. */
  lend(account: Holder<Lots>, amount: bigint): Lots {
    const kind = this.#nextKind++;
    account.debts.push({ kind, rest: amount });
    this.#holders.set(kind, new Set());
    account.borrowed.add(kind);
    return this.#rules.of(kind, amount);
  }

  /** Money went from one holder to another, and borrowed money perhaps with it. */
  follow(from: Holder<Lots>, to: Holder<Lots>): void {
    for (const kind of from.borrowed) {
      const holders = this.#holders.get(kind);
      if (holders === undefined) from.borrowed.delete(kind);
      else {
        holders.add(to);
        to.borrowed.add(kind);
      }
    }
  }

  /** Repays the oldest debts; returns what remains as lost in the overdraft: the same sum, clean where it was traced on. */
  repay(account: Holder<Lots>, money: Lots): Lots {
    const rules = this.#rules;
    let coming = money;
    let lost = rules.none;
    for (let debt = account.debts[0]; debt !== undefined && rules.total(coming) > 0n; debt = account.debts[0]) {
      const all = rules.total(coming);
      const amount = all < debt.rest ? all : debt.rest;
      const [chunk, later] = rules.first(coming, amount);
      const parts = this.#paidBy(chunk, debt.kind);
      const rest = debt.rest - amount;
      if (rest > 0n) parts.push({ kind: debt.kind, amount: rest });
      const found = parts.length > 0 && this.#replace(debt.kind, parts);
      coming = found ? rules.replaced(later, debt.kind, parts) : later;
      lost = rules.join(lost, found && rules.hasSums ? rules.of(CLEAN, amount) : chunk);
      debt.rest = rest;
      if (rest === 0n) {
        account.debts.shift();
        this.#holders.delete(debt.kind);
      }
    }
    return lost;
  }

  /** What repays a debt, without its own money that comes back: that ends the debt and buys nothing. */
  #paidBy(chunk: Lots, own: Kind): Lot[] {
    const kinds = this.#rules.byKind(chunk);
    let clean = this.#rules.total(chunk);
    const parts: Lot[] = [];
    for (const [kind, amount] of kinds) {
      clean -= amount;
      if (kind !== own) parts.push({ kind, amount });
    }
    if (clean > 0n) parts.push({ kind: CLEAN, amount: clean });
    return parts;
  }

  #replace(kind: Kind, parts: readonly Lot[]): boolean {
    let found = false;
    for (const each of this.#holders.get(kind) ?? []) {
      if (!this.#rules.byKind(each.held).has(kind)) continue;
      found = true;
      each.held = this.#rules.replaced(each.held, kind, parts);
      for (const part of parts) {
        const holders = this.#holders.get(part.kind);
        if (holders === undefined) continue;
        holders.add(each);
        each.borrowed.add(part.kind);
      }
    }
    return found;
  }
}
