import type { LedgerEvent } from "./ledger.ts";
import { decimalText } from "./fixed-point.ts";
import type { Method } from "./method.ts";
import { traceLedger, type TraceOptions, type TracedHolder } from "./trace-ledger.ts";

type Step = { readonly in: bigint; readonly origin?: string } | { readonly out: bigint; readonly sink: string };

/** One account, "fund"; who holds what of it and of the sinks in the end, as decimal texts. */
function ended(
  options: TraceOptions,
  steps: readonly Step[],
): Readonly<Record<string, Readonly<Record<string, string>>>> {
  const events = steps.map((step, seq): LedgerEvent => {
    const happening = { id: `e${seq}`, at: "1910-01-01T00:00:00.000000000Z", seq };
    return "in" in step
      ? { ...happening, kind: "in", to: "fund", amount: step.in, origin: step.origin }
      : { ...happening, kind: "out", from: "fund", amount: step.out, sink: step.sink };
  });
  const traced = traceLedger({ accounts: [{ id: "fund", opening: 0n, overdraft: 0n }], events }, options);
  const texts = ({ byOrigin }: TracedHolder): Readonly<Record<string, string>> =>
    Object.fromEntries([...byOrigin].map(([origin, amount]) => [origin, decimalText(amount)]));
  return Object.fromEntries([...traced.accounts, ...traced.sinks].map(([id, each]) => [id, texts(each)]));
}

// P. Todd, "Equitable tracing: mixed funds" (Cardiff, 1996); S. Lowrie and P. Todd, "In defence of the North American rolling
// charge", Denning Law Journal 12 (1997): Paul and Michael pay in 10 each, 10 are spent, Karen pays in 10, 10 are spent.
test.each<readonly [Method, Readonly<Record<string, string>>]>([
  ["FIFO", { Karen: "10" }],
  ["LIFO", { Paul: "10" }],
  ["PRORATA", { Paul: "2.5", Michael: "2.5", Karen: "5" }],
  ["LIBR", { Paul: "2.5", Michael: "2.5", Karen: "5" }],
  ["OATWAY", { Paul: "2.5", Michael: "2.5", Karen: "5" }],
  ["POISON", { Paul: "10", Michael: "10", Karen: "10" }],
])("Todd's three contributors by %s", (method, left) => {
  const steps = [
    { in: 10n, origin: "Paul" },
    { in: 10n, origin: "Michael" },
    { out: 10n, sink: "spent" },
    { in: 10n, origin: "Karen" },
    { out: 10n, sink: "spent" },
  ];
  expect(ended({ method }, steps)["fund"]).toEqual(left);
});

// James Roscoe (Bolton) Ltd v Winder [1915] 1 Ch 62: £455 18s 11d of book debts were paid in; the account fell to £25 18s and
// was filled again with the trader's own money. The claim is to the lowest balance between, £25 18s. In pence: £1 is 240.
test("Roscoe v Winder: later own money does not restore what was spent", () => {
  const pounds = (whole: bigint, shillings = 0n, pence = 0n): bigint => whole * 240n + shillings * 12n + pence;
  const steps = [
    { in: pounds(455n, 18n, 11n), origin: "book debts" },
    { out: pounds(455n, 18n, 11n) - pounds(25n, 18n), sink: "spent" },
    { in: pounds(332n, 7n, 5n) },
  ];
  expect(ended({ method: "LIBR" }, steps)["fund"]).toEqual({ "book debts": String(pounds(25n, 18n)) });
});

// Re Hallett's Estate (1880) 13 Ch D 696: a trustee who draws on a mixed account is taken to spend his own money first.
test("Re Hallett: the trustee's own money is spent first", () => {
  const steps = [{ in: 1000n, origin: "trust" }, { in: 500n }, { out: 500n, sink: "spent" }];
  expect(ended({ method: "LIBR" }, steps)).toEqual({ fund: { trust: "1000" }, spent: {} });
  expect(ended({ method: "FIFO" }, steps)).toEqual({ fund: { trust: "500" }, spent: { trust: "500" } });
});

