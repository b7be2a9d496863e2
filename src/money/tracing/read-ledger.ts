import { eventInstant } from "./event-instant.ts";
import type { Ledger, LedgerAccount, LedgerEvent } from "./ledger.ts";
import { LedgerFault } from "./ledger-fault.ts";
import { amountOf, factorOf } from "./ledger-numbers.ts";

type Told = Readonly<Record<string, unknown>>;

const KINDS = "in, pay, out or reval";

/**
 * The ledger that a JSON value tells, in the form of docs/tracing.md. Fields that the form does not know are left alone; null
 * counts as left out. Throws LedgerFault and names what is at fault.
 */
export function toLedger(value: unknown): Ledger {
  const { accounts, events } = asObject(value, "The ledger");
  const known = new Set<string>();
  const read = asList(accounts, "accounts").map((told, index): LedgerAccount => {
    const account = toAccount(told, index);
    refuseTwice(known, account.id, "Account");
    return account;
  });
  const seen = new Set<string>();
  return {
    accounts: read,
    events: asList(events, "events").map((told, index): LedgerEvent => {
      const event = toEvent(told, index);
      refuseTwice(seen, event.id, "Event");
      for (const id of accountsOf(event))
        if (!known.has(id))
          throw new LedgerFault(
            "UNKNOWN_ACCOUNT",
            `Event "${event.id}" names account "${id}", which is not among the accounts; add it there.`,
          );
      return event;
    }),
  };
}

function toAccount(told: unknown, index: number): LedgerAccount {
  const account = asObject(told, `accounts[${index}]`);
  const id = nameOf(account["id"], `The id of accounts[${index}]`);
  const sumOf = (field: string): bigint =>
    absent(account[field]) ? 0n : amountOf(account[field], `The ${field} of account "${id}"`);
  return { id, opening: sumOf("opening"), overdraft: sumOf("overdraft") };
}

function toEvent(told: unknown, index: number): LedgerEvent {
  const event = asObject(told, `events[${index}]`);
  const id = nameOf(event["id"], `The id of events[${index}]`);
  const name = (field: string): string => nameOf(event[field], `"${field}" of event "${id}"`);
  const amount = (field: string): bigint => amountOf(event[field], `"${field}" of event "${id}"`);
  const happening = { id, at: instantOf(event["ts"], id), seq: seqOf(event["seq"], id) };
  switch (event["kind"]) {
    case "in": {
      const origin = absent(event["origin"]) ? undefined : name("origin");
      return { ...happening, kind: "in", to: name("to"), amount: amount("amount"), origin };
    }
    case "pay": {
      const paid = amount("amount");
      const credited = absent(event["credited"]) ? paid : amount("credited");
      return { ...happening, kind: "pay", from: name("from"), to: name("to"), amount: paid, credited };
    }
    case "out":
      return { ...happening, kind: "out", from: name("from"), amount: amount("amount"), sink: name("sink") };
    case "reval":
      return { ...happening, kind: "reval", account: name("account"), factor: factorOf(event["factor"], id) };
    default:
      throw malformed(`The kind ${shown(event["kind"])} of event "${id}" is not ${KINDS}.`);
  }
}

function accountsOf(event: LedgerEvent): readonly string[] {
  switch (event.kind) {
    case "in":
      return [event.to];
    case "pay":
      return [event.from, event.to];
    case "out":
      return [event.from];
    case "reval":
      return [event.account];
  }
}

function instantOf(value: unknown, event: string): string {
  const instant = typeof value === "string" ? eventInstant(value) : undefined;
  if (instant === undefined)
    throw new LedgerFault(
      "BAD_TIME",
      `The ts ${shown(value)} of event "${event}" is no ISO date or instant, such as 2025-03-31 or 2025-03-31T14:05:00+05:00.`,
    );
  return instant;
}

function seqOf(value: unknown, event: string): number {
  const number = typeof value === "string" && /^-?\d+$/u.test(value) ? Number(value) : value;
  if (typeof number === "number" && Number.isSafeInteger(number)) return number;
  throw malformed(`The seq ${shown(value)} of event "${event}" is no integer; number the events of an instant.`);
}

function nameOf(value: unknown, what: string): string {
  if (typeof value === "string" && value !== "") return value;
  if (typeof value === "number" && Number.isSafeInteger(value)) return String(value);
  throw malformed(`${what} is ${shown(value)}; it must be a text that is not empty.`);
}

function asObject(value: unknown, what: string): Told {
  if (!isObject(value)) throw malformed(`${what} is ${shown(value)}; it must be an object.`);
  return value;
}

function isObject(value: unknown): value is Told {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function asList(value: unknown, field: string): readonly unknown[] {
  if (!Array.isArray(value)) throw malformed(`"${field}" of the ledger is ${shown(value)}; it must be a list.`);
  return value;
}

function refuseTwice(known: Set<string>, id: string, what: string): void {
  if (known.has(id))
    throw new LedgerFault("DUPLICATE_ID", `${what} "${id}" stands there twice; give each an id of its own.`);
  known.add(id);
}

function malformed(message: string): LedgerFault {
  return new LedgerFault("MALFORMED_LEDGER", message);
}

function absent(value: unknown): boolean {
  return value === undefined || value === null;
}

function shown(value: unknown): string {
  return value === undefined ? "left out" : JSON.stringify(value).slice(0, 80);
}
