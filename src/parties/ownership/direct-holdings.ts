import { add, compare, divide, type Fraction, lesser, ONE, subtract, sum, toFloat, ZERO } from "./fraction.ts";
import type { HolderType, OwnershipEdge, OwnershipGraph } from "./graph.ts";

/** Which end of the ranges is taken: the least that is told of every share, or the most that is possible. */
export type RangeEnd = "least" | "most";

/** What one party holds directly in a company. */
export interface Stake {
  readonly owner: number;
  readonly owned: number;
  /** Of the company's capital without its treasury, the blocks of this owner added up. */
  readonly share: Fraction;
  readonly shareFloat: number;
  /** The least that is told of the share; the share itself unless the most of a range was taken. */
  readonly least: Fraction;
  /** Of the votes: treasury and shares without a vote are not counted. */
  readonly votes: Fraction;
  readonly votesFloat: number;
}

/** Who holds what directly on a day, by place: the matrix W of shares, and that of votes. Holdings in oneself are gone. */
export interface DirectHoldings {
  readonly ids: readonly string[];
  readonly types: readonly HolderType[];
  readonly placeOf: ReadonlyMap<string, number>;
  /** The stakes in each party. */
  readonly stakesIn: readonly (readonly Stake[])[];
  /** The stakes of each party. */
  readonly stakesOf: readonly (readonly Stake[])[];
  /** The members of each joint holder. */
  readonly membersOf: ReadonlyMap<number, readonly number[]>;
  /** Companies whose every share lies in their own treasury. */
  readonly ownedByThemselves: ReadonlySet<number>;
}

/** The blocks of one owner in one company. */
interface Block {
  readonly owner: number;
  min: Fraction;
  max: Fraction;
  votesMin: Fraction;
  votesMax: Fraction;
  /** Shares that are told to have no vote. */
  silent: Fraction;
}

/**
 * Shares out what is held directly. Blocks of one owner add up. Treasury leaves the denominator, and for votes the shares
 * without a vote; what nobody is told to hold stays in it. At the most of every range no stake is above what the
 * least of the others leaves.
 */
export function directHoldings(
  { nodes }: Pick<OwnershipGraph, "nodes">,
  edges: readonly OwnershipEdge[],
  end: RangeEnd = "least",
): DirectHoldings {
  const placeOf = new Map(nodes.map(({ id }, place) => [id, place]));
  const blocks = blocksByCompany(placeOf, edges);
  const stakesIn: Stake[][] = nodes.map(() => []);
  const stakesOf: Stake[][] = nodes.map(() => []);
  const ownedByThemselves = new Set<number>();
  for (const [owned, held] of blocks) {
    const stakes = stakesOfCompany(owned, [...held.values()], end);
    if (stakes === "all in its treasury") ownedByThemselves.add(owned);
    else
      for (const stake of stakes) {
        stakesIn[owned]?.push(stake);
        stakesOf[stake.owner]?.push(stake);
      }
  }
  return {
    ids: nodes.map(({ id }) => id),
    types: nodes.map(({ type }) => type),
    placeOf,
    stakesIn,
    stakesOf,
    membersOf: new Map(
      nodes.flatMap(({ members }, place) =>
        members ? [[place, members.flatMap((id) => placeOf.get(id) ?? [])] as const] : [],
      ),
    ),
    ownedByThemselves,
  };
}

function blocksByCompany(
  placeOf: ReadonlyMap<string, number>,
  edges: readonly OwnershipEdge[],
): ReadonlyMap<number, ReadonlyMap<number, Block>> {
  const companies = new Map<number, Map<number, Block>>();
  for (const edge of edges) {
    const [owner, owned] = [placeOf.get(edge.owner), placeOf.get(edge.owned)];
    if (owner === undefined || owned === undefined)
      throw new RangeError(
        `A holding names "${edge.owner}" and "${edge.owned}", which are not both among the parties.`,
      );
    const held = companies.get(owned) ?? new Map<number, Block>();
    companies.set(owned, held);
    const { min, max, votes } = edge;
    const silent = votes !== null && votes.numerator === 0n ? max : ZERO;
    const block = held.get(owner);
    if (!block) {
      held.set(owner, { owner, min, max, votesMin: votes ?? min, votesMax: votes ?? max, silent });
      continue;
    }
    const sameSoFar = block.votesMin === block.min;
    block.min = add(block.min, min);
    block.max = add(block.max, max);
    block.votesMin = votes === null && sameSoFar ? block.min : add(block.votesMin, votes ?? min);
    block.votesMax = add(block.votesMax, votes ?? max);
    block.silent = add(block.silent, silent);
  }
  return companies;
}

function stakesOfCompany(
  owned: number,
  blocks: readonly Block[],
  end: RangeEnd,
): readonly Stake[] | "all in its treasury" {
  if (end === "least" && blocks.every((block) => isPlain(block, owned)))
    return blocks.map((block) => plain(block, owned));
  const most = end === "most";
  const told = sum(blocks.map(({ min }) => min));
  const shareOf = ({ min, max }: Block): Fraction => (most ? lesser(max, subtract(ONE, subtract(told, min))) : min);
  const own = blocks.find(({ owner }) => owner === owned);
  const others = blocks.filter(({ owner }) => owner !== owned);
  const treasury = own ? shareOf(own) : ZERO;
  const capital = subtract(ONE, treasury);
  if (capital.numerator <= 0n) return "all in its treasury";
  const votesOf = (block: Block): Fraction => (most ? block.votesMax : block.votesMin);
  const treasuryVotes = own && treasury.numerator === 0n ? votesOf(own) : treasury;
  const voting = subtract(subtract(ONE, treasuryVotes), sum(others.map(({ silent }) => silent)));
  const voted = sum(others.map(({ votesMin }) => votesMin));
  const votes = compare(voting, voted) < 0 ? voted : voting;
  return others.map((block) => {
    const share = over(shareOf(block), capital);
    const vote = votes.numerator <= 0n ? ZERO : over(votesOf(block), votes);
    const least = most ? over(block.min, capital) : share;
    return {
      owner: block.owner,
      owned,
      share,
      shareFloat: toFloat(share),
      least,
      votes: vote,
      votesFloat: vote === share ? toFloat(share) : toFloat(vote),
    };
  });
}

/** Of most companies every share has its vote and none is treasury: then a share is what is told of it. */
function isPlain({ owner, min, votesMin, silent }: Block, owned: number): boolean {
  return owner !== owned && votesMin === min && silent.numerator === 0n;
}

function plain({ owner, min }: Block, owned: number): Stake {
  const float = toFloat(min);
  return { owner, owned, share: min, shareFloat: float, least: min, votes: min, votesFloat: float };
}

/** A part of a whole, at most all of it. */
function over(part: Fraction, whole: Fraction): Fraction {
  return whole.denominator === 1n && whole.numerator === 1n ? part : lesser(divide(part, whole), ONE);
}
