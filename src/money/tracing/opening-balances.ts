import { ExactBalance } from "./exact-balance.ts";
import { ONE } from "./fixed-point.ts";
import type { Factor, LedgerAccount, LedgerEvent } from "./ledger.ts";
import { LedgerFault } from "./ledger-fault.ts";

/** A credit or debit of an account, or its revaluation, with the event that made it. */
type Movement = { readonly event: string } & ({ readonly change: bigint } | { readonly factor: Factor });

// No sum of money is larger; a search beyond it looks for what no opening balance can give.
const LARGEST = 1n << 256n;

/**
 * How much an incomplete ledger lacks: for each account that could not pay otherwise, the least whole number of minor units
 * by which its opening balance must be larger. Its overdraft is used first. Throws LedgerFault INSUFFICIENT_FUNDS where no
 * opening balance would do, after a revaluation by zero.
 */
export function missingOpenings(
  accounts: readonly LedgerAccount[],
  ordered: readonly LedgerEvent[],
): ReadonlyMap<string, bigint> {
  const movements = movementsOf(ordered);
  const missing = new Map<string, bigint>();
  for (const account of accounts) {
    const least = leastOpening(account, movements.get(account.id) ?? []);
    if (least > 0n) missing.set(account.id, least);
  }
  return missing;
}

function movementsOf(ordered: readonly LedgerEvent[]): ReadonlyMap<string, Movement[]> {
  const movements = new Map<string, Movement[]>();
  const add = (account: string, movement: Movement): void => {
    const known = movements.get(account);
    if (known) known.push(movement);
    else movements.set(account, [movement]);
  };
  for (const event of ordered) {
    if (event.kind === "reval") add(event.account, { event: event.id, factor: event.factor });
    else if (isNoOp(event)) continue;
    else {
      if (event.kind !== "in") add(event.from, { event: event.id, change: -event.amount });
      if (event.kind === "in") add(event.to, { event: event.id, change: event.amount });
      if (event.kind === "pay") add(event.to, { event: event.id, change: event.credited });
    }
  }
  return movements;
}

/** Paying oneself or zero changes nothing. */
export function isNoOp(event: Exclude<LedgerEvent, { kind: "reval" }>): boolean {
  return event.amount === 0n || (event.kind === "pay" && event.from === event.to);
}

function leastOpening(account: LedgerAccount, movements: readonly Movement[]): bigint {
  const lack = shortage(account, movements, 0n);
  if (lack === undefined) return 0n;
  if (!movements.some((movement) => "factor" in movement)) return lack.deepest / ONE;
  let enough = 1n;
  while (shortage(account, movements, enough) !== undefined) {
    enough *= 2n;
    if (enough > LARGEST)
      throw new LedgerFault(
        "INSUFFICIENT_FUNDS",
        `Account "${account.id}" cannot pay event "${lack.event}" from any opening balance, for a revaluation by zero stands between.`,
      );
  }
  let tooLittle = enough / 2n;
  while (enough - tooLittle > 1n) {
    const middle = (enough + tooLittle) / 2n;
    if (shortage(account, movements, middle) === undefined) enough = middle;
    else tooLittle = middle;
  }
  return enough;
}

/** How far below its limit the account falls with an opening balance larger by `extra`, and by which event first. */
function shortage(
  account: LedgerAccount,
  movements: readonly Movement[],
  extra: bigint,
): { readonly deepest: bigint; readonly event: string } | undefined {
  const balance = new ExactBalance(account.opening + extra);
  const limit = -account.overdraft * ONE;
  let deepest = 0n;
  let event: string | undefined;
  for (const movement of movements) {
    if ("factor" in movement) {
      balance.revalue(movement.factor);
      continue;
    }
    balance.add(movement.change);
    const below = limit - balance.scaled();
    if (below <= deepest) continue;
    deepest = below;
    event ??= movement.event;
  }
  return event === undefined ? undefined : { deepest, event };
}
