import { majorUnits } from "./currency.ts";
import { EARLIEST, instantKey, LATEST } from "./instant-key.ts";
import type { PathSearch, SearchState, TraceDirection, Transfer } from "./transfer-paths.ts";

export interface TransferTraceRequest {
  readonly from: readonly string[];
  readonly after?: string | null;
  readonly before?: string | null;
  readonly maxHops: number;
  readonly direction: TraceDirection;
  readonly distinctAccounts: boolean;
  readonly perHop: number;
  readonly minAmount?: string | null;
  readonly first: number;
}

/** A transfer with what it carried, amounts in minor units. */
export interface MoneyTransfer extends Transfer {
  readonly amountMinor: bigint;
  readonly currency: string;
  readonly creditedMinor: bigint | null;
  readonly creditedCurrency: string | null;
  readonly purpose: string | null;
  readonly sourceIds: readonly string[];
}

/** The most accounts to begin at, the most transfers to follow at one account, and the most paths of one answer. */
const STARTS_CAP = 50;
const PER_HOP_CAP = 10_000;
const PATHS_CAP = 10_000;

/** What is wrong with a request, as a whole sentence; null when nothing is. */
export function faultOfRequest(
  request: TransferTraceRequest,
  { maxHops: hopsCap, records }: { readonly maxHops: number; readonly records: number },
): string | null {
  const { from, after = null, before = null, minAmount = null } = request;
  if (from.length < 1 || from.length > STARTS_CAP)
    return `"from" holds ${shown(from.length)} account ids; give at least 1 and at most ${shown(STARTS_CAP)}.`;
  const caps = [
    ["maxHops", request.maxHops, hopsCap],
    ["perHop", request.perHop, PER_HOP_CAP],
    ["first", request.first, PATHS_CAP],
  ] as const;
  for (const [name, value, cap] of caps)
    if (value < 1 || value > cap)
      return `"${name}" is ${shown(value)}; it must be at least 1 and at most ${shown(cap)}.`;
  // A path of n transfers names n + 1 accounts besides.
  const held = Math.floor(records / (2 * request.maxHops + 1));
  if (request.first > held)
    return `"first" is ${shown(request.first)}; with "maxHops" ${shown(request.maxHops)} it must be at most ${shown(held)}, so that an answer holds at most ${shown(records)} accounts and transfers.`;
  if (after !== null && before !== null && instantKey(after) >= instantKey(before))
    return `"before" is ${before}, which is not later than "after", ${after}; no transfer lies between them.`;
  if (minAmount?.startsWith("-") === true) return `"minAmount" is ${minAmount}; it must not be below 0.`;
  return null;
}

/** The search that a request asks for. */
export function searchOf(request: TransferTraceRequest): PathSearch {
  const { from, direction, maxHops, distinctAccounts, perHop, after = null, before = null } = request;
  return {
    from: [...new Set(from)],
    direction,
    maxHops,
    distinctAccounts,
    perHop,
    after: after === null ? EARLIEST : instantKey(after),
    before: before === null ? LATEST : instantKey(before),
    pathCap: PATHS_CAP,
  };
}

/** The answer to a request, amounts in major units; accounts are given by their ids. */
export function answerOf<T extends MoneyTransfer>(
  { first, maxHops }: TransferTraceRequest,
  state: SearchState<T>,
  transfersCap: number,
) {
  const paths = state.paths.slice(0, first).map(({ accounts, transfers }) => ({
    hops: transfers.length,
    firstAt: transfers[0]?.at,
    lastAt: transfers.at(-1)?.at,
    accounts,
    transfers: transfers.map(shownTransfer),
  }));
  const searched = state.stopped === null;
  return {
    paths,
    totalPaths: searched ? state.found : null,
    truncated: state.truncated,
    cut: cutOf(state, paths, maxHops, transfersCap),
  };
}

function cutOf<T extends MoneyTransfer>(
  { found, stopped, hops }: SearchState<T>,
  paths: readonly { readonly hops: number }[],
  maxHops: number,
  transfersCap: number,
) {
  const shorter = `"after" and "before" closer together, a higher "minAmount", a lower "perHop"`;
  if (found > paths.length) {
    const unsearched = stopped === null ? "" : ` Paths of more than ${hopsText(hops)} were not searched.`;
    const most = `The first ${shown(paths.length)} are shown, of ${shown(found)} paths of up to ${hopsText(hops)}: those of the fewest transfers, then the earliest last transfer.`;
    const more = paths.length < PATHS_CAP ? `a higher "first" (at most ${shown(PATHS_CAP)}), ` : "";
    const message = `${most}${unsearched} Ask with ${more}${shorter} or fewer "maxHops".`;
    return { reason: "PATHS", hop: paths.at(-1)?.hops ?? hops, shown: paths.length, found, message };
  }
  if (stopped === null) return null;
  const message = `Every path of up to ${hopsText(hops)} is shown, ${shown(found)} in all. Longer ones, of the ${shown(maxHops)} asked for, were not searched: the next hop would read more than ${shown(transfersCap)} transfers. Ask with ${shorter} or fewer accounts in "from".`;
  return { reason: "TRANSFERS", hop: hops, shown: paths.length, found, message };
}

function shownTransfer<T extends MoneyTransfer>({ amountMinor, creditedMinor, creditedCurrency, ...transfer }: T) {
  const credited = creditedMinor !== null && creditedCurrency !== null;
  return {
    ...transfer,
    amount: majorUnits(amountMinor, transfer.currency),
    creditedAmount: credited ? majorUnits(creditedMinor, creditedCurrency) : null,
    creditedCurrency: credited ? creditedCurrency : null,
  };
}

function hopsText(hops: number): string {
  return hops === 1 ? "1 transfer" : `${shown(hops)} transfers`;
}

function shown(count: number): string {
  return count.toLocaleString("en");
}
