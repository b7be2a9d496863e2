import type { TieFacts } from "./facts.ts";
import { controlledBy, type HoldingFacts, Holdings, holdingsAbove, sharesOf } from "./reach-of-holder.ts";
import { holdsOn, type Validity } from "./rule.ts";

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
type Buyers = ReadonlyMap<string, Buyer>;
type CommonBasis = Exclude<TieFacts["basis"], "SAME_CONTROLLER" | "COMMON_SHARE">;

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
  const own: Buyers = new Map([...buyers].sort((a, b) => (a.id < b.id ? -1 : 1)).map((buyer) => [buyer.id, buyer]));
  const above = holdingsAbove(
    [...own.keys()],
    holdings.filter((holding) => holdsOn(holding, day)),
  );
  const ties = new Ties();
  for (const wide of [false, true]) tieByHolders(ties, own, new Holdings(above, wide), wide);
  const directed = above.filter(({ kind }) => kind === "DIRECTS").map((one) => ({ ...one, contact: one.holder }));
  tieByCommon(ties, own, "COMMON_DIRECTOR", directed);
  const held = contacts.filter((contact) => holdsOn(contact, day));
  for (const kind of ["SITE", "ADDRESS", "PHONE", "DEVICE"] as const)
    tieByCommon(
      ties,
      own,
      kind === "SITE" ? "SAME_SITE" : kind,
      held.filter((contact) => contact.kind === kind),
    );
  return ties.all();
}

const WORDS: Readonly<Record<CommonBasis, string>> = {
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

function tieByHolders(ties: Ties, buyers: Buyers, holdings: Holdings, wide: boolean): void {
  const told = wide ? ", by the widest reading of what is told" : "";
  for (const [id, name] of [...holdings.holders].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const inWords = (a: Buyer, b: Buyer): string =>
      id === a.id ? b.name : id === b.id ? a.name : `both ${a.name} and ${b.name}`;
    const controlled = controlledBy(id, holdings);
    for (const [a, b] of pairsAmong(buyers, controlled)) {
      const by = [a, b].flatMap((buyer) => holdings.waysTo(buyer.id, controlled));
      const sentence = `${name} controls ${inWords(a, b)}${told}.`;
      ties.add(tie("SAME_CONTROLLER", a, b, null, wide, sentence, by), controlled.size);
    }
    const shares = sharesOf(id, holdings);
    const reached = new Set(shares.keys());
    for (const [a, b] of pairsAmong(buyers, reached)) {
      const by = [a, b].flatMap((buyer) => holdings.waysTo(buyer.id, reached));
      const share = Math.round(Math.min(shares.get(a.id) ?? 0, shares.get(b.id) ?? 0) * 1e9) / 1e9;
      const percent = `${wide ? "up to" : "at least"} ${String(Math.round(share * 10_000) / 100)} %`;
      const sentence = `${name} holds ${percent} of ${inWords(a, b)}${told}.`;
      ties.add(tie("COMMON_SHARE", a, b, share, wide, sentence, by), share);
    }
  }
}

function tieByCommon(ties: Ties, buyers: Buyers, basis: CommonBasis, found: readonly Common[]): void {
  const users = new Map<string, Common[]>();
  for (const one of [...found].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)))
    if (buyers.has(one.party)) users.set(one.contact, [...(users.get(one.contact) ?? []), one]);
  for (const [contact, uses] of users)
    for (const [a, b] of pairsAmong(buyers, new Set(uses.map(({ party }) => party)))) {
      const by = uses.filter(({ party }) => party === a.id || party === b.id);
      const made = tie(basis, a, b, null, false, `${a.name} and ${b.name} ${WORDS[basis]}.`, by);
      ties.add({ ...made, nodeIds: [a.id, b.id, contact] });
    }
}

const keyOf = ({ contact, party, edgeIds }: Common): string => [contact, party, ...edgeIds].join("|");

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
  const between = by.flatMap(({ party, holder }) => [...(holder === undefined ? [] : [holder]), party]);
  return {
    a: a.id,
    b: b.id,
    basis,
    share,
    wide,
    sentence,
    nodeIds: once([a.id, b.id, ...between]),
    edgeIds: once(by.flatMap(({ edgeIds }) => edgeIds)),
    sourceIds: once(by.flatMap(({ sourceIds }) => sourceIds)),
  };
}

/** The pairs of buyers that are in a set, in order. */
function* pairsAmong(buyers: Buyers, among: ReadonlySet<string>): Generator<readonly [Buyer, Buyer]> {
  const found = [...among].sort().flatMap((id) => buyers.get(id) ?? []);
  for (const [place, a] of found.entries()) for (const b of found.slice(place + 1)) yield [a, b];
}
