import { z } from "zod";
import { checkAllSupplies, type CheckedSupplies } from "../law/check-all.queries.ts";
import { NotJudged } from "../law/judge-things.queries.ts";
import { JurisdictionUnknown, rulePackOf } from "../law/rule-packs.queries.ts";
import { type Verdict, VERDICT_KINDS } from "../law/verdict.ts";
import { JobFault, type UserError } from "./job.ts";
import { jobKind, type JobRun } from "./job-kind.ts";

/** What is judged: everything on a day, or what concerns one utility. */
const inputShape = z.object({ on: z.iso.date(), utility: z.string().nullable(), jurisdiction: z.string() });

/** What the rules say of everything on a day. */
export const lawfulnessResult = z.object({
  on: z.iso.date(),
  jurisdiction: z.string(),
  judged: z.object({ supplies: z.number(), purchases: z.number(), miners: z.number() }),
  counts: z.array(z.object({ rule: z.string(), verdict: z.enum(VERDICT_KINDS), count: z.number() })),
  unlawful: z.array(z.object({ id: z.string(), rules: z.array(z.string()) })),
  /** How many things are unlawful beside those listed. */
  unlawfulLeft: z.number(),
});

export type LawfulnessInput = z.output<typeof inputShape>;
export type LawfulnessResult = z.output<typeof lawfulnessResult>;

type Checked = Pick<CheckedSupplies, "on" | "jurisdiction" | "judged" | "counts"> & {
  readonly verdicts: readonly Pick<Verdict, "of" | "rule" | "verdict">[];
};

const MOST_LISTED = 10_000;
// Nobody waits for an answer, and a cold graph store plans for long.
const statementTimeoutMs = 300_000;

/** Judges all supplies, purchases and miners that the creator may see. It only reads, so it may be done again. */
export const lawfulnessCheck = jobKind({
  kind: "LAWFULNESS_CHECK",
  input: inputShape,
  result: lawfulnessResult,
  resumable: true,
  run: judgeEverything,
});

/** Why a check need not even be queued; null where it may be. What the graph must be asked for is told by the job. */
export function refusalOf({ jurisdiction }: LawfulnessInput): UserError | null {
  try {
    rulePackOf(jurisdiction);
    return null;
  } catch (error) {
    if (error instanceof JurisdictionUnknown) return unknownJurisdiction(error).userError;
    throw error;
  }
}

async function judgeEverything(input: LawfulnessInput, run: JobRun): Promise<LawfulnessResult> {
  const { on, utility: utilityId, jurisdiction } = input;
  const { db, viewer, cases, knownAt, signal } = run;
  const options = { operation: "checkLawfulness", user: viewer.subject, timeoutMs: statementTimeoutMs, signal };
  try {
    const checked = await checkAllSupplies(
      db,
      options,
      { knownAt, cases },
      { on, utilityId, jurisdiction },
      ({ done, unit }) => {
        run.progress({ done, total: null, unit, message: null });
      },
    );
    return resultOf(checked);
  } catch (error) {
    if (error instanceof NotJudged) throw new JobFault(error.code, "input.utility", error.message);
    if (error instanceof JurisdictionUnknown) throw unknownJurisdiction(error);
    throw error;
  }
}

/** What is kept of a check: counts, and the ids of what is unlawful. */
export function resultOf({ on, jurisdiction, judged, counts, verdicts }: Checked): LawfulnessResult {
  const unlawful = unlawfulThings(verdicts);
  return {
    on,
    jurisdiction,
    judged,
    counts: [...counts],
    unlawful: unlawful.slice(0, MOST_LISTED),
    unlawfulLeft: Math.max(0, unlawful.length - MOST_LISTED),
  };
}

function unknownJurisdiction({ code, message }: JurisdictionUnknown): JobFault {
  return new JobFault(code, "input.jurisdiction", message);
}

/** The things that some rule finds unlawful, each with those rules, in the order of the verdicts. */
function unlawfulThings(verdicts: Checked["verdicts"]): LawfulnessResult["unlawful"] {
  const rulesOf = new Map<string, Set<string>>();
  for (const { of, rule, verdict } of verdicts) {
    if (verdict !== "UNLAWFUL") continue;
    const rules = rulesOf.get(of) ?? new Set();
    rulesOf.set(of, rules.add(rule));
  }
  return [...rulesOf].map(([id, rules]) => ({ id, rules: [...rules] }));
}
