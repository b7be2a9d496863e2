import type { RequestContext } from "../../graphql/context.ts";
import { apiError } from "../../graphql/errors.ts";
import type { QueryTraceProceedsArgs, TaintedAccountInput, TraceProceedsInput } from "../../graphql/generated.ts";
import { AmountFault, minorUnits } from "../currency.ts";
import { instantKey, EARLIEST, LATEST } from "../instant-key.ts";
import { LedgerFault } from "../tracing/ledger-fault.ts";
import { ledgerHash } from "../tracing/ledger-hash.ts";
import { METHOD_VERSION } from "../tracing/method.ts";
import { buildLedger } from "./build-ledger.ts";
import { currencyOf, minorMoney, proceedsByMethod } from "./proceeds-by-method.ts";
import type { LedgerTransfer, TaintedPayment } from "./proceeds-facts.ts";
import { ProceedsReader } from "./proceeds.queries.ts";

const PAYMENTS_CAP = 1_000;
const ACCOUNTS_CAP = 50;
const HUB_CAP = 10_000;
const ORDER_RULE = "by instant, then by seq, then by id; a tainted payment counts before the clean rest of it";

async function traceProceeds(_: unknown, { input, asOf, knownAt }: QueryTraceProceedsArgs, context: RequestContext) {
  const fault = faultOf(input, context.limits.maxHops);
  if (fault !== null) throw apiError("BAD_USER_INPUT", fault);
  const options = {
    operation: context.operationName ?? "traceProceeds",
    user: context.viewer.subject,
    timeoutMs: context.limits.statementTimeoutMs,
    signal: context.signal,
  };
  const reader = new ProceedsReader(context.db, options, {
    asOf: asOf ?? context.now.slice(0, 10),
    knownAt: knownAt ?? context.now,
    cases: await context.visibleCases(),
  });
  const { maxHops, hubSize, assetsRetained, missingFunds } = input;
  const before = instantOr(input.before, LATEST);
  const facts = await reader.follow(await originsOf(reader, input, before), { before, maxHops, hubSize });
  const built = buildLedger(facts);
  try {
    const outcomes = [...new Set(input.methods)].map((method) =>
      proceedsByMethod(facts, built, method, { assetsRetained, missingFunds }),
    );
    const assumed = outcomes[0]?.traced.assumedOpenings ?? new Map<string, bigint>();
    return {
      origins: facts.origins.map(({ transfer, taintedMinor, reason }) => ({
        transferId: transfer.id,
        from: transfer.fromId,
        to: transfer.toId,
        at: transfer.at,
        tainted: minorMoney(taintedMinor, transfer.creditedCurrency),
        reason,
      })),
      byMethod: outcomes.map(({ told }) => told),
      assumedOpenings: [...assumed].map(([account, minor]) => {
        return { account, amount: minorMoney(minor, currencyOf(facts, account)) };
      }),
      cut: facts.cut,
      accountCount: facts.followed.size,
      eventCount: built.ledger.events.length,
      simultaneousCount: built.simultaneous,
      ledgerHash: ledgerHash(built.ledger),
      methodVersion: METHOD_VERSION,
      orderRule: ORDER_RULE,
    };
  } catch (error) {
    if (error instanceof LedgerFault) throw apiError("BAD_USER_INPUT", error.message);
    throw error;
  }
}

