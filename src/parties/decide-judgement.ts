export type JudgementType = "SAME_AS" | "NOT_SAME_AS";

/** What somebody asks to judge of two parties; `type` null: to undo. */
export interface JudgementAsked {
  /** The two ids, the smaller first. */
  readonly parties: readonly [string, string];
  readonly type: JudgementType | null;
  readonly reason: string;
}

/** What was judged of two parties and not undone. */
export interface JudgementInForce {
  readonly type: JudgementType;
  readonly by: string | null;
  readonly reason: string | null;
  readonly decidedAt: string | null;
}

/** What is to be told of two parties: a relationship of the graph, the write path's EdgeTelling. */
export interface JudgementTold {
  readonly type: JudgementType;
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly properties: Readonly<Record<string, string>>;
  /** The day from which it holds no longer. */
  readonly validTo?: string;
}

/** Why a judgement did not come about. */
export interface Refusal {
  readonly code: "BAD_USER_INPUT" | "NOT_FOUND" | "CONFLICT";
  readonly field: string | null;
  readonly message: string;
}

const LONGEST_REASON = 1_000;
const NAMES: Readonly<Record<JudgementType, string>> = { SAME_AS: "one party", NOT_SAME_AS: "two parties" };

/** What is wrong with what is asked, whatever was judged before; null when nothing is. */
export function faultOfJudgement({ parties: [a, b], reason }: JudgementAsked): Refusal | null {
  if (a === b)
    return { code: "BAD_USER_INPUT", field: "input.b", message: `"a" and "b" are both "${a}"; name two parties.` };
  if (reason.trim() === "")
    return { code: "BAD_USER_INPUT", field: "input.reason", message: `"reason" is empty; say why in a sentence.` };
  if (reason.length > LONGEST_REASON)
    return {
      code: "BAD_USER_INPUT",
      field: "input.reason",
      message: `"reason" has ${String(reason.length)} characters; it may have ${String(LONGEST_REASON)}.`,
    };
  return null;
}

/**
 * Decides what is told of two parties: a judgement that is new, or the one in force with its end. `pair` is null where the one who
 * judges does not see both. A judgement that is in force must be undone before another is made.
 */
export function decideJudgement(
  { parties: [a, b], type, reason }: JudgementAsked,
  pair: { readonly judged: readonly JudgementInForce[] } | null,
  { by, at }: { readonly by: string; readonly at: string },
): JudgementTold | Refusal {
  if (pair === null) {
    const message = `There are no two parties "${a}" and "${b}" that you may see; check the ids, or ask to be put on the case.`;
    return { code: "NOT_FOUND", field: null, message };
  }
  const [inForce] = pair.judged;
  const told = (of: JudgementType, properties: JudgementTold["properties"], validTo?: string): JudgementTold => ({
    type: of,
    key: `powertrail:judgement:${of === "SAME_AS" ? "same" : "not-same"}:${a}|${b}`,
    from: a,
    to: b,
    properties,
    ...(validTo === undefined ? {} : { validTo }),
  });
  if (type === null) {
    if (inForce === undefined) {
      const message = `Nothing is judged of "${a}" and "${b}", so there is nothing to undo.`;
      return { code: "CONFLICT", field: null, message };
    }
    const before = { by: inForce.by ?? "", reason: inForce.reason ?? "", decidedAt: inForce.decidedAt ?? at };
    return told(inForce.type, { ...before, undoneBy: by, undoneReason: reason, undoneAt: at }, at.slice(0, 10));
  }
  if (inForce !== undefined) {
    const message = `"${a}" and "${b}" were judged to be ${NAMES[inForce.type]} by ${inForce.by ?? "somebody"} already; undo that with undoMatch before you judge anew.`;
    return { code: "CONFLICT", field: null, message };
  }
  return told(type, { by, reason, decidedAt: at });
}
