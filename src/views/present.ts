import type { Row } from "./cells.ts";
import type { ViewAnswer, ViewScope } from "./run-view.ts";
import type { HeaderValue, View, ViewColumn } from "./view.ts";

/** A view as the API and the command line show it. */
export interface PresentedView {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly parameters: readonly PresentedParameter[];
  readonly columns: readonly PresentedColumn[];
  readonly statement: string;
  readonly hash: string;
}

interface PresentedParameter {
  readonly name: string;
  readonly type: string;
  readonly list: boolean;
  readonly required: boolean;
  readonly defaultValue: string | null;
  readonly defaultValues: readonly string[] | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly description: string;
}

interface PresentedColumn extends Omit<ViewColumn, "currencyFrom"> {
  readonly currencyFrom: string | null;
}

/** An answer as the API and the command line give it. */
export interface PresentedAnswer {
  readonly view: PresentedView;
  readonly columns: readonly PresentedColumn[];
  readonly rows: readonly Row[];
  readonly rowCount: number;
  readonly truncated: boolean;
  readonly statement: string;
  readonly parameters: readonly PresentedBound[];
  readonly viewHash: string;
  readonly commit: bigint | null;
}

interface PresentedBound {
  readonly name: string;
  readonly value: string | null;
  readonly values: readonly string[] | null;
  readonly supplied: boolean;
}

export function presentView(view: View): PresentedView {
  const { id, title, description, statement, hash } = view;
  const parameters = view.parameters.map(({ default: value, min = null, max = null, ...parameter }) => ({
    ...parameter,
    min,
    max,
    defaultValue: value === null || isList(value) ? null : String(value),
    defaultValues: isList(value) ? value.map(String) : null,
  }));
  const columns = view.columns.map((column) => ({ ...column, currencyFrom: column.currencyFrom ?? null }));
  return { id, title, description, parameters, columns, statement, hash };
}

export function presentAnswer(answer: ViewAnswer, scope: ViewScope): PresentedAnswer {
  const view = presentView(answer.view);
  const { today, asOf, knownAt, cases } = scope;
  const given = answer.parameters.map(({ name, value, values }) => ({ name, value, values, supplied: false }));
  const own = Object.entries({ today, asOf, knownAt }).map(([name, value]) => ({
    name,
    value,
    values: null,
    supplied: true,
  }));
  return {
    view,
    columns: view.columns,
    rows: answer.rows,
    rowCount: answer.rows.length,
    truncated: answer.truncated,
    statement: view.statement,
    parameters: [...given, ...own, { name: "cases", value: null, values: cases, supplied: true }],
    viewHash: view.hash,
    commit: answer.commit,
  };
}

function isList(value: HeaderValue | readonly HeaderValue[] | null): value is readonly HeaderValue[] {
  return Array.isArray(value);
}
