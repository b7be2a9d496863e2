import type { TieFacts } from "./facts.ts";
import { holdsOn, type Validity } from "./rule.ts";

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

/** Something that several parties can have in common. */
interface Common extends Validity {
  readonly party: string;
  readonly contact: string;
  readonly edgeIds: readonly string[];
  readonly sourceIds: readonly string[];
}

/** That a party uses an address, phone or device, or mines at a site. */
export interface ContactFacts extends Common {
  readonly kind: "SITE" | "ADDRESS" | "PHONE" | "DEVICE";
}

interface Buyer {
  readonly id: string;
  readonly name: string;
}

/** How many holdings lie between a holder and a buyer at most. */
export const HOLDING_LEVELS = 4;
const CONTROL = 0.5;

/**
 * What ties buyers to each other on a day: one controller (more than half, alone or with what it controls), one director, shares
 * in common or in each other, one site, one address, phone or device. For each pair and basis one tie, the strongest. What
 * follows only from the highest shares told, or from holding through a nominee, is `wide`.
 */
export function tiesOfBuyers(
  buyers: readonly Buyer[],
  holdings: readonly HoldingFacts[],
  contacts: readonly ContactFacts[],
  day: string,
): readonly TieFacts[] {
  if (buyers.length < 2) return [];
  const own = new Map([...buyers].sort((a, b) => (a.id < b.id ? -1 : 1)).map((buyer) => [buyer.id, buyer]));
  const above = holdersAbove(
    [...own.keys()],
    holdings.filter((holding) => holdsOn(holding, day)),
  );
  const ties = new Ties();
  for (const wide of [false, true]) {
    const counted = above.filter(({ kind }) => wide || kind !== "NOMINEE");
    const holders = new Map(counted.map(({ holder, holderName }) => [holder, holderName]));
    for (const [id, name] of [...holders].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const reached = new Reach(id, counted, wide);
      for (const [a, b] of pairsOf(own)) tieByHolder(ties, { id, name }, a, b, reached, wide);
    }
  }
  const directors = directorsOf(above);
  for (const [a, b] of pairsOf(own))
    for (const [basis, found] of [
      ["COMMON_DIRECTOR", directors],
      ["SAME_SITE", contacts.filter(({ kind }) => kind === "SITE")],
      ["ADDRESS", contacts.filter(({ kind }) => kind === "ADDRESS")],
      ["PHONE", contacts.filter(({ kind }) => kind === "PHONE")],
      ["DEVICE", contacts.filter(({ kind }) => kind === "DEVICE")],
    ] as const)
      tieByContact(
        ties,
        basis,
        a,
        b,
        found.filter((contact) => holdsOn(contact, day)),
      );
  return ties.all();
}

const WORDS: Readonly<Record<Exclude<TieFacts["basis"], "SAME_CONTROLLER" | "COMMON_SHARE">, string>> = {
  COMMON_DIRECTOR: "have one director",
  SAME_SITE: "mine at one site",
  ADDRESS: "use one address",
  PHONE: "use one phone",
  DEVICE: "use one device",
};

/** Gathers ties; of a pair and basis the first of the highest rank stays, and a wide one only where it says more. */
class Ties {
  readonly #found = new Map<string, { readonly tie: TieFacts; readonly rank: number }>();
  add(tie: TieFacts, rank = 0): void {
    const key = [tie.a, tie.b, tie.basis, tie.wide].join("|");
    const present = this.#found.get(key);
    if (!present || rank > present.rank) this.#found.set(key, { tie, rank });
  }
  all(): readonly TieFacts[] {
    const byRule = ({ a, b, basis }: TieFacts): TieFacts | undefined =>
      this.#found.get([a, b, basis, false].join("|"))?.tie;
    return [...this.#found.values()]
      .map(({ tie }) => tie)
      .filter((tie) => !tie.wide || (byRule(tie)?.share ?? (byRule(tie) ? 1 : -1)) < (tie.share ?? 0));
  }
}

/** What one holder reaches: the parties it controls, and its shares in parties over any chain, with the relationships used. */
class Reach {
  readonly controlled = new Map<string, readonly HoldingFacts[]>();
  readonly shares = new Map<string, { readonly share: number; readonly by: readonly HoldingFacts[] }>();

  constructor(holder: string, holdings: readonly HoldingFacts[], wide: boolean) {
    const shareOf = (one: HoldingFacts): number =>
      one.kind === "NOMINEE" ? 1 : one.kind === "DIRECTS" ? 0 : wide ? (one.shareMax ?? 1) : (one.shareMin ?? 0);
    this.controlled.set(holder, []);
    for (let before = 0; before !== this.controlled.size;) {
      before = this.controlled.size;
      for (const party of new Set(holdings.map((one) => one.party))) {
        if (this.controlled.has(party)) continue;
        const by = holdings.filter((one) => one.party === party && this.controlled.has(one.holder) && shareOf(one) > 0);
        if (by.reduce((sum, one) => sum + shareOf(one), 0) <= CONTROL) continue;
        this.controlled.set(party, [...by.flatMap((one) => this.controlled.get(one.holder) ?? []), ...by]);
      }
    }
    this.#follow(holder, 1, [], new Set([holder]), holdings, shareOf);
  }

