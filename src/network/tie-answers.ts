import { majorUnits } from "../money/currency.ts";
import type { Tie } from "./tie-graph.ts";
import { type TieFacts, tieWords } from "./tie-words.ts";

/** A tie as the API answers with it; its ends are given by their ids. */
export function tieAnswer(tie: TieFacts, before: string) {
  const { from, to, kind, count, edgeIds, firstAt, lastAt } = tie;
  return {
    from,
    to,
    kind,
    count,
    edgeIds,
    firstAt,
    lastAt,
    forward: from === before,
    facts: [...tie.facts].map(([name, value]) => ({ name, value })),
    totals: tie.totals.map(({ minor, currency }) => ({ amount: majorUnits(minor, currency), currency })),
    words: tieWords(tie),
  };
}

/** The facts of a tie; what was taken back between two reads still has its kind and ends. */
export function factsOf(tie: Tie, facts: TieFacts | undefined): TieFacts {
  if (facts) return facts;
  const { from, to, kind, count } = tie;
  const nothing = {
    edgeIds: [],
    facts: new Map<string, string>(),
    totals: [],
    firstAt: null,
    lastAt: null,
    sourceIds: [],
  };
  return { from, to, kind, count, ...nothing };
}
