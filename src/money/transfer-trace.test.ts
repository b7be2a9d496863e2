import type { SearchState } from "./transfer-paths.ts";
import { answerOf, type MoneyTransfer, searchOf, type TransferTraceRequest } from "./transfer-trace.ts";

const request: TransferTraceRequest = {
  from: ["a", "a"],
  maxHops: 4,
  direction: "FORWARD",
  distinctAccounts: true,
  perHop: 10,
  first: 1,
};

const transfer: MoneyTransfer = {
  id: "t",
  from: "a",
  to: "b",
  at: "2025-01-01T00:00:00.000000000Z",
  amountMinor: 12_345n,
  currency: "KZT",
  creditedMinor: 100n,
  creditedCurrency: "BTC",
  purpose: null,
  sourceIds: [],
};

function state(more: Partial<SearchState<MoneyTransfer>>): SearchState<MoneyTransfer> {
  const path = { accounts: ["a", "b"], transfers: [transfer] };
  return { paths: [path], found: 1, hops: 1, truncated: [], stopped: null, open: [], ...more };
}

test("amounts are told in major units of their own currencies", () => {
  const [path] = answerOf(request, state({}), 50_000).paths;
  expect(path?.transfers[0]).toMatchObject({ amount: "123.45", creditedAmount: "0.00000100", creditedCurrency: "BTC" });
});

test("a hop too large to read is told with what is complete and what to do", () => {
  const { cut, totalPaths } = answerOf(request, state({ stopped: "TRANSFERS" }), 50_000);
  expect(totalPaths).toBeNull();
  expect(cut).toMatchObject({ reason: "TRANSFERS", hop: 1, shown: 1, found: 1 });
  expect(cut?.message).toBe(
    'Every path of up to 1 transfer is shown, 1 in all. Longer ones, of the 4 asked for, were not searched: the next hop would read more than 50,000 transfers. Ask with "after" and "before" closer together, a higher "minAmount", a lower "perHop" or fewer accounts in "from".',
  );
});

test("a search that found more paths than it keeps tells that longer ones were not searched", () => {
  const { cut, totalPaths } = answerOf(request, state({ stopped: "PATHS", found: 12_000, hops: 2 }), 50_000);
  expect(totalPaths).toBeNull();
  expect(cut?.message).toContain("of 12,000 paths of up to 2 transfers");
  expect(cut?.message).toContain("Paths of more than 2 transfers were not searched.");
});

test("a window that is not given reaches from the first to the last instant, and a repeated start counts once", () => {
  expect(searchOf(request)).toMatchObject({ from: ["a"], after: "0001-01-01T00:00:00.000000000Z" });
  expect(searchOf({ ...request, before: "2025-01-01T00:00Z" }).before).toBe("2025-01-01T00:00:00.000000000Z");
});