/** The tainted payments that a request names, each once. */
async function originsOf(
  reader: ProceedsReader,
  input: TraceProceedsInput,
  before: string,
): Promise<readonly TaintedPayment[]> {
  const named = new Map(input.payments.map((payment) => [payment.transferId, payment]));
  const transfers = await reader.transfers([...named.keys()]);
  const missing = [...named.keys()].filter((id) => !transfers.some((transfer) => transfer.id === id));
  if (missing.length > 0)
    throw apiError(
      "NOT_FOUND",
      `There is no transfer with the id "${missing.join('", "')}" that you may see; check the ids, or ask to be put on the case.`,
    );
  const origins = new Map<string, TaintedPayment>();
  for (const transfer of transfers) {
    const { amount = null, reason = null } = named.get(transfer.id) ?? {};
    origins.set(transfer.id, { transfer, taintedMinor: taintedPart(transfer, amount), reason });
  }
  const accountIds = [...new Set(input.accounts.map(({ accountId }) => accountId))];
  const known = new Map((await reader.ofAccounts(accountIds, before, HUB_CAP)).map((row) => [row.accountId, row]));
  for (const account of input.accounts) {
    const row = known.get(account.accountId);
    if (!row)
      throw apiError(
        "NOT_FOUND",
        `There is no account with the id "${account.accountId}" that you may see; check the id.`,
      );
    if (row.isHub)
      throw apiError(
        "LIMIT_EXCEEDED",
        `Account "${account.accountId}" has more than ${HUB_CAP} transfers; name payments of it.`,
      );
    for (const transfer of row.transfers)
      if (isTainted(transfer, account) && !origins.has(transfer.id))
        origins.set(transfer.id, { transfer, taintedMinor: transfer.creditedMinor, reason: null });
  }
  return [...origins.values()].sort((a, b) =>
    a.transfer.at === b.transfer.at ? (a.transfer.id < b.transfer.id ? -1 : 1) : a.transfer.at < b.transfer.at ? -1 : 1,
  );
}

function isTainted(transfer: LedgerTransfer, { accountId, flow, from, before }: TaintedAccountInput): boolean {
  const [first, last] = [instantOr(from, EARLIEST), instantOr(before, LATEST)];
  const end = flow === "PAID" ? transfer.fromId : transfer.toId;
  return end === accountId && transfer.fromId !== transfer.toId && transfer.at >= first && transfer.at < last;
}

function instantOr(instant: string | null | undefined, otherwise: string): string {
  return instant === null || instant === undefined ? otherwise : instantKey(instant);
}

function taintedPart({ id, creditedMinor, creditedCurrency }: LedgerTransfer, amount: string | null): bigint {
  if (amount === null) return creditedMinor;
  let minor: bigint;
  try {
    minor = minorUnits(amount, creditedCurrency);
  } catch (error) {
    if (error instanceof AmountFault) throw apiError("BAD_USER_INPUT", error.message);
    throw error;
  }
  if (minor <= 0n || minor > creditedMinor)
    throw apiError(
      "BAD_USER_INPUT",
      `The tainted part ${amount} of transfer "${id}" must be above 0 and at most the ${minorMoney(creditedMinor, creditedCurrency).amount} ${creditedCurrency} that reached the payee.`,
    );
  return minor;
}

function faultOf(input: TraceProceedsInput, hopsCap: number): string | null {
  const { payments, accounts, methods, maxHops, hubSize } = input;
  if (payments.length + accounts.length === 0)
    return `"payments" and "accounts" are empty; name at least one tainted payment or account.`;
  if (payments.length > PAYMENTS_CAP) return `"payments" holds ${payments.length}; name at most ${PAYMENTS_CAP}.`;
  if (accounts.length > ACCOUNTS_CAP) return `"accounts" holds ${accounts.length}; name at most ${ACCOUNTS_CAP}.`;
  if (methods.length === 0) return `"methods" is empty; name at least one.`;
  if (maxHops < 1 || maxHops > hopsCap) return `"maxHops" is ${maxHops}; it must be at least 1 and at most ${hopsCap}.`;
  if (hubSize < 1 || hubSize > HUB_CAP) return `"hubSize" is ${hubSize}; it must be at least 1 and at most ${HUB_CAP}.`;
  const unexplained = payments.find(({ amount, reason }) => (amount ?? null) !== null && (reason ?? "").trim() === "");
  if (unexplained) return `Only a part of transfer "${unexplained.transferId}" is tainted; say why in "reason".`;
  return null;
}

export const proceedsResolvers = { Query: { traceProceeds } };
