import { attemptStep, type Attempt } from "./attempt-step.ts";
import { deriveState, isLapse, type RestraintStep } from "./derive-state.ts";
import type { Evidence, Guard } from "./guard.ts";
import { toWorkflow, type Transition } from "./workflow.ts";
import { workflowOf } from "./workflows.queries.ts";

const workflow = workflowOf("KZ");

/** A day of March 2025 as text; recorded at noon in UTC, so still that day in Astana. */
const day = (number: number): string => new Date(Date.UTC(2025, 2, number)).toISOString().slice(0, 10);

interface StepPlan {
  readonly to: string | null;
  readonly evidence?: Evidence;
  readonly on: number;
  readonly recordedOn?: number;
  readonly corrects?: string;
}

let serial = 0;
function step({ to, evidence = {}, on, recordedOn = on, corrects }: StepPlan): RestraintStep {
  return { id: `event ${serial++}`, to, on: day(on), recordedAt: `${day(recordedOn)}T12:00:00Z`, evidence, corrects };
}

/** Evidence that satisfies every guard of a transition on a day. */
function fullEvidence(way: Transition, on: number): Evidence {
  return Object.fromEntries(way.evidence.flatMap((guard) => fieldsFor(guard, on)));
}

function fieldsFor(guard: Guard, on: number): readonly (readonly [string, string])[] {
  if (guard.kind === "ANY_OF") {
    const [field = ""] = guard.fields;
    return [[field, field === "order.expiresAt" ? "2030-01-01" : field.endsWith("date") ? day(on) : `the ${field}`]];
  }
  if (guard.kind === "NOTHING_SINCE" || guard.left === "now") return [];
  return [[guard.left, day(on + guard.plusDays)]];
}

/** Events that lead to a state, one a day, by the shortest ways; for UNDER_APPEAL from every state that it can come from. */
function histories(): ReadonlyMap<string, readonly RestraintStep[]> {
  const found = new Map<string, readonly RestraintStep[]>([["IDENTIFIED", [step({ to: "IDENTIFIED", on: 1 })]]]);
  for (const [key, events] of found) {
    const from = key.split(" after ")[0] ?? "";
    for (const way of workflow.transitions) {
      if (way.from !== from || isLapse(way) || way.cameFrom?.includes(key.split(" after ")[1] ?? "") === false)
        continue;
      const reached = way.to === "UNDER_APPEAL" ? `UNDER_APPEAL after ${from}` : way.to;
      const on = events.length + 1;
      if (!found.has(reached))
        found.set(reached, [...events, step({ to: way.to, evidence: fullEvidence(way, on), on })]);
    }
  }
  return found;
}

const reached = histories();
const lapsed = reached.get("TEMP_RESTRICTED") ?? [];
const starts = [...reached, ["RESTRICTION_LAPSED", lapsed] as const];

function attempt(events: readonly RestraintStep[], key: string, to: string, evidence: Evidence): Attempt {
  const on = key === "RESTRICTION_LAPSED" ? 40 : events.length + 1;
  return attemptStep(workflow, events, step({ to, evidence, on }));
}

test("every state can be reached, UNDER_APPEAL in three ways", () => {
  const states = new Set(starts.map(([key]) => key.split(" after ")[0]));
  expect([...states].sort()).toEqual([...workflow.states].sort());
  expect(starts.filter(([key]) => key.startsWith("UNDER_APPEAL"))).toHaveLength(3);
});

