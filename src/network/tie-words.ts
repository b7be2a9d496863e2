import { majorUnits } from "../money/currency.ts";

/** What the relationships of a tie tell, read for an answer. */
export interface TieFacts {
  readonly from: string;
  readonly to: string;
  readonly kind: string;
  readonly count: number;
  readonly edgeIds: readonly string[];
  /** What the strongest and newest of them says, each value as text. */
  readonly facts: ReadonlyMap<string, string>;
  /** Sums in minor units by currency. */
  readonly totals: readonly { readonly minor: bigint; readonly currency: string }[];
  readonly firstAt: string | null;
  readonly lastAt: string | null;
  readonly sourceIds: readonly string[];
}

type Words = (tie: TieFacts) => string;

const WORDS: Readonly<Record<string, Words>> = {
  OWNS: (tie) => `owns ${sharesOf(tie.facts)}`,
  DIRECTS: said("directs"),
  NOMINEE_FOR: said("stands in for"),
  RELATED_TO: (tie) => `is kin${within(tie.facts.get("kin"))} of`,
  SAME_AS: said("was judged to be one with"),
  NOT_SAME_AS: said("was judged to be another than"),
  GUARANTEES: said("guarantees the debts of"),
  EMPLOYED_BY: (tie) => `is employed${within(tie.facts.get("position"))} by`,
  HOLDS_ACCOUNT: said("holds"),
  TRANSFERRED: paying("transferred", "to"),
  WITHDRAWN: paying("withdrew", "to"),
  PAID_FOR: paying("paid", "for"),
  DEPOSITED: paying("was paid out with", "to"),
  REPAID: paying("repaid", "of"),
  HOLDS: (tie) => `holds${within(tie.facts.get("capacity")?.toLowerCase().replaceAll("_", " "))}`,
  APPLIED_FOR: said("applied for"),
  OPERATES: said("operates"),
  STANDS_AT: (tie) => (tie.facts.get("connection") === "BYPASS" ? "stands, past the meter, at" : "stands at"),
  SUPPLIES: said("supplies"),
  PARTY_TO: (tie) => `is the ${tie.facts.get("role")?.toLowerCase() ?? "party"} under`,
  CREATED: acting("created"),
  APPROVED: acting("approved"),
  AMENDED: acting("amended"),
  POSTED: acting("posted"),
  INSTALLED_AT: said("is installed at"),
  RUNS: said("runs"),
  BOUGHT: said("bought in"),
  SOLD: said("sold in"),
  SIGNED_IN: acting("signed in to"),
  USES_DEVICE: using,
  USES_PHONE: using,
  USES_ADDRESS: using,
  LOCATED_AT: said("lies at"),
  SITUATED_AT: said("lies at"),
  BILLS: said("bills"),
  EARNED: said("earned"),
  DECLARED: said("declared"),
  FILED: said("filed"),
  LICENSED_BY: said("is licensed by"),
  GRANTED_TO: said("was granted to"),
  SOLD_COINS: said("sold coins in"),
  PAID_TO: said("was paid to"),
  PAID_BY: said("was paid by"),
  VALUES: said("values"),
  BEFELL: said("befell"),
  RESTRAINED_BY: said("is restrained by"),
  PARTICIPATES_IN: (tie) => `is the ${tie.facts.get("role")?.toLowerCase() ?? "participant"} in`,
  CONCERNS: said("concerns"),
  FED_BY: said("is fed by"),
  OPERATED_BY: said("is operated by"),
  LOCATED_IN: said("lies in"),
};

/** A tie in words, without its ends: "owns 60 % of". */
export function tieWords(tie: TieFacts): string {
  return (WORDS[tie.kind] ?? plainly)(tie);
}

/** A tie as a clause between what its ends are called. */
function tieClause(tie: TieFacts, labelOf: (id: string) => string): string {
  const since = tie.facts.get("validFrom");
  const from = since === undefined ? "" : ` (since ${since})`;
  return `${labelOf(tie.from)} ${tieWords(tie)} ${labelOf(tie.to)}${from}`;
}

/** A path as a sentence: of each hop its strongest tie, and by name what other ties there are. */
export function pathSentence(hops: readonly (readonly TieFacts[])[], labelOf: (id: string) => string): string {
  const clauses = hops.map(([strongest, ...others]) => {
    if (!strongest) return "";
    const also = others.map((tie) => `${labelOf(tie.from)} ${tieWords(tie)} ${labelOf(tie.to)}`);
    return `${tieClause(strongest, labelOf)}${also.length === 0 ? "" : `; also, ${also.join(", ")}`}`;
  });
  return `${clauses.join("; ")}.`;
}

function said(words: string): Words {
  return () => words;
}

const plainly: Words = ({ kind }) => `is tied (${kind.toLowerCase().replaceAll("_", " ")}) to`;

function using({ facts }: TieFacts): string {
  const use = facts.get("use");
  return use === undefined ? "uses" : `uses (${use})`;
}

function acting(verb: string): Words {
  return ({ count, firstAt, lastAt }) => {
    const often = count === 1 ? [] : [`${String(count)} times`];
    const when = firstAt === null ? [] : [days(firstAt, lastAt ?? firstAt)];
    return `${verb}${within([...often, ...when].join(" ") || undefined)}`;
  };
}

function paying(verb: string, end: string): Words {
  return ({ count, totals, firstAt, lastAt }) => {
    const sums = totals.map(({ minor, currency }) => `${grouped(majorUnits(minor, currency))} ${currency}`);
    const often = count === 1 ? "" : `in ${String(count)} payments`;
    const when = firstAt === null ? "" : days(firstAt, lastAt ?? firstAt);
    return [verb, sums.join(" and "), often, when, end].filter((part) => part !== "").join(" ");
  };
}

function within(words: string | undefined): string {
  return words === undefined ? "" : ` (${words})`;
}

function sharesOf(facts: ReadonlyMap<string, string>): string {
  const share = facts.get("share");
  if (share !== undefined) return `${percent(share)} of`;
  const [least, most] = [facts.get("shareMin"), facts.get("shareMax")];
  if (least !== undefined && most !== undefined) return `${percent(least)} to ${percent(most)} of`;
  if (least !== undefined) return `at least ${percent(least)} of`;
  return most === undefined ? "a share of" : `at most ${percent(most)} of`;
}

/** An exact share of 1 as a percentage of at most two digits after the point. */
function percent(share: string): string {
  return `${String(Math.round(Number(share) * 10_000) / 100)} %`;
}

function days(first: string, last: string): string {
  const [from, to] = [first.slice(0, 10), last.slice(0, 10)];
  return from === to ? `on ${from}` : `from ${from} to ${to}`;
}

/** Thousands set apart: 1234567.80 -> 1,234,567.80. */
function grouped(amount: string): string {
  return amount.replace(/\B(?=(?:\d{3})+(?!\d))(?<!\.\d*)/gu, ",");
}
