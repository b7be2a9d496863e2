import { z } from "zod";
import { type CapReading, capParameters, measured, shownNumber, UNIT_OF_READING } from "./cap-readings.ts";
import { type OnePurchase, type PurchaseFacts, TIE_BASES, type TieFacts } from "./facts.ts";
import { type Decision, type Judge, judgeOf } from "./judge-rule.ts";
import { parameterOn, type Rule } from "./rule.ts";
import { agreed, type Input, type Reading, type VerdictKind } from "./verdict.ts";
import { input, named, shownBy } from "./words.ts";

const parameters = {
  window: z.enum(["SESSION_AND_DELIVERY_HOUR", "DELIVERY_HOUR"]),
  relation: z.literal("CONTROL_OR_GE25_OR_SAME_SITE"),
  commonShare: z.number().positive().max(1),
  sharedContacts: z.array(z.enum(["ADDRESS", "PHONE", "DEVICE"])),
};
type Values = { readonly [Name in keyof typeof parameters]: z.output<(typeof parameters)[Name]> };

/** "Related" as the rule has it, and in the widest sense that the facts allow. */
const RELATIONS = { rule: "buyers related by the rule", wide: "buyers tied in any way" } as const;
type Relation = keyof typeof RELATIONS;

/**
 * Purchases of related miners for one delivery hour that stay within the cap one by one and pass it together. It is judged
 * in each reading of the cap and in two of "related": the rule's, and one that also counts shared contacts and takes what is
 * told of holdings at its highest. `capRule` is the rule that sets the cap; without it the verdict is UNCERTAIN.
 */
export function splittingUnder(capRule: Rule | undefined): Judge<OnePurchase> {
  return judgeOf<OnePurchase, typeof parameters>({
    code: "SPLITTING",
    parameters,
    subject: ({ purchase, on }) => ({ of: purchase.id, on }),
    outside: (facts) => {
      const { purchase } = facts;
      const buyers = relatedPurchases(facts, facts.others, () => true).flatMap((one) => one.buyers);
      if (buyers.length === 0 || buyers.some(({ miner }) => miner)) return null;
      return {
        verdict: "NOT_APPLICABLE",
        sentence: `${named(purchase.buyers)} is not known as a mining firm, nor as related to one that bought for that hour.`,
        evidence: [purchase, ...purchase.buyers].map(shownBy),
      };
    },
    decide: (facts, values) => {
      const cap = capRule ? parameterOn(capRule, "cap", facts.on) : null;
      const readings = capRule ? parameterOn(capRule, "readings", facts.on) : null;
      if (!cap || !readings)
        return {
          verdict: "UNCERTAIN",
          sentence: `Whether a purchase was split cannot be judged: no cap is known for ${facts.on}.`,
          missing: ["cap"],
        };
      const decided = decide(facts, values, {
        cap: capParameters.cap.parse(cap.value),
        readings: capParameters.readings.parse(readings.value),
      });
      return { ...decided, confidence: cap.confidence };
    },
  });
}

interface Cap {
  readonly cap: number;
  readonly readings: readonly CapReading[];
}