describe.each(starts)("from %s", (key, events) => {
  const [from, appealed = ""] = key.split(" after ");
  const now = key === "RESTRICTION_LAPSED" ? `${day(40)}T12:00:00Z` : `${day(events.length)}T13:00:00Z`;

  test("the state is what the events give", () => {
    expect(deriveState(workflow, events, now)).toMatchObject({
      state: from,
      cameFrom: appealed === "" ? null : appealed,
    });
  });

  test.each(workflow.states)("%s follows only where the workflow says so, with every item of evidence", (to) => {
    const on = key === "RESTRICTION_LAPSED" ? 40 : events.length + 1;
    const ways = workflow.transitions.filter((way) => way.from === from && way.to === to && !isLapse(way));
    const open = ways.filter(({ cameFrom }) => cameFrom?.includes(appealed) ?? true);
    const everything = Object.assign({}, ...workflow.transitions.map((way) => fullEvidence(way, on))) as Evidence;
    if (open.length === 0) expect(attempt(events, key, to, everything).accepted).toBe(false);
    for (const way of open) {
      const evidence = fullEvidence(way, on);
      expect(attempt(events, key, to, evidence)).toMatchObject({ accepted: true, after: { state: to } });
      for (const field of Object.keys(evidence)) {
        for (const poorer of [without(evidence, field), { ...evidence, [field]: " " }]) {
          const refused = attempt(events, key, to, poorer);
          expect(refused).toMatchObject({ accepted: false, before: { state: from } });
          expect(refused.accepted ? [] : refused.missing).toEqual([expect.stringContaining(field)]);
        }
      }
    }
  });
});

function without(evidence: Evidence, field: string): Evidence {
  return Object.fromEntries(Object.entries(evidence).filter(([name]) => name !== field));
}

const temp = (expiresAt: string): Evidence => ({
  "investigatorDecision.number": "7",
  "investigatorDecision.date": day(3),
  "prosecutorConsent.date": day(3),
  expiresAt,
});
const analysed = [
  step({ to: "IDENTIFIED", on: 1 }),
  step({ to: "UNDER_ANALYSIS", on: 2, evidence: { registryExtract: "extract 5" } }),
];

test("a temporary restriction lasts ten days at most", () => {
  const restrict = (expiresAt: string): Attempt =>
    attemptStep(workflow, analysed, step({ to: "TEMP_RESTRICTED", on: 3, evidence: temp(expiresAt) }));
  expect(restrict(day(13)).accepted).toBe(true);
  expect(restrict(day(14))).toMatchObject({
    accepted: false,
    missing: [expect.stringContaining("expiresAt<=date+10d")],
  });
});

test("it lapses by itself on the day after its last, in local time", () => {
  const events = [...analysed, step({ to: "TEMP_RESTRICTED", on: 3, evidence: temp(day(13)) })];
  expect(deriveState(workflow, events, `${day(13)}T18:59:00Z`).state).toBe("TEMP_RESTRICTED");
  expect(deriveState(workflow, events, `${day(13)}T19:01:00Z`)).toMatchObject({
    state: "RESTRICTION_LAPSED",
    since: day(14),
  });
  const petition = { "petition.number": "P-1", "petition.date": day(12) };
  const late = attemptStep(
    workflow,
    events,
    step({ to: "SEIZURE_REQUESTED", on: 12, recordedOn: 20, evidence: petition }),
  );
  expect(late).toMatchObject({ accepted: true, after: { state: "SEIZURE_REQUESTED" } });
});

const seized = reached.get("SEIZED") ?? [];
const seizedUntil = (expiresAt: string): readonly RestraintStep[] =>
  seized.map((event) =>
    event.to === "SEIZED" ? { ...event, evidence: { ...event.evidence, "order.expiresAt": expiresAt } } : event,
  );

test("an order that runs out unextended releases; an extension in time keeps the seizure", () => {
  const events = seizedUntil(day(30));
  const extension = {
    "extension.court": "court",
    "extension.number": "2",
    "extension.date": day(29),
    "order.expiresAt": day(60),
  };
  expect(deriveState(workflow, events, `${day(31)}T12:00:00Z`)).toMatchObject({ state: "RELEASED", since: day(31) });
  const extended = attemptStep(workflow, events, step({ to: "SEIZED", on: 29, evidence: extension }));
  expect(extended).toMatchObject({ accepted: true, after: { state: "SEIZED" } });
  const late = attemptStep(workflow, events, step({ to: "SEIZED", on: 31, evidence: extension }));
  expect(late).toMatchObject({ accepted: false, before: { state: "RELEASED" } });
});

