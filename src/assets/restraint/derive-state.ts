import { localDay } from "../../law/local-day.ts";
import { type Evidence, type Guard, isTime, satisfies } from "./guard.ts";
import type { Transition, Workflow } from "./workflow.ts";

/** One recorded step of an asset; append-only. */
export interface RestraintStep {
  readonly id: string;
  /** The state that it leads to; null withdraws the event that it corrects. */
  readonly to: string | null;
  /** The day of the order or decision. */
  readonly on: string;
  /** The instant of recording. */
  readonly recordedAt: string;
  readonly evidence: Evidence;
  /** The event that it corrects: it counts in that one's place. */
  readonly corrects?: string | undefined;
}

/** A step in the derived history; `eventId` is null where a deadline ran out by itself. */
export interface DerivedStep {
  readonly eventId: string | null;
  readonly from: string | null;
  readonly to: string;
  readonly on: string;
  /** What the transition demands and the event does not show. */
  readonly missing: readonly string[];
}

export interface DerivedState {
  /** Null before the first event. */
  readonly state: string | null;
  readonly since: string | null;
  /** Under appeal: the state that the appeal is against. */
  readonly cameFrom: string | null;
  /** The latest of each field over all events. */
  readonly evidence: Evidence;
  readonly steps: readonly DerivedStep[];
}

/**
 * The state that events give at an instant: in the order of their days, then of recording; corrected ones left out; a
 * restriction or order that ran out has lapsed by itself on the day after. A recorded step that lacks evidence is followed,
 * for it was recorded, and tells what is missing.
 */
export function deriveState(workflow: Workflow, events: readonly RestraintStep[], now: string): DerivedState {
  const dayOf = (instant: string): string => localDay(instant, workflow.timeZone);
  let current: DerivedState = { state: null, since: null, cameFrom: null, evidence: {}, steps: [] };
  for (const event of effective(events)) {
    current = withLapse(workflow, current, event.on, dayOf);
    const missing = missingOf(workflow, current, event, dayOf);
    current = moved(
      workflow,
      current,
      { eventId: event.id, from: current.state, to: event.to, on: event.on, missing },
      event.evidence,
    );
  }
  return withLapse(workflow, current, dayOf(now), dayOf);
}

/** What lacks for a step from a derived state: nothing, or each item in a sentence. */
function missingOf(
  workflow: Workflow,
  current: DerivedState,
  event: RestraintStep & { readonly to: string },
  dayOf: (instant: string) => string,
): readonly string[] {
  if (current.state === null)
    return event.to === workflow.initial ? [] : [`An asset begins as ${workflow.initial}, not as ${event.to}.`];
  const ways = workflow.transitions.filter(({ from, to }) => from === current.state && to === event.to);
  if (ways.length === 0)
    return [`No step leads from ${current.state} to ${event.to}; ${nextOf(workflow, current.state)}.`];
  const fitting = ways.filter(({ cameFrom }) => cameFrom === undefined || cameFrom.includes(current.cameFrom ?? ""));
  if (fitting.length === 0)
    return [`An appeal against ${current.cameFrom ?? "an unknown state"} cannot lead to ${event.to}.`];
  const context = { evidence: event.evidence, known: current.evidence, date: event.on, now: event.recordedAt, dayOf };
  const lacks = fitting.map(({ evidence }) => evidence.filter((guard) => !satisfies(guard, context)));
  // A way that only time takes is not what somebody who brings evidence has in mind.
  const least = lacks.reduce(
    (best, each, index) => (isLapse(fitting[index]) || each.length >= best.length ? best : each),
    lacks[0] ?? [],
  );
  return lacks.some(({ length }) => length === 0) ? [] : least.map(wordsOf);
}

function effective(events: readonly RestraintStep[]): readonly (RestraintStep & { readonly to: string })[] {
  const corrected = new Set(events.flatMap(({ corrects }) => corrects ?? []));
  return events
    .filter((event): event is RestraintStep & { readonly to: string } => event.to !== null && !corrected.has(event.id))
    .sort((a, b) => compare(a.on, b.on) || compare(a.recordedAt, b.recordedAt) || compare(a.id, b.id));
}

/** The state after a deadline that ran out before `day`, if one did. */
function withLapse(
  workflow: Workflow,
  current: DerivedState,
  day: string,
  dayOf: (instant: string) => string,
): DerivedState {
  for (const way of workflow.transitions) {
    if (way.from !== current.state || !isLapse(way)) continue;
    const deadline = current.evidence[deadlineOf(way) ?? ""];
    if (deadline === undefined || !isTime(deadline)) continue;
    const last = deadline.includes("T") ? dayOf(deadline) : deadline;
    if (last >= day) continue;
    const after = new Date(Date.parse(last) + 86_400_000).toISOString().slice(0, 10);
    const on = current.since !== null && after < current.since ? current.since : after;
    return moved(workflow, current, { eventId: null, from: current.state, to: way.to, on, missing: [] }, {});
  }
  return current;
}

function moved(workflow: Workflow, before: DerivedState, step: DerivedStep, evidence: Evidence): DerivedState {
  const remembers = workflow.transitions.some(({ from, cameFrom }) => from === step.to && cameFrom !== undefined);
  return {
    state: step.to,
    since: step.on,
    cameFrom: remembers ? before.state : null,
    evidence: {
      ...before.evidence,
      ...Object.fromEntries(Object.entries(evidence).filter(([, value]) => value.trim() !== "")),
    },
    steps: [...before.steps, step],
  };
}

/** Whether a transition happens by time alone: a deadline that is past, and nothing done before it. */
export function isLapse(way: Transition | undefined): boolean {
  return (
    way !== undefined &&
    way.evidence.every((guard) => guard.kind === "NOTHING_SINCE" || deadlineIn(guard) !== undefined)
  );
}

function deadlineOf(way: Transition): string | undefined {
  return way.evidence.map(deadlineIn).find((field) => field !== undefined);
}

function deadlineIn(guard: Guard): string | undefined {
  return guard.kind === "COMPARE" && guard.left === "now" && guard.sign === ">" ? guard.right : undefined;
}

function nextOf(workflow: Workflow, state: string): string {
  const next = [...new Set(workflow.transitions.filter(({ from }) => from === state).map(({ to }) => to))];
  return next.length === 0 ? `${state} is the end` : `from there, ${next.join(", ")} can follow`;
}

function wordsOf(guard: Guard): string {
  switch (guard.kind) {
    case "ANY_OF":
      return guard.fields.length === 1
        ? `"${guard.text}" must be given.`
        : `One of "${guard.fields.join('" and "')}" must be given.`;
    case "COMPARE":
      return `"${guard.text}" must hold: ${guard.left === "now" || guard.left === "today" ? "" : `"${guard.left}" must be given, and `}it does not.`;
    case "NOTHING_SINCE":
      return `"${guard.text}" must hold: nothing of "${guard.subject}" may be given.`;
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