  #follow(
    holder: string,
    share: number,
    by: readonly HoldingFacts[],
    passed: ReadonlySet<string>,
    holdings: readonly HoldingFacts[],
    shareOf: (one: HoldingFacts) => number,
  ): void {
    if (by.length >= HOLDING_LEVELS) return;
    for (const one of holdings) {
      if (one.holder !== holder || passed.has(one.party) || shareOf(one) === 0) continue;
      const way = [...by, one];
      const part = share * shareOf(one);
      const present = this.shares.get(one.party);
      this.shares.set(one.party, { share: (present?.share ?? 0) + part, by: [...(present?.by ?? []), ...way] });
      this.#follow(one.party, part, way, new Set([...passed, one.party]), holdings, shareOf);
    }
  }
}

function tieByHolder(ties: Ties, holder: Buyer, a: Buyer, b: Buyer, reached: Reach, wide: boolean): void {
  const told = wide ? ", by the widest reading of what is told" : "";
  const [controlsA, controlsB] = [reached.controlled.get(a.id), reached.controlled.get(b.id)];
  if (controlsA && controlsB) {
    const by = [...controlsA, ...controlsB];
    const both = holder.id === a.id ? b.name : holder.id === b.id ? a.name : `both ${a.name} and ${b.name}`;
    const sentence = `${holder.name} controls ${both}${told}.`;
    ties.add(tie("SAME_CONTROLLER", a, b, null, wide, sentence, by), reached.controlled.size);
  }
  const shareIn = (buyer: Buyer) => (buyer.id === holder.id ? { share: 1, by: [] } : reached.shares.get(buyer.id));
  const [inA, inB] = [shareIn(a), shareIn(b)];
  if (!inA || !inB) return;
  const share = Math.round(Math.min(inA.share, inB.share) * 1e9) / 1e9;
  const percent = `${String(Math.round(share * 10_000) / 100)} %`;
  const both = holder.id === a.id ? b.name : holder.id === b.id ? a.name : `both ${a.name} and ${b.name}`;
  const sentence = `${holder.name} holds ${wide ? "up to" : "at least"} ${percent} of ${both}${told}.`;
  ties.add(tie("COMMON_SHARE", a, b, share, wide, sentence, [...inA.by, ...inB.by]), share);
}

function tieByContact(
  ties: Ties,
  basis: Exclude<TieFacts["basis"], "SAME_CONTROLLER" | "COMMON_SHARE">,
  a: Buyer,
  b: Buyer,
  contacts: readonly Common[],
): void {
  const ofA = contacts.filter(({ party }) => party === a.id);
  const shared = contacts.filter(({ party, contact }) => party === b.id && ofA.some((one) => one.contact === contact));
  const [first] = [...shared].sort((x, y) => (x.contact < y.contact ? -1 : 1));
  if (!first) return;
  const by = [...ofA, ...shared].filter(({ contact }) => contact === first.contact);
  ties.add({
    ...tie(basis, a, b, null, false, `${a.name} and ${b.name} ${WORDS[basis]}.`, by),
    nodeIds: [a.id, b.id, first.contact],
  });
}

function tie(
  basis: TieFacts["basis"],
  a: Buyer,
  b: Buyer,
  share: number | null,
  wide: boolean,
  sentence: string,
  by: readonly (Pick<Common, "party" | "edgeIds" | "sourceIds"> & { readonly holder?: string })[],
): TieFacts {
  const once = (ids: readonly string[]): string[] => [...new Set(ids)];
  return {
    a: a.id,
    b: b.id,
    basis,
    share,
    wide,
    sentence,
    nodeIds: once([
      a.id,
      b.id,
      ...by.flatMap(({ party, holder }) => [...(holder === undefined ? [] : [holder]), party]),
    ]),
    edgeIds: once(by.flatMap(({ edgeIds }) => edgeIds)),
    sourceIds: once(by.flatMap(({ sourceIds }) => sourceIds)),
  };
}

/** A director as what the directed have in common. */
function directorsOf(holdings: readonly HoldingFacts[]): readonly Common[] {
  return holdings.filter(({ kind }) => kind === "DIRECTS").map((one) => ({ ...one, contact: one.holder }));
}

/** The holdings in parties, in those who hold them, and so on; the rest has nothing to do with the parties. */
function holdersAbove(parties: readonly string[], holdings: readonly HoldingFacts[]): readonly HoldingFacts[] {
  const seen = new Set(parties);
  const found: HoldingFacts[] = [];
  let edge = [...parties];
  for (let level = 0; level < HOLDING_LEVELS && edge.length > 0; level += 1) {
    const next = holdings.filter(({ party }) => edge.includes(party));
    found.push(...next);
    edge = [...new Set(next.map(({ holder }) => holder))].filter((id) => !seen.has(id));
    for (const id of edge) seen.add(id);
  }
  return found;
}

function* pairsOf(buyers: ReadonlyMap<string, Buyer>): Generator<readonly [Buyer, Buyer]> {
  const all = [...buyers.values()];
  for (const [place, a] of all.entries()) for (const b of all.slice(place + 1)) yield [a, b];
}
