import type { Validity } from "./rule.ts";

/** That somebody holds, directs or has a nominee in a party, as told. */
export interface HoldingFacts extends Validity {
  readonly party: string;
  readonly holder: string;
  readonly holderName: string;
  readonly kind: "OWNS" | "DIRECTS" | "NOMINEE";
  /** The share, or the least and the most that is told of it; null where none is. */
  readonly shareMin: number | null;
  readonly shareMax: number | null;
  readonly edgeIds: readonly string[];
  readonly sourceIds: readonly string[];
}

/** How many holdings lie between a holder and a party at most. */
export const HOLDING_LEVELS = 4;
const CONTROL = 0.5;

/**
 * Holdings by holder, with the shares at their lowest, or `wide` at their highest: then an untold share counts as the whole, and
 * a nominee as what it stands in for.
 */
export class Holdings {
  readonly holders: ReadonlyMap<string, string>;
  readonly #byHolder = new Map<string, HoldingFacts[]>();
  readonly #byParty = new Map<string, HoldingFacts[]>();
  readonly #wide: boolean;

  constructor(holdings: readonly HoldingFacts[], wide: boolean) {
    this.#wide = wide;
    const counted = holdings.filter((one) => this.shareOf(one) > 0).sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
    for (const one of counted) {
      add(this.#byHolder, one.holder, one);
      add(this.#byParty, one.party, one);
    }
    this.holders = new Map(counted.map(({ holder, holderName }) => [holder, holderName]));
  }

  shareOf({ kind, shareMin, shareMax }: HoldingFacts): number {
    if (kind === "DIRECTS") return 0;
    if (kind === "NOMINEE") return this.#wide ? 1 : 0;
    return this.#wide ? (shareMax ?? 1) : (shareMin ?? 0);
  }

  heldBy(holder: string): readonly HoldingFacts[] {
    return this.#byHolder.get(holder) ?? [];
  }

  /** The holdings by which a party hangs on others of a set, up to the top. */
  waysTo(party: string, among: ReadonlySet<string>): readonly HoldingFacts[] {
    const ways: HoldingFacts[] = [];
    const seen = new Set([party]);
    for (const held of seen)
      for (const one of this.#byParty.get(held) ?? []) {
        if (!among.has(one.holder)) continue;
        ways.push(one);
        seen.add(one.holder);
      }
    return ways;
  }
}

/** The parties that a holder controls: those of which it, with what it controls, holds more than half. Itself included. */
export function controlledBy(holder: string, holdings: Holdings): ReadonlySet<string> {
  const controlled = new Set([holder]);
  const sums = new Map<string, number>();
  for (const controller of controlled)
    for (const one of holdings.heldBy(controller)) {
      const sum = (sums.get(one.party) ?? 0) + holdings.shareOf(one);
      sums.set(one.party, sum);
      if (sum > CONTROL) controlled.add(one.party);
    }
  return controlled;
}

/**
 * What a holder has of each party over all chains, the shares along a chain multiplied and chains added, at most the whole; of
 * itself the whole. Where companies hold each other in a ring, turns beyond the levels followed are left out.
 */
export function sharesOf(holder: string, holdings: Holdings): ReadonlyMap<string, number> {
  const shares = new Map<string, number>();
  let level: ReadonlyMap<string, number> = new Map([[holder, 1]]);
  for (let depth = 0; depth < HOLDING_LEVELS && level.size > 0; depth += 1) {
    const next = new Map<string, number>();
    for (const [owner, share] of level)
      for (const one of holdings.heldBy(owner))
        if (one.party !== holder) next.set(one.party, (next.get(one.party) ?? 0) + share * holdings.shareOf(one));
    for (const [party, share] of next) shares.set(party, Math.min(1, (shares.get(party) ?? 0) + share));
    level = next;
  }
  return shares.set(holder, 1);
}

/** The holdings in parties, in those who hold them, and so on; the rest has nothing to do with the parties. */
export function holdingsAbove(parties: readonly string[], holdings: readonly HoldingFacts[]): readonly HoldingFacts[] {
  const byParty = new Map<string, HoldingFacts[]>();
  for (const one of holdings) add(byParty, one.party, one);
  const seen = new Set(parties);
  const found: HoldingFacts[] = [];
  let level: readonly string[] = [...seen];
  for (let depth = 0; depth < HOLDING_LEVELS && level.length > 0; depth += 1) {
    const next = level.flatMap((party) => byParty.get(party) ?? []);
    found.push(...next);
    level = [...new Set(next.map(({ holder }) => holder))].filter((id) => !seen.has(id));
    for (const id of level) seen.add(id);
  }
  return found;
}

const keyOf = ({ party, holder, kind, edgeIds }: HoldingFacts): string => [party, holder, kind, ...edgeIds].join("|");

function add<T>(lists: Map<string, T[]>, key: string, one: T): void {
  const list = lists.get(key);
  if (list) list.push(one);
  else lists.set(key, [one]);
}