function decide(facts: OnePurchase, values: Values, { cap, readings }: Cap): Decision {
  const { purchase } = facts;
  const inWindow = facts.others.filter(
    ({ session }) => values.window === "DELIVERY_HOUR" || session === purchase.session,
  );
  const counts = (relation: Relation) => (tie: TieFacts) =>
    relation === "wide" ? isTie(tie, values) : isRelation(tie, values);
  const groups = {
    rule: relatedPurchases(facts, inWindow, counts("rule")),
    wide: relatedPurchases(facts, inWindow, counts("wide")),
  };
  const ties = tiesWithin(facts.ties.filter(counts("wide")), groups.wide);
  const evidence = [...groups.wide.flatMap((one) => [one, ...one.buyers].map(shownBy)), ...ties];
  const inputs = [...inputsOf(groups.wide), input("window", values.window, null, [])];
  if (purchase.buyers.length === 0)
    return {
      verdict: "UNCERTAIN",
      sentence: "Who made the purchase is not known.",
      missing: ["buyer"],
      inputs,
      evidence,
    };
  const read = (["rule", "wide"] as const).flatMap((relation) =>
    readings.map((reading) => readingOf(purchase, groups[relation], reading, cap, RELATIONS[relation])),
  );
  const speaking = read.filter(({ verdict }) => verdict !== "NOT_APPLICABLE");
  const verdict: VerdictKind = speaking.length === 0 ? "NOT_APPLICABLE" : agreed(speaking);
  return {
    verdict,
    sentence: sentenceOf(groups.wide, read, verdict, ties),
    inputs,
    missing: verdict === "UNCERTAIN" ? missingOf(groups.wide, speaking) : [],
    readings: read,
    evidence,
  };
}

/** Whether a tie makes buyers related by the rule. */
function isRelation({ basis, share, wide }: TieFacts, { commonShare }: Values): boolean {
  if (wide) return false;
  if (basis === "COMMON_SHARE") return share !== null && share >= commonShare;
  return basis === "SAME_CONTROLLER" || basis === "COMMON_DIRECTOR" || basis === "SAME_SITE";
}

function isTie(tie: TieFacts, values: Values): boolean {
  if (tie.basis === "COMMON_SHARE") return tie.share !== null && tie.share >= values.commonShare;
  if (tie.basis === "ADDRESS" || tie.basis === "PHONE" || tie.basis === "DEVICE")
    return values.sharedContacts.includes(tie.basis);
  return true;
}

