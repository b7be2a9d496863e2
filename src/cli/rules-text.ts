import type { CheckedSupplies } from "../law/check-all.queries.ts";
import { rulePackOf } from "../law/rule-packs.queries.ts";
import { type Verdict, VERDICT_KINDS, type VerdictKind } from "../law/verdict.ts";

const LEAD = "A verdict is a lead: a lawyer decides.";

interface JudgedThing {
  readonly of: string;
  readonly on: string;
  readonly overall: VerdictKind;
  readonly verdicts: readonly Verdict[];
}

/** The verdicts on one thing, each with its sentence. */
export function judgedText({ of, on, overall, verdicts }: JudgedThing): string {
  if (verdicts.length === 0)
    return `${of} on ${on}: nothing is known to be supplied or mined there, so no rule speaks of it.`;
  return [`${of} on ${on}: ${overall}`, ...verdicts.flatMap(verdictLines), LEAD].join("\n");
}

/** What was judged, of the graph or of a file. */
export interface Checked extends Omit<CheckedSupplies, "on" | "verdicts"> {
  readonly on?: string;
  readonly verdicts: readonly Verdict[];
}

/** How many verdicts there are by rule, then those that are not lawful, the gravest first. */
export function checkedText({ jurisdiction, judged, counts, verdicts, on }: Checked): string {
  const { supplies, purchases, miners } = judged;
  const day = on === undefined ? "" : ` on ${on}`;
  const head = `Judged by the rules of ${rulePackOf(jurisdiction).name}${day}: ${counted(supplies, "supply", "supplies")}, ${counted(purchases, "purchase", "purchases")}, ${counted(miners, "miner", "miners")}.`;
  const told = verdicts.filter(({ verdict }) => verdict === "UNLAWFUL" || verdict === "UNCERTAIN");
  const others = verdicts.length - told.length;
  return [
    head,
    "",
    ...table(counts),
    ...told.flatMap(verdictLines),
    "",
    ...(others > 0
      ? [
          `${counted(others, "other verdict is", "other verdicts are")} LAWFUL or NOT_APPLICABLE; --json tells them all.`,
        ]
      : []),
    LEAD,
  ].join("\n");
}

function table(counts: CheckedSupplies["counts"]): readonly string[] {
  const rules = [...new Set(counts.map(({ rule }) => rule))];
  if (rules.length === 0) return ["Nothing there is of a kind that a rule speaks of."];
  const width = Math.max(...rules.map((rule) => rule.length));
  const cell = (rule: string, verdict: VerdictKind): string => {
    const found = counts.find((one) => one.rule === rule && one.verdict === verdict);
    return String(found?.count ?? 0).padStart(verdict.length + 2);
  };
  return [
    `${"rule".padEnd(width)}${VERDICT_KINDS.map((kind) => `  ${kind}`).join("")}`,
    ...rules.map((rule) => `${rule.padEnd(width)}${VERDICT_KINDS.map((kind) => cell(rule, kind)).join("")}`),
  ];
}

function verdictLines({ verdict, rule, of, on, sentence, confidence, missing }: Verdict): readonly string[] {
  return [
    "",
    `${verdict} ${rule} ${of} on ${on} (${confidence})`,
    `  ${sentence}`,
    ...(missing.length > 0 ? [`  Missing: ${missing.join(", ")}.`] : []),
  ];
}

function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}
