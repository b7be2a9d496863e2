import type { GraphModel } from "../../model/graph-model.ts";
import { majorUnits, minorUnits } from "../../money/currency.ts";
import { amountValue } from "../cells.ts";
import type { IdContext } from "../ids.ts";
import type { Reading, Row } from "../import-file.ts";
import type { RowFault } from "../report.ts";
import { SeenKeys } from "../seen-keys.ts";
import { readRow } from "../told-rows.ts";
import { digestOf } from "./keys.ts";
import type { ValueText } from "./mapping-shape.ts";
import type { Notes } from "./notes.ts";
import { idOf } from "./rules.ts";
import { type Mismatch, RunningBalance } from "./running-balance.ts";
import { changeOf, minorOf } from "./statement-amounts.ts";
import { partyReadings } from "./statement-parties.ts";
import { type Statement, statedClosing, statementTemplates } from "./statement.ts";
import { transferKey } from "./transfer-key.ts";
import { ToldBefore } from "./told-before.ts";
import { rawCell, readValue, type Value, type ValueContext } from "./values.ts";

/** What is followed of one account of a statement. */
interface Followed {
  readonly balance: RunningBalance;
  readonly currency: string;
  at: string;
  seq: number;
}

/** One of the two accounts of a row. */
interface Side {
  readonly number: string;
  readonly bank?: Value | undefined;
  readonly holder?: Statement["holder"] | undefined;
}

const NO_ROW: Row = { cells: [], line: 0 };

/** A row's own account and what it changed there, in minor units. */
interface Entry {
  readonly number: string;
  readonly currency: string;
  readonly change: bigint;
}

/** Reads the rows of a bank statement: each a transfer between the account and another, with the accounts and their holders. */
export class StatementReader {
  readonly #statement: Statement;
  readonly #templates: ReturnType<typeof statementTemplates>;
  readonly #ids: IdContext;
  readonly #source: string;
  readonly #context: ValueContext;
  readonly #notes: Notes;
  readonly #told = new ToldBefore();
  readonly #transfers = new SeenKeys();
  readonly #alike = new SeenKeys();
  /** Accounts with what a row says of them, so that each is read once. */
  readonly #sides = new SeenKeys();
  readonly #accounts = new Map<string, Followed>();

  constructor(
    statement: Statement,
    model: GraphModel,
    ids: IdContext,
    source: string,
    context: ValueContext,
    notes: Notes,
  ) {
    this.#statement = statement;
    this.#templates = statementTemplates(model);
    this.#ids = ids;
    this.#source = source;
    this.#context = context;
    this.#notes = notes;
  }