/** The purchase, and those of others whose buyers ties lead to, over any number of ties; by id. */
function relatedPurchases(
  { purchase, ties }: OnePurchase,
  others: readonly PurchaseFacts[],
  counts: (tie: TieFacts) => boolean,
): readonly PurchaseFacts[] {
  const buying = new Set([purchase, ...others].flatMap(({ buyers }) => buyers.map(({ id }) => id)));
  const related = new Set(purchase.buyers.map(({ id }) => id));
  const links = ties.filter((tie) => counts(tie) && buying.has(tie.a) && buying.has(tie.b));
  for (let before = -1; before !== related.size;) {
    before = related.size;
    for (const { a, b } of links) {
      if (related.has(a)) related.add(b);
      if (related.has(b)) related.add(a);
    }
    for (const { buyers } of others)
      if (buyers.some(({ id }) => related.has(id))) for (const { id } of buyers) related.add(id);
  }
  const own = others.filter((one) => one.id !== purchase.id && one.buyers.some(({ id }) => related.has(id)));
  return [purchase, ...own].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function readingOf(
  purchase: PurchaseFacts,
  group: readonly PurchaseFacts[],
  reading: CapReading,
  cap: number,
  relation: string,
): Reading {
  const most = `the cap of ${String(cap)} ${UNIT_OF_READING[reading]}`;
  const told = (verdict: VerdictKind, sentence: string): Reading => ({
    reading: `${reading}, ${relation}`,
    verdict,
    sentence,
  });
  if (measured(purchase, reading).low > cap) return told("NOT_APPLICABLE", `the purchase alone is above ${most}`);
  if (group.length === 1) return told("LAWFUL", "no other purchase for that hour is added to it");
  const bounds = group.map((one) => measured(one, reading));
  const certain = bounds.filter(({ high }) => high <= cap);
  const possible = bounds.filter(({ low }) => low <= cap);
  const atLeast = certain.reduce((total, { low }) => total + low, 0);
  const atMost = possible.reduce((total, { high }) => total + high, 0);
  const unit = UNIT_OF_READING[reading];
  if (measured(purchase, reading).high <= cap && atLeast > cap)
    return told(
      "UNLAWFUL",
      `${String(certain.length)} purchases within ${most} come to ${shownNumber(atLeast)} ${unit} together`,
    );
  if (atMost <= cap)
    return told(
      "LAWFUL",
      `${String(possible.length)} purchases come to ${shownNumber(atMost)} ${unit} together, within ${most}`,
    );
  return told("UNCERTAIN", `whether ${String(possible.length)} purchases pass ${most} together is not told`);
}

function sentenceOf(
  group: readonly PurchaseFacts[],
  read: readonly Reading[],
  verdict: VerdictKind,
  ties: readonly TieFacts[],
): string {
  const buyers = named(group.flatMap((one) => one.buyers));
  if (group.length === 1)
    return verdict === "NOT_APPLICABLE"
      ? `${buyers} bought more than the cap at once, which is no splitting.`
      : `No other purchase for that hour by ${buyers} or a related buyer is known.`;
  const why = joining(ties)
    .slice(0, 3)
    .map(({ sentence }) => ` ${sentence}`);
  return `${buyers} bought for one hour: ${said(read).join("; ")}.${why.join("")}`;
}

/** The ties that are needed to lead from each buyer to each other: one that joins what is joined already says nothing new. */
function joining(ties: readonly TieFacts[]): readonly TieFacts[] {
  const groups = new Map<string, ReadonlySet<string>>();
  const groupOf = (id: string): ReadonlySet<string> => groups.get(id) ?? new Set([id]);
  return ties.filter(({ a, b }) => {
    if (groupOf(a).has(b)) return false;
    const joined = new Set([...groupOf(a), ...groupOf(b)]);
    for (const id of joined) groups.set(id, joined);
    return true;
  });
}

/** Each thing said once, with the readings in which it is; where both relations say the same, the cap's reading alone. */
function said(read: readonly Reading[]): readonly string[] {
  const sentences = [...new Set(read.map(({ sentence }) => sentence))];
  return sentences.map((sentence) => {
    const own = read.filter((one) => one.sentence === sentence).map(({ reading }) => reading);
    const caps = [...new Set(own.map((reading) => reading.split(", ")[0] ?? ""))];
    const everywhere = caps.every((cap) => own.filter((reading) => reading.startsWith(`${cap}, `)).length === 2);
    return `as ${(everywhere ? caps : own).join(" and as ")}, ${sentence}`;
  });
}

function inputsOf(group: readonly PurchaseFacts[]): readonly Input[] {
  return group.flatMap(({ id, buyers, energyMwh, powerMw, sourceIds }) => [
    input(`energy, ${named(buyers)}, ${id}`, energyMwh, "MWh", sourceIds),
    input(`power, ${named(buyers)}, ${id}`, powerMw, "MW", sourceIds),
  ]);
}

function tiesWithin(ties: readonly TieFacts[], group: readonly PurchaseFacts[]): readonly TieFacts[] {
  const buyers = new Set(group.flatMap((one) => one.buyers.map(({ id }) => id)));
  return ties
    .filter(({ a, b }) => buyers.has(a) && buyers.has(b))
    .sort((x, y) => weightOf(x) - weightOf(y) || (keyOf(x) < keyOf(y) ? -1 : 1));
}

/** What ties by the rule comes first, control before all. */
function weightOf({ basis, wide }: TieFacts): number {
  return (wide ? TIE_BASES.length : 0) + TIE_BASES.indexOf(basis);
}

const keyOf = ({ a, b, basis, sentence }: TieFacts): string => [a, b, basis, sentence].join("|");

function missingOf(group: readonly PurchaseFacts[], read: readonly Reading[]): readonly string[] {
  if (read.every(({ verdict }) => verdict !== "UNCERTAIN")) return [];
  return [
    ...(group.some(({ energyMwh }) => energyMwh === null) ? ["energy of each purchase"] : []),
    ...(group.some(({ powerMw }) => powerMw === null) ? ["power of each purchase"] : []),
  ];
}