// Re Oatway [1903] 2 Ch 356: shares for £2,137 were bought from the mixed account first, and the rest was dissipated later. The
// beneficiary may say that the shares were bought with trust money.
test("Re Oatway: what was bought and is still there was bought with the trust's money", () => {
  const steps = [
    { in: 4000n },
    { in: 3000n, origin: "trust" },
    { out: 2137n, sink: "shares" },
    { out: 4863n, sink: "dissipated" },
  ];
  expect(ended({ method: "LIBR" }, steps)["shares"]).toEqual({});
  expect(ended({ method: "OATWAY" }, steps)["shares"]).toEqual({ trust: "2137" });
});

test("Re Oatway: the election is per debit: dissipation before the purchase took the trustee's own money", () => {
  const steps = [
    { in: 4000n },
    { in: 3000n, origin: "trust" },
    { out: 4000n, sink: "dissipated" },
    { out: 2137n, sink: "shares" },
  ];
  expect(ended({ method: "OATWAY" }, steps)["shares"]).toEqual({});
  expect(ended({ method: "OATWAY", retained: new Set(["shares"]) }, steps)).toEqual({
    fund: { trust: "863" },
    dissipated: {},
    shares: { trust: "2137" },
  });
});

// R. Anderson, I. Shumailov, M. Ahmed, A. Rietmann, "Bitcoin Redux" (WEIS 2018): three stolen coins, then seven fresh ones.
test.each<readonly [Method, string]>([
  ["FIFO", "3"],
  ["LIFO", "0"],
  ["PRORATA", "0.9"],
  ["LIBR", "0"],
  ["OATWAY", "3"],
  ["POISON", "3"],
])("three stolen coins of ten, and the first three spent, by %s", (method, stolen) => {
  const steps = [{ in: 3n, origin: "theft" }, { in: 7n }, { out: 3n, sink: "shop" }];
  expect(ended({ method }, steps)["shop"]).toEqual(stolen === "0" ? {} : { theft: stolen });
});

// Federal Republic of Brazil v Durant International Corp [2015] UKPC 35: bribes repaid what had been spent before they came.
test("Brazil v Durant: a debt that was repaid is traced into what it bought", () => {
  const events: readonly LedgerEvent[] = [
    {
      id: "e1",
      at: "1998-01-05T00:00:00.000000000Z",
      seq: 1,
      kind: "pay",
      from: "Chanani",
      to: "Durant",
      amount: 90n,
      credited: 90n,
    },
    {
      id: "e2",
      at: "1998-01-06T00:00:00.000000000Z",
      seq: 1,
      kind: "out",
      from: "Durant",
      amount: 60n,
      sink: "Kildare",
    },
    {
      id: "e3",
      at: "1998-02-12T00:00:00.000000000Z",
      seq: 1,
      kind: "in",
      to: "Chanani",
      amount: 45n,
      origin: "bribes",
    },
  ];
  const ledger = {
    accounts: [
      { id: "Chanani", opening: 0n, overdraft: 90n },
      { id: "Durant", opening: 0n, overdraft: 0n },
    ],
    events,
  };
  const taintIn = (options: TraceOptions): Readonly<Record<string, string>> => {
    const { accounts, sinks } = traceLedger(ledger, options);
    return Object.fromEntries([...accounts, ...sinks].map(([id, { tainted }]) => [id, decimalText(tainted)]));
  };
  expect(taintIn({ method: "FIFO" })).toEqual({ Chanani: "0", Durant: "0", Kildare: "0", "overdraft:Chanani": "45" });
  expect(taintIn({ method: "FIFO", backward: true })).toEqual({
    Chanani: "0",
    Durant: "15",
    Kildare: "30",
    "overdraft:Chanani": "0",
  });
});

// Foskett v McKeown [2001] 1 AC 102: the claim is to a share of the asset, and so of its appreciation.
test("Foskett v McKeown: appreciation follows the share", () => {
  const at = "2000-01-01T00:00:00.000000000Z";
  const { accounts } = traceLedger(
    {
      accounts: [{ id: "policy", opening: 60n, overdraft: 0n }],
      events: [
        { id: "e1", at, seq: 1, kind: "in", to: "policy", amount: 40n, origin: "trust" },
        { id: "e2", at, seq: 2, kind: "reval", account: "policy", factor: { numerator: 25n, denominator: 2n } },
      ],
    },
    { method: "PRORATA" },
  );
  expect(decimalText(accounts.get("policy")?.tainted ?? 0n)).toBe("500");
});
