import { BorrowedMoney } from "./borrowed-money.ts";
import { inOrder } from "./event-order.ts";
import { decimalText, halfEven, ONE } from "./fixed-point.ts";
import { type Holder, holder } from "./holder.ts";
import type { Ledger, LedgerEvent, Payment } from "./ledger.ts";
import { LedgerFault } from "./ledger-fault.ts";
import { CLEAN, type Election, type Kind, type LotRules } from "./lots.ts";
import type { Method } from "./method.ts";
import { partedLots, proRataLots } from "./mixed-lots.ts";
import { isNoOp, missingOpenings } from "./opening-balances.ts";
import { poisonedLots } from "./poisoned-lots.ts";
import { queueLots } from "./queue-lots.ts";

export interface TraceOptions {
  readonly method: Method;
  /** OATWAY: the sinks whose worth is left. A debit into any other sink takes clean money first. */
  readonly retained?: ReadonlySet<string> | undefined;
  /** Trace what repays an overdraft into what the overdraft bought. */
  readonly backward?: boolean | undefined;
  /** ASSUME_CLEAN gives accounts that could not pay a clean opening balance, as small as needed. */
  readonly missingFunds?: "ERROR" | "ASSUME_CLEAN" | undefined;
}

/** Amounts are minor units times 10^18 (see fixed-point.ts); a balance below zero is an overdraft in use. */
export interface TracedHolder {
  readonly balance: bigint;
  readonly tainted: bigint;
  /** By origin; POISON, which knows no sums, gives the balance to each. */
  readonly byOrigin: ReadonlyMap<string, bigint>;
}

export interface TracedLedger {
  readonly method: Method;
  readonly accounts: ReadonlyMap<string, TracedHolder>;
  readonly sinks: ReadonlyMap<string, TracedHolder>;
  /** The tainted part of each credit (`in`) or debit (`pay`, `out`), as it left; zero for a revaluation and for what does nothing. */
  readonly events: ReadonlyMap<string, bigint>;
  /** Minor units, unscaled, by which ASSUME_CLEAN has enlarged opening balances. */
  readonly assumedOpenings: ReadonlyMap<string, bigint>;
}

/**
 * Follows tainted money through a ledger by one method. Pure and exact to 10^-18 minor units a step. Throws LedgerFault
 * AMBIGUOUS_ORDER, UNKNOWN_ACCOUNT or INSUFFICIENT_FUNDS.
 */
export function traceLedger(ledger: Ledger, options: TraceOptions): TracedLedger {
  const origins = originsOf(ledger.events);
  const isTainted = (kind: Kind): boolean => kind !== CLEAN && kind <= origins.length;
  switch (options.method) {
    case "FIFO":
      return new Tracing(ledger, options, origins, queueLots("OLDEST", isTainted)).result();
    case "LIFO":
      return new Tracing(ledger, options, origins, queueLots("NEWEST", isTainted)).result();
    case "PRORATA":
      return new Tracing(ledger, options, origins, proRataLots(isTainted)).result();
    case "LIBR":
      return new Tracing(ledger, options, origins, partedLots("CLEAN_FIRST", isTainted)).result();
    case "OATWAY":
      return new Tracing(ledger, options, origins, partedLots("TAINTED_FIRST", isTainted)).result();
    case "POISON":
      return new Tracing(ledger, options, origins, poisonedLots(origins.length)).result();
  }
}

function originsOf(events: readonly LedgerEvent[]): readonly string[] {
  const origins = new Set<string>();
  for (const event of events) if (event.kind === "in" && event.origin !== undefined) origins.add(event.origin);
  return [...origins].sort();
}

class Tracing<Lots> {
  readonly #options: TraceOptions;
  readonly #rules: LotRules<Lots>;
  readonly #origins: readonly string[];
  readonly #kinds: ReadonlyMap<string, Kind>;
  readonly #accounts = new Map<string, Holder<Lots>>();
  readonly #sinks = new Map<string, Holder<Lots>>();
  readonly #events = new Map<string, bigint>();
  readonly #assumed: ReadonlyMap<string, bigint>;
  readonly #borrowed: BorrowedMoney<Lots> | undefined;

