import { seesIdentifiers, type Viewer } from "../access/viewer.ts";
import { visibleCases } from "../access/visible-cases.queries.ts";
import { systemClock } from "../platform/clock.ts";
import { projectRoot } from "../platform/files.ts";
import { createLogger } from "../platform/log.ts";
import type { Database } from "../platform/neo4j/driver.ts";
import { StatementTimeout } from "../platform/neo4j/store-errors.ts";
import { everyCase } from "../views/every-case.queries.ts";
import { loadViews } from "../views/load-views.ts";
import type { GivenParameter } from "../views/parameters.ts";
import { presentAnswer, type PresentedAnswer } from "../views/present.ts";
import { runView, type ViewScope } from "../views/run-view.ts";
import type { View } from "../views/view.ts";
import { ViewUnknown } from "../views/view-faults.ts";
import type { CommandContext } from "./command.ts";
import { CommandFailure, usageFailure } from "./failure.ts";
import { loadModel, openGraph } from "./graph.ts";
import { readSettings } from "./settings.ts";

export interface LocalRun {
  /** Each `name=value`. */
  readonly param: readonly string[];
  readonly asOf?: string;
  readonly knownAt?: string;
  readonly first: string;
  /** The subject of the officer whose eyes to use; absent: the operator of this machine, who sees all cases. */
  readonly as?: string;
}

/** Runs a view on the graph of the settings. Everything that the caller can get wrong is checked before it is opened. */
export async function runLocally(context: CommandContext, id: string, run: LocalRun): Promise<PresentedAnswer> {
  const settings = readSettings(context.env);
  const views = loadViews(projectRoot(), loadModel());
  const view = views.get(id);
  if (!view) throw new ViewUnknown(id, [...views.keys()]);
  if (!/^\d{1,6}$/u.test(run.first)) throw usageFailure(`"${run.first}" is no number of rows; give --first 1 to 1000.`);
  const given = givenParameters(view, run.param);
  const log = createLogger(settings.logLevel === "info" ? "warn" : settings.logLevel);
  const graph = await openGraph(settings, context.env, log, (words) => {
    context.output.say(words);
  });
  const timeoutMs = settings.limits.statementTimeoutMs;
  try {
    const scope = await scopeOf(graph.db, run, timeoutMs);
    const request = { given, first: Number(run.first), scope };
    const answer = await runView(graph.db, view, request, { operation: "view run", user: run.as, timeoutMs });
    return presentAnswer(answer, scope);
  } catch (error) {
    if (error instanceof StatementTimeout)
      throw new CommandFailure(
        "TIMEOUT",
        `The view took longer than ${String(timeoutMs)} ms. Narrow it by its parameters, or set POWERTRAIL_STATEMENT_TIMEOUT_MS.`,
      );
    throw error;
  } finally {
    await graph.close();
  }
}

async function scopeOf(db: Database, { asOf, knownAt, as }: LocalRun, timeoutMs: number): Promise<ViewScope> {
  const now = systemClock().toISOString();
  const today = now.slice(0, 10);
  const time = { today, asOf: asOf ?? today, knownAt: knownAt ?? now };
  const options = { operation: "view run", user: as, timeoutMs };
  if (as === undefined) return { ...time, cases: await everyCase(db, options), seesIdentifiers: true };
  const viewer: Viewer = { subject: as, name: null, roles: new Set(["analyst"]), agency: null };
  return { ...time, cases: await visibleCases(db, viewer, today, options), seesIdentifiers: seesIdentifiers(viewer) };
}

/** `name=value` pairs as parameters; an empty value is none, and a name that comes again adds to its list. */
function givenParameters(view: View, pairs: readonly string[]): GivenParameter[] {
  const given = new Map<string, string[]>();
  for (const pair of pairs) {
    const [, name, value] = /^(\w+)=([\s\S]*)$/u.exec(pair) ?? [];
    if (name === undefined || value === undefined)
      throw usageFailure(`"${pair}" is no parameter; write --param name=value.`);
    given.set(name, [...(given.get(name) ?? []), value]);
  }
  return [...given].flatMap(([name, values]): GivenParameter[] => {
    if (view.parameters.find((parameter) => parameter.name === name)?.list) return [{ name, values }];
    return values.map((value) => ({ name, value: value === "" ? null : value }));
  });
}
