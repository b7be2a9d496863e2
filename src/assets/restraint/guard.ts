/** An item of evidence that a transition demands. */
export type Guard =
  | { readonly kind: "ANY_OF"; readonly text: string; readonly fields: readonly string[] }
  | {
      readonly kind: "COMPARE";
      readonly text: string;
      readonly left: string;
      readonly sign: "<=" | ">";
      readonly right: string;
      readonly plusDays: number;
    }
  | { readonly kind: "NOTHING_SINCE"; readonly text: string; readonly subject: string };

const FIELD = "[a-z][A-Za-z]*(?:\\.[a-z][A-Za-z]*)?";
const ALTERNATIVES = new RegExp(`^${FIELD}(?:\\|${FIELD})*$`, "u");
const COMPARISON = new RegExp(`^(${FIELD})(<=|>)(${FIELD})(?:\\+(\\d+)d)?$`, "u");

/**
 * Reads an item: `a` (a field that must be present), `a|b` (one of them), `a<=b+10d` or `a>b` (a comparison in time), `noPetition` (nothing of
 * the petition since). `today` and `now` are the event's recording time, `date` its own day. Undefined for anything else.
 */
export function toGuard(text: string): Guard | undefined {
  const nothing = /^no([A-Z][A-Za-z]*)$/u.exec(text)?.[1];
  if (nothing !== undefined)
    return { kind: "NOTHING_SINCE", text, subject: nothing.charAt(0).toLowerCase() + nothing.slice(1) };
  if (ALTERNATIVES.test(text)) return { kind: "ANY_OF", text, fields: text.split("|") };
  const [, left, sign, right, days = "0"] = COMPARISON.exec(text) ?? [];
  if (left === undefined || right === undefined || (sign !== "<=" && sign !== ">")) return undefined;
  return { kind: "COMPARE", text, left, sign, right, plusDays: Number(days) };
}

export type Evidence = Readonly<Record<string, string>>;

/** What a guard is held against. Days and instants are ISO texts; an instant is compared by its day where the other is a day. */
export interface GuardContext {
  /** Of the event itself. */
  readonly evidence: Evidence;
  /** Of the events before it, later ones first where they tell the same field. */
  readonly known: Evidence;
  /** The day of the order or decision. */
  readonly date: string;
  /** The instant of recording. */
  readonly now: string;
  readonly dayOf: (instant: string) => string;
}

const MS_OF_DAY = 86_400_000;
const NAMES_A_TIME = /(?:^|\.)(?:date|expiresAt|entersIntoForce)$/u;
const TIME = /^\d{4}-\d{2}-\d{2}(?:T.+(?:Z|[+-]\d{2}:\d{2}))?$/u;

/** Whether evidence satisfies a guard. What is compared, or named a date, must be a day or an instant. */
export function satisfies(guard: Guard, context: GuardContext): boolean {
  switch (guard.kind) {
    case "ANY_OF":
      return guard.fields.some((field) => isGiven(field, context.evidence[field]));
    case "NOTHING_SINCE":
      // What came later would have moved the deadline or the state; that leaves the event itself.
      return !Object.keys(context.evidence).some((field) => field.split(".")[0] === guard.subject);
    case "COMPARE": {
      const left = timeOf(guard.left, context, context.evidence);
      const right = timeOf(guard.right, context, { ...context.known, ...context.evidence });
      if (left === undefined || right === undefined) return false;
      return compared(left, guard.sign, later(right, guard.plusDays), context.dayOf);
    }
  }
}

function timeOf(field: string, context: GuardContext, evidence: Evidence): string | undefined {
  if (field === "now") return context.now;
  if (field === "today") return context.dayOf(context.now);
  const told = evidence[field] ?? (field === "date" ? context.date : undefined);
  return told !== undefined && isTime(told) ? told : undefined;
}

function compared(left: string, sign: "<=" | ">", right: string, dayOf: (instant: string) => string): boolean {
  const bothInstants = left.includes("T") && right.includes("T");
  const key = (time: string): number => Date.parse(bothInstants || !time.includes("T") ? time : dayOf(time));
  return sign === "<=" ? key(left) <= key(right) : key(left) > key(right);
}

function later(time: string, days: number): string {
  if (days === 0) return time;
  const moved = new Date(Date.parse(time) + days * MS_OF_DAY).toISOString();
  return time.includes("T") ? moved : moved.slice(0, 10);
}

/** Whether a field is given: not blank, and a day or an instant where its name says so. */
function isGiven(field: string, value: string | undefined): boolean {
  if (value === undefined || value.trim() === "") return false;
  return !NAMES_A_TIME.test(field) || isTime(value);
}

/** Whether a text is an ISO day or instant. */
export function isTime(text: string): boolean {
  return TIME.test(text) && !Number.isNaN(Date.parse(text));
}