  read(row: Row): readonly Reading[] {
    const refused = (fault: RowFault): readonly Reading[] => [{ fault, kind: "transferred" }];
    const number = this.#required(this.#statement.account, row, "the account of the statement");
    if (typeof number !== "string") return refused(number);
    const currency = this.#required(this.#statement.currency, row, "the currency");
    if (typeof currency !== "string") return refused(currency);
    const change = changeOf(this.#statement.amounts, row, currency, this.#context);
    const followed = this.#follow(withoutSpaces(number), currency);
    const mismatch = this.#check(followed, change, row);
    if (typeof change !== "bigint") return refused(change);
    if (mismatch && (mismatch.isUnreadable || this.#statement.refuseMismatch)) return refused(mismatch.fault);
    if (mismatch) {
      const { field, value, reason } = mismatch.fault;
      this.#notes.tell({ line: row.line, field, value, message: reason });
    }
    const other = this.#required(this.#statement.other.account, row, "the account of the counterpart");
    if (typeof other !== "string") return refused(other);
    const entry = { number: withoutSpaces(number), currency, change };
    const transfer = this.#transfer(entry, withoutSpaces(other), followed, row);
    if (transfer.fault) return refused(transfer.fault);
    return [...this.#ends(entry, withoutSpaces(other), row), ...this.#once(transfer, row.line)];
  }

  /** Checks the balances at the end of the file against those that it states. */
  finish(closing: ValueText | undefined, opening: Value | undefined): void {
    const [only] = this.#accounts.values();
    if (!only || this.#accounts.size > 1) return;
    const { balance, currency } = only;
    const stated = statedClosing(closing, this.#context, currency);
    if (stated && "reason" in stated)
      this.#notes.tell({ field: stated.field, value: stated.value, message: `${stated.reason} ${stated.remedy}` });
    else if (stated) this.#compare("closing", balance.closing, stated.text, currency, stated.line);
    const first = opening && readValue(opening, NO_ROW, this.#context, currency);
    if (typeof first === "string") this.#compare("opening", balance.opening, first, currency);
  }

  #compare(which: string, reached: bigint | undefined, stated: string, currency: string, line?: number): void {
    const found = amountValue(which, stated, currency);
    if (found.fault || reached === undefined || String(reached) === found.value) return;
    const message = `The ${which} balance is ${majorUnits(minorUnits(stated, currency), currency)}, and the rows lead to ${majorUnits(reached, currency)}; rows are missing, or one is wrong.`;
    this.#notes.tell({ ...(line === undefined ? {} : { line }), field: which, value: stated, message });
  }

  #follow(number: string, currency: string): Followed {
    const known = this.#accounts.get(number);
    if (known) return known;
    const { opening, latestFirst } = this.#statement;
    const first = opening && minorOf(opening, NO_ROW, currency, this.#context);
    if (typeof first === "object")
      this.#notes.tell({ field: first.field, value: first.value, message: `${first.reason} ${first.remedy}` });
    const balance = new RunningBalance(latestFirst, typeof first === "bigint" ? first : undefined);
    const followed = { balance, currency, at: "", seq: 0 };
    this.#accounts.set(number, followed);
    return followed;
  }

  /** Follows the balance over a row, also over one whose sum cannot be read. */
  #check(
    { balance, currency }: Followed,
    change: bigint | RowFault,
    row: Row,
  ): { readonly fault: RowFault; readonly isUnreadable: boolean } | undefined {
    const value = this.#statement.balance;
    const printed = value && minorOf(value, row, currency, this.#context);
    const mismatch = balance.next(
      typeof change === "bigint" ? change : undefined,
      typeof printed === "bigint" ? printed : undefined,
    );
    if (typeof printed === "object") return { fault: printed, isUnreadable: true };
    if (!mismatch || !value) return undefined;
    return { fault: mismatchFault(mismatch, currency, value.field, rawCell(value, row).text), isUnreadable: false };
  }

  #transfer({ number, currency, change }: Entry, other: string, followed: Followed, row: Row): Reading {
    const at = this.#required(this.#statement.at, row, "the time of the transfer");
    if (typeof at !== "string") return { fault: at };
    const purpose = this.#statement.purpose && readValue(this.#statement.purpose, row, this.#context);
    if (typeof purpose === "object") return { fault: purpose };
    const [own, counterpart] = [this.#accountId(number), this.#accountId(other)];
    const [from, to] = change < 0n ? [own, counterpart] : [counterpart, own];
    const amount = majorUnits(change < 0n ? -change : change, currency);
    followed.seq = followed.at === at ? followed.seq + 1 : 0;
    followed.at = at;
    const seq = followed.seq > 0 && !this.#statement.latestFirst ? String(followed.seq) : undefined;
    const minor = String(change < 0n ? -change : change);
    const mark = { from, to, amountMinor: minor, currency, day: at.slice(0, 10) };
    const nth = this.#alike.count(JSON.stringify([own, mark]));
    const cells = Object.entries({
      key: transferKey(mark, nth),
      from,
      to,
      at,
      amount,
      currency,
      purpose,
      seq,
    });
    return readRow(this.#ids, this.#templates.transferred, filled(cells), this.#source);
  }

  /** The accounts and their holders, each once a file. */
  #ends({ number, currency }: Entry, other: string, row: Row): readonly Reading[] {
    const { bank, holder, other: counterpart } = this.#statement;
    return [
      ...this.#side({ number, bank, holder }, currency, row),
      ...this.#side({ ...counterpart, number: other }, currency, row),
    ];
  }

  #side({ number, bank, holder }: Side, currency: string, row: Row): readonly Reading[] {
    const raw = [bank, holder?.identifier, holder?.name].map((value) => value && rawCell(value, row).text);
    if (this.#sides.note(JSON.stringify([number, ...raw]), row.line) !== undefined) return [];
    const keeper = bank && readValue(bank, row, this.#context);
    if (typeof keeper === "object") return [{ fault: keeper, kind: "account" }];
    const id = this.#accountId(number);
    const cells = filled(Object.entries({ id, number, currency, keeper }));
    const account = readRow(this.#ids, this.#templates.account, cells, this.#source);
    const scope = {
      templates: this.#templates,
      ids: this.#ids,
      source: this.#source,
      context: this.#context,
      notes: this.#notes,
    };
    const parties = holder ? partyReadings(holder, id, row, scope) : [];
    return [account.fault ? { ...account, kind: "account" } : account, ...parties].flatMap((reading) =>
      this.#firstOf(reading, row.line),
    );
  }

  /** A telling of a thing that the file tells for the first time; a party by another name is counted. */
  #firstOf(reading: Reading, line: number): readonly Reading[] {
    if (reading.fault) return [reading];
    const telling = (reading.node ?? reading.edge).telling;
    const before = this.#told.note(telling, line);
    if (before === "new") return [reading];
    if (before !== "same" && "kind" in telling && telling.kind !== "account")
      this.#notes.count("A holder comes under another name than before; the first name was taken");
    return [];
  }

  /** A transfer that the file has not told from the side of its other account. */
  #once(reading: Reading, line: number): readonly Reading[] {
    if (reading.fault || reading.node) return [reading];
    if (this.#transfers.note(reading.edge.telling.key, line) === undefined) return [reading];
    this.#notes.count(
      "Rows tell the other side of a transfer between two accounts of the file, which was told already",
    );
    return [];
  }

  #accountId(number: string): string {
    return idOf(this.#context, "account", digestOf([number]));
  }

  #required(value: Value, row: Row, what: string): string | RowFault {
    const text = readValue(value, row, this.#context);
    if (text !== undefined) return text;
    return {
      field: value.field,
      value: "",
      reason: `"${value.field}" is empty: ${what} is missing.`,
      remedy: "Fill it in, or give it a default in the mapping.",
    };
  }
}

function mismatchFault({ expected, found }: Mismatch, currency: string, field: string, value: string): RowFault {
  return {
    field,
    value,
    reason: `The balance is ${majorUnits(found, currency)}, and the rows before lead to ${majorUnits(expected, currency)}.`,
    remedy: "Look for a row that is missing in front of it, or that was altered.",
  };
}

function filled(cells: readonly (readonly [string, string | undefined])[]): ReadonlyMap<string, string> {
  return new Map(cells.flatMap(([name, text]) => (text === undefined ? [] : [[name, text] as const])));
}

function withoutSpaces(number: string): string {
  return number.replaceAll(/[\s\u00A0]/gu, "").toUpperCase();
}
