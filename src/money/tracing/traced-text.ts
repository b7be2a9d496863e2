import { decimalText } from "./fixed-point.ts";
import type { Method } from "./method.ts";
import type { TracedHolder, TracedLedger } from "./trace-ledger.ts";

/** Amounts in minor units as decimal texts, up to 18 places. */
export interface HolderText {
  readonly balance: string;
  readonly tainted: string;
  readonly byOrigin?: Readonly<Record<string, string>>;
  /** POISON instead of `byOrigin`: the origins that have touched the account. */
  readonly origins?: readonly string[];
}

export interface TracedText {
  readonly method: Method;
  readonly accounts: Readonly<Record<string, HolderText>>;
  readonly sinks: Readonly<Record<string, HolderText>>;
  readonly events: Readonly<Record<string, string>>;
}

/** A traced ledger as `powertrail trace --json` tells it. */
export function tracedText({ method, accounts, sinks, events }: TracedLedger): TracedText {
  const holders = (traced: ReadonlyMap<string, TracedHolder>): Readonly<Record<string, HolderText>> =>
    Object.fromEntries([...traced].map(([id, each]) => [id, holderText(each, method)]));
  return { method, accounts: holders(accounts), sinks: holders(sinks), events: amountTexts(events) };
}

function holderText({ balance, tainted, byOrigin }: TracedHolder, method: Method): HolderText {
  const sums = { balance: decimalText(balance), tainted: decimalText(tainted) };
  return method === "POISON"
    ? { ...sums, origins: [...byOrigin.keys()].sort() }
    : { ...sums, byOrigin: amountTexts(byOrigin) };
}

function amountTexts(amounts: ReadonlyMap<string, bigint>): Readonly<Record<string, string>> {
  return Object.fromEntries([...amounts].map(([id, amount]) => [id, decimalText(amount)]));
}
