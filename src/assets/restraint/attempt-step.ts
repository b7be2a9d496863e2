import { localDay } from "../../law/local-day.ts";
import { deriveState, type DerivedState, type RestraintStep } from "./derive-state.ts";
import type { Workflow } from "./workflow.ts";

/** The outcome of a step that somebody wants to record: the state after it, or why it is refused. */
export type Attempt =
  | { readonly accepted: true; readonly after: DerivedState }
  | { readonly accepted: false; readonly before: DerivedState; readonly missing: readonly string[] };

/**
 * Tries a step, or a correction, against the events so far. Refused is what lacks evidence, lies in the future, corrects what is not
 * there, or would leave a step that has been recorded without what it rests on.
 */
export function attemptStep(workflow: Workflow, events: readonly RestraintStep[], step: RestraintStep): Attempt {
  const before = deriveState(workflow, events, step.recordedAt);
  const after = deriveState(workflow, [...events, step], step.recordedAt);
  const today = localDay(step.recordedAt, workflow.timeZone);
  const missing = [
    ...(step.on > today ? [`The day ${step.on} lies after the day of recording, ${today}.`] : []),
    ...faultsOfCorrection(events, step),
    ...(after.steps.find(({ eventId }) => eventId === step.id)?.missing ?? []),
    ...brokenBy(before, after, step),
  ];
  return missing.length === 0 ? { accepted: true, after } : { accepted: false, before, missing };
}

function faultsOfCorrection(events: readonly RestraintStep[], { to, corrects }: RestraintStep): readonly string[] {
  if (corrects === undefined) return to === null ? ["An event without a state must say which event it withdraws."] : [];
  if (!events.some(({ id }) => id === corrects)) return [`There is no event "${corrects}" to correct.`];
  const other = events.find((event) => event.corrects === corrects);
  return other ? [`Event "${corrects}" has been corrected by "${other.id}"; correct that one.`] : [];
}

function brokenBy(before: DerivedState, after: DerivedState, { id }: RestraintStep): readonly string[] {
  const had = new Map(before.steps.map(({ eventId, missing }) => [eventId, missing.length]));
  return after.steps
    .filter(({ eventId, missing }) => eventId !== null && eventId !== id && missing.length > (had.get(eventId) ?? 0))
    .map(({ eventId, to, missing }) => `Event "${eventId ?? ""}" to ${to} would no longer hold: ${missing.join(" ")}`);
}
