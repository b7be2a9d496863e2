import { addSeconds, instant } from "./calendar.ts";
import { makeIban } from "./identifiers.ts";
import type { Prng } from "./prng.ts";
import { idOf, type Teller } from "./teller.ts";

interface Transfer {
  readonly from: string;
  readonly to: string;
  readonly at: string;
  readonly amountMinor: number;
  readonly purpose: string;
}

const KEEPERS = [
  ["125", "Altyn Dala Bank (demo)"],
  ["601", "Ertis Bank (demo)"],
  ["722", "Qala Bank (demo)"],
] as const;

/** The bank accounts of the demo, in KZT, and what moved between them; no account is ever overdrawn. */
export class Ledger {
  readonly #openings = new Map<string, number>();
  readonly #transfers: Transfer[] = [];
  readonly #credits: Pick<Transfer, "to" | "at" | "amountMinor">[] = [];
  readonly #instants = new Set<string>();
  readonly #teller: Teller;
  readonly #random: Prng;

  constructor(teller: Teller, random: Prng) {
    this.#teller = teller;
    this.#random = random;
  }

  /** Opens an account for a holder told before; gives its id. */
  open(key: string, holder: string, openingKzt: number, openedOn = "2019-04-01", accountKind = "current"): string {
    const own = this.#random.fork(`account/${key}`);
    const [bank, keeper] = own.pick(KEEPERS);
    const id = this.#teller.node("bank-statements", "account", key, {
      number: makeIban(own, bank),
      accountKind,
      currency: "KZT",
      keeper,
      openedOn,
      openingMinor: openingKzt * 100,
    });
    this.#teller.edge("bank-statements", "HOLDS_ACCOUNT", holder, id, { capacity: "owner" }, { validFrom: openedOn });
    this.#openings.set(id, openingKzt * 100);
    return id;
  }

  /** Books a transfer on a day; gives the key of its edge. No two transfers share an instant. */
  transfer(from: string, to: string, date: string, amountMinor: number, purpose: string): string {
    let at = instant(date, this.#random.int(9, 17), this.#random.int(0, 59), this.#random.int(0, 59));
    while (this.#instants.has(at)) at = addSeconds(at, 1);
    this.#instants.add(at);
    this.#transfers.push({ from, to, at, amountMinor, purpose });
    return `ek:transferred:${transferPlace(from, to, at)}`;
  }

  /** Counts a loan paid out to an account on a day; the loan itself is told elsewhere. */
  credit(to: string, date: string, amountMinor: number): void {
    this.#credits.push({ to, at: instant(date, 12), amountMinor });
  }

  /** When a transfer was made, by the key of its edge. */
  atOf(key: string): string {
    const found = this.#transfers.find(({ from, to, at }) => key === `ek:transferred:${transferPlace(from, to, at)}`);
    if (!found) throw new Error(`No transfer "${key}" was booked.`);
    return found.at;
  }

  /** Tells of all transfers in order. Throws where one would overdraw its account. */
  tell(): void {
    const balances = new Map(this.#openings);
    const credits = this.#credits.toSorted((a, b) => (a.at < b.at ? -1 : 1));
    for (const { from, to, at, amountMinor, purpose } of this.#transfers.toSorted((a, b) => (a.at < b.at ? -1 : 1))) {
      for (let next = credits[0]; next !== undefined && next.at <= at; next = credits[0]) {
        balances.set(next.to, (balances.get(next.to) ?? 0) + next.amountMinor);
        credits.shift();
      }
      const left = (balances.get(from) ?? 0) - amountMinor;
      if (left < 0)
        throw new Error(`The account "${from}" would be overdrawn by ${-left} tiyn at ${at} ("${purpose}").`);
      balances.set(from, left);
      balances.set(to, (balances.get(to) ?? 0) + amountMinor);
      const properties = { at, seq: 0, amountMinor, currency: "KZT", purpose };
      this.#teller.edge("bank-statements", "TRANSFERRED", from, to, properties, { key: transferPlace(from, to, at) });
    }
  }
}

export function accountId(key: string): string {
  return idOf("account", key);
}

function transferPlace(from: string, to: string, at: string): string {
  const account = "ek:account:".length;
  return `${from.slice(account)}:${to.slice(account)}:${at.replace(/[-:]/g, "")}`;
}
