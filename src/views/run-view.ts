import type { Database } from "../platform/neo4j/driver.ts";
import { explain, readMany, type ReadOptions, readRaw } from "../platform/neo4j/statements.ts";
import { lastCommit } from "../record/last-commit.queries.ts";
import { toDate, toInstant } from "../record/temporals.ts";
import { cellsOf, type Row } from "./cells.ts";
import { bindParameters, type BoundParameter, type GivenParameter } from "./parameters.ts";
import { ROW_CAP, type View } from "./view.ts";
import { ViewInputFault, ViewUnfit } from "./view-faults.ts";

/** What Powertrail itself gives to a view. */
export interface ViewScope {
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly asOf: string;
  /** ISO 8601 with an offset. */
  readonly knownAt: string;
  /** The cases whose restricted things the viewer may see. */
  readonly cases: readonly string[];
  readonly seesIdentifiers: boolean;
}

export interface ViewAnswer {
  readonly view: View;
  readonly rows: readonly Row[];
  /** Whether rows were left out, by `first` or by the LIMIT of the view. */
  readonly truncated: boolean;
  readonly parameters: readonly BoundParameter[];
  /** The last commit that was in the graph before the view was run; null in a graph without any. */
  readonly commit: bigint | null;
}

/** Operators of a plan that do more than read the graph. */
const refusedOperator =
  /^(?:ProcedureCall|LoadCSV|Foreach|Transaction|Create|Merge|Delete|Detach|Set|Remove|Show|Terminate|Administration|.*Command$)/u;

/**
 * Runs a view: binds the parameters, has the database explain the statement and refuses all but reading, then reads in a READ
 * transaction with the time limit of `options`, at most `first` rows. Throws ViewInputFault, ViewUnfit and the store's errors.
 */
export async function runView(
  db: Database,
  view: View,
  request: { readonly given: readonly GivenParameter[]; readonly first: number; readonly scope: ViewScope },
  options: ReadOptions,
): Promise<ViewAnswer> {
  const { given, first, scope } = request;
  if (!Number.isInteger(first) || first < 1 || first > ROW_CAP)
    throw new ViewInputFault(`"first" is ${String(first)}; it must be from 1 to ${String(ROW_CAP)}, the cap on rows.`);
  const parameters = bindParameters(view, given);
  const params = { ...Object.fromEntries(parameters.map(({ name, bound }) => [name, bound])), ...supplied(scope) };
  const raw = { name: `views/${view.id}`, text: view.statement, params };
  const [commits, plan] = await Promise.all([readMany(db, lastCommit, {}, options), explain(db, raw, options)]);
  const more = plan.operators.find((operator) => refusedOperator.test(operator));
  if (!plan.readsOnly || more !== undefined)
    throw new ViewUnfit(
      `The view "${view.id}" was not run: the database would do more than read (${more ?? "a write"}). Correct ${view.file}.`,
    );
  const records = await readRaw(db, raw, options);
  return {
    view,
    rows: records.slice(0, first).map((record) => cellsOf(view, record, scope.seesIdentifiers)),
    truncated: records.length > first || records.length === view.limit,
    parameters,
    commit: commits[0]?.number ?? null,
  };
}

function supplied({ cases, asOf, knownAt, today }: ViewScope): Record<string, unknown> {
  return { cases: [...cases], asOf: day(asOf), knownAt: instant(knownAt), today: day(today) };
}

function day(text: string): unknown {
  const value = toDate(text);
  if (!value) throw new ViewInputFault(`"${text}" is no day; write YYYY-MM-DD.`);
  return value;
}

function instant(text: string): unknown {
  const value = toInstant(text);
  if (!value)
    throw new ViewInputFault(`"${text}" is no instant; write it with its offset, as 2025-10-02T09:30:00+05:00.`);
  return value;
}
