import { halfEven, ONE } from "../tracing/fixed-point.ts";
import type { Method } from "../tracing/method.ts";
import { traceLedger, type TracedLedger } from "../tracing/trace-ledger.ts";
import type { Movement, ProceedsLedger } from "./build-ledger.ts";
import { majorUnits } from "../currency.ts";
import type { ProceedsFacts, Purchase } from "./proceeds-facts.ts";

export interface MoneyText {
  readonly amount: string;
  readonly currency: string;
}

export interface ProceedsOptions {
  readonly assetsRetained: boolean;
  readonly missingFunds: "ERROR" | "ASSUME_CLEAN";
}

const FLOWS_CAP = 200;
const SHARE_PLACES = 6;
const ANY_CURRENCY = "XXX";

/** The outcome of one method on a ledger of proceeds, as the API tells it; amounts are rounded half-even to minor units. */
export function proceedsByMethod(
  facts: ProceedsFacts,
  { ledger, movements }: ProceedsLedger,
  method: Method,
  { assetsRetained, missingFunds }: ProceedsOptions,
) {
  const assetIds = new Set(facts.purchases.map(({ assetId }) => assetId));
  const retained = assetsRetained ? assetIds : undefined;
  const traced = traceLedger(ledger, { method, retained, missingFunds });
  const taintOf = ({ eventId }: Movement): bigint => traced.events.get(eventId) ?? 0n;
  const accounts = accountsOf(facts, traced, assetIds);
  const assets = assetsOf(facts.purchases, traced, movements, taintOf);
  return {
    traced,
    told: {
      method,
      accounts: accounts.map(({ tracedScaled: _, ...told }) => told),
      assets,
      parties: partiesOf(facts, accounts, assets),
      flows: flowsOf(movements, taintOf),
    },
  };
}

function accountsOf(facts: ProceedsFacts, traced: TracedLedger, assetIds: ReadonlySet<string>) {
  const unfollowed = [...traced.sinks].filter(([id]) => !assetIds.has(id) && !id.startsWith("origin:"));
  return [...traced.accounts, ...unfollowed]
    .filter(([, { tainted }]) => tainted > 0n)
    .map(([account, { balance, tainted }]) => {
      const currency = currencyOf(facts, account);
      const followed = traced.accounts.has(account);
      return {
        account,
        followed,
        currency,
        balance: money(balance, currency),
        traced: money(tainted, currency),
        tracedScaled: tainted,
      };
    })
    .sort((a, b) => descending(a.tracedScaled, b.tracedScaled) || (a.account < b.account ? -1 : 1));
}

function assetsOf(
  purchases: readonly Purchase[],
  traced: TracedLedger,
  movements: readonly Movement[],
  taintOf: (movement: Movement) => bigint,
) {
  const byAsset = new Map<string, Purchase[]>();
  for (const purchase of purchases) {
    const known = byAsset.get(purchase.assetId);
    if (known) known.push(purchase);
    else byAsset.set(purchase.assetId, [purchase]);
  }
  return [...byAsset]
    .flatMap(([asset, [first, ...more]]) => {
      if (first === undefined) return [];
      const sink = traced.sinks.get(asset);
      const paidMinor = more.reduce((sum, { amountMinor }) => sum + amountMinor, first.amountMinor);
      const currency = first.priceCurrency ?? first.currency;
      const priceMinor = first.priceMinor ?? paidMinor;
      const found = rounded(sink?.tainted ?? 0n);
      const tracedMinor = found < priceMinor ? found : priceMinor;
      return {
        asset,
        price: minorMoney(priceMinor, currency),
        traced: minorMoney(tracedMinor, currency),
        untraced: minorMoney(priceMinor - tracedMinor, currency),
        share: shareText(tracedMinor, priceMinor),
        path: pathTo(asset, movements, taintOf),
        tracedMinor,
        currency,
      };
    })
    .sort((a, b) => descending(a.tracedMinor, b.tracedMinor) || (a.asset < b.asset ? -1 : 1));
}

