export type TraceDirection = "FORWARD" | "BACKWARD";

/** A transfer between two accounts. `at` is an instant as `instantKey` writes it: its order as text is that of time. */
export interface Transfer {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly at: string;
}

export interface PathSearch {
  readonly from: readonly string[];
  readonly direction: TraceDirection;
  /** The open window of time, as `instantKey` writes instants. */
  readonly after: string;
  readonly before: string;
  readonly maxHops: number;
  readonly distinctAccounts: boolean;
  /** How many transfers, the newest, continue a path at one account. */
  readonly perHop: number;
  /** The most paths to keep; where there are more, longer ones are not searched. */
  readonly pathCap: number;
}

export interface Path<T extends Transfer> {
  readonly accounts: readonly string[];
  readonly transfers: readonly T[];
}

/**
 * The instants between which transfers of an account continue some path. FORWARD: later than the earliest of `bounds`
 * (the only one given). BACKWARD: earlier than the latest; each bound continues by the newest transfers before it.
 * Ascending, without repetition.
 */
export interface Arrival {
  readonly accountId: string;
  readonly bounds: readonly string[];
}

/** Of one account, how many transfers continue some path, and the newest of them; no transfer to itself is among them. */
export interface Expansion<T extends Transfer> {
  readonly accountId: string;
  readonly eligible: number;
  readonly transfers: readonly T[];
}

export interface Truncation {
  readonly account: string;
  readonly hop: number;
  readonly kept: number;
  readonly left: number;
}

/** A search between two hops. */
export interface SearchState<T extends Transfer> {
  /** The paths found so far, in order, `pathCap` at most. */
  readonly paths: readonly Path<T>[];
  /** How many there are of up to `hops` transfers, those not kept included. */
  readonly found: number;
  readonly hops: number;
  readonly truncated: readonly Truncation[];
  /** Why longer paths were not searched. */
  readonly stopped: "PATHS" | "TRANSFERS" | null;
  /** The paths that the next hop continues. */
  readonly open: readonly Path<T>[];
}

/** A search that has only its starts. */
export function beginSearch<T extends Transfer>(search: PathSearch): SearchState<T> {
  const open = [...new Set(search.from)].map((account) => ({ accounts: [account], transfers: [] }));
  return { paths: [], found: 0, hops: 0, truncated: [], stopped: null, open };
}

/** The accounts whose transfers the next hop needs, by id; none when the search is over. */
export function arrivalsOf<T extends Transfer>(search: PathSearch, { open }: SearchState<T>): readonly Arrival[] {
  const bounds = new Map<string, Set<string>>();
  for (const path of open) {
    const account = endOf(path);
    const known = bounds.get(account);
    if (known) known.add(boundOf(search, path));
    else bounds.set(account, new Set([boundOf(search, path)]));
  }
  return [...bounds]
    .map(([accountId, instants]) => ({ accountId, instants: [...instants].sort(order) }))
    .map(({ accountId, instants }) => ({
      accountId,
      bounds: search.direction === "FORWARD" ? instants.slice(0, 1) : instants,
    }))
    .sort((a, b) => order(a.accountId, b.accountId));
}

/**
 * The search one hop further, from the transfers of the accounts that `arrivalsOf` named; null when they are too many to
 * read. Strictly ascending (BACKWARD: descending) instants; parallel transfers make paths of their own.
 */
export function advance<T extends Transfer>(
  search: PathSearch,
  state: SearchState<T>,
  expansions: readonly Expansion<T>[] | null,
): SearchState<T> {
  if (expansions === null) return { ...state, stopped: "TRANSFERS", open: [] };
  const hop = state.hops + 1;
  const ofAccount = new Map(expansions.map((expansion) => [expansion.accountId, newestFirst(expansion.transfers)]));
  const selection = new FirstSteps<T>(search.pathCap - state.paths.length);
  for (const path of state.open)
    for (const transfer of continuations(search, path, ofAccount.get(endOf(path)) ?? [])) {
      const next = search.direction === "FORWARD" ? transfer.to : transfer.from;
      if (!search.distinctAccounts || !path.accounts.includes(next)) selection.add({ path, transfer, next });
    }
  const made = selection.taken().map(({ path, transfer, next }) => ({
    accounts: [...path.accounts, next],
    transfers: [...path.transfers, transfer],
  }));
  const full = selection.count > made.length;
  const last = hop === search.maxHops;
  return {
    paths: [...state.paths, ...made],
    found: state.found + selection.count,
    hops: hop,
    truncated: [...state.truncated, ...truncations(expansions, hop)],
    stopped: full && !last ? "PATHS" : null,
    open: full || last ? [] : made,
  };
}

interface Step<T extends Transfer> {
  readonly path: Path<T>;
  readonly transfer: T;
  readonly next: string;
}

/** Counts steps and keeps the first of them in the order of the answer, without holding all. */
class FirstSteps<T extends Transfer> {
  count = 0;
  #steps: Step<T>[] = [];
  readonly #room: number;

  constructor(room: number) {
    this.#room = room;
  }

  add(step: Step<T>): void {
    this.count += 1;
    this.#steps.push(step);
    if (this.#steps.length >= 2 * this.#room + 1_000) this.#steps = this.taken();
  }

  taken(): Step<T>[] {
    return this.#steps.sort(orderOfSteps).slice(0, this.#room);
  }
}

function orderOfSteps<T extends Transfer>(a: Step<T>, b: Step<T>): number {
  const byInstant = order(a.transfer.at, b.transfer.at);
  if (byInstant !== 0) return byInstant;
  for (const [index, transfer] of a.path.transfers.entries()) {
    const byId = order(transfer.id, b.path.transfers[index]?.id ?? "");
    if (byId !== 0) return byId;
  }
  return order(a.transfer.id, b.transfer.id);
}

function* continuations<T extends Transfer>(search: PathSearch, path: Path<T>, newest: readonly T[]): Iterable<T> {
  const bound = boundOf(search, path);
  let taken = 0;
  for (const transfer of newest) {
    if (search.direction === "FORWARD" && transfer.at <= bound) return;
    if (search.direction === "BACKWARD" && transfer.at >= bound) continue;
    taken += 1;
    if (taken > search.perHop) return;
    yield transfer;
  }
}

function truncations<T extends Transfer>(expansions: readonly Expansion<T>[], hop: number): Truncation[] {
  return expansions
    .filter(({ eligible, transfers }) => eligible > transfers.length)
    .map(({ accountId, eligible, transfers }) => ({
      account: accountId,
      hop,
      kept: transfers.length,
      left: eligible - transfers.length,
    }))
    .sort((a, b) => order(a.account, b.account));
}

function newestFirst<T extends Transfer>(transfers: readonly T[]): readonly T[] {
  return [...transfers].sort((a, b) => order(b.at, a.at) || order(a.id, b.id));
}

function boundOf<T extends Transfer>({ direction, after, before }: PathSearch, { transfers }: Path<T>): string {
  return transfers.at(-1)?.at ?? (direction === "FORWARD" ? after : before);
}

function endOf<T extends Transfer>({ accounts }: Path<T>): string {
  const end = accounts.at(-1);
  if (end === undefined) throw new Error("A path has at least the account where it begins.");
  return end;
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