  constructor(ledger: Ledger, options: TraceOptions, origins: readonly string[], rules: LotRules<Lots>) {
    this.#options = options;
    this.#rules = rules;
    this.#origins = origins;
    this.#kinds = new Map(origins.map((origin, index) => [origin, index + 1]));
    if (options.backward === true) this.#borrowed = new BorrowedMoney(rules, origins.length + 1);
    const ordered = inOrder(ledger.events);
    this.#assumed = options.missingFunds === "ASSUME_CLEAN" ? missingOpenings(ledger.accounts, ordered) : new Map();
    for (const { id, opening, overdraft } of ledger.accounts) {
      const balance = opening + (this.#assumed.get(id) ?? 0n);
      this.#accounts.set(id, holder(id, rules.of(CLEAN, balance * ONE), balance, overdraft * ONE));
    }
    for (const event of ordered) this.#events.set(event.id, this.#apply(event));
  }

  result(): TracedLedger {
    return {
      method: this.#options.method,
      accounts: new Map([...this.#accounts].map(([id, account]) => [id, this.#traced(account)])),
      sinks: new Map([...this.#sinks].map(([id, sink]) => [id, this.#traced(sink)])),
      events: this.#events,
      assumedOpenings: this.#assumed,
    };
  }

  /** Applies an event and returns its tainted part. */
  #apply(event: LedgerEvent): bigint {
    if (event.kind === "reval") {
      const account = this.#account(event.account, event.id);
      account.balance.revalue(event.factor);
      if (account.owed === 0n) account.held = this.#rules.scaled(account.held, account.balance.scaled());
      return 0n;
    }
    if (event.kind === "in") {
      const payee = this.#account(event.to, event.id);
      if (isNoOp(event)) return 0n;
      const kind = event.origin === undefined ? CLEAN : (this.#kinds.get(event.origin) ?? CLEAN);
      payee.balance.add(event.amount);
      this.#credit(payee, this.#rules.of(kind, event.amount * ONE));
      return kind === CLEAN ? 0n : event.amount * ONE;
    }
    const payer = this.#account(event.from, event.id);
    const payee = event.kind === "pay" ? this.#account(event.to, event.id) : undefined;
    if (isNoOp(event)) return 0n;
    const [own, lent] = this.#debit(payer, event.amount * ONE, event);
    const tainted = this.#rules.tainted(own);
    // A pair of credits: the overdraft pays only when the account's own money is gone.
    payer.balance.add(-event.amount);
    if (event.kind === "pay" && payee !== undefined) {
      payee.balance.add(event.credited);
      const [ownCredit, lentCredit] = this.#credited(event, own, lent);
      this.#credit(payee, ownCredit, payer);
      this.#credit(payee, lentCredit, payer);
    } else if (event.kind === "out") {
      this.#sink(event.sink, own, payer);
      this.#sink(event.sink, lent, payer);
    }
    return tainted;
  }

  #debit(account: Holder<Lots>, amount: bigint, event: Exclude<LedgerEvent, { kind: "in" | "reval" }>): [Lots, Lots] {
    const rules = this.#rules;
    const held = rules.total(account.held);
    const own = amount < held ? amount : held;
    const lent = amount - own;
    if (account.owed + lent > account.limit)
      throw new LedgerFault(
        "INSUFFICIENT_FUNDS",
        `Event "${event.id}" takes ${decimalText(amount)} from account "${account.id}", which has ${decimalText(held - account.owed + account.limit)}${account.limit === 0n ? "" : " with its overdraft"}; complete the ledger, or assume clean opening balances with missing funds ASSUME_CLEAN.`,
      );
    const [leaving, kept] = rules.leave(account.held, own, this.#election(event));
    account.held = kept;
    account.owed += lent;
    if (lent === 0n) return [leaving, rules.none];
    return [leaving, this.#borrowed?.lend(account, lent) ?? rules.of(CLEAN, lent)];
  }

  /** Tainted money first, but into a sink that is not retained where some are: that is dissipation. A payee still has it. */
  #election(event: LedgerEvent): Election {
    const { method, retained } = this.#options;
    if (method === "LIBR") return "CLEAN_FIRST";
    const dissipated = retained !== undefined && event.kind === "out" && !retained.has(event.sink);
    return dissipated ? "CLEAN_FIRST" : "TAINTED_FIRST";
  }

  #credited({ amount, credited }: Payment, own: Lots, lent: Lots): [Lots, Lots] {
    if (amount === credited) return [own, lent];
    const rules = this.#rules;
    const ofOwn = halfEven(rules.total(own) * credited, amount);
    return [rules.scaled(own, ofOwn), rules.scaled(lent, credited * ONE - ofOwn)];
  }

  #credit(account: Holder<Lots>, money: Lots, payer?: Holder<Lots>): void {
    const rules = this.#rules;
    const total = rules.total(money);
    if (total === 0n) return;
    const repaid = total < account.owed ? total : account.owed;
    const [first, rest] = repaid === 0n ? [rules.none, money] : rules.first(money, repaid);
    account.held = rules.join(account.held, rest);
    account.owed -= repaid;
    if (payer) this.#borrowed?.follow(payer, account);
    if (repaid === 0n) return;
    this.#sink(`overdraft:${account.id}`, this.#borrowed?.repay(account, first) ?? first, payer);
  }

  #sink(id: string, money: Lots, payer?: Holder<Lots>): void {
    if (this.#rules.total(money) === 0n) return;
    const sink = this.#sinks.get(id) ?? holder(id, this.#rules.none);
    this.#sinks.set(id, sink);
    sink.held = this.#rules.join(sink.held, money);
    if (payer) this.#borrowed?.follow(payer, sink);
  }

  #account(id: string, event: string): Holder<Lots> {
    const account = this.#accounts.get(id);
    if (account === undefined)
      throw new LedgerFault(
        "UNKNOWN_ACCOUNT",
        `Event "${event}" names account "${id}", which is not among the accounts.`,
      );
    return account;
  }

  #traced({ held, owed }: Holder<Lots>): TracedHolder {
    const byOrigin = new Map<string, bigint>();
    for (const [kind, amount] of this.#rules.byKind(held)) {
      const origin = this.#origins[kind - 1];
      if (origin !== undefined) byOrigin.set(origin, amount);
    }
    return { balance: this.#rules.total(held) - owed, tainted: this.#rules.tainted(held), byOrigin };
  }
}