/** Back from the payment that brought most, each time by the credit before it that brought most, to a tainted payment. */
function pathTo(end: string, movements: readonly Movement[], taintOf: (movement: Movement) => bigint) {
  const into = new Map<string, number[]>();
  for (const [index, { to }] of movements.entries()) {
    const known = into.get(to);
    if (known) known.push(index);
    else into.set(to, [index]);
  }
  const path: Movement[] = [];
  let [place, before] = [end, movements.length];
  for (;;) {
    let [best, most] = [-1, 0n];
    for (const index of into.get(place) ?? []) {
      if (index >= before) break;
      const movement = movements[index];
      const taint = movement === undefined ? 0n : taintOf(movement);
      if (taint > most) [best, most] = [index, taint];
    }
    const movement = movements[best];
    if (movement === undefined) break;
    path.unshift(movement);
    if (movement.isOrigin) break;
    [place, before] = [movement.from, best];
  }
  return path.map((movement) => hop(movement, movement.amountMinor * ONE, taintOf(movement)));
}

function hop({ transferId, from, to, at, currency }: Movement, amount: bigint, tainted: bigint) {
  return { transferId, from, to, at, amount: money(amount, currency), traced: money(tainted, currency) };
}

function partiesOf(
  { holders }: ProceedsFacts,
  accounts: readonly { readonly account: string; readonly currency: string; readonly tracedScaled: bigint }[],
  assets: readonly { readonly asset: string; readonly currency: string; readonly tracedMinor: bigint }[],
) {
  const sums = new Map<string, { party: string; currency: string; inAccounts: bigint; inAssets: bigint }>();
  const add = (held: string, currency: string, inAccounts: bigint, inAssets: bigint): void => {
    for (const party of inAccounts + inAssets > 0n ? (holders.get(held)?.holderIds ?? []) : []) {
      const key = `${party} ${currency}`;
      const sum = sums.get(key) ?? { party, currency, inAccounts: 0n, inAssets: 0n };
      sums.set(key, { ...sum, inAccounts: sum.inAccounts + inAccounts, inAssets: sum.inAssets + inAssets });
    }
  };
  for (const { account, currency, tracedScaled } of accounts) add(account, currency, tracedScaled, 0n);
  for (const { asset, currency, tracedMinor } of assets) add(asset, currency, 0n, tracedMinor * ONE);
  return [...sums.values()]
    .sort((a, b) => descending(a.inAccounts + a.inAssets, b.inAccounts + b.inAssets) || (a.party < b.party ? -1 : 1))
    .map(({ party, currency, inAccounts, inAssets }) => {
      return { party, currency, inAccounts: money(inAccounts, currency), inAssets: money(inAssets, currency) };
    });
}

function flowsOf(movements: readonly Movement[], taintOf: (movement: Movement) => bigint) {
  const flows = new Map<string, { from: string; to: string; currency: string; amount: bigint; tainted: bigint }>();
  for (const movement of movements) {
    const { from, to, currency, amountMinor } = movement;
    const tainted = taintOf(movement);
    const key = JSON.stringify([from, to, currency]);
    const flow = flows.get(key) ?? { from, to, currency, amount: 0n, tainted: 0n };
    flows.set(key, { ...flow, amount: flow.amount + amountMinor * ONE, tainted: flow.tainted + tainted });
  }
  return [...flows.values()]
    .filter(({ tainted }) => tainted > 0n)
    .sort((a, b) => descending(a.tainted, b.tainted) || (a.from + a.to < b.from + b.to ? -1 : 1))
    .slice(0, FLOWS_CAP)
    .map(({ from, to, currency, amount, tainted }) => {
      return { from, to, amount: money(amount, currency), traced: money(tainted, currency) };
    });
}

export function minorMoney(minor: bigint, currency: string): MoneyText {
  return { amount: majorUnits(minor, currency), currency };
}

/** The currency of an account: its own, else that of a purchase or nothing known. */
export function currencyOf({ holders, transfers }: ProceedsFacts, account: string): string {
  const own = holders.get(account)?.currency;
  if (own !== null && own !== undefined) return own;
  return transfers.find(({ toId }) => toId === account)?.creditedCurrency ?? ANY_CURRENCY;
}

function money(scaled: bigint, currency: string): MoneyText {
  return minorMoney(rounded(scaled), currency);
}

function rounded(scaled: bigint): bigint {
  return scaled < 0n ? -halfEven(-scaled, ONE) : halfEven(scaled, ONE);
}

function shareText(part: bigint, whole: bigint): string {
  const digits = whole === 0n ? 0n : halfEven(part * 10n ** BigInt(SHARE_PLACES), whole);
  const text = digits.toString().padStart(SHARE_PLACES + 1, "0");
  return `${text.slice(0, -SHARE_PLACES)}.${text.slice(-SHARE_PLACES)}`;
}

function descending(a: bigint, b: bigint): number {
  return a === b ? 0 : a > b ? -1 : 1;
}
