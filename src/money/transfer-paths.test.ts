import fc from "fast-check";
import {
  advance,
  type Arrival,
  arrivalsOf,
  beginSearch,
  type Expansion,
  type Path,
  type PathSearch,
  type SearchState,
  type Transfer,
} from "./transfer-paths.ts";

const accountIds = ["a", "b", "c", "d", "e"];
const instants = ["1", "2", "3", "4", "5", "6"];

const ledgers = fc
  .array(
    fc.record({
      from: fc.constantFrom(...accountIds),
      to: fc.constantFrom(...accountIds),
      at: fc.constantFrom(...instants),
    }),
    { maxLength: 30 },
  )
  .map((transfers) => transfers.map((transfer, index) => ({ ...transfer, id: `t${String((index * 7) % 31)}` })));

const searches: fc.Arbitrary<PathSearch> = fc.record({
  from: fc.subarray(accountIds, { minLength: 1, maxLength: 3 }),
  direction: fc.constantFrom("FORWARD", "BACKWARD"),
  after: fc.constantFrom("0", "1", "2"),
  before: fc.constantFrom("5", "6", "7"),
  maxHops: fc.integer({ min: 1, max: 5 }),
  distinctAccounts: fc.boolean(),
  perHop: fc.integer({ min: 1, max: 6 }),
  pathCap: fc.constant(100_000),
});

/** What the statement of a hop answers, over a ledger in memory. */
function expandIn(
  ledger: readonly Transfer[],
  search: PathSearch,
  arrivals: readonly Arrival[],
): Expansion<Transfer>[] {
  return arrivals.map(({ accountId, bounds }) => {
    const inWindow = newestFirst(candidates(ledger, search, accountId));
    if (search.direction === "FORWARD") {
      const later = inWindow.filter((transfer) => transfer.at > (bounds[0] ?? ""));
      return { accountId, eligible: later.length, transfers: later.slice(0, search.perHop) };
    }
    const earlier = inWindow.filter((transfer) => transfer.at < (bounds.at(-1) ?? ""));
    const spans = bounds.map((high, i) => ({ low: bounds[i - 1] ?? "", high }));
    const kept = spans.flatMap(({ low, high }) =>
      earlier.filter(({ at }) => at >= low && at < high).slice(0, search.perHop),
    );
    return {
      accountId,
      eligible: earlier.length,
      transfers: earlier.length <= search.perHop ? earlier : kept,
    };
  });
}

function candidates(
  ledger: readonly Transfer[],
  { direction, after, before }: PathSearch,
  account: string,
): Transfer[] {
  return ledger.filter(
    ({ from, to, at }) => from !== to && at > after && at < before && (direction === "FORWARD" ? from : to) === account,
  );
}

function newestFirst(transfers: readonly Transfer[]): Transfer[] {
  return [...transfers].sort((a, b) => compare(b.at, a.at) || compare(a.id, b.id));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function searched(ledger: readonly Transfer[], search: PathSearch): SearchState<Transfer> {
  let state = beginSearch(search);
  for (let hop = 0; hop <= search.maxHops; hop += 1) {
    const arrivals = arrivalsOf(search, state);
    if (arrivals.length === 0) return state;
    state = advance(search, state, expandIn(ledger, search, arrivals));
  }
  throw new Error("The search went on for more hops than it may.");
}

/** Every path, walked one by one: after each transfer the newest `perHop` of those that may follow. */
function walked(ledger: readonly Transfer[], search: PathSearch): Path<Transfer>[] {
  const paths: Path<Transfer>[] = [];
  const walk = (accounts: readonly string[], transfers: readonly Transfer[]): void => {
    if (transfers.length > 0) paths.push({ accounts, transfers });
    if (transfers.length === search.maxHops) return;
    const last = transfers.at(-1);
    const following = candidates(ledger, search, accounts.at(-1) ?? "").filter(
      ({ at }) => !last || (search.direction === "FORWARD" ? at > last.at : at < last.at),
    );
    for (const transfer of newestFirst(following).slice(0, search.perHop)) {
      const next = search.direction === "FORWARD" ? transfer.to : transfer.from;
      if (search.distinctAccounts && accounts.includes(next)) continue;
      walk([...accounts, next], [...transfers, transfer]);
    }
  };
  for (const start of search.from) walk([start], []);
  return paths.sort(
    (a, b) =>
      a.transfers.length - b.transfers.length ||
      compare(a.transfers.at(-1)?.at ?? "", b.transfers.at(-1)?.at ?? "") ||
      compareLists(idsOf(a), idsOf(b)),
  );
}

function compareLists(a: readonly string[], b: readonly string[]): number {
  return a.map((id, i) => compare(id, b[i] ?? "")).find((result) => result !== 0) ?? 0;
}

function idsOf(path: Path<Transfer>): string[] {
  return path.transfers.map((transfer) => transfer.id);
}

test("the search finds the paths that a walk over the whole ledger finds, in the order of the answer", () => {
  fc.assert(
    fc.property(ledgers, searches, (ledger, search) => {
      const state = searched(ledger, search);
      expect(state.paths).toEqual(walked(ledger, search));
      expect(state.found).toBe(state.paths.length);
      expect(state.stopped).toBeNull();
    }),
    { numRuns: 1_000 },
  );
});

test("a search with a cap keeps the first paths and counts all of the last hop that it searched", () => {
  fc.assert(
    fc.property(ledgers, searches, fc.integer({ min: 1, max: 20 }), (ledger, search, pathCap) => {
      const all = walked(ledger, search);
      const state = searched(ledger, { ...search, pathCap });
      expect(state.paths).toEqual(all.slice(0, pathCap));
      expect(state.found).toBe(all.filter((path) => path.transfers.length <= state.hops).length);
      if (state.stopped === null) expect(state.found).toBe(all.length);
    }),
    { numRuns: 500 },
  );
});

test("what is kept and what is left add up to the transfers that could continue a path", () => {
  fc.assert(
    fc.property(ledgers, searches, (ledger, search) => {
      const { truncated } = searched(ledger, search);
      for (const { account, kept, left } of truncated) {
        expect(left).toBeGreaterThan(0);
        expect(kept).toBeGreaterThanOrEqual(search.perHop);
        expect(kept + left).toBeLessThanOrEqual(candidates(ledger, search, account).length);
      }
    }),
  );
});

test("more starts find what each of them finds alone", () => {
  fc.assert(
    fc.property(ledgers, searches, (ledger, search) => {
      const together = searched(ledger, search).paths.map((path) => idsOf(path).join(" "));
      const alone = search.from.flatMap((start) => searched(ledger, { ...search, from: [start] }).paths);
      expect([...together].sort()).toEqual(alone.map((path) => idsOf(path).join(" ")).sort());
    }),
  );
});

test("a hop too large to read ends the search, and shorter paths stay", () => {
  const search: PathSearch = {
    from: ["a"],
    direction: "FORWARD",
    after: "0",
    before: "9",
    maxHops: 3,
    distinctAccounts: true,
    perHop: 10,
    pathCap: 10,
  };
  const ledger = [
    { id: "t1", from: "a", to: "b", at: "1" },
    { id: "t2", from: "b", to: "c", at: "2" },
  ];
  const first = beginSearch(search);
  const second = advance(search, first, expandIn(ledger, search, arrivalsOf(search, first)));
  const stopped = advance(search, second, null);
  expect(stopped).toMatchObject({ stopped: "TRANSFERS", hops: 1, found: 1, open: [] });
  expect(arrivalsOf(search, stopped)).toEqual([]);
});