test("an order that ran out during an appeal releases when the asset returns", () => {
  const events = [
    ...seizedUntil(day(30)),
    step({ to: "UNDER_APPEAL", on: 20, evidence: { "appeal.number": "A", "appeal.date": day(20) } }),
  ];
  expect(deriveState(workflow, events, `${day(40)}T12:00:00Z`)).toMatchObject({
    state: "UNDER_APPEAL",
    cameFrom: "SEIZED",
  });
  const outcome = { "appealOutcome.number": "B", "appealOutcome.date": day(41), "appealOutcome.court": "court" };
  const back = attemptStep(workflow, events, step({ to: "SEIZED", on: 41, evidence: outcome }));
  expect(back).toMatchObject({ accepted: true, after: { state: "RELEASED", since: day(41) } });
});

test("a correction is a new event in the place of the old one, and refused where later steps would not hold", () => {
  const events = [...analysed, step({ to: "TEMP_RESTRICTED", on: 3, evidence: temp(day(13)) })];
  const [, analysis, restriction] = events;
  const shorter = step({
    to: "TEMP_RESTRICTED",
    on: 3,
    recordedOn: 5,
    evidence: temp(day(6)),
    corrects: restriction?.id ?? "",
  });
  expect(attemptStep(workflow, events, shorter).accepted).toBe(true);
  expect(deriveState(workflow, [...events, shorter], `${day(8)}T12:00:00Z`)).toMatchObject({
    state: "RESTRICTION_LAPSED",
    since: day(7),
  });
  const withdrawn = step({ to: null, on: 4, corrects: analysis?.id ?? "" });
  expect(attemptStep(workflow, events, withdrawn)).toMatchObject({
    accepted: false,
    missing: [expect.stringContaining("would no longer hold")],
  });
  const twice = step({ to: null, on: 6, corrects: restriction?.id ?? "" });
  expect(attemptStep(workflow, [...events, shorter], twice)).toMatchObject({ accepted: false });
  expect(attemptStep(workflow, events, step({ to: null, on: 6, corrects: "event of nobody" }))).toMatchObject({
    missing: ['There is no event "event of nobody" to correct.'],
  });
});

test("a step of tomorrow, and one from the middle, are refused", () => {
  expect(attemptStep(workflow, [], step({ to: "IDENTIFIED", on: 5, recordedOn: 4 }))).toMatchObject({
    accepted: false,
  });
  expect(attemptStep(workflow, [], step({ to: "SEIZED", on: 5 }))).toMatchObject({
    missing: ["An asset begins as IDENTIFIED, not as SEIZED."],
  });
});

test("a recorded step that lacks evidence is followed, and tells what is missing", () => {
  const events = [step({ to: "IDENTIFIED", on: 1 }), step({ to: "UNDER_ANALYSIS", on: 2 })];
  const { state, steps } = deriveState(workflow, events, `${day(3)}T12:00:00Z`);
  expect(state).toBe("UNDER_ANALYSIS");
  expect(steps.at(-1)?.missing).toEqual(['"registryExtract" must be given.']);
});

test("another jurisdiction's workflow is data; one at fault names state and item", () => {
  const other = { jurisdiction: "XX", timeZone: "UTC", initial: "FOUND", states: ["FOUND", "KEPT"] };
  const kept = toWorkflow("xx.json", {
    ...other,
    transitions: [{ from: "FOUND", to: "KEPT", evidence: ["order.number"] }],
  });
  const found = step({ to: "FOUND", on: 1 });
  expect(attemptStep(kept, [found], step({ to: "KEPT", on: 2, evidence: { "order.number": "1" } })).accepted).toBe(
    true,
  );
  expect(() =>
    toWorkflow("xx.json", { ...other, transitions: [{ from: "FOUND", to: "LOST", evidence: ["a"] }] }),
  ).toThrow('"LOST"');
  expect(() =>
    toWorkflow("xx.json", { ...other, transitions: [{ from: "FOUND", to: "KEPT", evidence: ["a=="] }] }),
  ).toThrow('"a=="');
});
